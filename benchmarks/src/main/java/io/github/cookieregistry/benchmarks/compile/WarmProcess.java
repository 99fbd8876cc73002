package io.github.cookieregistry.benchmarks.compile;

import io.github.cookieregistry.benchmarks.source.Folders;
import io.github.cookieregistry.benchmarks.source.SourceSet;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A compile in a process that stays alive, as a build tool has it. Each compile loads its processors anew, as Maven
 * does.
 */
public final class WarmProcess implements Measurement, AutoCloseable {

    private final Path work;
    private final Process process;
    private final BufferedReader answers;

    /**
     * Starts the process.
     *
     * @param work a folder for what is compiled
     */
    public WarmProcess(Path work) throws IOException {
        this.work = work;
        process = new ProcessBuilder(
                        ChildJvm.command(Subjects.errorProneMachine(), ChildJvm.OWN_CLASSES, WarmCompiler.class))
                .redirectError(work.resolve("warm.log").toFile())
                .start();
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public Cost measure(SourceSet sources, Subject subject) throws IOException {
        Path output = Folders.empty(work.resolve("classes-of-a-warm-process"));
        Path arguments = ArgumentFile.write(work, sources, subject, output);
        OutputStream questions = process.getOutputStream();
        questions.write((arguments + "\n").getBytes(StandardCharsets.UTF_8));
        questions.flush();
        List<String> told = new ArrayList<>();
        for (String line = answers.readLine(); line != null; line = answers.readLine()) {
            if (line.startsWith(WarmCompiler.ANSWER)) {
                String[] cells = line.split(" ", -1);
                return new Cost(Double.parseDouble(cells[1]) / 1e9, Double.parseDouble(cells[2]) / 1e9, 0);
            }
            told.add(line);
        }
        throw new IllegalStateException(subject.label() + ": " + told);
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
    }
}
