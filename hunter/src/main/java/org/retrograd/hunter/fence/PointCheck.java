package org.retrograd.hunter.fence;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import org.retrograd.hunter.fence.Calls.Outcome;
import org.retrograd.hunter.fence.Finding.Kind;
import org.retrograd.hunter.fence.PointResult.Agrees;
import org.retrograd.hunter.fence.PointResult.Skipped;
import org.retrograd.hunter.fence.PointResult.Throws;
import org.retrograd.hunter.fence.PointResult.Wrong;
import org.retrograd.testing.Arguments;
import org.retrograd.testing.FunctionCheck;
import org.retrograd.testing.GradientCheck;
import org.retrograd.testing.GradientMismatch;
import org.retrograd.testing.Verdict;

/** Compares a method with its generated members for some arguments. */
record PointCheck(Members members, Object[] arguments) implements Callable<PointResult> {

    private static final long SEED = 1931;

    @Override
    public PointResult call() {
        Outcome own = Calls.outcome(members.primal(), Deep.copies(arguments));
        if (own.thrown().isPresent()) {
            return failing(own);
        }
        if (own.value().isEmpty() && !members.isVoid()) {
            return new Skipped("returns null");
        }
        Object[] cotangents = cotangents(own);
        Optional<PointResult> difference = difference(own, cotangents);
        return difference.orElseGet(() -> againstFiniteDifferences(cotangents));
    }

    /** A gradient alone need not compute what throws. */
    private PointResult failing(Outcome own) {
        if (own.thrown().orElseThrow() instanceof Error) {
            return new Skipped("fails with " + own.thrownClass());
        }
        for (Method method : members.ofScalar()) {
            Outcome other = Calls.outcome(method, Deep.copies(arguments));
            boolean mayReturn = other.thrown().isEmpty() && !members.givesValue(method);
            if (!mayReturn && !other.thrownClass().equals(own.thrownClass())) {
                return new Wrong(Kind.WRONG_VALUE, at("throws " + other.thrown() + " instead of " + own.thrown()));
            }
        }
        return new Throws();
    }

    private Object[] cotangents(Outcome own) {
        Random random = new Random(SEED);
        if (members.isVoid()) {
            return members.resultArrays().stream()
                    .map(k -> Deep.weights(own.left()[k], random))
                    .toArray();
        }
        Object value = own.value().orElseThrow();
        return new Object[] {value.getClass().isArray() ? Deep.weights(value, random) : one(value)};
    }

    private static Object one(Object value) {
        return value instanceof Float ? (Object) 1f : (Object) 1.0;
    }

    /** What values, exceptions and arguments left behind have against the generated methods. */
    private Optional<PointResult> difference(Outcome own, Object[] cotangents) {
        List<Outcome> gradients = new ArrayList<>();
        members.ofScalar().forEach(method -> gradients.add(Calls.outcome(method, Deep.copies(arguments))));
        gradients.add(Calls.outcome(members.vjp(), withCotangents(Deep.copies(arguments), cotangents)));
        for (Outcome other : gradients) {
            if (other.thrown().isPresent()) {
                String trace = FenceCompiler.trace(other.thrown().orElseThrow());
                return wrong("a generated method throws, the primal does not: " + trace);
            }
            Object[] left = Arrays.copyOf(other.left(), arguments.length);
            if (!Deep.same(left, own.left())) {
                return wrong("leaves " + Deep.text(left) + " instead of " + Deep.text(own.left()));
            }
        }
        return members.valueAndGradient().isPresent() ? values(own, gradients) : Optional.empty();
    }

    private Optional<PointResult> values(Outcome own, List<Outcome> gradients) {
        Object gradient = gradients.get(0).value().orElseThrow();
        Object both = gradients.get(1).value().orElseThrow();
        Object product = gradients.get(2).value().orElseThrow();
        Object value = own.value().orElseThrow();
        if (!Deep.same(component(both, "value"), value)) {
            return wrong("value " + component(both, "value") + " instead of " + value);
        }
        if (!isSame(component(both, "gradient"), gradient) || !isSame(product, gradient)) {
            return wrong(
                    "the gradients differ: " + Deep.text(components(gradient).toArray()) + ", "
                            + Deep.text(components(component(both, "gradient")).toArray()) + ", "
                            + Deep.text(components(product).toArray()));
        }
        return Optional.empty();
    }

    private static boolean isSame(Object one, Object other) {
        return Deep.same(components(one).toArray(), components(other).toArray());
    }

    private static Object component(Object result, String name) {
        try {
            Method accessor = result.getClass().getDeclaredMethod(name);
            accessor.setAccessible(true);
            return accessor.invoke(result);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Object> components(Object gradient) {
        return gradient instanceof Record
                ? Arrays.stream(gradient.getClass().getRecordComponents())
                        .map(each -> component(gradient, each.getName()))
                        .toList()
                : List.of(gradient);
    }

    private static Object[] withCotangents(Object[] given, Object[] cotangents) {
        Object[] all = Arrays.copyOf(given, given.length + cotangents.length);
        System.arraycopy(Deep.copies(cotangents), 0, all, given.length, cotangents.length);
        return all;
    }

    /** A method's results, weighted with cotangents, have the product as gradient. */
    private PointResult againstFiniteDifferences(Object[] cotangents) {
        FunctionCheck check = GradientCheck.of(members.toString(), given -> weighted(values(given), cotangents));
        Parameter[] parameters = members.primal().getParameters();
        for (int k = 0; k < parameters.length; k++) {
            String name = parameters[k].getName();
            check = Members.isActive(parameters[k].getType())
                    ? check.parameter(name, arguments[k])
                    : check.passive(name, arguments[k]);
        }
        try {
            check.checkGradient(given -> Calls.value(members.vjp(), withCotangents(values(given), cotangents)));
            return new Agrees();
        } catch (GradientMismatch mismatch) {
            boolean isWrong = mismatch.report().components().isEmpty()
                    || mismatch.report().components().stream()
                            .anyMatch(component -> component.verdict() == Verdict.MISMATCH);
            return isWrong
                    ? new Wrong(Kind.WRONG_GRADIENT, at(String.valueOf(mismatch.getMessage())))
                    : new Skipped("finite differences do not decide");
        } catch (IllegalArgumentException e) {
            return new Skipped(String.valueOf(e.getMessage()));
        }
    }

    private Object[] values(Arguments given) {
        return Arrays.stream(members.primal().getParameters())
                .<Object>map(parameter -> given.get(parameter.getName(), Object.class))
                .toArray();
    }

    private double weighted(Object[] given, Object[] cotangents) {
        Object value = Calls.value(members.primal(), given);
        if (!members.isVoid()) {
            return Deep.dot(value, cotangents[0]);
        }
        double sum = 0;
        for (int k = 0; k < cotangents.length; k++) {
            sum += Deep.dot(given[members.resultArrays().get(k)], cotangents[k]);
        }
        return sum;
    }

    private Optional<PointResult> wrong(String text) {
        return Optional.of(new Wrong(Kind.WRONG_VALUE, at(text)));
    }

    private String at(String text) {
        return members + " at " + Deep.text(arguments) + ": " + text;
    }
}
