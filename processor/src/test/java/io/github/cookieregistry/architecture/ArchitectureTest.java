package io.github.cookieregistry.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.cookieregistry.processor.write.Outputs;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
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

    @Test
    void theArrowsGoOneWay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("conductor")
                .definedBy(PROCESSOR)
                .layer("read")
                .definedBy(PROCESSOR + ".read..")
                .layer("declaration")
                .definedBy(CORE + ".declaration..")
                .layer("check")
                .definedBy(CORE + ".check..")
                .layer("diagnostic")
                .definedBy(CORE + ".diagnostic..")
                .layer("report")
                .definedBy(PROCESSOR + ".report..")
                .layer("assemble")
                .definedBy(CORE + ".assemble..")
                .layer("model")
                .definedBy(CORE + ".model..")
                .layer("render")
                .definedBy(CORE + ".render..", PROCESSOR + ".render..")
                .layer("write")
                .definedBy(PROCESSOR + ".write..")
                .whereLayer("conductor")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("read")
                .mayOnlyBeAccessedByLayers("conductor", "report")
                .whereLayer("declaration")
                .mayOnlyBeAccessedByLayers("conductor", "read", "check", "assemble", "write")
                .whereLayer("check")
                .mayOnlyBeAccessedByLayers("conductor")
                .whereLayer("report")
                .mayOnlyBeAccessedByLayers("conductor")
                .whereLayer("assemble")
                .mayOnlyBeAccessedByLayers("conductor")
                .whereLayer("render")
                .mayOnlyBeAccessedByLayers("conductor", "write")
                .whereLayer("write")
                .mayOnlyBeAccessedByLayers("conductor")
                .check(CLASSES);
    }

    @Test
    void noPackageKnowsOneThatKnowsIt() {
        slices().matching(PROCESSOR + ".(*)..").should().beFreeOfCycles().check(CLASSES);
        slices().matching(CORE + ".(*)..").should().beFreeOfCycles().check(CLASSES);
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

    private static Path classesOf(String module) {
        return Path.of(System.getProperty("basedir"), "..", module, "target", "classes");
    }

    private static DescribedPredicate<JavaClass> isType(Class<?> type) {
        return DescribedPredicate.describe(type.getSimpleName(), candidate -> candidate.isEquivalentTo(type));
    }
}
