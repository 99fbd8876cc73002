package io.github.cookieregistry.core.evaluate;

import static io.github.cookieregistry.core.code.Codes.STRING;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.core.code.Code;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoxesTest {

    private static final String INTEGER = "java.lang.Integer";

    private final Evaluated evaluated = new Evaluated();

    private List<String> ofClass(String owner, String name, List<String> types, Object... arguments) {
        return evaluated.of(evaluated.ofClass(owner, name, STRING, types, arguments));
    }

    @Test
    void theJdkIsAsked() {
        assertThat(ofClass(INTEGER, "toString", List.of("int", "int"), 255, 16)).containsExactly("ff");
        assertThat(ofClass(INTEGER, "toHexString", List.of("int"), 255)).containsExactly("ff");
        assertThat(ofClass(INTEGER, "parseInt", List.of(STRING), "12")).containsExactly("12");
        assertThat(ofClass(INTEGER, "valueOf", List.of("int"), 12)).containsExactly("12");
        assertThat(ofClass("java.lang.Math", "max", List.of("long", "long"), 1, 2L))
                .containsExactly("2");
        assertThat(ofClass("java.lang.Character", "toString", List.of("char"), 'a'))
                .containsExactly("a");
        assertThat(ofClass("java.lang.Boolean", "parseBoolean", List.of(STRING), "TRUE"))
                .containsExactly("true");
        assertThat(evaluated.of(evaluated.on(Evaluated.code(5), INTEGER, "intValue", "int", List.of())))
                .containsExactly("5");
    }

    @Test
    void whatThrowsGivesNothing() {
        assertThat(ofClass(INTEGER, "parseInt", List.of(STRING), "x")).isEmpty();
    }

    @Test
    void whatReadsTheMachineOrChanceIsUnknown() {
        assertThat(ofClass(INTEGER, "getInteger", List.of(STRING), "java.specification.version"))
                .containsExactly("?");
        assertThat(ofClass("java.lang.Math", "random", List.of())).containsExactly("?");
    }

    @Test
    void whatIsNotAMethodOfThemIsUnknown() {
        assertThat(ofClass(INTEGER, "noSuchMethod", List.of("int"), 1)).containsExactly("?");
        assertThat(ofClass("java.lang.Runtime", "version", List.of())).containsExactly("?");
        assertThat(ofClass(INTEGER, "parseInt", List.of(STRING), Code.OPAQUE)).containsExactly("?");
        assertThat(ofClass(INTEGER, "intValue", List.of(), 1)).containsExactly("?");
    }
}
