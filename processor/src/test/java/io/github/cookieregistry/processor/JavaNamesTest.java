package io.github.cookieregistry.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.core.model.JavaNames;
import java.util.stream.IntStream;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our own account of Java's names, held against the compiler's. */
class JavaNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_",
                "abstract",
                "assert",
                "boolean",
                "break",
                "byte",
                "case",
                "catch",
                "char",
                "class",
                "const",
                "continue",
                "default",
                "do",
                "double",
                "else",
                "enum",
                "extends",
                "false",
                "final",
                "finally",
                "float",
                "for",
                "goto",
                "if",
                "implements",
                "import",
                "instanceof",
                "int",
                "interface",
                "long",
                "native",
                "new",
                "null",
                "package",
                "private",
                "protected",
                "public",
                "return",
                "short",
                "static",
                "strictfp",
                "super",
                "switch",
                "synchronized",
                "this",
                "throw",
                "throws",
                "transient",
                "true",
                "try",
                "void",
                "volatile",
                "while",
                "var",
                "record",
                "yield",
                "sealed",
                "permits",
                "module",
                "exports",
                "String",
                "False",
                "__",
                "registry",
                ""
            })
    void theKeywordsAreThoseOfTheCompiler(String word) {
        assertThat(JavaNames.isKeyword(word)).isEqualTo(SourceVersion.isKeyword(word, SourceVersion.RELEASE_17));
        assertThat(JavaNames.isSimpleName(word)).isEqualTo(SourceVersion.isName(word, SourceVersion.RELEASE_17));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CookieRegistry",
                "$",
                "a1",
                "1a",
                "a b",
                " a",
                "a ",
                "a-b",
                "\u00e9t\u00e9",
                "\u0000",
                "a\u0000",
                "\ud83c"
            })
    void aNameIsWhatTheCompilerTakesForOne(String text) {
        assertThat(JavaNames.isSimpleName(text)).isEqualTo(SourceVersion.isName(text, SourceVersion.RELEASE_17));
    }

    @Test
    void everyCharacterOfANameIsOneForTheCompiler() {
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .filter(c -> c != '.')
                        .filter(c -> JavaNames.isSimpleName(Character.toString(c)) != isName(Character.toString(c))
                                || JavaNames.isSimpleName("a" + Character.toString(c))
                                        != isName("a" + Character.toString(c))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "a.b", "a.", ".a"})
    void aDotPartsNames(String text) {
        assertThat(JavaNames.isSimpleName(text)).isFalse();
    }

    private static boolean isName(String text) {
        return SourceVersion.isName(text, SourceVersion.RELEASE_17);
    }
}
