package io.github.cookieregistry.benchmarks.compile;

import io.github.cookieregistry.benchmarks.source.SourceSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The arguments of a compile, as a file that javac reads. */
final class ArgumentFile {

    private ArgumentFile() {}

    /** Writes all arguments of a compile into that folder. */
    static Path write(Path work, SourceSet sources, Subject subject, Path output) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "--release",
                "17",
                "-encoding",
                "UTF-8",
                "-nowarn",
                "-implicit:none",
                "-classpath",
                sources.classPath(),
                "-d",
                output.toString()));
        arguments.addAll(subject.compilerOptions());
        sources.files().forEach(file -> arguments.add(file.toString()));
        return Files.writeString(
                work.resolve("arguments.txt"),
                arguments.stream().map(argument -> "\"" + argument + "\"").collect(Collectors.joining("\n")));
    }
}
