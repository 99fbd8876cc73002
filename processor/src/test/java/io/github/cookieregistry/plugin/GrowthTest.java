package io.github.cookieregistry.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.plugin.PluginCompile.Said;
import io.github.cookieregistry.plugin.forms.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Large code of many shapes is checked to its end, in little time and memory, and none of its cookies is lost. */
class GrowthTest {

    private static final int NUMBER = 1_000;
    private static final int DEEPEST = 300;

    private static final Pattern REPEATED = Pattern.compile("^(n|d|\\d+)\\|");
    private static final Pattern INLINE = Pattern.compile("\\$\\{([^*]+)\\*(n|d|\\d+)}");

    private record Shape(String title, String names, String template) {

        static Shape of(String text) {
            String head = text.substring(0, text.indexOf('\n'));
            String[] parts = head.split(": ", 2);
            return new Shape(parts[0], parts.length > 1 ? parts[1].strip() : "", text.substring(head.length() + 1));
        }

        String source(int number) {
            StringBuilder source = new StringBuilder("package grown;\nimport jakarta.servlet.http.*;\nclass Grown {\n");
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

        /** How many names there are to tell; 0 where that cannot be said. */
        int names(int number) {
            return switch (names) {
                case "" -> 0;
                case "n" -> number;
                case "n + 1" -> number + 1;
                case "2n" -> 2 * number;
                case "d + 1" -> count("d", number) + 1;
                case "d + 2" -> count("d", number) + 2;
                default -> Integer.parseInt(names);
            };
        }

        @Override
        public String toString() {
            return title;
        }
    }

    static Stream<Shape> shapes() {
        return Stream.of(Form.text("growth/shapes.txt").split("(?m)^== ", -1))
                .filter(text -> !text.isBlank())
                .map(Shape::of);
    }

    private static List<Said> check(Shape shape, int number) {
        return PluginCompile.with("jakarta.servlet.jakarta.servlet-api-6.1.0")
                .source("grown/Grown.java", shape.source(number))
                .run();
    }

    @Test
    void thereAreManyShapes() {
        assertThat(shapes()).hasSizeGreaterThanOrEqualTo(21);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void itEndsAndLosesNoCookie(Shape shape) {
        List<Said> said = check(shape, NUMBER);
        assertNothingFailed(said);
        List<String> names = names(said);
        boolean unresolved = said.stream().anyMatch(each -> each.key().equals("cookie-unresolved"));
        if (!unresolved) {
            assertThat(names).hasSizeGreaterThanOrEqualTo(Math.max(1, shape.names(NUMBER)));
        }
        if (shape.names(NUMBER) > 0) {
            assertThat(names).hasSizeLessThanOrEqualTo(shape.names(NUMBER));
        }
    }

    /** What is known of a small one. */
    @ParameterizedTest
    @MethodSource("shapes")
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aSmallOneIsKnown(Shape shape) {
        List<Said> said = check(shape, 3);
        assertNothingFailed(said);
        if (shape.names(3) > 0) {
            assertThat(names(said)).as("%s", shape.source(3)).hasSize(shape.names(3));
        }
    }

    private static List<String> names(List<Said> said) {
        return said.stream()
                .filter(each -> each.key().equals("cookie-undocumented"))
                .map(Said::quoted)
                .distinct()
                .toList();
    }

    private static void assertNothingFailed(List<Said> said) {
        assertThat(said)
                .filteredOn(each -> each.key().equals("cookie-internal")
                        || each.key().isEmpty() && each.kind() == javax.tools.Diagnostic.Kind.ERROR)
                .isEmpty();
        assertThat(said).as("a cookie is told of").anyMatch(each -> each.key().startsWith("cookie-un"));
    }
}
