package io.github.cookieregistry.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a reader of the sources may count on. */
class SourcesTest {

    private static final int MOST_LINES = 400;

    @Test
    void noSourceIsTooLongToReadAtOnce() throws IOException {
        for (Path source : mainSources()) {
            try (Stream<String> lines = Files.lines(source)) {
                assertThat(lines.count()).as(source.toString()).isLessThanOrEqualTo(MOST_LINES);
            }
        }
    }

    @Test
    void eachPackageSaysInOneSentenceWhatItIs() throws IOException {
        for (Path folder : mainSources().stream()
                .filter(source -> !source.endsWith("module-info.java"))
                .map(Path::getParent)
                .distinct()
                .toList()) {
            assertThat(folder.resolve("package-info.java"))
                    .content()
                    .as(folder.toString())
                    .containsPattern("(?s)^/\\*\\*[^.]+\\..*\\*/\\s.*\\bpackage ");
        }
    }

    private static List<Path> mainSources() throws IOException {
        try (Stream<Path> modules = Files.walk(Path.of(System.getProperty("basedir"), ".."), 4);
                Stream<Path> sources = modules.filter(folder -> folder.endsWith("src/main/java")).toList().stream()
                        .flatMap(SourcesTest::javaFiles)) {
            List<Path> found = sources.sorted().toList();
            assertThat(found).isNotEmpty();
            return found;
        }
    }

    private static Stream<Path> javaFiles(Path folder) {
        try {
            return Files.walk(folder).filter(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
