package io.github.cookieregistry.processor.testing;

import io.github.cookieregistry.Cookie;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/**
 * A module of a build: a folder of sources, a folder of output that later compiles find again, and the modules that it
 * depends on. A {@code module-info.java} among the sources makes the dependencies a module path.
 */
public final class Project {

    private final Path root;
    private final List<Path> dependencies = new ArrayList<>();
    private final List<String> options = new ArrayList<>();

    private Project(Path root) {
        this.root = root;
        dependencies.add(annotations());
    }

    /** A project in this folder, which may hold one already. */
    public static Project in(Path root) {
        return new Project(root);
    }

    /** Where the annotations' classes lie: a folder in a Maven reactor, or a jar. */
    public static Path annotations() {
        try {
            return Path.of(Cookie.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes a source, such as {@code com/example/SiteCookies.java}, over an older one. */
    public Project source(String path, String text) {
        return write(sources().resolve(path), text);
    }

    /** Deletes a source and the class of its name, as incremental tools do. */
    public Project delete(String path) {
        try {
            Files.delete(sources().resolve(path));
            Files.deleteIfExists(output().resolve(path.replaceAll("\\.java$", ".class")));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes over all sources of another project. */
    public Project copySources(Project other) {
        try {
            for (Path file : filesIn(other.sources())) {
                write(sources().resolve(other.sources().relativize(file).toString()), Files.readString(file));
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file into the output, such as a stale one of an older version. */
    public Project stale(String path, String text) {
        return write(output().resolve(path), text);
    }

    /** Adds folders of classes or jars to the class path, or to the module path. */
    public Project dependsOn(Path... paths) {
        dependencies.addAll(List.of(paths));
        return this;
    }

    /** Adds options to every compile. */
    public Project options(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    /** Compiles all sources, in the order of their paths. */
    public CompileResult compile(CompilerTool tool, Processor... processors) {
        return run(tool, allSources(), processors);
    }

    /** Compiles all sources, the last one first. */
    public CompileResult compileReversed(CompilerTool tool, Processor... processors) {
        List<Path> files = new ArrayList<>(allSources());
        files.sort(Comparator.reverseOrder());
        return run(tool, files, processors);
    }

    /** Compiles these sources only; all other types are read from the output of earlier runs. */
    public CompileResult compileOnly(CompilerTool tool, List<String> paths, Processor... processors) {
        return run(tool, paths.stream().map(sources()::resolve).toList(), processors);
    }

    private CompileResult run(CompilerTool tool, List<Path> files, Processor... processors) {
        JavaCompiler compiler = tool.compiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager manager =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            List<String> arguments = new ArrayList<>(arguments());
            // ECJ's file manager adds the tests' own class path to the option, and then finds modules twice.
            manager.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath());
            arguments.addAll(tool.options());
            arguments.addAll(options);
            if (processors.length == 0) {
                arguments.add("-proc:none");
            }
            JavaCompiler.CompilationTask task = compiler.getTask(
                    null, manager, diagnostics, arguments, null, manager.getJavaFileObjectsFromPaths(files));
            if (processors.length > 0) {
                task.setProcessors(List.of(processors));
            }
            boolean success = task.call();
            return CompileResult.of(
                    success,
                    diagnostics.getDiagnostics().stream()
                            .map(CompilerMessage::of)
                            .toList(),
                    output(),
                    generatedSources());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The options that a build tool passes, for a compiler in a process of its own. */
    public List<String> arguments() {
        create(output(), generatedSources());
        List<String> arguments = new ArrayList<>(List.of(
                "-d",
                output().toString(),
                "-s",
                generatedSources().toString(),
                "--release",
                "17",
                "-encoding",
                "UTF-8",
                "-classpath",
                joined(classPath())));
        if (isNamed()) {
            arguments.addAll(List.of("--module-path", joined(dependencies)));
        }
        return arguments;
    }

    private boolean isNamed() {
        return Files.exists(sources().resolve("module-info.java"));
    }

    private List<Path> classPath() {
        List<Path> path = new ArrayList<>(List.of(output()));
        if (!isNamed()) {
            path.addAll(dependencies);
        }
        return path;
    }

    private static String joined(List<Path> paths) {
        return paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** Every source, in the order of the paths. */
    public List<Path> allSources() {
        return filesIn(sources()).stream()
                .filter(file -> file.toString().endsWith(".java"))
                .toList();
    }

    /** The folder of classes and resources. */
    public Path output() {
        return root.resolve("classes");
    }

    /** Packs the output into a jar. */
    public Path jar() {
        Path jar = root.resolve(root.getFileName() + ".jar");
        try (JarOutputStream entries = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Path file : filesIn(output())) {
                entries.putNextEntry(
                        new JarEntry(output().relativize(file).toString().replace(File.separatorChar, '/')));
                Files.copy(file, entries);
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path sources() {
        return root.resolve("src");
    }

    private Path generatedSources() {
        return root.resolve("generated");
    }

    private Project write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void create(Path... folders) {
        try {
            for (Path folder : folders) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> filesIn(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
