package org.retrograd.hunter.fence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/** Keeps what the compiler writes. What it reads comes from the file manager behind. */
final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {

    private final Map<String, Written> classes = new HashMap<>();

    private final Optional<String> module;

    /** Of the module that sources are part of, if any: the file manager behind cannot tell by a path. */
    MemoryFiles(JavaFileManager files, Optional<String> module) {
        super(files);
        this.module = module;
    }

    @Override
    public @Nullable Location getLocationForModule(Location location, JavaFileObject file) throws IOException {
        return module.isPresent() && location == StandardLocation.PATCH_MODULE_PATH
                ? getLocationForModule(location, module.get())
                : super.getLocationForModule(location, file);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
        Written file = new Written(className, kind);
        if (kind == JavaFileObject.Kind.CLASS) {
            classes.put(className, file);
        }
        return file;
    }

    @Override
    public boolean isSameFile(FileObject one, FileObject other) {
        return one.equals(other);
    }

    @Override
    public void close() {
        // the file manager behind is used again
    }

    Map<String, byte[]> classes() {
        Map<String, byte[]> all = new HashMap<>();
        classes.forEach((name, file) -> all.put(name, file.bytes.toByteArray()));
        return all;
    }

    private static URI uri(String className, JavaFileObject.Kind kind) {
        return URI.create("memory:///" + className.replace('.', '/') + kind.extension);
    }

    private static final class Written extends SimpleJavaFileObject {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Written(String className, Kind kind) {
            super(uri(className, kind), kind);
        }

        @Override
        public OutputStream openOutputStream() {
            bytes.reset();
            return bytes;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }

    /** A source to compile. */
    static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(SourceFile file) {
            super(URI.create("memory:///" + file.path()), Kind.SOURCE);
            this.text = file.text();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
