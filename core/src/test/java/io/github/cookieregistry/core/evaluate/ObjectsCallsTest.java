package io.github.cookieregistry.core.evaluate;

import static io.github.cookieregistry.core.code.Codes.STRING;
import static io.github.cookieregistry.core.code.Codes.constructor;
import static io.github.cookieregistry.core.code.Codes.lambda;
import static io.github.cookieregistry.core.code.Codes.oneOf;
import static io.github.cookieregistry.core.code.Codes.open;
import static io.github.cookieregistry.core.code.Codes.text;
import static io.github.cookieregistry.core.evaluate.Evaluated.OBJECT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.evaluate.Value.Values;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code Objects}, settings, and values that two ways bring. */
class ObjectsCallsTest {

    private static final List<String> ONE = List.of(OBJECT);

    private final Evaluated evaluated = new Evaluated();

    private List<String> objects(String name, Object... arguments) {
        return evaluated.of(evaluated.ofClass("java.util.Objects", name, OBJECT, ONE, arguments));
    }

    @Test
    void whatMustNotBeNullIsNot() {
        assertThat(objects("requireNonNull", oneOf(text("a"), Code.NULL))).containsExactly("a");
        assertThat(objects("requireNonNull", Code.NULL)).isEmpty();
    }

    @Test
    void anotherValueStandsInForNull() {
        assertThat(objects("requireNonNullElse", "a", "b")).containsExactly("a");
        assertThat(objects("requireNonNullElse", Code.NULL, "b")).containsExactly("b");
        assertThat(objects("requireNonNullElse", oneOf(text("a"), Code.NULL), "b"))
                .containsExactly("a", "b");
        assertThat(objects("requireNonNullElse", Code.OPAQUE, "b")).containsExactly("?", "b");
        assertThat(objects("toString", Code.NULL, "b")).containsExactly("b");
        assertThat(objects("toString", "a", "b")).containsExactly("a");
    }

    @Test
    void anObjectIsTurnedIntoItsText() {
        evaluated.program.body(open("shop.Jar", "toString", STRING), text("jar"));
        Code jar = evaluated.codes.make(constructor("shop.Jar"));
        assertThat(objects("toString", jar)).containsExactly("jar");
        assertThat(objects("toString", jar, "b")).containsExactly("jar");
        assertThat(objects("toString", 7)).containsExactly("7");
        assertThat(objects("toString", Code.NULL)).containsExactly("null");
    }

    @Test
    void textsAreComparedAndNothingElse() {
        assertThat(objects("equals", "a", "a")).containsExactly("true");
        assertThat(objects("equals", "a", "b")).containsExactly("false");
        assertThat(objects("equals", Code.OPAQUE, "b")).containsExactly("?");
        assertThat(objects("equals", "a", Code.OPAQUE)).containsExactly("?");
        assertThat(objects("hash", "a")).containsExactly("?");
    }

    @Test
    void allSettingsAtOnceAreUnknown() {
        assertThat(evaluated.of(evaluated.ofClass("java.lang.System", "getenv", "java.util.Map", List.of())))
                .containsExactly("?");
        Code number = evaluated.on(
                Code.OPAQUE,
                "org.springframework.core.env.Environment",
                "getProperty",
                OBJECT,
                List.of(STRING, "java.lang.Class"),
                "shop.name",
                "b");
        Values values = evaluated.evaluator.evaluate(number, Frame.EMPTY);
        assertThat(values.cause().setting()).contains(new Value.Key("shop.name", java.util.Optional.empty()));
        Code unknownKey = evaluated.ofClass("java.lang.System", "getProperty", STRING, List.of(STRING), Code.OPAQUE);
        assertThat(evaluated.evaluator.evaluate(unknownKey, Frame.EMPTY).cause().setting())
                .isEmpty();
    }

    @Test
    void aFunctionThatTwoWaysBringIsOne() {
        Code.Function one = new Code.Function(lambda("one"), text("a"), evaluated.codes.place());
        Code.Function other = new Code.Function(lambda("other"), text("b"), evaluated.codes.place());
        assertThat(called(oneOf(one, one))).containsExactly("a");
        assertThat(evaluated.evaluator.evaluate(oneOf(one, other), Frame.EMPTY).all())
                .hasSize(2);
        assertThat(evaluated
                        .evaluator
                        .evaluate(oneOf(one, text("x")), Frame.EMPTY)
                        .all())
                .hasSize(2);
    }

    private List<String> called(Code function) {
        return evaluated.of(evaluated.on(function, "java.util.function.Supplier", "get", OBJECT, List.of()));
    }

    @Test
    void aFunctionThatBecomesAnObjectOfTheProgramMayDoMore() {
        Code.Function function = new Code.Function(lambda("one"), text("a"), evaluated.codes.place());
        assertThat(called(function)).containsExactly("a");
        evaluated.program.type("shop.Source");
        assertThat(evaluated.of(evaluated.on(function, "shop.Source", "name", OBJECT, List.of())))
                .containsExactly("a");
        evaluated.program.body(open("shop.Source", "other", OBJECT), text("b"));
        assertThat(evaluated.of(evaluated.on(function, "shop.Source", "other", OBJECT, List.of())))
                .containsExactly("?");
    }

    @Test
    void aFormIsEncodedAsFarAsItIsKnown() {
        List<String> types = List.of(STRING, STRING);
        Code number = evaluated.ofClass("java.net.URLEncoder", "encode", STRING, types, 7, "UTF-8");
        assertThat(evaluated.of(number)).containsExactly("?");
        Code begun = Code.OPAQUE;
        assertThat(evaluated.of(evaluated.ofClass("java.net.URLEncoder", "encode", STRING, types, begun, "UTF-8")))
                .containsExactly("?");
        Code umlaut = new Code.Joined(List.of(text("\u00e4"), Code.OPAQUE));
        assertThat(evaluated.of(evaluated.ofClass("java.net.URLEncoder", "encode", STRING, types, umlaut, "UTF-8")))
                .containsExactly("?");
    }
}
