package io.github.cookieregistry.packaging;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A tool of the JDK that runs the tests, in a process of its own. */
final class ForkedJdk {

    private ForkedJdk() {}

    /**
     * What a tool came to.
     *
     * @param text what it printed, empty when it had nothing to say
     */
    record Outcome(int exitCode, String text) {}

    /** Runs javac. */
    static Outcome javac(Path workingFolder, List<String> arguments) throws IOException, InterruptedException {
        // The language of the messages would otherwise be the machine's.
        return run(workingFolder, "javac", "-J-Duser.language=en", arguments);
    }

    /**
     * Runs javac for somebody else, on a machine that is set up otherwise.
     *
     * @param environment variables of the process
     * @param machine options of its JVM, such as {@code -Duser.name=anna}
     */
    static Outcome javac(
            Path workingFolder, Map<String, String> environment, List<String> machine, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(machine.stream().map("-J"::concat).toList());
        all.addAll(arguments);
        return run(workingFolder, environment, "javac", "-J-Duser.language=en", all);
    }

    /** Runs a program on the class path, as another compiler is. */
    static Outcome java(Path workingFolder, List<String> arguments) throws IOException, InterruptedException {
        return run(workingFolder, "java", "-Duser.language=en", arguments);
    }

    private static Outcome run(Path workingFolder, String tool, String first, List<String> arguments)
            throws IOException, InterruptedException {
        return run(workingFolder, Map.of(), tool, first, arguments);
    }

    private static Outcome run(
            Path workingFolder, Map<String, String> environment, String tool, String first, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", tool).toString());
        command.add(first);
        command.addAll(arguments);
        Path printed = Files.createTempFile(workingFolder, tool, ".txt");
        ProcessBuilder process = new ProcessBuilder(command)
                .directory(workingFolder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile());
        process.environment().putAll(environment);
        int exitCode = process.start().waitFor();
        return new Outcome(exitCode, Files.readString(printed, StandardCharsets.UTF_8));
    }
}
