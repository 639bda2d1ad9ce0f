package org.retrograd.hunter.program;

import java.util.List;
import java.util.stream.Stream;

/** The types of variables and expressions. Each program declares the records among them that it uses. */
public enum Type {
    DOUBLE("double"),
    INT("int"),
    BOOLEAN("boolean"),
    TEXT("String"),
    LETTER("char"),
    DOUBLES("double[]"),
    MATRIX("double[][]"),
    INTS("int[]"),
    VOID("void"),
    PAIR("Pair"),
    BUNDLE("Bundle"),
    NEST("Nest"),
    PAIRS("Pair[]");

    private final String text;

    Type(String text) {
        this.text = text;
    }

    /** A component of a record. */
    public record Part(Type type, String name) {}

    /** How Java writes it. */
    public String text() {
        return text;
    }

    public boolean isArray() {
        return this == DOUBLES || this == MATRIX || this == INTS || this == PAIRS;
    }

    public boolean isRecord() {
        return this == PAIR || this == BUNDLE || this == NEST;
    }

    /** Whether it holds arrays of numbers, which have one length in most programs. */
    public boolean hasColumns() {
        return this == DOUBLES || this == MATRIX || this == BUNDLE || this == NEST;
    }

    /** Whether a derivative can flow through a variable of this type. */
    public boolean isDifferentiable() {
        return this == DOUBLE || this == DOUBLES || this == MATRIX || this == PAIRS || isRecord();
    }

    /** The components of a record, in order. */
    public List<Part> parts() {
        return switch (this) {
            case PAIR -> List.of(new Part(DOUBLE, "re"), new Part(DOUBLE, "im"));
            case BUNDLE -> List.of(new Part(DOUBLE, "weight"), new Part(DOUBLES, "data"));
            case NEST -> List.of(new Part(PAIR, "pair"), new Part(BUNDLE, "bundle"), new Part(DOUBLE, "rest"));
            case DOUBLE, INT, BOOLEAN, TEXT, LETTER, DOUBLES, MATRIX, INTS, VOID, PAIRS ->
                throw new IllegalStateException(text + " has no components");
        };
    }

    /** The record with these components. */
    public static Type recordOf(List<String> names) {
        return Stream.of(PAIR, BUNDLE, NEST)
                .filter(type -> type.parts().stream().map(Part::name).toList().equals(names))
                .findFirst()
                .orElseThrow();
    }

    /** The type of an array's elements. */
    public Type element() {
        return switch (this) {
            case DOUBLES -> DOUBLE;
            case MATRIX -> DOUBLES;
            case INTS -> INT;
            case PAIRS -> PAIR;
            case DOUBLE, INT, BOOLEAN, TEXT, LETTER, VOID, PAIR, BUNDLE, NEST ->
                throw new IllegalStateException(text + " has no elements");
        };
    }
}
