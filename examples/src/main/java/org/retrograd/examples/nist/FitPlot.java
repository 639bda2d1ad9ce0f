package org.retrograd.examples.nist;

import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** A picture of a fit: the data with the curve above, the residuals below. */
final class FitPlot {

    private static final int WIDTH = 900;
    private static final int HEIGHT = 420;
    private static final int Y_AXIS_WIDTH = 70;
    private static final int CURVE_POINTS = 500;
    private static final Color DATA = new Color(0x1f77b4);
    private static final Color CURVE = new Color(0xd62728);

    private final Fit fit;

    private FitPlot(Fit fit) {
        this.fit = fit;
    }

    /**
     * Writes the picture of a fit as a PNG file into a folder that is there.
     *
     * @return the file, named after the set and the start
     */
    static Path write(Fit fit, Path folder) throws IOException {
        FitPlot plot = new FitPlot(fit);
        String name = fit.set().name() + "-start" + fit.start().label() + ".png";
        Path file = folder.resolve(name.toLowerCase(Locale.ROOT));
        try (OutputStream stream = Files.newOutputStream(file)) {
            BitmapEncoder.saveBitmap(List.of(plot.curve(), plot.residuals()), 2, 1, stream, BitmapFormat.PNG);
        }
        return file;
    }

    private XYChart curve() {
        String title = fit.set().name() + ", fitted from start " + fit.start().label();
        XYChart chart = chart(title, "y");
        points(chart.addSeries("data", fit.set().x(), fit.set().y()));
        double[] x = axis();
        line(chart.addSeries("fitted curve", x, fit.model().curve().at(fit.parameters(), x)));
        return chart;
    }

    /** In units of a power of ten, since the library finds no ticks for an axis of tiny numbers. */
    private XYChart residuals() {
        double[] residuals = fit.residuals();
        double largest = Arrays.stream(residuals).map(Math::abs).max().orElseThrow();
        int power = (int) Math.floor(Math.log10(largest));
        double[] scaled =
                Arrays.stream(residuals).map(each -> each / Math.pow(10, power)).toArray();
        XYChart chart = chart("Residuals", "data - curve, in 1e" + power);
        points(chart.addSeries("residuals", fit.set().x(), scaled));
        double[] x = axis();
        line(chart.addSeries("zero", new double[] {x[0], x[x.length - 1]}, new double[2]));
        chart.getStyler().setLegendVisible(false);
        return chart;
    }

    private static XYChart chart(String title, String yTitle) {
        XYChart chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(title)
                .xAxisTitle("x")
                .yAxisTitle(yTitle)
                .build();
        chart.getStyler().setChartBackgroundColor(Color.WHITE);
        chart.getStyler().setLegendPosition(LegendPosition.OutsideS);
        chart.getStyler().setLegendLayout(LegendLayout.Horizontal);
        chart.getStyler().setYAxisLeftWidthHint(Y_AXIS_WIDTH);
        chart.getStyler().setMarkerSize(5);
        return chart;
    }

    private static void points(XYSeries series) {
        series.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
        series.setMarker(SeriesMarkers.CIRCLE);
        series.setMarkerColor(DATA);
    }

    private static void line(XYSeries series) {
        series.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Line);
        series.setMarker(SeriesMarkers.NONE);
        series.setLineColor(CURVE);
        series.setLineWidth(1.5f);
    }

    /** Evenly spaced over the range of the data. */
    private double[] axis() {
        double first = Arrays.stream(fit.set().x()).min().orElseThrow();
        double last = Arrays.stream(fit.set().x()).max().orElseThrow();
        double[] x = new double[CURVE_POINTS];
        for (int i = 0; i < x.length; i++) {
            x[i] = first + (last - first) * i / (x.length - 1);
        }
        return x;
    }
}
