package io.github.cookieregistry.inspector.classfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.core.judge.Finding;
import io.github.cookieregistry.inspector.classfile.read.ClassFileAnchor;
import io.github.cookieregistry.plugin.PluginCompile;
import io.github.cookieregistry.plugin.PluginCompile.Said;
import io.github.cookieregistry.plugin.forms.Answer;
import io.github.cookieregistry.plugin.forms.Form;
import io.github.cookieregistry.plugin.forms.Placement;
import io.github.cookieregistry.plugin.forms.Truth;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each way to write a cookie's name, wherever it stands, compiled: what is told is what the code makes when it runs.
 */
class NameFormsOfClassFilesTest {

    /** The forms that a source must be told of name by name; of them, so many class files are at least. */
    private static final double NAMED = 0.95;

    private static final List<Form> FORMS = Form.all();

    /** In class files, the others differ from these by names alone. */
    private static final List<Placement> PLACEMENTS = List.of(Placement.HERE, Placement.AFTER, Placement.LAMBDA);

    private static final Map<String, List<Said>> SAID = new LinkedHashMap<>();

    @TempDir
    static Path folder;

    private static Truth truth;

    @BeforeAll
    static void inspectAll() throws IOException, InterruptedException {
        Map<String, String> run = new LinkedHashMap<>();
        for (Placement placement : PLACEMENTS) {
            Inspected inspected = Inspected.with(Truth.LIBRARIES.stream()
                    .map(library -> PluginCompile.LIBRARIES.resolve(library + ".jar"))
                    .toArray(Path[]::new));
            for (Form form : FORMS) {
                placement.sources(form).forEach(inspected::source);
                run.putAll(Truth.placement(form, placement).sources(form));
            }
            Path classes = folder.resolve("of-" + placement);
            java.nio.file.Files.createDirectories(classes);
            ClassFileInspection.Result result = inspected.inspect(classes);
            assertThat(result.unreadable()).isEmpty();
            result.findings().forEach(NameFormsOfClassFilesTest::keep);
        }
        truth = Truth.of(run, folder);
    }

    private static void keep(Finding finding) {
        ClassFileAnchor anchor = (ClassFileAnchor) finding.place().anchor();
        String file = anchor.file().substring(anchor.file().lastIndexOf('/') + 1);
        Said said = new Said(Diagnostic.Kind.WARNING, file, anchor.line(), 1, finding.message());
        SAID.computeIfAbsent(file.substring(0, file.lastIndexOf('_') + 1), none -> new ArrayList<>())
                .add(said);
    }

    @AfterAll
    static void close() throws IOException {
        truth.close();
    }

    private static Answer answer(Form form, Placement placement) {
        return Answer.of(form, placement.sources(form), SAID.getOrDefault(placement.fileOf(form), List.of()));
    }

    @Test
    void noNameIsFalseAndNothingIsPassedOver() throws ReflectiveOperationException {
        Map<String, List<String>> faults = new TreeMap<>();
        for (Form form : FORMS) {
            for (Placement placement : PLACEMENTS) {
                List<String> all = new ArrayList<>(answer(form, placement).faults(form, truth.names(form, placement)));
                all.removeIf(fault -> fault.startsWith("unresolved, though"));
                if (!all.isEmpty()) {
                    faults.put(form.name() + " " + placement, all);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void nearlyAllAreToldByNameThatSourcesAre() throws ReflectiveOperationException {
        int known = 0;
        Set<String> unnamed = new TreeSet<>();
        for (Form form : FORMS) {
            for (Placement placement : PLACEMENTS) {
                if (form.told() == Form.Told.KNOWN) {
                    known++;
                    Answer answer = answer(form, placement);
                    if (answer.unresolved() || !answer.names().containsAll(truth.names(form, placement))) {
                        unnamed.add(form.name() + " " + placement);
                    }
                }
            }
        }
        assertThat(known - unnamed.size()).as("%s", unnamed).isGreaterThanOrEqualTo((int) (known * NAMED));
    }
}
