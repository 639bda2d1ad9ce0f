package org.retrograd.processor.emit;

import com.palantir.javapoet.JavaFile;
import java.util.regex.Pattern;
import org.retrograd.processor.ir.ClassType;

/**
 * A generated source file.
 *
 * @param name the class in it
 * @param text the file
 */
public record GeneratedSource(ClassType name, String text) {

    private static final Pattern SPREAD_ANNOTATION =
            Pattern.compile("@Generated\\(\\s+from = (\"\\S+\"),\\s+contract = (\\d+)\\s+\\)");
    private static final Pattern EMPTY_BRACES = Pattern.compile("( private \\w+\\(\\)| record [^{]*\\)) \\{\\s+}");

    /** What JavaPoet makes of the class, with that on one line which it spreads over several: markers, empty braces. */
    static GeneratedSource of(ClassType name, JavaFile file) {
        String text = file.toString();
        text = SPREAD_ANNOTATION.matcher(text).replaceAll("@Generated(from = $1, contract = $2)");
        text = EMPTY_BRACES.matcher(text).replaceAll("$1 {}");
        return new GeneratedSource(name, text);
    }

    /** The name to create the file under: {@code com.example.PricerGradients}. */
    public String qualifiedName() {
        String simple = String.join(".", name.simpleNames());
        return name.packageName().isEmpty() ? simple : name.packageName() + "." + simple;
    }
}
