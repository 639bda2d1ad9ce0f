package org.retrograd.processor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.retrograd.processor.emit.ImplementationClass;
import org.retrograd.processor.emit.ImplementationEmitter;
import org.retrograd.processor.emit.ImplementationMethod;
import org.retrograd.processor.emit.Markers;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.MethodName;
import org.retrograd.processor.outline.Outlining;
import org.retrograd.processor.pipeline.Pipeline;

/** Puts methods that are too long for HotSpot in the place of what calls their parts. */
final class LongMethods {

    /** What is tried for the length of a part, as shares of what a method may have, until all are short enough. */
    private static final List<Double> SHARES = List.of(0.75, 0.5, 0.3, 0.2);

    /** What the longest method must become shorter by for smaller parts to be tried: a tenth. */
    private static final double WORTH = 0.9;

    private final CodeLimits limits;
    private final Markers markers;

    LongMethods(CodeLimits limits, Markers markers) {
        this.limits = limits;
        this.markers = markers;
    }

    /** The source of a class whose methods are these, and how long each is. */
    record Emitted(List<AdjointMethods.Derivative> derivatives, ImplementationEmitter.Emitted classes) {
        Emitted {
            derivatives = List.copyOf(derivatives);
        }

        List<CodeLimits.Sized> sized() {
            List<CodeLimits.Sized> sized = new ArrayList<>();
            for (int k = 0; k < derivatives.size(); k++) {
                AdjointMethods.Derivative derivative = derivatives.get(k);
                String name = derivative.method().function().name();
                sized.add(new CodeLimits.Sized(
                        derivative.of(), name, classes.codeSizes().get(k)));
            }
            return sized;
        }
    }

    Emitted emit(ImplementationClass unit, List<AdjointMethods.Derivative> derivatives) {
        ImplementationEmitter.Emitted whole = ImplementationEmitter.emit(unit.with(methods(derivatives)), markers);
        if (whole.codeSizes().stream().allMatch(limits::isShort)) {
            return new Emitted(derivatives, whole);
        }
        Set<String> taken = new HashSet<>();
        derivatives.forEach(each -> taken.add(each.method().function().name()));
        List<AdjointMethods.Derivative> all = new ArrayList<>();
        for (int k = 0; k < derivatives.size(); k++) {
            AdjointMethods.Derivative derivative = derivatives.get(k);
            int size = whole.codeSizes().get(k);
            all.addAll(limits.isShort(size) ? List.of(derivative) : inParts(unit, derivative, size, taken));
        }
        return new Emitted(all, ImplementationEmitter.emit(unit.with(methods(all)), markers));
    }

    private static List<ImplementationMethod> methods(List<AdjointMethods.Derivative> derivatives) {
        return derivatives.stream().map(AdjointMethods.Derivative::method).toList();
    }

    /** Of all targets the one that makes the longest method the shortest; the method as it is if none makes it shorter. */
    private List<AdjointMethods.Derivative> inParts(
            ImplementationClass unit, AdjointMethods.Derivative derivative, int size, Set<String> taken) {
        List<AdjointMethods.Derivative> best = List.of(derivative);
        int shortest = size;
        for (double share : SHARES) {
            List<AdjointMethods.Derivative> parts = cut(unit, derivative, (int) (share * limits.whole()), taken);
            int longest = ImplementationEmitter.emit(unit.with(methods(parts)), markers).codeSizes().stream()
                    .mapToInt(Integer::intValue)
                    .max()
                    .orElse(size);
            boolean isWorthMore = longest < WORTH * shortest;
            if (longest < shortest) {
                shortest = longest;
                best = parts;
            }
            if (limits.isShort(shortest) || !isWorthMore) {
                break;
            }
        }
        best.forEach(part -> taken.add(part.method().function().name()));
        return best;
    }

    private static List<AdjointMethods.Derivative> cut(
            ImplementationClass unit, AdjointMethods.Derivative whole, int target, Set<String> taken) {
        Function function = whole.method().function();
        String prefix = prefix(function.name(), taken);
        Outlining.Outlined outlined =
                Outlining.of(function, target, number -> new MethodName(unit.name(), prefix + number));
        List<AdjointMethods.Derivative> all = new ArrayList<>();
        all.add(whole.with(new ImplementationMethod(
                Pipeline.verified("outlining", outlined.main()), whole.method().javadoc() + sentence(outlined))));
        for (Function part : outlined.parts()) {
            String javadoc = ImplementationJavadoc.ofPart(whole.of(), function.name());
            all.add(new AdjointMethods.Derivative(
                    whole.of(),
                    ImplementationMethod.hidden(Pipeline.verified("outlining", part), javadoc),
                    new StorageText(Map.of())));
        }
        return all;
    }

    private static String sentence(Outlining.Outlined outlined) {
        String handedOn = outlined.handedOn().entrySet().stream()
                .map(entry -> entry.getValue() + " {@code " + entry.getKey().show() + "}")
                .collect(Collectors.joining(", "));
        return "\n\n<p>In " + outlined.parts().size()
                + " parts, since HotSpot compiles nothing that is as long as all of it"
                + (handedOn.isEmpty() ? "." : "; they hand on " + handedOn + " in arrays.");
    }

    /** What the names of parts begin with: no method of the class has such a name. */
    private static String prefix(String name, Set<String> taken) {
        String prefix = name + "Part";
        for (int k = 2; startsAny(prefix, taken); k++) {
            prefix = name + k + "Part";
        }
        return prefix;
    }

    private static boolean startsAny(String prefix, Set<String> taken) {
        return taken.stream().anyMatch(name -> name.startsWith(prefix));
    }
}
