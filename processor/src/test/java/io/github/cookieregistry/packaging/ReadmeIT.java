package io.github.cookieregistry.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.packaging.ForkedJdk.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each code block of the README does what the README says. */
class ReadmeIT {

    private static final Set<String> TRIED_HERE = Set.of("java", "xml", "sh", "kotlin", "xml kapt");
    private static final Set<String> NOT_TRIED = Set.of("groovy not-tried", "python not-tried", "xml not-tried");

    /** What the blocks leave out for the reader's sake. */
    private static final String IMPORTS = """
            package com.example;

            import io.github.cookieregistry.*;
            import java.util.*;

            """;

    private static final String POLICY =
            "target/classes/META-INF/cookie-registry/com.example.CookieRegistry/cookie-policy.md";

    @TempDir
    private Path folder;

    @Test
    void everyBlockIsEitherTriedHereOrSaysThatItIsNot() throws IOException {
        assertThat(CodeBlock.of(readme())).allSatisfy(block -> {
            if (NOT_TRIED.contains(block.info())) {
                assertThat(block.introduction()).contains("not tried");
            } else {
                assertThat(block.info()).isIn(TRIED_HERE);
                assertThat(block.introduction()).doesNotContain("not tried");
            }
        });
    }

    @Test
    void theJavaBlocksCompileTogether() throws Exception {
        List<String> arguments = new ArrayList<>(List.of(
                "-processorpath",
                PackagedJars.processor().toString(),
                "-cp",
                PackagedJars.annotations().toString(),
                "-Xlint:all,-processing",
                "-Werror",
                "-d",
                "out"));
        for (String block : blocks("java")) {
            arguments.add(writeJava("", block));
        }

        assertThat(ForkedJdk.javac(folder, arguments)).isEqualTo(new Outcome(0, ""));
        assertThat(folder.resolve("out/com/example/CookieRegistry.class")).exists();
    }

    @Test
    void theMavenSnippetWritesThePolicyOfTheFirstScreen() throws Exception {
        writeJava("src/main/java/com/example/", blocks("java").get(0));
        writePom(blocks("xml").get(0));

        assertThat(maven().run(folder, "compile")).contains("BUILD SUCCESS");
        assertThat(folder.resolve(POLICY)).content().contains("Opendatasoft", "sessionid", "14 days");
    }

    @Test
    void theKotlinSnippetWritesThePolicyOfItsDeclaration() throws Exception {
        write(
                "src/main/kotlin/ShopCookies.kt",
                "package com.example\n\nimport io.github.cookieregistry.*\n\n"
                        + blocks("kotlin").get(0));
        writePom("""
                <dependencies>
                  <dependency>
                    <groupId>io.github.cookieregistry</groupId>
                    <artifactId>cookie-registry-annotations</artifactId>
                    <version>%s</version>
                  </dependency>
                  <dependency>
                    <groupId>org.jetbrains.kotlin</groupId>
                    <artifactId>kotlin-stdlib</artifactId>
                    <version>%s</version>
                  </dependency>
                </dependencies>
                <build>
                  <plugins>
                %s
                  </plugins>
                </build>
                """.formatted(
                        releaseVersion(), kotlinVersion(), blocks("xml kapt").get(0)));

        assertThat(maven().run(folder, "compile")).contains("BUILD SUCCESS");
        assertThat(folder.resolve(POLICY)).content().contains("basket", "To keep your basket");
    }

    @Test
    void theBuildServerRunsTheCommands() throws IOException {
        List<String> lines = Files.readString(PackagedJars.root().resolve(".ci/run"))
                .lines()
                .map(String::strip)
                .toList();

        assertThat(blocks("sh"))
                .hasSize(3)
                .allSatisfy(command -> assertThat(lines).contains(command.strip()));
    }

    @Test
    void theVersionIsTheOneThatIsReleasedNext() throws IOException {
        assertThat(CodeBlock.of(readme()))
                .filteredOn(block -> block.text().contains("cookie-registry-annotations"))
                .hasSize(2)
                .allSatisfy(block -> assertThat(block.text()).contains(releaseVersion()));
    }

    private static String readme() throws IOException {
        return Files.readString(PackagedJars.root().resolve("README.md"));
    }

    private static List<String> blocks(String info) throws IOException {
        return CodeBlock.of(readme()).stream()
                .filter(block -> block.info().equals(info))
                .map(CodeBlock::text)
                .toList();
    }

    private static String kotlinVersion() throws IOException {
        Matcher version = Pattern.compile("<version>(2[0-9.]+)</version>")
                .matcher(blocks("xml kapt").get(0));
        assertThat(version.find()).isTrue();
        return version.group(1);
    }

    private static String releaseVersion() {
        return PackagedJars.version().replace("-SNAPSHOT", "");
    }

    private ForkedMaven maven() throws IOException {
        return ForkedMaven.withRepositoryIn(folder.resolve("repository"));
    }

    private String writeJava(String path, String block) throws IOException {
        Matcher name = Pattern.compile("class (\\w+)").matcher(block);
        assertThat(name.find()).isTrue();
        return write(path + name.group(1) + ".java", IMPORTS + block);
    }

    private void writePom(String snippet) throws IOException {
        write("pom.xml", SampleProject.pom(snippet.replace(releaseVersion(), ForkedMaven.VERSION)));
    }

    private String write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return path;
    }
}
