package io.github.cookieregistry.benchmarks.growth;

import io.github.cookieregistry.benchmarks.source.Folders;
import io.github.cookieregistry.benchmarks.source.LibraryPath;
import io.github.cookieregistry.benchmarks.source.SourceSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Code of one shape, as the tests' file of shapes describes it; the README beside that file says how.
 *
 * @param title of the shape
 * @param template the members of a class
 */
record GrownSource(String title, String template) {

    private static final int DEEPEST = 300;

    private static final Pattern REPEATED = Pattern.compile("^(n|d|\\d+)\\|");
    private static final Pattern INLINE = Pattern.compile("\\$\\{([^*]+)\\*(n|d|\\d+)}");

    /** All shapes of a file. */
    static List<GrownSource> all(Path file) throws IOException {
        return Stream.of(Files.readString(file).split("(?m)^== ", -1))
                .filter(text -> !text.isBlank())
                .map(text -> {
                    String head = text.substring(0, text.indexOf('\n'));
                    return new GrownSource(head.split(": ", 2)[0], text.substring(head.length() + 1));
                })
                .toList();
    }

    /** Writes the source of this size. What is told must be no error: the compile would end before its end. */
    SourceSet write(Path folder, int number) throws IOException {
        Folders.empty(folder);
        Path file = Files.writeString(folder.resolve("Grown.java"), source(number));
        return new SourceSet(
                title + " " + number, List.of(file), LibraryPath.of("/annotations/target/", "/tomcat-embed-core/"));
    }

    private String source(int number) {
        StringBuilder source = new StringBuilder("""
                package grown;
                import jakarta.servlet.http.*;
                @io.github.cookieregistry.CookiePolicy(undocumented = io.github.cookieregistry.Level.WARNING)
                class Grown {
                """);
        List<String> block = new ArrayList<>();
        String prefix = "";
        for (String line : (template + "\n").split("\n", -1)) {
            Matcher matcher = REPEATED.matcher(line);
            String next = matcher.find() ? matcher.group(1) : "";
            if (!next.equals(prefix)) {
                repeat(block, prefix, number, source);
                block.clear();
                prefix = next;
            }
            String code = next.isEmpty() ? inline(line, number) : line.substring(matcher.end());
            block.add(code.replaceAll("SET\\((.*)\\)", "r.addCookie(new Cookie($1, \"\"));") + "\n");
        }
        repeat(block, prefix, number, source);
        return source.append("}\n").toString();
    }

    private static void repeat(List<String> block, String prefix, int number, StringBuilder source) {
        String text = String.join("", block);
        if (prefix.isEmpty()) {
            source.append(text);
            return;
        }
        for (int i = 0; i < count(prefix, number); i++) {
            source.append(text.replace("#", String.valueOf(i)).replace("~", String.valueOf(i + 1)));
        }
    }

    private static String inline(String line, int number) {
        return INLINE.matcher(line)
                .replaceAll(match -> Matcher.quoteReplacement(match.group(1).repeat(count(match.group(2), number))))
                .replace("$n", String.valueOf(number))
                .replace("$d", String.valueOf(count("d", number)));
    }

    private static int count(String prefix, int number) {
        return switch (prefix) {
            case "n" -> number;
            case "d" -> Math.min(number, DEEPEST);
            default -> Integer.parseInt(prefix);
        };
    }
}
