package io.github.cookieregistry.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.internal.chartpart.Chart;

/** The report's pictures, as SVG. */
public final class Charts {

    private final Path folder;

    /** @param folder where the pictures go */
    public Charts(Path folder) {
        this.folder = folder;
    }

    /** A bar for each value. */
    public void bars(String file, String title, String axis, Map<String, Double> values) throws IOException {
        CategoryChart chart = new CategoryChartBuilder()
                .width(900)
                .height(520)
                .title(title)
                .yAxisTitle(axis)
                .build();
        chart.getStyler().setXAxisLabelRotation(20);
        chart.getStyler().setLabelsVisible(true);
        chart.getStyler().setLegendVisible(false);
        chart.addSeries(axis, List.copyOf(values.keySet()), List.copyOf(values.values()));
        write(file, chart);
    }

    /** A line through points, both axes logarithmic. */
    public void growth(String file, String title, String axis, Map<String, List<List<Double>>> lines)
            throws IOException {
        XYChart chart = new XYChartBuilder()
                .width(900)
                .height(520)
                .title(title)
                .xAxisTitle("number")
                .yAxisTitle(axis)
                .build();
        chart.getStyler().setXAxisLogarithmic(true).setYAxisLogarithmic(true);
        lines.forEach((label, points) -> chart.addSeries(label, points.get(0), points.get(1)));
        write(file, chart);
    }

    private void write(String file, Chart<?, ?> chart) throws IOException {
        Path picture = folder.resolve(file);
        VectorGraphicsEncoder.saveVectorGraphic(chart, picture.toString(), VectorGraphicsFormat.SVG);
        // The encoder's elements have no namespace, and a browser shows none of such.
        Files.writeString(picture, Files.readString(picture).replace(" xmlns=\"\"", ""));
    }
}
