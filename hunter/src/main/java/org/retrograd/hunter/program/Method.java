package org.retrograd.hunter.program;

import java.util.List;

/** A method: static, or of a record, where its first parameter is called {@link #THIS}. */
public record Method(Access access, String name, Type result, List<Parameter> parameters, Arity arity, Block body) {

    /** The name of the receiver. */
    public static final String THIS = "this";

    public Method {
        parameters = List.copyOf(parameters);
    }

    /** One whose derivatives are asked for. */
    public static Method annotated(String name, Type result, List<Parameter> parameters, Block body) {
        return new Method(Access.ANNOTATED, name, result, parameters, Arity.FIXED, body);
    }

    public Signature signature() {
        return new Signature(
                name, result, parameters.stream().map(Parameter::type).toList(), arity, isInstance());
    }

    /** Whether it is a method of a record. */
    public boolean isInstance() {
        return !parameters.isEmpty() && parameters.get(0).name().equals(THIS);
    }

    public Method withBody(Block other) {
        return new Method(access, name, result, parameters, arity, other);
    }

    /** With fixed arity if the last of them is no array. */
    public Method withParameters(List<Parameter> others) {
        boolean isVariable = arity == Arity.VARIABLE
                && !others.isEmpty()
                && others.get(others.size() - 1).equals(parameters.get(parameters.size() - 1));
        return new Method(access, name, result, others, isVariable ? Arity.VARIABLE : Arity.FIXED, body);
    }

    public Method withAccess(Access other) {
        return new Method(other, name, result, parameters, arity, body);
    }
}
