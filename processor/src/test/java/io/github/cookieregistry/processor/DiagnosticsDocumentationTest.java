package io.github.cookieregistry.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.core.diagnostic.DiagnosticKey;
import io.github.cookieregistry.core.diagnostic.Message;
import io.github.cookieregistry.processor.testing.CompileResult;
import io.github.cookieregistry.processor.testing.DocumentedExample;
import io.github.cookieregistry.processor.testing.Triggers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each sentence has a test that triggers it; each key has a section with its sentences and examples that do what they
 * say.
 */
class DiagnosticsDocumentationTest {

    private static final Path PAGE = Path.of("..", "docs", "diagnostics.md");

    @TempDir
    Path folder;

    @Test
    void everySentenceHasATest() throws IOException {
        Set<Message> triggered = EnumSet.noneOf(Message.class);
        for (Class<?> test : testClasses()) {
            for (Method method : test.getDeclaredMethods()) {
                Triggers triggers = method.getAnnotation(Triggers.class);
                if (triggers != null) {
                    assertThat(Arrays.stream(method.getAnnotations())
                                    .map(annotation ->
                                            annotation.annotationType().getSimpleName()))
                            .as("%s is run as a test", method)
                            .containsAnyOf("Test", "ParameterizedTest");
                    triggered.addAll(List.of(triggers.value()));
                }
            }
        }
        assertThat(EnumSet.complementOf(EnumSet.copyOf(triggered))).isEmpty();
    }

    @Test
    void everyKeyHasASentence() {
        assertThat(Arrays.stream(Message.values()).map(Message::key)).contains(DiagnosticKey.values());
    }

    @ParameterizedTest
    @EnumSource
    void everySentenceOfAKeyStandsInItsSectionAndNoOther(DiagnosticKey key) {
        List<String> sentences = Arrays.stream(Message.values())
                .filter(message -> message.key() == key)
                .map(message -> message.sentence().replaceAll("%(\\d\\$)?s", DocumentedExample.GAP))
                .distinct()
                .toList();
        List<String> documented = DocumentedExample.items(PAGE, key.key());
        assertThat(documented).hasSameSizeAs(sentences);
        assertThat(sentences)
                .allSatisfy(sentence -> assertThat(documented)
                        .filteredOn(item -> item.startsWith(sentence))
                        .hasSize(1));
    }

    @Test
    void everyKeyHasASectionAndEverySectionAKey() {
        assertThat(DocumentedExample.sections(PAGE))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(DiagnosticKey.values())
                        .map(DiagnosticKey::key)
                        .toList());
    }

    @Test
    void everySectionHasAWrongAndARightExample() {
        Set<String> wrong = keys("wrong");
        Set<String> right = keys("right");
        // A fault of ours has no source that shows it.
        Set<String> expected = Arrays.stream(DiagnosticKey.values())
                .filter(key -> key != DiagnosticKey.COOKIE_INTERNAL)
                .map(DiagnosticKey::key)
                .collect(Collectors.toSet());
        assertThat(wrong).isEqualTo(expected);
        assertThat(right).isEqualTo(expected);
    }

    static Stream<DocumentedExample> examples() {
        return DocumentedExample.in(PAGE).stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theExampleDoesWhatItSays(DocumentedExample example) {
        CompileResult result = example.compile(folder, CookieProcessor::new);
        if (example.isRight()) {
            assertThat(result.messages()).isEmpty();
        } else {
            String start = "[" + example.key() + "] ";
            assertThat(result.messages()).isNotEmpty();
            assertThat(result.messages())
                    .filteredOn(message -> message.text().startsWith("[cookie"))
                    .isNotEmpty()
                    .allSatisfy(message -> assertThat(message.text()).startsWith(start));
        }
    }

    private static Set<String> keys(String kind) {
        return examples()
                .filter(example -> example.isRight() == kind.equals("right"))
                .map(DocumentedExample::key)
                .collect(Collectors.toSet());
    }

    private static List<Class<?>> testClasses() throws IOException {
        Path root = Path.of("target", "test-classes");
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.matches("io/github/cookieregistry/.*Test\\.class"))
                    .map(name -> name.replace('/', '.').replaceAll("\\.class$", ""))
                    .<Class<?>>map(DiagnosticsDocumentationTest::load)
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
