package io.github.cookieregistry.plugin;

import io.github.cookieregistry.processor.testing.Project;
import io.github.cookieregistry.processor.testing.ShownMessages;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A compile of sources in memory, without processors. The check starts by itself, as it does for users: javac finds its
 * service through the loader of the tests.
 */
public final class PluginCompile {

    /** Where the build puts the libraries of the catalogue. */
    public static final Path LIBRARIES = Path.of(System.getProperty("basedir", ""), "target", "cookie-apis");

    /** One message; line and column count from 1. */
    public record Said(Diagnostic.Kind kind, String file, long line, long column, String text) {

        /** The key in brackets, without them. */
        public String key() {
            return text.startsWith("[cookie") ? text.substring(1, text.indexOf(']')) : "";
        }

        /** The first text in double quotes. */
        public String quoted() {
            int from = text.indexOf('"');
            return from < 0 ? "" : text.substring(from + 1, text.indexOf('"', from + 1));
        }
    }

    private final Map<String, String> sources = new LinkedHashMap<>();
    private final List<Path> classPath = new ArrayList<>();
    private final List<String> options = new ArrayList<>();

    /** A compile against these libraries, each named by its file in {@link #LIBRARIES} without {@code .jar}. */
    public static PluginCompile with(String... libraries) {
        PluginCompile compile = new PluginCompile();
        compile.classPath.add(Project.annotations());
        for (String library : libraries) {
            compile.classPath.add(LIBRARIES.resolve(library + ".jar"));
        }
        return compile;
    }

    /** Adds a library. */
    public PluginCompile library(Path jar) {
        classPath.add(jar);
        return this;
    }

    /** Adds a source, such as {@code shop/Basket.java}. */
    public PluginCompile source(String path, String text) {
        sources.put(path, text);
        return this;
    }

    /** Adds options. */
    public PluginCompile options(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    /** Every message, the compiler's own included. */
    public List<Said> run() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            Path output = Files.createTempDirectory("classes");
            List<String> arguments = new ArrayList<>(List.of(
                    "-proc:none",
                    "-Xmaxerrs",
                    "9999",
                    "-Xmaxwarns",
                    "9999",
                    "-implicit:none",
                    "-d",
                    output.toString(),
                    "-cp",
                    classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator))));
            arguments.addAll(options);
            JavaCompiler.CompilationTask task = compiler.getTask(
                    null,
                    files,
                    diagnostics,
                    arguments,
                    null,
                    sources.entrySet().stream()
                            .map(source -> (JavaFileObject) new Source(source.getKey(), source.getValue()))
                            .toList());
            task.call();
            delete(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        diagnostics.getDiagnostics().forEach(diagnostic -> ShownMessages.note(diagnostic.getMessage(Locale.ROOT)));
        return diagnostics.getDiagnostics().stream()
                .map(diagnostic -> new Said(
                        diagnostic.getKind(),
                        diagnostic.getSource() == null
                                ? ""
                                : Path.of(diagnostic.getSource().getName())
                                        .getFileName()
                                        .toString(),
                        diagnostic.getLineNumber(),
                        diagnostic.getColumnNumber(),
                        diagnostic.getMessage(Locale.ROOT)))
                .toList();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String path, String text) {
            super(URI.create("memory:///" + path), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
