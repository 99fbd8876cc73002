package io.github.cookieregistry.benchmarks.compile;

import static io.github.cookieregistry.benchmarks.report.Report.cell;

import io.github.cookieregistry.benchmarks.source.SourceSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/** How the cost grows with the number of something. */
public final class Growth {

    private final Subject subject;
    private final List<Point> points = new ArrayList<>();

    private record Point(int number, Comparison comparison) {}

    /** @param subject what is measured beside plain javac */
    public Growth(Subject subject) {
        this.subject = subject;
    }

    /** Adds the measurement of sources that hold so many. */
    public void measure(Measurement measurement, int number, SourceSet sources, int rounds)
            throws IOException, InterruptedException {
        points.add(
                new Point(number, Comparison.run(measurement, sources, List.of(Subjects.PLAIN, subject), 0, rounds)));
    }

    /** The numbers. */
    public List<Double> numbers() {
        return points.stream().map(point -> (double) point.number()).toList();
    }

    /** What is added to plain javac at each number, in seconds of processor time. */
    public List<Double> added() {
        return points.stream().map(point -> point.comparison().added(subject)).toList();
    }

    /**
     * The exponent by which the added time grows, from a straight line through the logarithms: 1 is linear. What is
     * paid at the least number is a start-up cost, and left out.
     */
    public double exponent() {
        double start = added().get(0);
        SimpleRegression line = new SimpleRegression();
        for (Point point : points) {
            double grown = point.comparison().added(subject) - start;
            if (grown > 0) {
                line.addData(Math.log(point.number()), Math.log(grown));
            }
        }
        return line.getSlope();
    }

    /** A table with a line for each number. */
    public List<List<String>> table(String what) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(what, "added processor s", "× plain", "peak MB", "peak MB of plain javac"));
        for (Point point : points) {
            Comparison comparison = point.comparison();
            rows.add(List.of(
                    cell("%,d", point.number()),
                    cell("%.2f", comparison.added(subject)),
                    cell("%.2f", comparison.ratio(subject)),
                    cell("%.0f", comparison.peak(subject)),
                    cell("%.0f", comparison.peak(Subjects.PLAIN))));
        }
        return rows;
    }
}
