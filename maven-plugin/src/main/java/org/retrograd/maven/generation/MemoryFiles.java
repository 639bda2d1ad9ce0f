package org.retrograd.maven.generation;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;

/** Keeps what a compilation writes, so that the disk is touched only where something has changed. */
final class MemoryFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {

    private final Charset encoding;
    private final Map<String, Written> sources = new TreeMap<>();

    MemoryFiles(StandardJavaFileManager files, Charset encoding) {
        super(files);
        this.encoding = encoding;
    }

    /** The generated sources by their path. */
    Map<String, String> sources() {
        Map<String, String> texts = new TreeMap<>();
        sources.forEach((name, written) -> texts.put(name, written.getCharContent(true)));
        return texts;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
        Written written = new Written(className.replace('.', '/') + kind.extension, kind, encoding);
        if (kind == JavaFileObject.Kind.SOURCE) {
            sources.put(className.replace('.', '/') + kind.extension, written);
        }
        return written;
    }

    /** A file in memory. */
    private static final class Written extends SimpleJavaFileObject {

        private final Charset encoding;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Written(String name, Kind kind, Charset encoding) {
            super(URI.create("memory:///" + name), kind);
            this.encoding = encoding;
        }

        @Override
        public OutputStream openOutputStream() {
            return bytes;
        }

        @Override
        public Writer openWriter() {
            return new OutputStreamWriter(bytes, encoding);
        }

        @Override
        public String getCharContent(boolean ignoreEncodingErrors) {
            return bytes.toString(encoding);
        }
    }
}
