package org.retrograd.maven.source;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A method as both its source and the Javadoc of generated methods name it.
 *
 * @param owner the class, with its package and the classes around it, by dots
 * @param name the name of the method
 * @param parameters the simple names of the parameters' types, without type arguments
 */
public record Signature(String owner, String name, List<String> parameters) {

    private static final Pattern TYPE_ARGUMENTS = Pattern.compile("<[^<>]*>");
    private static final Pattern ANNOTATIONS = Pattern.compile("@[\\w.]+(\\([^)]*\\))?\\s*");

    /** Copies the list. */
    public Signature {
        parameters = List.copyOf(parameters);
    }

    /** The signature whose parameters have types as they are written in Java. */
    public static Signature of(String owner, String name, List<String> types) {
        return new Signature(
                owner, name, types.stream().map(Signature::simpleName).toList());
    }

    /**
     * Reads {@code Growth#population(double,double,int)}.
     *
     * @param link the target of a Javadoc link
     * @param file the file with the comment: a class without a package is the one that the file was made from, if the names
     *     agree, or else one of its package
     */
    static Signature ofLink(String link, JavaFile file) {
        int hash = link.indexOf('#');
        int open = link.indexOf('(', hash);
        String name = open < 0 ? link.substring(hash + 1) : link.substring(hash + 1, open);
        String inside = open < 0 ? "" : link.substring(open + 1, link.lastIndexOf(')'));
        List<String> types = inside.isBlank() ? List.of() : Arrays.asList(inside.split(","));
        return of(qualified(link.substring(0, hash), file), name, types);
    }

    /** {@code Growth.population}. */
    public String shortName() {
        return owner.substring(owner.lastIndexOf('.') + 1) + "." + name;
    }

    /** {@code population(double, double, int)}. */
    public String show() {
        return parameters.stream().collect(Collectors.joining(", ", name + "(", ")"));
    }

    private static String qualified(String owner, JavaFile file) {
        String from = file.madeFrom().orElse("");
        if (from.equals(owner) || from.endsWith("." + owner)) {
            return from;
        }
        boolean isQualified = owner.contains(".") && Character.isLowerCase(owner.charAt(0));
        return isQualified || file.packageName().isEmpty() ? owner : file.packageName() + "." + owner;
    }

    private static String simpleName(String type) {
        String bare = ANNOTATIONS.matcher(type).replaceAll("").strip();
        while (TYPE_ARGUMENTS.matcher(bare).find()) {
            bare = TYPE_ARGUMENTS.matcher(bare).replaceAll("");
        }
        bare = bare.replace("...", "[]").replaceAll("\\s", "");
        return bare.substring(bare.lastIndexOf('.') + 1);
    }
}
