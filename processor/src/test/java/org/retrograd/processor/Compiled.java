package org.retrograd.processor;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** A run of javac over sources given as text, with the stubs behind the processor unless told otherwise. */
record Compiled(Compilation compilation) {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern TYPE =
            Pattern.compile("(?m)(?:^|; )(?:public |final |abstract |sealed )*(?:class|interface|enum|record) (\\w+)");

    static Compiled of(String... sources) {
        return with(List.of(), List.of(stubbed(new StubBodies())), sources);
    }

    static Compiled with(List<String> options, List<? extends Processor> processors, String... sources) {
        List<Object> all = new ArrayList<>(List.of("-Xlint:all,-processing,-path,-options,-classfile"));
        all.addAll(options);
        return new Compiled(Compiler.javac()
                .withClasspath(ShortPath.files())
                .withProcessors(processors)
                .withOptions(all)
                .compile(Arrays.stream(sources).map(Compiled::file).toList()));
    }

    static RetrogradProcessor stubbed(BodyStage bodies) {
        return new RetrogradProcessor(new StubFaces(), (compiler, options) -> bodies);
    }

    /** Errors and warnings as {@code ERROR Pricer.java:4 [RG101] `price` is an instance method}: no more than a line. */
    List<String> diagnostics() {
        return compilation.diagnostics().stream()
                .filter(each -> each.getKind() != Diagnostic.Kind.NOTE)
                .map(Compiled::show)
                .toList();
    }

    private static String show(Diagnostic<? extends JavaFileObject> diagnostic) {
        String place = "";
        if (diagnostic.getSource() != null) {
            String path = diagnostic.getSource().getName();
            place = path.substring(path.lastIndexOf('/') + 1) + ":" + diagnostic.getLineNumber() + " ";
        }
        return diagnostic.getKind() + " " + place
                + diagnostic.getMessage(Locale.ROOT).lines().findFirst().orElse("");
    }

    static JavaFileObject file(String source) {
        Matcher type = TYPE.matcher(source);
        if (!type.find()) {
            throw new IllegalArgumentException("no top-level type in " + source);
        }
        Matcher home = PACKAGE.matcher(source);
        String prefix = home.find() ? home.group(1) + "." : "";
        return JavaFileObjects.forSourceString(prefix + type.group(1), source);
    }
}
