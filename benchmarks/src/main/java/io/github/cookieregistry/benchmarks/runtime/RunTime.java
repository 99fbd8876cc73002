package io.github.cookieregistry.benchmarks.runtime;

import static io.github.cookieregistry.benchmarks.report.Report.cell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/** Runs the JMH benchmarks of this package. */
public final class RunTime {

    private RunTime() {}

    /**
     * Runs all of them.
     *
     * @param registries the folder that {@link RegistryStart} asks for
     * @return a table with a line for each benchmark and number of cookies
     */
    public static List<List<String>> table(Path registries) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("\\b(RegistryStart|Find|SetCookie)\\b")
                .jvmArgsAppend("-D" + RegistryStart.REGISTRIES + "=" + registries)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true);
        return table(new Runner(options.build()).run());
    }

    private static List<List<String>> table(Collection<RunResult> results) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "cookies", "median", "min", "max", "unit"));
        for (RunResult run : results) {
            Result<?> result = run.getPrimaryResult();
            Statistics statistics = result.getStatistics();
            String cookies = run.getParams().getParam("cookies");
            rows.add(List.of(
                    name(run.getParams().getBenchmark()),
                    cookies == null ? "–" : cookies,
                    cell("%.1f", statistics.getPercentile(50)),
                    cell("%.1f", statistics.getMin()),
                    cell("%.1f", statistics.getMax()),
                    result.getScoreUnit()));
        }
        return rows;
    }

    private static String name(String benchmark) {
        int method = benchmark.lastIndexOf('.');
        return "`" + benchmark.substring(benchmark.lastIndexOf('.', method - 1) + 1) + "`";
    }
}
