package io.github.cookieregistry.inspector.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.inspector.Compiled;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar, run as a user runs it, and what it holds. */
class InspectorJarIT {

    /** What a download may cost; the command line's and the class file's libraries are half of it. */
    private static final long SIZE_BUDGET_IN_BYTES = 1_900_000;

    private static final Pattern MISSING_TYPE = Pattern.compile("-> (\\S+) +not found");

    private static final Path JAR = Path.of(
            System.getProperty("repository.root"),
            "inspector/target/cookie-registry-inspector-" + System.getProperty("project.version") + ".jar");

    @TempDir
    Path folder;

    private record Outcome(int code, String out, String err) {}

    @Test
    void itChecksAModule() throws Exception {
        Compiled.in(folder, Map.of("com/example/SiteCookies.java", """
                package com.example;

                import io.github.cookieregistry.Category;
                import io.github.cookieregistry.Cookie;

                interface SiteCookies {
                    @Cookie(provider = "", category = Category.NECESSARY, purpose = "To keep you logged in")
                    String SESSION = "session";
                }
                """));

        Outcome checked =
                run("check", "--classes", "classes", "--source-root", "src", "--output", "target/cookies", "--quiet");

        assertThat(checked.out)
                .startsWith(
                        "src/com/example/SiteCookies.java:8: error: [cookie-blank] The cookie \"session\" has a blank provider.");
        assertThat(checked.err).isEmpty();
        assertThat(checked.code).isEqualTo(1);
        assertThat(folder.resolve("target/cookies"))
                .isDirectoryContaining("glob:**cookie-findings.json")
                .isDirectoryContaining("glob:**cookie-findings.sarif")
                .isDirectoryContaining("glob:**cookie-evidence.html");
    }

    @Test
    void itWritesAPolicy() throws Exception {
        Compiled.in(folder, Map.of("com/example/SiteCookies.java", """
                package com.example;

                import io.github.cookieregistry.Category;
                import io.github.cookieregistry.Cookie;

                interface SiteCookies {
                    @Cookie(provider = "Example", category = Category.NECESSARY, purpose = "To keep you logged in")
                    String SESSION = "session";
                }
                """));

        Outcome written = run("policy", "--classes", "classes", "--output", "public");

        assertThat(written.code).isZero();
        assertThat(written.out.lines())
                .contains(
                        folder.toRealPath().resolve("public/cookie-policy.html").toString());
        assertThat(folder.resolve("public/cookie-policy.html")).content().contains("To keep you logged in");
    }

    @Test
    void itTellsItsVersionAndCompletes() throws Exception {
        assertThat(run("--version").out).contains(System.getProperty("project.version"));
        assertThat(run("generate-completion").out)
                .contains("cookie-registry-inspector")
                .contains("--classpath");
    }

    @Test
    void aWrongCommandLineIsToldAsOne() throws Exception {
        Outcome wrong = run("check");

        assertThat(wrong.code).isEqualTo(2);
        assertThat(wrong.err).startsWith("Say what to look at: --classes, --resources or --web.");
    }

    @Test
    void everyClassLiesInOurOwnPackagesAndTheOtherFilesAreOursOrLicences() throws IOException {
        assertThat(entries())
                .filteredOn(entry -> entry.endsWith(".class"))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry).startsWith("io/github/cookieregistry/"));
        assertThat(entries())
                .filteredOn(entry -> !entry.endsWith(".class"))
                .filteredOn(entry -> !entry.matches("io/github/cookieregistry/(core|schema)/.*"))
                .containsExactlyInAnyOrder(
                        "META-INF/MANIFEST.MF",
                        "META-INF/LICENSE",
                        "META-INF/NOTICE",
                        "META-INF/licenses/asm.txt",
                        "META-INF/licenses/fastcsv.txt",
                        "META-INF/licenses/owasp-java-encoder.txt",
                        "io/github/cookieregistry/inspector/report/evidence.html.mustache");
    }

    @Test
    void noClassNeedsAnotherJar() {
        StringWriter printed = new StringWriter();
        ToolProvider.findFirst("jdeps")
                .orElseThrow()
                .run(new PrintWriter(printed), new PrintWriter(printed), "--missing-deps", JAR.toString());

        // An annotation that is not there is as if it had not been written (JLS 9.6.4.2); nothing else may be missing.
        assertThat(MISSING_TYPE
                        .matcher(printed.toString())
                        .results()
                        .map(result -> result.group(1))
                        .distinct())
                .allMatch(type -> type.matches(
                        "com\\.google\\.errorprone\\.annotations\\..*|io\\.jstach\\.jstache\\..*|org\\.jspecify\\.annotations\\..*"
                                + "|javax\\.annotation\\.(Nonnull|CheckReturnValue)"));
    }

    @Test
    void theManifestDoesNotTellWhatBuiltItAndTheJarStaysInItsBudget() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(jar.getManifest().getMainAttributes().keySet())
                    .extracting(Object::toString)
                    .contains("Main-Class")
                    .doesNotContain("Build-Jdk-Spec", "Created-By", "Built-By", "Build-Jdk");
        }
        assertThat(Files.size(JAR)).isLessThan(SIZE_BUDGET_IN_BYTES);
    }

    private Outcome run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                JAR.toRealPath().toString()));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        int code = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        return new Outcome(code, Files.readString(out), Files.readString(err));
    }

    private static List<String> entries() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            return jar.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(JarEntry::getName)
                    .toList();
        }
    }
}
