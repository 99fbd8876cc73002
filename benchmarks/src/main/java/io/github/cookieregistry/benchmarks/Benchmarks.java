package io.github.cookieregistry.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Runs all measurements, each round through all candidates in turn, and writes the report. */
public final class Benchmarks {

    private static final int ROUNDS = Integer.getInteger("benchmarks.rounds", 7);

    private static final int ANNOTATED = 10;

    private final Path work;
    private final StringBuilder report = new StringBuilder();
    private final BarChart chart = new BarChart("Compile of 10 classes, with the processor against without (median)");

    private Benchmarks(Path work) {
        this.work = work;
    }

    /**
     * @param arguments the folder of the report, and one for what is compiled
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Benchmarks benchmarks = new Benchmarks(Path.of(arguments[1]).toAbsolutePath().resolve("compiled"));
        benchmarks.header();
        benchmarks.tools(10, List.of(Tool.values()));
        benchmarks.tools(2_000, List.of(Tool.NOTHING, Tool.COOKIE_REGISTRY));
        benchmarks.cookies();
        benchmarks.classes();
        Path docs = Path.of(arguments[0]);
        Files.writeString(docs.resolve("benchmarks.md"), benchmarks.report);
        Files.createDirectories(docs.resolve("images"));
        Files.writeString(docs.resolve("images/benchmarks.svg"), benchmarks.chart.svg());
    }

    private void line(String format, Object... arguments) {
        report.append(String.format(Locale.ROOT, format, arguments)).append('\n');
    }

    private void header() {
        line("# Benchmarks");
        line("");
        line("Written by `mvn -Pbenchmarks -pl benchmarks -am package -DskipTests -Dbenchmarks.rounds=%d`.", ROUNDS);
        line("");
        line("- JDK: %s %s", System.getProperty("java.vendor"), System.getProperty("java.runtime.version"));
        line(
                "- Machine: %s %s, %d processors",
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors());
        line("- Each compile is a process of its own, into an empty folder. A round runs every candidate once, so that a");
        line("  slow moment of the machine falls on all. Every processor is compared with `-proc:none` on the same sources.");
        line("- Only compare figures of one table with each other.");
    }

    private record Pair(Tool tool, Compile with, Compile without) {}

    private void tools(int classes, List<Tool> tools) throws IOException, InterruptedException {
        List<Pair> pairs = new ArrayList<>();
        for (Tool tool : tools) {
            Path folder = work.resolve(classes + "-" + tool);
            List<Path> sources = Sources.write(folder.resolve("src"), classes, tool.source(ANNOTATED));
            pairs.add(new Pair(
                    tool,
                    new Compile(folder.resolve("with"), sources, tool.processor()),
                    new Compile(folder.resolve("without"), sources, "")));
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (Pair pair : pairs) {
                pair.without().run();
                pair.with().run();
            }
        }
        line("");
        line("## %,d classes, %d annotated elements, %d rounds", classes, ANNOTATED, ROUNDS);
        line("");
        line("| Processor | with: median (min–max) s | `-proc:none`: median (min–max) s | ratio | added s |");
        line("| --- | --- | --- | --- | --- |");
        for (Pair pair : pairs) {
            double ratio = pair.with().median() / pair.without().median();
            line(
                    "| %s | %s | %s | %.2f | %.2f |",
                    pair.tool().label(),
                    times(pair.with()),
                    times(pair.without()),
                    ratio,
                    pair.with().median() - pair.without().median());
            if (classes == 10) {
                chart.add(pair.tool().label(), ratio);
            }
        }
        if (classes == 10) {
            line("");
            line("![Ratios of the table above](images/benchmarks.svg)");
        }
    }

    private static String times(Compile compile) {
        return String.format(Locale.ROOT, "%.2f (%.2f–%.2f)", compile.median(), compile.min(), compile.max());
    }

    private void cookies() throws IOException, InterruptedException {
        growth("cookies", List.of(10, 100, 1_000, 5_000, 20_000), 10, true);
    }

    private void classes() throws IOException, InterruptedException {
        growth("classes that set no cookie", List.of(100, 1_000, 4_000), 0, false);
    }

    private void growth(String what, List<Integer> counts, int otherClasses, boolean countsCookies)
            throws IOException, InterruptedException {
        line("");
        line("## Growth with the number of %s", what);
        line("");
        line("| Number | with: median s | peak MB | `-proc:none`: median s | peak MB | added s |");
        line("| --- | --- | --- | --- | --- | --- |");
        List<double[]> points = new ArrayList<>();
        for (int count : counts) {
            Path folder = work.resolve(what.substring(0, 7) + count);
            List<Path> sources = Sources.write(
                    folder.resolve("src"),
                    countsCookies ? otherClasses : count,
                    Sources.cookies(countsCookies ? count : ANNOTATED));
            Compile with = new Compile(folder.resolve("with"), sources, Tool.COOKIE_REGISTRY.processor());
            Compile without = new Compile(folder.resolve("without"), sources, "");
            for (int round = 0; round < Math.max(1, ROUNDS / 2); round++) {
                without.run();
                with.run();
            }
            double added = with.median() - without.median();
            points.add(new double[] {count, added});
            line(
                    "| %,d | %.2f | %d | %.2f | %d | %.2f |",
                    count, with.median(), with.peakMegabytes(), without.median(), without.peakMegabytes(), added);
        }
        if (countsCookies) {
            line("");
            line(
                    "From %,.0f to %,.0f the added time grows with the power %.2f of the number.",
                    points.get(points.size() - 3)[0],
                    points.get(points.size() - 1)[0],
                    exponent(points.get(points.size() - 3), points.get(points.size() - 1)));
        }
    }

    /** The slope between two points on paper with logarithmic axes. */
    private static double exponent(double[] first, double[] last) {
        return Math.log(last[1] / first[1]) / Math.log(last[0] / first[0]);
    }
}
