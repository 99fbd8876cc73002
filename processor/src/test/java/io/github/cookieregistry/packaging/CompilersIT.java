package io.github.cookieregistry.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.packaging.ForkedJdk.Outcome;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import lombok.Lombok;
import org.eclipse.jdt.internal.compiler.batch.Main;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever compiles the project, and beside whatever other processor: the published bytes are the same. */
class CompilersIT {

    private static final Path ANNOTATIONS = PackagedJars.annotations();
    private static final Path PROCESSOR = PackagedJars.processor();

    private static final String EVIDENCE = "META-INF/cookie-evidence/com.example.CookieRegistry/cookie-evidence.md";

    @TempDir
    private Path folder;

    private SampleProject project;
    private SortedMap<String, String> expected;

    @BeforeEach
    void compileWithPlainJavac() throws Exception {
        project = SampleProject.in(Files.createDirectory(folder.resolve("reference")));
        assertThat(javac(PROCESSOR.toString(), List.of())).isEqualTo(new Outcome(0, ""));
        expected = project.published("out");
        project = SampleProject.in(Files.createDirectory(folder.resolve("project")));
    }

    @ParameterizedTest
    @MethodSource("io.github.cookieregistry.packaging.CompileSettings#releases")
    void javacForEachReleaseOfJava(int release) throws Exception {
        assertThat(javac(PROCESSOR.toString(), List.of("--release", Integer.toString(release))))
                .isEqualTo(new Outcome(0, ""));
        assertThat(project.published("out")).isEqualTo(expected);
    }

    @Test
    void eclipsesCompiler() throws Exception {
        List<String> arguments =
                new ArrayList<>(List.of("-cp", PackagedJars.of(Main.class).toString(), Main.class.getName()));
        arguments.addAll(List.of("--release", "17", "-nowarn", "-encoding", "UTF-8", "-d", "out"));
        // In this order: Eclipse's compiler forgets the processor path when the class path comes after it.
        arguments.addAll(List.of("-cp", ANNOTATIONS.toString(), "-processorpath", PROCESSOR.toString()));
        arguments.addAll(project.sources());

        Outcome outcome = ForkedJdk.java(project.folder(), arguments);

        assertThat(outcome.exitCode()).as(outcome.text()).isZero();
        assertPagesAsExpected();
        assertThat(project.published("out").get(EVIDENCE)).contains("this page was written without a look at it");
    }

    private void assertPagesAsExpected() throws IOException {
        assertThat(project.pages("out"))
                .hasSize(4)
                .allSatisfy((path, text) -> assertThat(text).isEqualTo(expected.get(path)));
    }

    @ParameterizedTest
    @MethodSource("io.github.cookieregistry.packaging.CompileSettings#pathsWithLombok")
    void lombokBeforeAndAfterUs(String processorPath) throws Exception {
        project.write("src/main/java/com/example/Account.java", """
                package com.example;

                @lombok.Value
                class Account {
                    String sessionId;

                    static String header(Account account) {
                        return CookieRegistry.SESSION_ID.setCookie(account.getSessionId());
                    }
                }
                """);

        Outcome outcome = javac(processorPath, List.of());

        assertThat(outcome.exitCode()).as(outcome.text()).isZero();
        assertPagesAsExpected();
        assertThat(project.published("out").get(EVIDENCE)).contains("`com/example/Account.java:8`");
        assertThat(project.folder().resolve("out/com/example/Account.class")).exists();
    }

    private Outcome javac(String processorPath, List<String> options) throws IOException, InterruptedException {
        String classPath = ANNOTATIONS + File.pathSeparator + PackagedJars.of(Lombok.class);
        List<String> arguments =
                new ArrayList<>(List.of("-processorpath", processorPath, "-cp", classPath, "-d", "out"));
        arguments.addAll(options);
        arguments.addAll(project.sources());
        return ForkedJdk.javac(project.folder(), arguments);
    }
}
