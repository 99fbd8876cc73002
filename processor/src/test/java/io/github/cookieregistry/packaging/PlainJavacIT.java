package io.github.cookieregistry.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.packaging.ForkedJavac.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project that has nothing but a JDK and the two jars. */
class PlainJavacIT {

    private static final String DECLARATIONS = """
            package com.example;

            import io.github.cookieregistry.Category;
            import io.github.cookieregistry.Cookie;

            public final class SiteCookies {
                @Cookie(provider = "Example", category = Category.NECESSARY, purpose = "To keep you logged in",
                        duration = "P14D")
                public static final String SESSION_ID = "sessionid";

                private SiteCookies() {}
            }
            """;

    private static final String USER = """
            package com.example;

            final class Login {
                String header() {
                    return CookieRegistry.SESSION_ID.setCookie("abc");
                }
            }
            """;

    private static final List<String> POLICY = List.of(
            "META-INF/cookie-registry/com.example.CookieRegistry/cookie-evidence.md",
            "META-INF/cookie-registry/com.example.CookieRegistry/cookie-policy.html",
            "META-INF/cookie-registry/com.example.CookieRegistry/cookie-policy.md",
            "META-INF/cookie-registry/com.example.CookieRegistry/cookie-table.html",
            "META-INF/cookie-registry/com.example.CookieRegistry/cookies.json",
            "META-INF/cookie-registry/index");

    @TempDir
    private Path folder;

    @BeforeEach
    void writeTheProject() throws IOException {
        write("src/com/example/SiteCookies.java", DECLARATIONS);
        write("src/com/example/Login.java", USER);
    }

    @Test
    void getsRegistryAndPolicyFromTheProcessorPath() throws Exception {
        Outcome outcome = compile(
                "-processorpath",
                PackagedJars.processor().toString(),
                "-cp",
                PackagedJars.annotations().toString());

        assertThat(outcome).isEqualTo(new Outcome(0, ""));
        assertThat(output("META-INF/cookie-registry")).containsExactlyElementsOf(POLICY);
        assertThat(folder.resolve("out/com/example/CookieRegistry.class")).exists();
        assertThat(folder.resolve("out/META-INF/cookie-registry/com.example.CookieRegistry/cookie-policy.md"))
                .content()
                .contains("sessionid", "To keep you logged in", "14 days");
    }

    @Test
    void getsTheSameFromTheProcessorModulePath() throws Exception {
        Outcome outcome = compile(
                "--processor-module-path",
                PackagedJars.processor().toString(),
                "-cp",
                PackagedJars.annotations().toString());

        assertThat(outcome).isEqualTo(new Outcome(0, ""));
        assertThat(output("META-INF/cookie-registry")).containsExactlyElementsOf(POLICY);
    }

    @Test
    void getsTheSameInAModule() throws Exception {
        write("src/module-info.java", "module com.example { requires io.github.cookieregistry; }");

        Outcome outcome = compile(
                "--processor-module-path",
                PackagedJars.processor().toString(),
                "--module-path",
                PackagedJars.annotations().toString());

        assertThat(outcome).isEqualTo(new Outcome(0, ""));
        assertThat(output("META-INF/cookie-registry")).containsExactlyElementsOf(POLICY);
    }

    @Test
    void readsTheErrorsOfItsDeclarations() throws Exception {
        write("src/com/example/SiteCookies.java", DECLARATIONS.replace("\"Example\"", "\" \""));

        Outcome outcome = compile(
                "-processorpath",
                PackagedJars.processor().toString(),
                "-cp",
                PackagedJars.annotations().toString());

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.text())
                .contains("SiteCookies.java:7: error: [cookie-blank]")
                .endsWith("1 error\n");
    }

    private Outcome compile(String... options) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.addAll(List.of("-Xlint:all,-processing", "-Werror", "-d", "out"));
        arguments.addAll(files("src"));
        return ForkedJavac.run(folder, arguments);
    }

    private List<String> output(String under) throws IOException {
        return files("out/" + under).stream()
                .map(file -> file.substring("out/".length()))
                .toList();
    }

    private List<String> files(String under) throws IOException {
        try (Stream<Path> found = Files.walk(folder.resolve(under))) {
            return found.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
