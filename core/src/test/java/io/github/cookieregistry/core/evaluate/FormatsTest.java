package io.github.cookieregistry.core.evaluate;

import static io.github.cookieregistry.core.code.Codes.STRING;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.core.code.Call.Arguments;
import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Invocation;
import io.github.cookieregistry.core.code.Method;
import io.github.cookieregistry.core.code.Place;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormatsTest {

    private static final Method FORMAT =
            new Method(STRING, "format", List.of(STRING, "java.lang.Object[]"), STRING, Method.Kind.STATIC, true);
    private static final Method JOIN = new Method(
            STRING,
            "join",
            List.of("java.lang.CharSequence", "java.lang.CharSequence[]"),
            STRING,
            Method.Kind.STATIC,
            true);

    private final Evaluated evaluated = new Evaluated();

    private List<String> called(Method method, boolean oneByOne, Object... arguments) {
        Place place = evaluated.codes.place();
        List<Place> places = Arrays.stream(arguments).map(each -> place).toList();
        return evaluated.of(new Invocation(
                method,
                null,
                false,
                new Arguments(Arrays.asList(Evaluated.codes(arguments)), places, oneByOne),
                List.of(),
                place));
    }

    private List<String> format(Object... arguments) {
        return called(FORMAT, true, arguments);
    }

    @Test
    void plainConversionsAreFilled() {
        assertThat(format("a%sb", "x")).containsExactly("axb");
        assertThat(format("%s_%d", "x", 3)).containsExactly("x_3");
        assertThat(format("%2$s%1$s", "a", "b")).containsExactly("ba");
        assertThat(format("%S%c%b%x%%", "a", 'b', true, 255)).containsExactly("Abtrueff%");
        assertThat(format("none")).containsExactly("none");
    }

    @Test
    void afterWhatIsNotPlainNothingIsKnown() {
        assertThat(format("a%5sb", "x")).containsExactly("a…");
        assertThat(format("a%nb")).containsExactly("a…");
        assertThat(format("a%sb", Code.OPAQUE)).containsExactly("a…");
        assertThat(format("a%db", "x")).containsExactly("a…");
        assertThat(format("a%")).containsExactly("a…");
    }

    @Test
    void anArgumentThatIsMissingMakesNothingKnown() {
        assertThat(format("a%s%s", "x")).containsExactly("?");
        assertThat(format("a%0$s", "x")).containsExactly("?");
        assertThat(format(Code.OPAQUE, "x")).containsExactly("?");
    }

    @Test
    void anArrayMayBringTheArguments() {
        Code array = new Code.Elements(List.of(Evaluated.code("x"), Evaluated.code("y")));
        assertThat(called(FORMAT, false, "%s-%s", array)).containsExactly("x-y");
        assertThat(called(JOIN, false, "-", array)).containsExactly("x-y");
        assertThat(called(JOIN, false, "-", Code.OPAQUE)).containsExactly("?");
    }

    @Test
    void textsAreJoined() {
        assertThat(called(JOIN, true, "-", "a", "b", "c")).containsExactly("a-b-c");
        assertThat(called(JOIN, true, "-", "a")).containsExactly("a");
        assertThat(called(JOIN, true, "-")).containsExactly("");
        assertThat(called(JOIN, true, "-", "a", Code.OPAQUE, "c")).containsExactly("a-…");
        assertThat(called(JOIN, true, Code.OPAQUE, "a", "b")).containsExactly("a…");
    }

    @Test
    void aTextMayBeTheFormat() {
        Method formatted =
                new Method(STRING, "formatted", List.of("java.lang.Object[]"), STRING, Method.Kind.FIXED, true);
        Place place = evaluated.codes.place();
        Invocation call = new Invocation(
                formatted,
                Evaluated.code("a%s"),
                false,
                new Arguments(List.of(Evaluated.code("b")), List.of(place), true),
                List.of(),
                place);
        assertThat(evaluated.of(call)).containsExactly("ab");
    }
}
