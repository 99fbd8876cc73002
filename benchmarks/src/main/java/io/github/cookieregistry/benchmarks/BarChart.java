package io.github.cookieregistry.benchmarks;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A bar for each value, as a picture that needs no script. */
final class BarChart {

    private static final int ROW = 28;
    private static final int LABELS = 290;
    private static final int WIDTH = 760;

    private final String title;
    private final Map<String, Double> values = new LinkedHashMap<>();

    BarChart(String title) {
        this.title = title;
    }

    void add(String label, double value) {
        values.put(label, value);
    }

    String svg() {
        double most = values.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\""
                        + " font-size=\"14\"><rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>%n"
                        + "<text x=\"8\" y=\"22\" font-weight=\"bold\">%s</text>%n",
                WIDTH,
                ROW * (values.size() + 2),
                title));
        int y = 2 * ROW;
        for (Map.Entry<String, Double> value : values.entrySet()) {
            long width = Math.round(value.getValue() / most * (WIDTH - LABELS - 60));
            svg.append(String.format(
                    Locale.ROOT,
                    "<text x=\"8\" y=\"%d\">%s</text><rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"18\" fill=\"#2f6f9f\"/>"
                            + "<text x=\"%d\" y=\"%d\">%.2f</text>%n",
                    y,
                    value.getKey(),
                    LABELS,
                    y - 14,
                    width,
                    LABELS + width + 6,
                    y,
                    value.getValue()));
            y += ROW;
        }
        return svg.append("</svg>\n").toString();
    }
}
