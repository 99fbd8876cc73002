package io.github.cookieregistry.plugin.lower;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.plugin.PluginCompile;
import io.github.cookieregistry.plugin.PluginCompile.Said;
import io.github.cookieregistry.plugin.forms.Answer;
import io.github.cookieregistry.plugin.forms.Form;
import io.github.cookieregistry.plugin.forms.Placement;
import io.github.cookieregistry.plugin.forms.Truth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * The ways to write a cookie's name where it is set, in one compile for each subject: short enough to run for each
 * mutant of the lowering. What the forms make is found out once, whatever becomes of the lowering.
 */
class LoweringTest {

    static final List<String> SUBJECTS = Form.SUBJECTS;

    private static final Placement PLACEMENT = Placement.HERE;
    private static final Map<String, List<Form>> FORMS = Form.bySubject();
    private static final Map<Form, Set<String>> MADE = made();

    private static Map<Form, Set<String>> made() {
        try {
            Path folder = Files.createTempDirectory("forms");
            Map<String, String> sources = new LinkedHashMap<>();
            Form.all().forEach(form -> sources.putAll(PLACEMENT.sources(form)));
            Map<Form, Set<String>> made = new LinkedHashMap<>();
            try (Truth truth = Truth.of(sources, folder)) {
                for (Form form : Form.all()) {
                    made.put(form, truth.namesAt(form, PLACEMENT));
                }
            }
            delete(folder);
            return made;
        } catch (IOException | InterruptedException | ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @ParameterizedTest
    @FieldSource("SUBJECTS")
    void whatIsToldIsWhatIsMade(String subject) {
        PluginCompile compile = PluginCompile.with(Truth.LIBRARIES.toArray(String[]::new));
        List<Form> forms = FORMS.get(subject);
        forms.forEach(form -> PLACEMENT.sources(form).forEach(compile::source));
        Map<String, List<Said>> byFile = compile.run().stream().collect(Collectors.groupingBy(Said::file));
        Map<String, List<String>> faults = new LinkedHashMap<>();
        for (Form form : forms) {
            Map<String, String> sources = PLACEMENT.sources(form);
            List<Said> said = byFile.getOrDefault(PLACEMENT.fileOf(form) + Placement.SITE + ".java", List.of()).stream()
                    .filter(each -> !each.key().isEmpty() && each.kind() != Diagnostic.Kind.NOTE)
                    .toList();
            List<String> found = Answer.of(form, sources, said).faults(form, MADE.get(form));
            if (!found.isEmpty()) {
                faults.put(form.name(), found);
            }
        }
        assertThat(faults).isEmpty();
        assertThat(byFile.getOrDefault("", List.of()))
                .as("the check itself fails")
                .filteredOn(each -> !each.key().isEmpty())
                .isEmpty();
    }
}
