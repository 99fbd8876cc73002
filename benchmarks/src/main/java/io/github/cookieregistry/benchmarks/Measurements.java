package io.github.cookieregistry.benchmarks;

import io.github.cookieregistry.benchmarks.compile.CheckShare;
import io.github.cookieregistry.benchmarks.compile.Comparison;
import io.github.cookieregistry.benchmarks.compile.Growth;
import io.github.cookieregistry.benchmarks.compile.Measurement;
import io.github.cookieregistry.benchmarks.compile.SpotBugs;
import io.github.cookieregistry.benchmarks.compile.Subject;
import io.github.cookieregistry.benchmarks.compile.Subjects;
import io.github.cookieregistry.benchmarks.compile.WarmProcess;
import io.github.cookieregistry.benchmarks.compile.WholeProcess;
import io.github.cookieregistry.benchmarks.report.Charts;
import io.github.cookieregistry.benchmarks.report.Report;
import io.github.cookieregistry.benchmarks.runtime.RunTime;
import io.github.cookieregistry.benchmarks.source.Folders;
import io.github.cookieregistry.benchmarks.source.GeneratedSources;
import io.github.cookieregistry.benchmarks.source.SourceSet;
import io.github.cookieregistry.benchmarks.source.WicketSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/** The sections of the report, each measured as it is written. */
final class Measurements {

    private static final List<Integer> COOKIES = List.of(10, 100, 1_000, 5_000, 20_000);
    private static final List<Integer> CLASSES = List.of(100, 1_000, 4_000, 10_000);
    private static final List<Integer> REGISTRIES = List.of(4, 100, 20_000);

    /** The most classes or cookies of a quick run. */
    private static final int QUICK_MOST = 5_000;

    private final Report report;
    private final Charts charts;
    private final Path work;
    private final boolean quick;
    private final WholeProcess process;
    private final Subject ours;
    private final Subject oursWithoutPlugin;
    private final List<Subject> own = new ArrayList<>();
    private final List<Subject> all = new ArrayList<>();

    Measurements(Report report, Charts charts, Path work, Path jar, boolean quick, String earlier) throws IOException {
        this.report = report;
        this.charts = charts;
        this.work = work;
        this.quick = quick;
        process = new WholeProcess(work);
        ours = Subjects.cookieRegistry(jar);
        oursWithoutPlugin = Subjects.cookieRegistryWithoutPlugin(jar, work);
        own.addAll(List.of(Subjects.PLAIN, Subjects.IDLE, Subjects.WRITING, oursWithoutPlugin, ours));
        own.addAll(Subjects.earlier(earlier));
        all.addAll(own);
        all.addAll(Subjects.peers());
    }

    void run() throws IOException, InterruptedException, RunnerException {
        header();
        compileTime();
        growth();
        runTime();
        report.heading(2, "Detection");
        report.paragraph("Precision and recall of the check on code that nobody here wrote are in"
                + " [benchmarks/detection](../benchmarks/detection/README.md), beside those of find-sec-bugs.");
        report.heading(2, "Hostile input");
        report.paragraph("How many declarations were tried, and the faults that they found, are in"
                + " [hostile-input.md](hostile-input.md).");
    }

    private int rounds(int usual, int least) {
        return quick ? least : usual;
    }

    private void header() {
        report.heading(1, "Benchmarks");
        report.paragraph(
                "Written by one run of `./mvnw -Pbenchmarks -pl benchmarks -am -DskipTests package%s`; no figure is typed by hand.",
                quick ? " -Dbenchmarks.quick=true" : "");
        report.paragraph(
                """
                - JDK: %s %s
                - Machine: %s %s, %s, %d processors, %d MB of heap at most
                - A round measures each subject once, one after the other, so that a slow moment of the machine falls on \
                all; *× plain* and *added* are the medians of what each round gave.
                - *Clock* is the time a person waits; *processor* is what all threads of the process used, which other \
                programs of the machine disturb less.
                - Figures are the median, and in brackets the least and the greatest.""",
                System.getProperty("java.vendor"),
                System.getProperty("java.runtime.version"),
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20);
    }

