package io.github.cookieregistry.inspector.command;

import io.github.cookieregistry.inspector.declare.LevelOverrides;
import io.github.cookieregistry.inspector.input.Request;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say what is to be looked at, the same for each command. */
final class InputOptions {

    @Spec(Spec.Target.MIXEE)
    @Nullable
    private CommandSpec spec;

    @Option(
            names = "--classes",
            arity = "1..*",
            paramLabel = "DIR",
            order = 1,
            description =
                    "The module's own class files: folders such as target/classes, or a jar or a war. Of a war or a"
                            + " Spring Boot jar the libraries inside are looked into, too.")
    private List<Path> classes = new ArrayList<>();

    @Option(
            names = "--classpath",
            paramLabel = "PATH",
            order = 2,
            description = "The run-time libraries, parted as in java's own option: lib/a.jar:lib/b.jar.")
    private List<String> classPath = new ArrayList<>();

    @Option(
            names = "--resources",
            arity = "1..*",
            paramLabel = "DIR",
            order = 3,
            description = "Folders of configuration and static resources, with the translations of the policy.")
    private List<Path> resources = new ArrayList<>();

    @Option(
            names = "--web",
            arity = "1..*",
            paramLabel = "DIR",
            order = 4,
            description = "Folders of pages, templates and scripts, such as src/main/webapp.")
    private List<Path> web = new ArrayList<>();

    @Option(
            names = "--source-root",
            arity = "1..*",
            paramLabel = "DIR",
            order = 5,
            description = "Folders of sources, such as src/main/java: findings then name the file to open.")
    private List<Path> sourceRoots = new ArrayList<>();

    @Option(
            names = "--level",
            paramLabel = "KEY=LEVEL",
            order = 6,
            description = "The level of a check for this run: error, warning or off. Goes before the policy's.")
    private List<String> levels = new ArrayList<>();

    @Option(names = "--quiet", order = 8, description = "Print errors only.")
    private boolean quiet;

    /** What is to be inspected, relative to the folder that the process was started in. */
    Request request() {
        return new Request(Path.of(""), classes, libraries(), resources, web, sourceRoots);
    }

    /** Whether any class file, configuration or page is named. */
    boolean isEmpty() {
        return classes.isEmpty() && resources.isEmpty() && web.isEmpty();
    }

    /** Whether no class file is named. */
    boolean hasNoClasses() {
        return classes.isEmpty();
    }

    boolean quiet() {
        return quiet;
    }

    LevelOverrides levels() {
        try {
            return LevelOverrides.of(levels);
        } catch (IllegalArgumentException e) {
            throw usage("Invalid value for option '--level': " + e.getMessage());
        }
    }

    ParameterException usage(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }

    private List<Path> libraries() {
        try {
            return classPath.stream()
                    .flatMap(path -> Arrays.stream(path.split(File.pathSeparator)))
                    .filter(path -> !path.isBlank())
                    .map(Path::of)
                    .toList();
        } catch (InvalidPathException e) {
            throw usage("Invalid value for option '--classpath': " + e.getMessage());
        }
    }
}
