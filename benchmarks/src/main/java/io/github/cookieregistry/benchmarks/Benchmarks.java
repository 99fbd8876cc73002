package io.github.cookieregistry.benchmarks;

import io.github.cookieregistry.benchmarks.report.Charts;
import io.github.cookieregistry.benchmarks.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openjdk.jmh.runner.RunnerException;

/** Runs all measurements and writes the report. */
public final class Benchmarks {

    private Benchmarks() {}

    /**
     * Runs all.
     *
     * @param arguments the folder of the report, one for what is compiled, the packaged processor, whether to be quick,
     *     and earlier jars of ours to measure beside, as {@code label=jar}
     */
    public static void main(String[] arguments) throws IOException, InterruptedException, RunnerException {
        Path docs = Path.of(arguments[0]);
        Path work = Files.createDirectories(Path.of(arguments[1]).toAbsolutePath());
        Report report = new Report();
        Charts charts = new Charts(Files.createDirectories(docs.resolve("images")));
        Path jar = Path.of(arguments[2]).toAbsolutePath();
        boolean quick = Boolean.parseBoolean(arguments[3]);
        String earlier = arguments.length > 4 ? arguments[4] : "";
        try {
            new Measurements(report, charts, work, jar, quick, earlier).run();
        } finally {
            // What was measured before a failure took its time too.
            Files.writeString(docs.resolve("benchmarks.md"), report.markdown());
        }
    }
}
