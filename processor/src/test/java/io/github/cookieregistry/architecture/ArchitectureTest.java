package io.github.cookieregistry.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.cookieregistry.processor.write.Outputs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;

/** The arrows between the packages, and what each package may see of the compiler. */
class ArchitectureTest {

    private static final String CORE = "io.github.cookieregistry.core";
    private static final String PROCESSOR = "io.github.cookieregistry.processor";
    private static final String PLUGIN = "io.github.cookieregistry.plugin";

    private static final JavaClasses CLASSES =
            new ClassFileImporter().importPaths(classesOf("processor"), classesOf("core"));

    /** The packages with classes that need each other: a list that shrinks. */
    private static final Set<String> CYCLES_TO_MEND = Set.of(
            // A definition makes its own header and an observed cookie reads one: users start at either of them.
            "io.github.cookieregistry");

    @Test
    void everyArrowIsDrawnAndEveryDrawnArrowIsThere() throws IOException {
        DrawnArrows drawn = DrawnArrows.of(Path.of(System.getProperty("basedir"), "..", "docs", "architecture.md"));
        Set<String> arrows = new TreeSet<>();
        for (JavaClass from : CLASSES) {
            assertThat(drawn.layer(from.getPackageName()))
                    .as(from.getPackageName())
                    .isPresent();
            String layer = drawn.layer(from.getPackageName()).orElseThrow();
            for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
                JavaClass to = dependency.getTargetClass().getBaseComponentType();
                if (CLASSES.contain(to.getName())) {
                    drawn.layer(to.getPackageName())
                            .filter(other -> !layer.equals(other))
                            .ifPresent(other -> arrows.add(layer + " -> " + other));
                }
            }
        }
        assertThat(arrows).isEqualTo(drawn.arrows());
    }

    @Test
    void noPackageKnowsOneThatKnowsIt() {
        for (String base : List.of(PROCESSOR, CORE, PLUGIN)) {
            slices().matching(base + ".(*)..").should().beFreeOfCycles().check(CLASSES);
        }
    }

    @Test
    void noClassKnowsOneOfItsPackageThatKnowsIt() {
        JavaClasses all = new ClassFileImporter()
                .importPaths(classesOf("processor"), classesOf("core"), classesOf("annotations"));
        Map<String, Set<String>> cycles = ClassCycles.in(all, ArchitectureTest::isWritten);
        assertThat(cycles.keySet()).as("%s", cycles).isEqualTo(CYCLES_TO_MEND);
    }

    @Test
    void theCoreDoesNotKnowWhereCodeComesFrom() {
        noClasses()
                .that()
                .resideInAPackage(CORE + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        PROCESSOR + "..",
                        PLUGIN + "..",
                        "com.sun.source..",
                        "javax.annotation.processing..",
                        "javax.lang.model..",
                        "org.objectweb.asm..")
                .check(CLASSES);
    }

    @Test
    void theCompilersElementsStayWhereTheyAreReadReportedAndWritten() {
        noClasses()
                .that(resideOutsideOfPackages(
                        PROCESSOR,
                        PROCESSOR + ".read..",
                        PROCESSOR + ".report..",
                        PROCESSOR + ".write..",
                        PLUGIN + ".."))
                .should()
                .dependOnClassesThat(resideInAPackage("javax.lang.model..")
                        // A word of the language itself, not a part of a program.
                        .and(DescribedPredicate.not(belongToAnyOf(Modifier.class))))
                .check(CLASSES);
    }

    @Test
    void oneClassWritesFiles() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Outputs.class.getName())
                .should()
                .callMethodWhere(target(owner(isType(Filer.class))))
                .check(CLASSES);
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.io\\.(File|RandomAccessFile|File(Input|Output)Stream|File(Reader|Writer))")
                .check(CLASSES);
    }

    @Test
    void onlyThePluginSeesSyntaxTrees() {
        noClasses()
                .that()
                .resideOutsideOfPackage(PLUGIN + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.sun.source..")
                .check(CLASSES);
    }

    @Test
    void nothingReachesIntoTheJdk() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.sun.tools..", "sun..", "jdk..")
                .check(CLASSES);
    }

    @Test
    void nothingAsksTheClockTheMachineOrChance() {
        noClasses()
                .should()
                .callMethodWhere(target(nameMatching("now|currentTimeMillis|nanoTime|randomUUID|systemDefault"))
                        .or(target(nameMatching("defaultCharset|lineSeparator|getenv|getProperty"))
                                .and(target(
                                        owner(nameMatching("java\\.lang\\.System|java\\.nio\\.charset\\.Charset")))))
                        .or(target(nameMatching("getDefault")).and(target(owner(nameMatching("java\\.util\\..*"))))))
                .orShould()
                .dependOnClassesThat(belongToAnyOf(Clock.class, Random.class))
                .check(CLASSES);
    }

    @Test
    void nothingIsKeptBetweenCompiles() {
        fields().that().areStatic().should().beFinal().check(CLASSES);
    }

    private static boolean isWritten(String className) {
        String source = "src/main/java/" + className.replace('.', '/') + ".java";
        return Stream.of("processor", "core", "annotations")
                .anyMatch(module -> Files.exists(Path.of(System.getProperty("basedir"), "..", module, source)));
    }

    private static Path classesOf(String module) {
        return Path.of(System.getProperty("basedir"), "..", module, "target", "classes");
    }

    private static DescribedPredicate<JavaClass> isType(Class<?> type) {
        return DescribedPredicate.describe(type.getSimpleName(), candidate -> candidate.isEquivalentTo(type));
    }
}
