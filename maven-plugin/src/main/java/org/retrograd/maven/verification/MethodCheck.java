package org.retrograd.maven.verification;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.tree.MethodNode;
import org.retrograd.maven.inspection.InspectedMethod;

/** Compares the derivatives of a method at all points that it names. Whatever its code throws is a finding. */
final class MethodCheck {

    private final InspectedMethod method;
    private final String name;
    private final String className;
    private final MethodNode node;
    private final List<Finding> findings = new ArrayList<>();
    private int points;

    /**
     * A check.
     *
     * @param name what findings call the method
     * @param className its class, as loaders know it
     */
    MethodCheck(InspectedMethod method, String name, String className, MethodNode node) {
        this.method = method;
        this.name = name;
        this.className = className;
        this.node = node;
    }

    /** The number of points, and what is wrong. */
    Verifier.Outcome run(List<SamplePoint> given, Subjects subjects, Branches branches) {
        try {
            Subject subject = subjects.load(method, className, node);
            for (SamplePoint point : given) {
                check(point, subject, branches);
            }
        } catch (IllegalArgumentException e) {
            findings.add(new Finding(name, "cannot be checked: " + e.getMessage()));
        } catch (RuntimeException | Error e) {
            findings.add(new Finding(name, "cannot be loaded: " + CalledCodeFailure.show(e)));
        }
        return new Verifier.Outcome(points, findings);
    }

    private void check(SamplePoint point, Subject subject, Branches branches) {
        List<Object[]> all;
        PointCheck check;
        try {
            check = new PointCheck(subject, name, point);
            all = PointArguments.of(subject, point);
        } catch (IllegalArgumentException e) {
            findings.add(new Finding(name, "cannot be checked: " + e.getMessage()));
            return;
        } catch (RuntimeException | Error e) {
            findings.add(new Finding(name, "failed when its points were made: " + CalledCodeFailure.show(e)));
            return;
        }
        for (Object[] arguments : all) {
            points++;
            check(arguments, check, subject, branches);
        }
    }

    private void check(Object[] arguments, PointCheck check, Subject subject, Branches branches) {
        String place = "at the point " + PointArguments.show(subject, arguments);
        try {
            Object[] converted = PointArguments.converted(subject, arguments);
            check.failure(converted)
                    .ifPresent(text -> findings.add(new Finding(
                            method.source().map(source -> source.file()).orElse(className),
                            text + "  " + place + "\n" + branches.taken(method, className, node, converted))));
        } catch (IllegalArgumentException e) {
            findings.add(new Finding(name, "cannot be checked " + place + ": " + e.getMessage()));
        } catch (RuntimeException | Error e) {
            findings.add(new Finding(name, "failed " + place + ": " + CalledCodeFailure.show(e)));
        }
    }
}
