package org.retrograd.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.retrograd.testing.Judge.Measurement;
import org.retrograd.testing.Point.Coordinate;

/**
 * One comparison of a gradient or vector-Jacobian product with finite differences.
 *
 * @param derivative what is checked, in words
 * @param subject the name of the function
 * @param evaluation the function at the point
 * @param cotangent the weights of its outputs
 * @param options how strict to be
 */
record DerivativeCheck(
        String derivative, String subject, Evaluation evaluation, double[] cotangent, CheckOptions options) {

    /** Throws {@link GradientMismatch} unless all components agree. */
    GradientReport require(Object actual) {
        Map<String, Double> components =
                new Tangents(subject).ofParameters(evaluation.point().active(), actual);
        List<Measurement> measurements = new ArrayList<>();
        for (Coordinate coordinate : sample()) {
            Leaf leaf = coordinate.leaf();
            Precision precision = evaluation.precision(leaf, options);
            FiniteDifference expected = PartialDerivative.along(
                    evaluation.along(coordinate, cotangent), options.maxRelativeStep(), precision);
            measurements.add(new Measurement(leaf, precision, components.getOrDefault(leaf.path(), 0.0), expected));
        }
        GradientReport report = new GradientReport(subject, Judge.judge(options, measurements));
        if (!report.agrees()) {
            throw new GradientMismatch(FailureText.of(derivative, report), report);
        }
        return report;
    }

    private List<Coordinate> sample() {
        List<Coordinate> sample = new ArrayList<>();
        Random random = new Random(options.seed());
        for (Parameter parameter : evaluation.point().active()) {
            List<Coordinate> all = Point.coordinates(parameter);
            if (all.size() > options.maxComponents()) {
                Collections.shuffle(all, random);
                all.subList(options.maxComponents(), all.size()).clear();
                all.sort(Comparator.comparingInt(Coordinate::index));
            }
            sample.addAll(all);
        }
        return sample;
    }
}
