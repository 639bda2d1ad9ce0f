package org.retrograd.examples.fashion;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;

/** Pictures of how a training went. */
final class CurvesPlot {

    private CurvesPlot() {}

    /** Loss and accuracies by epoch. */
    static void write(List<Epoch> epochs, Path file) throws IOException {
        XYChart chart = chart("epoch", "loss, accuracy");
        chart.getStyler().setYAxisMin(0.3).setYAxisMax(0.9);
        add(chart, "train loss", epochs, Epoch::trainLoss);
        add(chart, "train accuracy", epochs, Epoch::trainAccuracy);
        add(chart, "test accuracy", epochs, Epoch::testAccuracy);
        save(chart, file);
    }

    /** Test accuracies of two trainings by epoch. */
    static void compare(String first, List<Epoch> one, String second, List<Epoch> other, Path file) throws IOException {
        XYChart chart = chart("epoch", "test accuracy");
        add(chart, first, one, Epoch::testAccuracy);
        add(chart, second, other, Epoch::testAccuracy);
        save(chart, file);
    }

    private static XYChart chart(String x, String y) {
        return new XYChartBuilder()
                .width(700)
                .height(500)
                .xAxisTitle(x)
                .yAxisTitle(y)
                .build();
    }

    private static void add(XYChart chart, String name, List<Epoch> epochs, ToDoubleFunction<Epoch> number) {
        double[] x = new double[epochs.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = i + 1;
        }
        chart.addSeries(name, x, epochs.stream().mapToDouble(number).toArray());
    }

    private static void save(XYChart chart, Path file) throws IOException {
        try (OutputStream stream = Files.newOutputStream(file)) {
            BitmapEncoder.saveBitmap(List.of(chart), 1, 1, stream, BitmapFormat.PNG);
        }
    }
}
