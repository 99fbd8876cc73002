package io.github.cookieregistry.packaging;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The javac of the JDK that runs the tests, in a process of its own. */
final class ForkedJavac {

    private ForkedJavac() {}

    /**
     * What javac came to.
     *
     * @param text what it printed, empty when it had nothing to say
     */
    record Outcome(int exitCode, String text) {}

    static Outcome run(Path workingFolder, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
        // The language of the messages would otherwise be the machine's.
        command.add("-J-Duser.language=en");
        command.addAll(arguments);
        Path printed = Files.createTempFile(workingFolder, "javac", ".txt");
        int exitCode = new ProcessBuilder(command)
                .directory(workingFolder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start()
                .waitFor();
        return new Outcome(exitCode, Files.readString(printed, StandardCharsets.UTF_8));
    }
}
