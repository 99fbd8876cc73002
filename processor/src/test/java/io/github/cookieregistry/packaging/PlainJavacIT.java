package io.github.cookieregistry.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.packaging.ForkedJdk.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A project that has nothing but a JDK and the two jars. */
class PlainJavacIT {

    private static final String PROCESSOR = PackagedJars.processor().toString();
    private static final String ANNOTATIONS = PackagedJars.annotations().toString();

    private static final List<String> PUBLISHED = List.of(
            "META-INF/cookie-evidence/com.example.CookieRegistry/cookie-evidence.html",
            "META-INF/cookie-evidence/com.example.CookieRegistry/cookie-evidence.md",
            "META-INF/cookie-evidence/com.example.CookieRegistry/cookies.json",
            "META-INF/cookie-evidence/index",
            "META-INF/cookie-registry/com.example.CookieRegistry/cookie-policy.html",
            "META-INF/cookie-registry/com.example.CookieRegistry/cookie-policy.md",
            "META-INF/cookie-registry/com.example.CookieRegistry/cookie-table.html",
            "META-INF/cookie-registry/index");

    @TempDir
    private Path folder;

    private SampleProject project;

    @BeforeEach
    void writeTheProject() throws IOException {
        project = SampleProject.in(folder);
    }

    @Test
    void getsRegistryAndPolicyFromTheProcessorPath() throws Exception {
        assertThat(compile("-processorpath", PROCESSOR, "-cp", ANNOTATIONS)).isEqualTo(new Outcome(0, ""));
        assertThat(project.published("out").keySet()).containsExactlyElementsOf(PUBLISHED);
        assertThat(folder.resolve("out/com/example/CookieRegistry.class")).exists();
        assertThat(folder.resolve("out/META-INF/cookie-registry/com.example.CookieRegistry/cookie-policy.md"))
                .content()
                .contains("sessionid", "To keep you logged in", "14 days");
    }

    @Test
    void getsTheSameFromTheProcessorModulePath() throws Exception {
        assertThat(compile("--processor-module-path", PROCESSOR, "-cp", ANNOTATIONS))
                .isEqualTo(new Outcome(0, ""));
        assertThat(project.published("out").keySet()).containsExactlyElementsOf(PUBLISHED);
    }

    @Test
    void getsTheSameInAModule() throws Exception {
        project.write("src/main/java/module-info.java", "module com.example { requires io.github.cookieregistry; }");

        assertThat(compile("--processor-module-path", PROCESSOR, "--module-path", ANNOTATIONS))
                .isEqualTo(new Outcome(0, ""));
        assertThat(project.published("out").keySet()).containsExactlyElementsOf(PUBLISHED);
    }

    /** So that a build cache which many machines share has what another machine compiled. */
    @Test
    void getsTheSameBytesInAnotherFolderOfAnotherUserOnAnotherMachine() throws Exception {
        SampleProject first = SampleProject.in(folder.resolve("anna"));
        SampleProject second = SampleProject.in(folder.resolve("builds/of-ben/with/a/longer/path"));

        assertThat(compileFor(first, "anna", "Europe/Berlin", "de", "UTF-8", "C"))
                .isEqualTo(new Outcome(0, ""));
        assertThat(compileFor(second, "ben", "Pacific/Apia", "tr", "US-ASCII", "tr_TR.UTF-8"))
                .isEqualTo(new Outcome(0, ""));

        assertThat(first.bytes("out")).hasSizeGreaterThan(PUBLISHED.size()).isEqualTo(second.bytes("out"));
        String all = String.join("", first.bytes("out").values());
        for (String trace : List.of("anna", "Berlin", folder.getFileName().toString())) {
            assertThat(all).doesNotContain(HexFormat.of().formatHex(trace.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static Outcome compileFor(
            SampleProject project, String user, String zone, String language, String encoding, String locale)
            throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("-processorpath", PROCESSOR, "-cp", ANNOTATIONS));
        arguments.addAll(List.of("-encoding", "UTF-8", "-Xlint:all,-processing", "-Werror", "-d", "out"));
        arguments.addAll(project.sources());
        return ForkedJdk.javac(
                project.folder(),
                Map.of(
                        "USER",
                        user,
                        "HOME",
                        project.folder().toString(),
                        "HOSTNAME",
                        user + "s-machine",
                        "LC_ALL",
                        locale),
                List.of(
                        "-Duser.name=" + user,
                        "-Duser.home=" + project.folder(),
                        "-Duser.timezone=" + zone,
                        "-Duser.language=" + language,
                        "-Dfile.encoding=" + encoding),
                arguments);
    }

    @Test
    void readsTheErrorsOfItsDeclarations() throws Exception {
        project.write(
                "src/main/java/com/example/SiteCookies.java",
                SampleProject.DECLARATIONS.replace("\"Example\"", "\" \""));

        Outcome outcome = compile("-processorpath", PROCESSOR, "-cp", ANNOTATIONS);

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.text())
                .contains("SiteCookies.java:7: error: [cookie-blank]")
                .endsWith("1 error\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-processorpath", "--processor-module-path"})
    void readsWhichCookieNobodyDeclared(String path) throws Exception {
        project.write("src/main/java/com/example/Basket.java", """
                package com.example;

                import io.github.cookieregistry.CookieName;

                final class Basket {
                    static void set(@CookieName String name) {}

                    static void fill() {
                        set("basket");
                    }
                }
                """);

        Outcome outcome = compile(path, PROCESSOR, "-cp", ANNOTATIONS);

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.text())
                .contains("Basket.java:9: error: [cookie-undocumented] This sets the cookie \"basket\"")
                .endsWith("1 error\n");
    }

    private Outcome compile(String... options) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.addAll(List.of("-Xlint:all,-processing", "-Werror", "-d", "out"));
        arguments.addAll(project.sources());
        return ForkedJdk.javac(folder, arguments);
    }
}
