package io.github.cookieregistry.benchmarks.compile;

import io.github.cookieregistry.benchmarks.report.Samples;
import io.github.cookieregistry.benchmarks.source.LibraryPath;
import io.github.cookieregistry.benchmarks.source.SourceSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** SpotBugs with find-sec-bugs over the compiled classes, as people look for cookies today. */
public final class SpotBugs {

    private SpotBugs() {}

    /** Analyses so many times; answers the seconds by the clock, of the analysis alone. */
    public static Samples measure(Path work, SourceSet sources, int rounds) throws IOException, InterruptedException {
        WholeProcess compile = new WholeProcess(work);
        compile.measure(sources, Subjects.PLAIN);
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-classpath",
                LibraryPath.without(),
                "edu.umd.cs.findbugs.FindBugs2",
                "-pluginList",
                LibraryPath.of("/findsecbugs-plugin/"),
                "-auxclasspath",
                sources.classPath(),
                "-output",
                work.resolve("spotbugs.txt").toString(),
                compile.output().toString());
        Samples seconds = new Samples();
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            int status = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(work.resolve("spotbugs.log").toFile())
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new IllegalStateException("SpotBugs ended with " + status + ": " + command);
            }
            seconds.add((System.nanoTime() - start) / 1e9);
        }
        return seconds;
    }
}
