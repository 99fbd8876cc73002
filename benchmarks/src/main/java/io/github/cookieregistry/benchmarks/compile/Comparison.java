package io.github.cookieregistry.benchmarks.compile;

import static io.github.cookieregistry.benchmarks.report.Report.cell;

import io.github.cookieregistry.benchmarks.report.Samples;
import io.github.cookieregistry.benchmarks.source.SourceSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compiles the same sources with one subject after the other, round after round. */
public final class Comparison {

    private final Map<Subject, Samples> seconds = new LinkedHashMap<>();
    private final Map<Subject, Samples> processorSeconds = new LinkedHashMap<>();
    private final Map<Subject, Samples> peakMegabytes = new LinkedHashMap<>();

    private Comparison(List<Subject> subjects) {
        for (Subject subject : subjects) {
            seconds.put(subject, new Samples());
            processorSeconds.put(subject, new Samples());
            peakMegabytes.put(subject, new Samples());
        }
    }

    /**
     * Measures.
     *
     * @param subjects {@link Subjects#PLAIN} among them
     * @param lostRounds at first, which count for nothing
     */
    public static Comparison run(
            Measurement measurement, SourceSet sources, List<Subject> subjects, int lostRounds, int rounds)
            throws IOException, InterruptedException {
        Comparison comparison = new Comparison(subjects);
        for (int round = -lostRounds; round < rounds; round++) {
            for (Subject subject : subjects) {
                Cost cost = measurement.measure(sources, subject);
                if (round >= 0) {
                    comparison.add(subject, cost);
                }
            }
        }
        return comparison;
    }

    private void add(Subject subject, Cost cost) {
        samples(seconds, subject).add(cost.seconds());
        samples(processorSeconds, subject).add(cost.processorSeconds());
        samples(peakMegabytes, subject).add(cost.peakMegabytes());
    }

    /** How many times the processor time of plain javac this subject takes. */
    public double ratio(Subject subject) {
        return samples(processorSeconds, subject).ratioTo(samples(processorSeconds, Subjects.PLAIN));
    }

    /** The processor time that this subject adds to plain javac, in seconds. */
    public double added(Subject subject) {
        return samples(processorSeconds, subject).addedTo(samples(processorSeconds, Subjects.PLAIN));
    }

    /** The largest memory of this subject's processes, as the median of the rounds, in megabytes. */
    public double peak(Subject subject) {
        return samples(peakMegabytes, subject).median();
    }

    /** A table with a line for each subject. */
    public List<List<String>> table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "clock s", "× plain", "processor s", "× plain", "added processor s", "peak MB"));
        for (Subject subject : seconds.keySet()) {
            rows.add(List.of(
                    subject.label(),
                    cell(samples(seconds, subject)),
                    cell("%.3f", samples(seconds, subject).ratioTo(samples(seconds, Subjects.PLAIN))),
                    cell(samples(processorSeconds, subject)),
                    cell("%.3f", ratio(subject)),
                    cell("%.2f", added(subject)),
                    peak(subject) == 0 ? "–" : cell("%.0f", peak(subject))));
        }
        return rows;
    }

    private static Samples samples(Map<Subject, Samples> all, Subject subject) {
        Samples samples = all.get(subject);
        if (samples == null) {
            throw new IllegalArgumentException("Not measured: " + subject.label());
        }
        return samples;
    }
}
