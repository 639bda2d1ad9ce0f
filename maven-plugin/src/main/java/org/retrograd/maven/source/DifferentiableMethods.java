package org.retrograd.maven.source;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Methods whose sources ask for derivatives. */
public final class DifferentiableMethods {

    private DifferentiableMethods() {}

    /**
     * Their short names, in order.
     *
     * @param roots the folders of sources; need not exist
     * @param encoding the encoding of the sources
     * @throws IOException if a file cannot be read
     */
    public static List<String> under(List<Path> roots, Charset encoding) throws IOException {
        List<String> names = new ArrayList<>();
        JavaFiles files = new JavaFiles(encoding);
        for (Path root : roots) {
            for (JavaFile file : files.under(root, DifferentiableMethods::mayAsk)) {
                file.methods().stream()
                        .filter(method -> method.annotations().contains("Differentiable"))
                        .forEach(method -> names.add(method.signature().shortName()));
            }
        }
        return names;
    }

    /** Others may have an annotation of that name too. */
    private static boolean mayAsk(String text) {
        return text.contains("Differentiable") && text.contains("org.retrograd");
    }
}
