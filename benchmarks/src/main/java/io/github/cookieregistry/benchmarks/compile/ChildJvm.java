package io.github.cookieregistry.benchmarks.compile;

import io.github.cookieregistry.benchmarks.source.LibraryPath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The JVMs that compile. Their class path has none of the measured libraries: javac would find processors and plugins
 * there too, and find their classes loaded already.
 */
final class ChildJvm {

    /** The classes of this module alone. */
    static final String OWN_CLASSES = LibraryPath.of("/benchmarks/target/");

    private ChildJvm() {}

    static List<String> command(List<String> options, String classPath, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-classpath", classPath, main.getName()));
        command.addAll(Arrays.asList(arguments));
        return command;
    }
}
