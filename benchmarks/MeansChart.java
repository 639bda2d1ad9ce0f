import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;

/** Draws times of tools as bars: {@code java -cp xchart.jar MeansChart.java FILE TITLE TOOL=MINIMA/MEANS...}, in milliseconds. */
final class MeansChart {

    private MeansChart() {}

    public static void main(String[] arguments) throws IOException {
        List<String> tools = new ArrayList<>();
        List<Double> minima = new ArrayList<>();
        List<Double> means = new ArrayList<>();
        for (String argument : List.of(arguments).subList(2, arguments.length)) {
            int equals = argument.indexOf('=');
            String[] times = argument.substring(equals + 1).split("/", 2);
            tools.add(argument.substring(0, equals));
            minima.add(Double.valueOf(times[0]));
            means.add(Double.valueOf(times[1]));
        }
        CategoryChart chart = new CategoryChartBuilder()
                .width(760)
                .height(420)
                .title(arguments[1])
                .yAxisTitle("ms")
                .build();
        chart.getStyler().setLabelsVisible(true).setYAxisMin(0.0);
        chart.getStyler().setChartBackgroundColor(Color.WHITE);
        chart.addSeries("of minima", tools, minima);
        chart.addSeries("of means", tools, means);
        try (OutputStream stream = Files.newOutputStream(Path.of(arguments[0]))) {
            BitmapEncoder.saveBitmap(List.of(chart), 1, 1, stream, BitmapFormat.PNG);
        }
    }
}
