package io.github.cookieregistry.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What one subject took, round after round. */
public final class Samples {

    private final List<Double> values = new ArrayList<>();

    /** Adds the value of the next round. */
    public void add(double value) {
        values.add(value);
    }

    /** The middle value, or the mean of the two in the middle. */
    public double median() {
        return median(values);
    }

    /** The least value. */
    public double min() {
        return values.stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN);
    }

    /** The greatest value. */
    public double max() {
        return values.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
    }

    /** How many times the other's value, as the median of the rounds: a slow moment of the machine falls on both. */
    public double ratioTo(Samples other) {
        return median(IntStream.range(0, values.size())
                .mapToObj(round -> values.get(round) / other.values.get(round))
                .toList());
    }

    /** What is added to the other's value, as the median of the rounds. */
    public double addedTo(Samples other) {
        return median(IntStream.range(0, values.size())
                .mapToObj(round -> values.get(round) - other.values.get(round))
                .toList());
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
