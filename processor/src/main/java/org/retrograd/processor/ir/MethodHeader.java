package org.retrograd.processor.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the signature and the annotation say of an annotated method; enough to write its face.
 *
 * @param owner the class that declares it
 * @param name the method's own name
 * @param base the name from which those of the generated members are made
 * @param declared its parameters as users see them, in order
 * @param returns what it returns: double, float, an array of them or a record; void if its results are what it leaves in arrays
 * @param modes what is asked for beside what every method has
 * @param maxSavedBytes how many bytes each of its reverse derivatives may save at most
 * @param visibility of its generated members
 * @param documentation the names of the method and its parameter types, for a link in Javadoc: {@code price(double,int)}
 */
public record MethodHeader(
        ClassType owner,
        String name,
        String base,
        List<DeclaredParameter> declared,
        Layout returns,
        Set<Mode> modes,
        long maxSavedBytes,
        Visibility visibility,
        String documentation) {

    /** The limit of what has none. */
    public static final long UNLIMITED = Long.MAX_VALUE;

    public MethodHeader {
        declared = List.copyOf(declared);
        modes = Set.copyOf(modes);
    }

    /** A method whose parameters are to transforms what they are to users. */
    public static MethodHeader plain(
            ClassType owner,
            String name,
            String base,
            List<ParameterHeader> parameters,
            Type result,
            Visibility visibility,
            String documentation) {
        List<DeclaredParameter> declared =
                parameters.stream().map(DeclaredParameter::of).toList();
        return new MethodHeader(
                owner, name, base, declared, new Layout.Leaf(result), Set.of(), UNLIMITED, visibility, documentation);
    }

    /** What transforms see of the parameters, in order: the leaves of each. */
    public List<ParameterHeader> parameters() {
        return DeclaredParameter.leaves(declared);
    }

    /** Whether a parameter or the result is to users something else than to transforms. */
    public boolean hasAggregates() {
        return !(returns instanceof Layout.Leaf) || declared.stream().anyMatch(DeclaredParameter::isAggregate);
    }

    /** The parameters whose derivatives the public methods return, as users see them, in order. */
    public List<DeclaredParameter> declaredReturned() {
        return declared.stream().filter(DeclaredParameter::returned).toList();
    }

    /** The same method, with another name for its derivatives. */
    public MethodHeader named(String other) {
        return new MethodHeader(owner, name, other, declared, returns, modes, maxSavedBytes, visibility, documentation);
    }

    /** The same method as others call it: what its annotation says of public methods does not matter. */
    public MethodHeader asCallee(String other) {
        List<ParameterHeader> all = new ArrayList<>();
        for (DeclaredParameter each : declared) {
            boolean isActive = each.active() && each.type().isDifferentiable();
            all.add(new ParameterHeader(each.name(), each.type(), isActive, isActive));
        }
        return plain(owner, name, other, all, result(), visibility, documentation);
    }

    /** Whether it is limited what the derivatives may save. */
    public boolean isLimited() {
        return maxSavedBytes != UNLIMITED;
    }

    /** Whether a mode is asked for. */
    public boolean has(Mode mode) {
        return modes.contains(mode);
    }

    /** The same method, with other facts about its parameters. */
    public MethodHeader with(List<ParameterHeader> others) {
        List<DeclaredParameter> plain =
                others.stream().map(DeclaredParameter::of).toList();
        return new MethodHeader(owner, name, base, plain, returns, modes, maxSavedBytes, visibility, documentation);
    }

    /** The parameters whose derivatives the public methods return, in order. */
    public List<ParameterHeader> returned() {
        return parameters().stream().filter(ParameterHeader::returned).toList();
    }

    /** The parameters through which a derivative flows, in order. */
    public List<ParameterHeader> active() {
        return parameters().stream().filter(ParameterHeader::active).toList();
    }

    /** What the method returns, as users see it. */
    public Type result() {
        return returns.type();
    }

    /** What takes the derivatives with respect to the results as transforms see them, in order. */
    public List<Cotangent> cotangents() {
        if (result() == VoidType.VOID) {
            return written();
        }
        List<Cotangent> cotangents = new ArrayList<>();
        List<ParameterHeader> leaves =
                DeclaredParameter.leaves(List.of(new DeclaredParameter("cotangent", returns, true, true)));
        for (int k = 0; k < leaves.size(); k++) {
            ParameterHeader leaf = leaves.get(k);
            if (leaf.active()) {
                cotangents.add(new Cotangent(
                        leaf.name(), new Cotangent.Returned(k), leaf.type().tangent()));
            }
        }
        return cotangents;
    }

    /** What takes the derivatives with respect to the results as users see them, in order. */
    public List<Cotangent> declaredCotangents() {
        return result() == VoidType.VOID
                ? written()
                : returns.tangent().stream()
                        .map(tangent -> new Cotangent("cotangent", new Cotangent.Returned(0), tangent.type()))
                        .toList();
    }

    private List<Cotangent> written() {
        return active().stream()
                .filter(parameter -> parameter.type() instanceof ArrayType)
                .map(parameter ->
                        new Cotangent(parameter.name() + "Cotangent", new Cotangent.Left(parameter), parameter.type()))
                .toList();
    }

    /** Whether the derivatives with respect to each returned parameter can be added to what the caller has. */
    public boolean canAccumulate() {
        return returned().stream()
                .noneMatch(parameter -> parameter.type() instanceof UserType type
                        && type.accumulate().isEmpty());
    }

    /** Whether the result has a gradient rather than a Jacobian. */
    public boolean isScalar() {
        return result() instanceof PrimitiveType;
    }
}
