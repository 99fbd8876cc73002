package io.github.cookieregistry.processor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;

/**
 * What a compile came to.
 *
 * @param messages the errors and warnings, in the order in which they were shown
 * @param notes what was said beside them
 * @param output the folder of classes and resources
 * @param generatedSources the folder of generated sources
 */
public record CompileResult(
        boolean succeeded,
        List<CompilerMessage> messages,
        List<CompilerMessage> notes,
        Path output,
        Path generatedSources) {

    static CompileResult of(boolean succeeded, List<CompilerMessage> all, Path output, Path generatedSources) {
        all.forEach(message -> ShownMessages.note(message.text()));
        Map<Boolean, List<CompilerMessage>> parts =
                all.stream().collect(Collectors.partitioningBy(message -> message.kind() == Diagnostic.Kind.NOTE));
        return new CompileResult(succeeded, parts.get(false), parts.get(true), output, generatedSources);
    }

    /** The errors, in the order in which they were shown. */
    public List<CompilerMessage> errors() {
        return of(Diagnostic.Kind.ERROR);
    }

    /** The warnings, mandatory ones included. */
    public List<CompilerMessage> warnings() {
        return messages.stream()
                .filter(message -> message.kind() == Diagnostic.Kind.WARNING
                        || message.kind() == Diagnostic.Kind.MANDATORY_WARNING)
                .toList();
    }

    private List<CompilerMessage> of(Diagnostic.Kind kind) {
        return messages.stream().filter(message -> message.kind() == kind).toList();
    }

    /** Whether the output holds this file. */
    public boolean has(String path) {
        return Files.exists(output.resolve(path));
    }

    /**
     * The text of a file in the output, such as
     * {@code META-INF/cookie-evidence/com.example.CookieRegistry/cookies.json}.
     */
    public String text(String path) {
        return read(output.resolve(path));
    }

    /** The text of a generated source, such as {@code com/example/CookieRegistry.java}. */
    public String generated(String path) {
        return read(generatedSources.resolve(path));
    }

    /** Every file in the output that is no class, by its path: what must not differ between two compilers. */
    public SortedMap<String, String> resources() {
        SortedMap<String, String> texts = new TreeMap<>();
        for (Path file : Project.filesIn(output)) {
            if (!file.toString().endsWith(".class")) {
                texts.put(output.relativize(file).toString().replace('\\', '/'), read(file));
            }
        }
        return texts;
    }

    /** Loads what was compiled, with these dependencies. */
    public URLClassLoader load(Path... dependencies) {
        URL[] urls = new URL[dependencies.length + 1];
        urls[0] = url(output);
        for (int i = 0; i < dependencies.length; i++) {
            urls[i + 1] = url(dependencies[i]);
        }
        return new URLClassLoader(urls, CompileResult.class.getClassLoader());
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
