package io.github.cookieregistry.benchmarks.compile;

import io.github.cookieregistry.benchmarks.report.Samples;
import io.github.cookieregistry.benchmarks.source.Folders;
import io.github.cookieregistry.benchmarks.source.SourceSet;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * The share of a compile's processor time that the check of attributed classes takes.
 *
 * @param first in the first compile of a process, in percent
 * @param later in the compiles after it
 */
public record CheckShare(double first, Samples later) {

    /**
     * Compiles so many times in one process, and once before; answers the percentages.
     *
     * @param processor our processor without its plugin, since the check asks for the processor's registry
     */
    public static CheckShare measure(Path work, SourceSet sources, Subject processor, int rounds)
            throws IOException, InterruptedException {
        Path output = Folders.empty(work.resolve("classes-of-the-check"));
        Path arguments = ArgumentFile.write(work, sources, processor, output);
        String jar = processor.compilerOptions().get(processor.compilerOptions().indexOf("-processorpath") + 1);
        Process process = new ProcessBuilder(ChildJvm.command(
                        processor.machineOptions(),
                        ChildJvm.OWN_CLASSES + File.pathSeparator + jar,
                        CheckedCompiler.class,
                        arguments.toString(),
                        String.valueOf(rounds + 1)))
                .redirectError(work.resolve("check.log").toFile())
                .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("The check ended a compile: " + told);
        }
        List<Double> percents = told.lines()
                .filter(line -> line.startsWith(CheckedCompiler.ANSWER))
                .map(line -> Double.valueOf(line.substring(CheckedCompiler.ANSWER.length())))
                .toList();
        Samples later = new Samples();
        percents.stream().skip(1).forEach(later::add);
        return new CheckShare(percents.get(0), later);
    }
}
