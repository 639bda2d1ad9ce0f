package org.retrograd.maven.source;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A method as both its source and the Javadoc of generated methods name it.
 *
 * @param owner the class, with its package and the classes around it, by dots
 * @param name the name of the method
 * @param parameters the types of its parameters, without type arguments: with the package and the classes around them where
 *     these are known, or else as they are written
 */
public record Signature(String owner, String name, List<String> parameters) {

    private static final Pattern TYPE_ARGUMENTS = Pattern.compile("<[^<>]*>");
    private static final Pattern ANNOTATIONS = Pattern.compile("@[\\w.]+(\\([^)]*\\))?\\s*");

    private static final Set<String> PRIMITIVE =
            Set.of("boolean", "byte", "char", "short", "int", "long", "float", "double");

    /** Copies the list. */
    public Signature {
        parameters = List.copyOf(parameters);
    }

    /** The signature whose parameters have types as they are written in Java. */
    public static Signature of(String owner, String name, List<String> types) {
        return new Signature(owner, name, types.stream().map(Signature::bare).toList());
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

    /** Whether it is a constructor, which has the name of its class. */
    public boolean isConstructor() {
        return name.equals(simple(owner));
    }

    /** {@code Growth.population}. */
    public String shortName() {
        return owner.substring(owner.lastIndexOf('.') + 1) + "." + name;
    }

    /** {@code population(double, double, int)}. */
    public String show() {
        return parameters.stream().map(Signature::simple).collect(Collectors.joining(", ", name + "(", ")"));
    }

    /** {@code move(shop.Point, double)}, which tells apart what {@link #show} may not. */
    public String showQualified() {
        return parameters.stream().collect(Collectors.joining(", ", name + "(", ")"));
    }

    /**
     * Of methods of this name, the one that this is: the one with most types in common, where a name may lack its package;
     * or the only one with as many parameters, for a type variable has no name that both sides know.
     *
     * @param methods the methods of this name
     * @param types gives the types of a method's parameters
     */
    public <T> Optional<T> among(List<T> methods, Function<T, List<String>> types) {
        Optional<T> fitting = methods.stream()
                .filter(method -> common(types.apply(method)) >= 0)
                .max(Comparator.comparingInt(method -> common(types.apply(method))));
        if (fitting.isPresent()) {
            return fitting;
        }
        List<T> asLong =
                methods.stream().filter(method -> mayHave(types.apply(method))).toList();
        return asLong.size() == 1 ? Optional.of(asLong.get(0)) : Optional.empty();
    }

    /** The number of types that are the same to the letter; negative if two cannot be the same. */
    private int common(List<String> types) {
        if (types.size() != parameters.size()) {
            return -1;
        }
        int common = 0;
        for (int i = 0; i < types.size(); i++) {
            String one = parameters.get(i).replace('$', '.');
            String other = types.get(i).replace('$', '.');
            if (one.equals(other)) {
                common++;
            } else if (!one.endsWith("." + other) && !other.endsWith("." + one)) {
                return -1;
            }
        }
        return common;
    }

    /** Whether types of these names may be the same where some are those of type variables. */
    private boolean mayHave(List<String> types) {
        return types.size() == parameters.size()
                && IntStream.range(0, types.size())
                        .allMatch(i -> kind(types.get(i)).equals(kind(parameters.get(i))));
    }

    /** What is common to all classes: {@code T[]} for an array of them. Primitive types are as they are. */
    private static String kind(String type) {
        String element = type.replace("[]", "");
        return PRIMITIVE.contains(element) ? type : "T" + type.substring(element.length());
    }

    private static String qualified(String owner, JavaFile file) {
        String from = file.madeFrom().orElse("");
        if (from.equals(owner) || from.endsWith("." + owner)) {
            return from;
        }
        boolean isQualified = owner.contains(".") && Character.isLowerCase(owner.charAt(0));
        return isQualified || file.packageName().isEmpty() ? owner : file.packageName() + "." + owner;
    }

    /** The type without annotations and type arguments. */
    private static String bare(String type) {
        String bare = ANNOTATIONS.matcher(type).replaceAll("").strip();
        while (TYPE_ARGUMENTS.matcher(bare).find()) {
            bare = TYPE_ARGUMENTS.matcher(bare).replaceAll("");
        }
        return bare.replace("...", "[]").replaceAll("\\s", "");
    }

    private static String simple(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
