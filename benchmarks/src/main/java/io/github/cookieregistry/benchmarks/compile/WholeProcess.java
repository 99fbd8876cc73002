package io.github.cookieregistry.benchmarks.compile;

import io.github.cookieregistry.benchmarks.source.Folders;
import io.github.cookieregistry.benchmarks.source.SourceSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A compile in a process of its own, from its start to its end, as a build server has it. */
public final class WholeProcess implements Measurement {

    private final Path work;

    /** @param work a folder for what is compiled */
    public WholeProcess(Path work) {
        this.work = work;
    }

    /** Where the classes of the last compile are. */
    public Path output() {
        return work.resolve("classes-of-a-process");
    }

    @Override
    public Cost measure(SourceSet sources, Subject subject) throws IOException, InterruptedException {
        Path output = Folders.empty(output());
        Path arguments = ArgumentFile.write(work, sources, subject, output);
        List<String> command = ChildJvm.command(
                subject.machineOptions(), ChildJvm.OWN_CLASSES, MeasuredCompiler.class, "@" + arguments);
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        double seconds = (System.nanoTime() - start) / 1e9;
        if (status != 0) {
            throw new IllegalStateException(subject.label() + ": " + told);
        }
        String last = told.strip().lines().reduce((first, second) -> second).orElse("");
        String[] cells = last.split(" ", -1);
        return new Cost(seconds, Double.parseDouble(cells[0]) / 1e9, Double.parseDouble(cells[1]) / 1024);
    }
}
