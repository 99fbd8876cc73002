package io.github.cookieregistry.core.evaluate;

import static io.github.cookieregistry.core.code.Codes.calculated;
import static io.github.cookieregistry.core.code.Codes.fixed;
import static io.github.cookieregistry.core.code.Codes.joined;
import static io.github.cookieregistry.core.code.Codes.oneOf;
import static io.github.cookieregistry.core.code.Codes.parameter;
import static io.github.cookieregistry.core.code.Codes.text;
import static io.github.cookieregistry.core.code.Codes.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Codes;
import io.github.cookieregistry.core.code.Field;
import io.github.cookieregistry.core.code.Method;
import io.github.cookieregistry.core.code.NoProgram;
import io.github.cookieregistry.core.code.Operator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What code gives without the program around it. */
class ConstantsTest {

    @Test
    void whatDependsOnNothingElseIsKnown() {
        assertThat(Constants.of(joined(text("a"), value(1)))).isEqualTo("a1");
        assertThat(Constants.of(calculated(Operator.LESS, value(1), value(2)))).isEqualTo(true);
    }

    @Test
    void allElseIsNot() {
        assertThat(Constants.of(Code.OPAQUE)).isNull();
        assertThat(Constants.of(Code.NULL)).isNull();
        assertThat(Constants.of(oneOf(text("a"), text("b")))).isNull();
        assertThat(Constants.of(joined(text("a"), Code.OPAQUE))).isNull();
        assertThat(Constants.of(parameter(fixed("Site", "set", "void", Codes.STRING), 0)))
                .isNull();
        assertThat(Constants.of(new Code.FieldUse(new Field("Site", "name", Codes.STRING, true), null)))
                .isNull();
    }

    /** Whoever asks must not take silence for knowledge: any caller may come, and nothing is declared. */
    @Test
    void whereNothingIsInViewNothingIsRuledOut() {
        Method method = fixed("Site", "set", "void", Codes.STRING);
        NoProgram none = NoProgram.INSTANCE;
        assertThat(none.open(method)).isTrue();
        assertThat(none.targets(method)).isEmpty();
        assertThat(none.overridesLibrary(method)).isFalse();
        assertThat(none.declares("Site")).isFalse();
        assertThat(none.isA("Site", "Site")).isTrue();
        assertThat(none.isA("Site", "Other")).isFalse();
    }

    @Test
    void furtherArgumentsBelongToTheLastParameter() {
        List<String> types = List.of(Codes.STRING, "java.lang.Object[]");
        Method varargs = new Method("x.Log", "log", types, "void", Method.Kind.OPEN, true);
        assertThat(List.of(varargs.parameter(0), varargs.parameter(1), varargs.parameter(2)))
                .containsExactly(0, 1, 1);
        Method plain = new Method("x.Log", "log", types, "void", Method.Kind.OPEN, false);
        assertThat(plain.parameter(2)).isEqualTo(2);
        assertThat(varargs).hasToString("x.Log.log[java.lang.String, java.lang.Object[]]");
    }
}
