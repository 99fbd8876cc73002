package io.github.cookieregistry.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.plugin.PluginCompile.Said;
import io.github.cookieregistry.plugin.forms.Answer;
import io.github.cookieregistry.plugin.forms.Form;
import io.github.cookieregistry.plugin.forms.Placement;
import io.github.cookieregistry.plugin.forms.Truth;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each way to write a cookie's name, wherever it stands: what is told is what the code makes when it runs. */
class NameFormsTest {

    private static final List<Form> FORMS = Form.all();

    private static final Map<Placement, Map<String, List<Said>>> SAID = new EnumMap<>(Placement.class);

    private static final Map<Placement, List<Said>> COMPILERS_OWN = new EnumMap<>(Placement.class);

    @TempDir
    static Path folder;

    private static Truth truth;

    @BeforeAll
    static void compileAll() throws IOException, InterruptedException {
        Map<String, String> run = new LinkedHashMap<>();
        for (Placement placement : Placement.values()) {
            Map<String, String> sources = new LinkedHashMap<>();
            for (Form form : FORMS) {
                sources.putAll(placement.sources(form));
                if (Truth.placement(form, placement) == placement) {
                    run.putAll(placement.sources(form));
                }
            }
            check(placement, sources);
        }
        truth = Truth.of(run, folder);
    }

    private static void check(Placement placement, Map<String, String> sources) {
        PluginCompile compile = PluginCompile.with(
                "jakarta.servlet.jakarta.servlet-api-6.1.0",
                "org.springframework.spring-web-6.2.0",
                "org.springframework.spring-core-6.2.0");
        sources.forEach(compile::source);
        Map<String, List<Said>> byForm = new LinkedHashMap<>();
        List<Said> others = new ArrayList<>();
        for (Said each : compile.run()) {
            if (each.kind() == Diagnostic.Kind.NOTE) {
                // There are more errors than javac shows.
                continue;
            }
            if (each.file().isEmpty() || each.key().isEmpty() || each.key().equals("cookie-internal")) {
                others.add(each);
            } else {
                byForm.computeIfAbsent(
                                each.file().substring(0, each.file().lastIndexOf('_') + 1), none -> new ArrayList<>())
                        .add(each);
            }
        }
        SAID.put(placement, byForm);
        COMPILERS_OWN.put(placement, others);
    }

    @AfterAll
    static void close() throws IOException {
        truth.close();
    }

    @Test
    void nothingElseIsSaid() {
        COMPILERS_OWN.forEach((placement, others) -> assertThat(others)
                .filteredOn(each -> each.kind() == javax.tools.Diagnostic.Kind.ERROR
                        || !each.key().isEmpty())
                .as("%s", placement)
                .isEmpty());
    }

    @Test
    void eachFormHasANameOfItsOwnAndSetsACookie() throws ReflectiveOperationException {
        assertThat(FORMS)
                .hasSizeGreaterThanOrEqualTo(120)
                .extracting(Form::name)
                .doesNotHaveDuplicates();
        Set<String> idle = new TreeSet<>();
        for (Form form : FORMS) {
            for (Placement placement : Placement.values()) {
                if (truth.names(form, placement).isEmpty()) {
                    idle.add(form.name() + " " + placement);
                }
            }
        }
        assertThat(idle).isEmpty();
    }

    @TestFactory
    Stream<DynamicNode> whatIsToldIsWhatIsMade() {
        return FORMS.stream()
                .map(form -> DynamicContainer.dynamicContainer(
                        form.name(),
                        Stream.of(Placement.values())
                                .map(placement -> DynamicTest.dynamicTest(
                                        form.name() + " " + placement, () -> judge(form, placement)))));
    }

    private static void judge(Form form, Placement placement) throws ReflectiveOperationException {
        assertThat(answer(form, placement).faults(form, truth.names(form, placement)))
                .as(
                        "%s, %s%n%s",
                        form.name(),
                        placement,
                        String.join("\n", placement.sources(form).values()))
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> theAnswerIsTheSameWhereverTheCodeStands() {
        return FORMS.stream().map(form -> DynamicTest.dynamicTest(form.name(), () -> compare(form)));
    }

    private static void compare(Form form) throws ReflectiveOperationException {
        Map<String, Set<Placement>> answers = new LinkedHashMap<>();
        for (Placement placement : Placement.values()) {
            answers.computeIfAbsent(
                            answer(form, placement).comparable(truth.names(form, placement)),
                            none -> new LinkedHashSet<>())
                    .add(placement);
        }
        assertThat(answers).as(form.name()).hasSize(1);
    }

    private static Answer answer(Form form, Placement placement) {
        return Answer.of(
                form, placement.sources(form), SAID.get(placement).getOrDefault(placement.fileOf(form), List.of()));
    }

    @Test
    void aNameOfTheConfigurationIsToldByItsKey() {
        List<Said> said = PluginCompile.with(
                        "jakarta.servlet.jakarta.servlet-api-6.1.0", "org.springframework.spring-beans-6.2.0")
                .source("shop/Shop.java", """
                        package shop;
                        import jakarta.servlet.http.*;
                        class Shop {
                            @org.springframework.beans.factory.annotation.Value("${shop.cookie-name:defaulted}")
                            private String name;
                            void set(HttpServletResponse r) { r.addCookie(new Cookie(name, "")); }
                        }
                        """)
                .run();
        assertThat(said).singleElement().satisfies(message -> {
            assertThat(message.key()).isEqualTo("cookie-unresolved");
            assertThat(message.line()).isEqualTo(6);
            assertThat(message.text()).contains("shop.cookie-name");
        });
    }
}