    private void compileTime() throws IOException, InterruptedException {
        report.heading(2, "Compile time");
        report.paragraph(
                "Every subject compiles the same sources: ordinary classes, and for each processor ten elements to work on."
                        + " Cookie Registry is measured as its packaged jar.");
        SourceSet small = GeneratedSources.withWorkForAll(work.resolve("10-classes"), 10);
        Comparison cold = compare("10 classes, a process each", small, process, all, 0, rounds(11, 3));
        Map<String, Double> added = new LinkedHashMap<>();
        all.stream()
                .filter(subject -> !subject.equals(Subjects.PLAIN))
                .forEach(subject -> added.put(subject.label(), Math.round(cold.added(subject) * 100) / 100.0));
        charts.bars("benchmarks-compile.svg", "Added to plain javac, 10 classes", "processor seconds", added);
        report.paragraph("![What each adds to a compile of 10 classes](images/benchmarks-compile.svg)");
        try (WarmProcess warm = new WarmProcess(work)) {
            compare("10 classes, one warm process", small, warm, all, quick ? 1 : 5, rounds(11, 3));
        }

        SourceSet large = GeneratedSources.withWorkForAll(work.resolve("2000-classes"), 2_000);
        compare("2,000 classes, a process each", large, process, quick ? own : all, 0, rounds(3, 1));
        if (!quick) {
            try (WarmProcess warm = new WarmProcess(work)) {
                compare("2,000 classes, one warm process", large, warm, own, 1, rounds(2, 1));
            }
        }

        SourceSet wicket = WicketSources.unpack(work.resolve("wicket-core"));
        compare("Apache Wicket's core, a process each", wicket, process, own, 0, rounds(3, 1));
        int rounds = rounds(5, 2);
        CheckShare share = CheckShare.measure(work, wicket, oursWithoutPlugin, rounds);
        report.paragraph(
                "The check of these sources takes %.2f %% of the compile's processor time in the first compile of a process, and"
                        + " %s %% in the %d after it: by the clock of the compiler's thread at each of the check's calls,"
                        + " without what it takes to read that clock.",
                share.first(), Report.cell(share.later()), rounds);
        if (!quick) {
            report.paragraph(
                    "SpotBugs with find-sec-bugs, over the compiled classes of this code base and besides the compile,"
                            + " takes %s s by the clock.",
                    Report.cell(SpotBugs.measure(work, wicket, 1)));
        }
    }

    private Comparison compare(
            String title,
            SourceSet sources,
            Measurement measurement,
            List<Subject> subjects,
            int lostRounds,
            int rounds)
            throws IOException, InterruptedException {
        Comparison comparison = Comparison.run(measurement, sources, subjects, lostRounds, rounds);
        report.heading(3, "%s", title);
        report.paragraph("%,d files, %,d lines, rounds: %d.", sources.files().size(), sources.lines(), rounds);
        report.table(comparison.table());
        return comparison;
    }

    private void growth() throws IOException, InterruptedException {
        Growth cookies = new Growth(ours);
        for (int number : COOKIES) {
            if (!quick || number <= QUICK_MOST) {
                SourceSet sources = GeneratedSources.withCookies(work.resolve("cookies-" + number), number);
                cookies.measure(process, number, sources, rounds(2, 1));
            }
        }
        Growth classes = new Growth(ours);
        for (int number : CLASSES) {
            if (!quick || number <= QUICK_MOST) {
                SourceSet sources = GeneratedSources.withoutWork(work.resolve("classes-" + number), number);
                classes.measure(process, number, sources, rounds(2, 1));
            }
        }
        report.heading(2, "Growth");
        report.paragraph("What Cookie Registry adds to plain javac, a process each, rounds: %d.", rounds(2, 1));
        report.table(cookies.table("declared cookies"));
        report.paragraph("Grows with the power %.2f of the number of cookies.", cookies.exponent());
        report.table(classes.table("short classes that set none"));
        charts.growth(
                "benchmarks-growth.svg",
                "What Cookie Registry adds to plain javac",
                "processor seconds",
                Map.of("declared cookies", List.of(cookies.numbers(), cookies.added())));
        report.paragraph("![The growth with the number of cookies](images/benchmarks-growth.svg)");
    }

    private void runTime() throws IOException, InterruptedException, RunnerException {
        Path registries = Folders.empty(work.resolve("registries"));
        for (int number : REGISTRIES) {
            SourceSet sources = GeneratedSources.withCookies(work.resolve("registry-" + number), number);
            process.measure(sources, oursWithoutPlugin);
            Files.move(process.output(), registries.resolve(String.valueOf(number)));
        }
        report.heading(2, "Run time");
        report.paragraph(
                "By JMH. `RegistryStart` is the first use of a generated registry in a fresh JVM; `Find` looks a cookie up"
                        + " by its name; `SetCookie` makes the text of a header with five attributes.");
        report.table(RunTime.table(registries));
    }
}
