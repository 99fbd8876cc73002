package io.github.cookieregistry.benchmarks.growth;

import static io.github.cookieregistry.benchmarks.report.Report.cell;

import io.github.cookieregistry.benchmarks.compile.Cost;
import io.github.cookieregistry.benchmarks.compile.Subject;
import io.github.cookieregistry.benchmarks.compile.Subjects;
import io.github.cookieregistry.benchmarks.compile.WarmProcess;
import io.github.cookieregistry.benchmarks.report.Report;
import io.github.cookieregistry.benchmarks.report.Samples;
import io.github.cookieregistry.benchmarks.source.SourceSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Compiles each shape at a size and at four times that size, with the check and without it, one after the other, and
 * prints by which power of the size the time grows: 1 is linear.
 */
public final class CheckGrowth {

    private static final int TIMES = 4;
    private static final int LOST_ROUNDS = 1;

    private CheckGrowth() {}

    /**
     * Runs all shapes, or those whose titles hold a text.
     *
     * @param arguments the tests' file of shapes, a folder for what is compiled, the packaged processor, the lesser
     *     size, the number of rounds, and a text that the titles must hold
     */
    public static void main(String[] arguments) throws IOException {
        Path work = Files.createDirectories(Path.of(arguments[1]).toAbsolutePath());
        Subject ours = Subjects.cookieRegistry(Path.of(arguments[2]).toAbsolutePath());
        int number = Integer.parseInt(arguments[3]);
        int rounds = Integer.parseInt(arguments[4]);
        String wanted = arguments.length > 5 ? arguments[5] : "";
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "shape",
                "n = " + number + ", processor s",
                "n = " + TIMES * number + ", processor s",
                "power",
                "of plain javac",
                "of what the check adds"));
        for (GrownSource shape : GrownSource.all(Path.of(arguments[0]))) {
            if (shape.title().contains(wanted)) {
                List<String> row = row(shape, work, ours, number, rounds);
                System.err.println(row);
                rows.add(row);
            }
        }
        Report report = new Report();
        report.paragraph("Median, and in brackets the least and the greatest of %d rounds.", rounds);
        report.table(rows);
        System.out.print(report.markdown());
    }

    /** A process for each shape: what kills it ends no other's. */
    private static List<String> row(GrownSource shape, Path work, Subject ours, int number, int rounds)
            throws IOException {
        SourceSet small = shape.write(work.resolve("small"), number);
        SourceSet large = shape.write(work.resolve("large"), TIMES * number);
        List<Samples> samples = List.of(new Samples(), new Samples(), new Samples(), new Samples());
        try (WarmProcess process = new WarmProcess(work)) {
            for (int round = -LOST_ROUNDS; round < rounds; round++) {
                List<Cost> costs = List.of(
                        process.measure(small, Subjects.PLAIN),
                        process.measure(small, ours),
                        process.measure(large, Subjects.PLAIN),
                        process.measure(large, ours));
                for (int i = 0; round >= 0 && i < costs.size(); i++) {
                    samples.get(i).add(costs.get(i).processorSeconds());
                }
            }
        } catch (IllegalStateException e) {
            return List.of(shape.title(), "–", "–", "–", "–", "a compile failed");
        }
        return List.of(
                shape.title(),
                cell(samples.get(1)),
                cell(samples.get(3)),
                power(samples.get(1).min(), samples.get(3).min()),
                power(samples.get(0).min(), samples.get(2).min()),
                power(samples.get(1).addedTo(samples.get(0)), samples.get(3).addedTo(samples.get(2))));
    }

    private static String power(double small, double large) {
        return small <= 0 || large <= 0 ? "–" : cell("%.2f", Math.log(large / small) / Math.log(TIMES));
    }
}
