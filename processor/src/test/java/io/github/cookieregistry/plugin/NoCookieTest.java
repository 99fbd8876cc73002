package io.github.cookieregistry.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.plugin.PluginCompile.Said;
import io.github.cookieregistry.plugin.forms.Form;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Code that speaks of cookies and sets none is left alone; that which sets one beside it is not. */
class NoCookieTest {

    private static final List<String> FILES = List.of("Collections", "Texts", "Reading", "OwnCookies", "Writers");

    private static final String NONE = "// none";
    private static final String TOLD = "// told";
    private static final String MAY = "// may";

    private static final List<Line> LINES = lines();

    private static final List<Said> SAID = new ArrayList<>();

    private record Line(String file, int number, String code, boolean told) {
        String title() {
            return file + ":" + number + " " + code.strip();
        }
    }

    private static List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (String file : FILES) {
            List<String> all = text(file).lines().toList();
            for (int i = 0; i < all.size(); i++) {
                String line = all.get(i);
                if (line.endsWith(NONE) || line.endsWith(TOLD)) {
                    String code = line.substring(0, line.length() - NONE.length());
                    lines.add(new Line(file + ".java", i + 1, code, line.endsWith(TOLD)));
                }
            }
        }
        return List.copyOf(lines);
    }

    private static String text(String file) {
        return Form.text("nocookie/" + file + ".txt");
    }

    @BeforeAll
    static void compile() {
        PluginCompile compile = PluginCompile.with(
                "jakarta.servlet.jakarta.servlet-api-6.1.0",
                "org.springframework.spring-web-6.2.0",
                "org.springframework.spring-core-6.2.0",
                "org.springframework.spring-beans-6.2.0",
                "org.springframework.spring-test-6.2.0");
        FILES.forEach(file -> compile.source("nocookie/" + file + ".java", text(file)));
        SAID.addAll(compile.run());
    }

    @Test
    void theSourcesCompileAndAreMany() {
        assertThat(SAID)
                .filteredOn(each -> each.kind() == Diagnostic.Kind.ERROR)
                .filteredOn(each -> each.key().isEmpty() || each.key().equals("cookie-internal"))
                .isEmpty();
        assertThat(LINES).filteredOn(line -> !line.told()).hasSizeGreaterThanOrEqualTo(110);
        assertThat(LINES).filteredOn(Line::told).hasSizeGreaterThanOrEqualTo(30);
    }

    @TestFactory
    Stream<DynamicTest> nothingIsToldOfALineThatSetsNone() {
        return LINES.stream()
                .filter(line -> !line.told())
                .map(line -> DynamicTest.dynamicTest(
                        line.title(),
                        () -> assertThat(at(line)).as(line.title()).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> aLineThatSetsACookieIsTold() {
        return LINES.stream()
                .filter(Line::told)
                .map(line -> DynamicTest.dynamicTest(
                        line.title(),
                        () -> assertThat(toldOf(line)).as(line.title()).isNotEmpty()));
    }

    /** What is told at the line, and of its name where another line hands it over. */
    private static List<Said> toldOf(Line line) {
        Set<String> other = handingOver(line.file().replace(".java", ""));
        List<Said> told = new ArrayList<>(at(line));
        SAID.stream()
                .filter(each -> each.key().equals("cookie-undocumented"))
                .filter(each -> other.contains(each.file() + ":" + each.line()))
                .filter(each -> line.code().contains('"' + each.quoted() + "="))
                .forEach(told::add);
        return told;
    }

    private static Set<String> handingOver(String file) {
        Set<String> lines = new HashSet<>();
        List<String> all = text(file).lines().toList();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).endsWith(MAY)) {
                lines.add(file + ".java:" + (i + 1));
            }
        }
        return lines;
    }

    @Test
    void nothingIsToldElsewhere() {
        Set<String> marked = new HashSet<>();
        LINES.forEach(line -> marked.add(line.file() + ":" + line.number()));
        FILES.forEach(file -> marked.addAll(handingOver(file)));
        assertThat(SAID)
                .filteredOn(each -> !each.key().isEmpty())
                .filteredOn(each -> !marked.contains(each.file() + ":" + each.line()))
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> theNameThatIsToldIsTheOneThatIsSet() {
        return LINES.stream()
                .filter(Line::told)
                .map(line -> DynamicTest.dynamicTest(
                        line.title(),
                        () -> assertThat(at(line))
                                .filteredOn(each -> each.key().equals("cookie-undocumented"))
                                .allSatisfy(each ->
                                        assertThat(line.code()).containsPattern("\\b" + each.quoted() + "=1?"))));
    }

    private static List<Said> at(Line line) {
        return SAID.stream()
                .filter(each -> each.key().startsWith("cookie-"))
                .filter(each -> each.file().equals(line.file()) && each.line() == line.number())
                .toList();
    }
}
