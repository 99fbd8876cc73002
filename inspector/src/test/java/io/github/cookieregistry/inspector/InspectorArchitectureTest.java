package io.github.cookieregistry.inspector;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The arrows between the inspector's packages, and what its classes may not do. */
class InspectorArchitectureTest {

    private static final String BASE = "io.github.cookieregistry.inspector.";
    private static final Path PAGE = Path.of("..", "docs", "architecture-inspector.md");
    private static final JavaClasses CLASSES = new ClassFileImporter().importPath(Path.of("target", "classes"));

    @Test
    void theArrowsAreThoseOfThePage() throws IOException {
        TreeSet<String> arrows = new TreeSet<>();
        for (JavaClass from : CLASSES) {
            for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
                String start = box(from);
                String end = box(dependency.getTargetClass().getBaseComponentType());
                if (!start.isEmpty() && !end.isEmpty() && !start.equals(end)) {
                    arrows.add(start + " --> " + end);
                }
            }
        }
        assertThat(arrows).isEqualTo(drawn());
    }

    @Test
    void noPackageKnowsOneThatKnowsIt() {
        slices().matching(BASE + "(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void nothingOpensASocketOrLoadsWhatItLooksAt() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.net\\.(?!URI).*|java\\.net\\.http\\..*|java\\.nio\\.channels\\..*Socket.*")
                .orShould()
                .callMethodWhere(target(nameMatching("forName|defineClass|loadClass|exec")))
                .check(CLASSES);
    }

    @Test
    void nothingAsksTheClockOrChanceAndNothingIsKeptBetweenRuns() {
        noClasses()
                .should()
                .callMethodWhere(target(nameMatching("now|currentTimeMillis|nanoTime|randomUUID|systemDefault")))
                .check(CLASSES);
        fields().that().areStatic().should().beFinal().check(CLASSES);
    }

    private static String box(JavaClass type) {
        String name = type.getPackageName() + ".";
        return name.startsWith(BASE) && name.length() > BASE.length()
                ? name.substring(BASE.length(), name.indexOf('.', BASE.length()))
                : "";
    }

    private static TreeSet<String> drawn() throws IOException {
        String page = Files.readString(PAGE);
        int start = page.indexOf("```mermaid");
        TreeSet<String> arrows = new TreeSet<>();
        page.substring(start, page.indexOf("```", start + 3))
                .lines()
                .map(String::strip)
                .filter(line -> line.contains(" --> "))
                .forEach(line -> {
                    String[] sides = line.split(" --> ");
                    for (String end : sides[1].split(" & ")) {
                        arrows.add(sides[0] + " --> " + end);
                    }
                });
        return arrows;
    }
}
