package io.github.cookieregistry.core.evaluate;

import static io.github.cookieregistry.core.code.Codes.STRING;
import static io.github.cookieregistry.core.code.Codes.constructor;
import static io.github.cookieregistry.core.code.Codes.joined;
import static io.github.cookieregistry.core.code.Codes.oneOf;
import static io.github.cookieregistry.core.code.Codes.text;
import static io.github.cookieregistry.core.code.Codes.value;
import static io.github.cookieregistry.core.evaluate.Evaluated.BUILDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Field;
import io.github.cookieregistry.core.code.Invocation;
import io.github.cookieregistry.core.evaluate.Value.Values;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextCallsTest {

    private static final List<String> NONE = List.of();
    private static final List<String> ONE = List.of(STRING);
    private static final Code BEGUN = joined(text(" Ab"), Code.OPAQUE);

    private final Evaluated evaluated = new Evaluated();

    private List<String> of(Object text, String name, List<String> types, Object... arguments) {
        return evaluated.of(evaluated.text(text, name, STRING, types, arguments));
    }

    @Test
    void knownTextsAreChangedAsTheJdkDoes() {
        assertThat(of(" Ab ", "trim", NONE)).containsExactly("Ab");
        assertThat(of(" Ab ", "strip", NONE)).containsExactly("Ab");
        assertThat(of("Ab", "toLowerCase", NONE)).containsExactly("ab");
        assertThat(of("Ab", "toUpperCase", NONE)).containsExactly("AB");
        assertThat(of("a", "concat", ONE, "b")).containsExactly("ab");
        assertThat(of("ab", "repeat", List.of("int"), 3)).containsExactly("ababab");
        assertThat(of("abc", "substring", List.of("int"), 1)).containsExactly("bc");
        assertThat(of("abc", "substring", List.of("int", "int"), 0, 2)).containsExactly("ab");
        assertThat(of("a.b", "replace", List.of("char", "char"), '.', '_')).containsExactly("a_b");
        assertThat(of("abc", "charAt", List.of("int"), 1)).containsExactly("b");
        assertThat(of("abc", "length", NONE)).containsExactly("3");
        assertThat(of("abc", "indexOf", ONE, "c")).containsExactly("2");
        assertThat(of("abc", "startsWith", ONE, "ab")).containsExactly("true");
        assertThat(of("abc", "equals", List.of("java.lang.Object"), "abd")).containsExactly("false");
    }

    @Test
    void everyCombinationIsTold() {
        assertThat(of(oneOf(text("a"), text("b")), "concat", ONE, oneOf(text("1"), text("2"))))
                .containsExactly("a1", "a2", "b1", "b2");
    }

    @Test
    void whatThrowsGivesNothing() {
        assertThat(of("abc", "substring", List.of("int"), 4)).isEmpty();
        assertThat(of("abc", "charAt", List.of("int"), 3)).isEmpty();
        assertThat(of(Code.NULL, "length", NONE)).isEmpty();
    }

    @Test
    void whatHasNoEndOrARegularExpressionIsUnknown() {
        assertThat(of("a", "repeat", List.of("int"), 5_000)).containsExactly("?");
        assertThat(of("a", "repeat", List.of("int"), Integer.MAX_VALUE)).containsExactly("?");
        assertThat(of("aaa", "replaceAll", List.of(STRING, STRING), "a", "b")).containsExactly("?");
        assertThat(of("a", "matches", ONE, "a")).containsExactly("?");
        assertThat(of(Code.OPAQUE, "trim", NONE)).containsExactly("?");
    }

    @Test
    void aTextThatGrowsAtEachReplacementIsCut() {
        String many = "a".repeat(300);
        Code code = text("a");
        for (int time = 0; time < 4; time++) {
            code = evaluated.text(
                    code, "replace", STRING, List.of("java.lang.CharSequence", "java.lang.CharSequence"), "a", many);
        }
        assertThat(evaluated.of(code)).containsExactly("?");
    }

    @Test
    void theBeginningOfATextIsChanged() {
        assertThat(of(BEGUN, "trim", NONE)).containsExactly("Ab…");
        assertThat(of(BEGUN, "strip", NONE)).containsExactly("Ab…");
        assertThat(of(BEGUN, "toLowerCase", NONE)).containsExactly(" ab…");
        assertThat(of(BEGUN, "substring", List.of("int"), 1)).containsExactly("Ab…");
        assertThat(of(BEGUN, "substring", List.of("int", "int"), 1, 3)).containsExactly("Ab");
        assertThat(of(BEGUN, "substring", List.of("int", "int"), 1, 4)).containsExactly("?");
        assertThat(of(BEGUN, "concat", ONE, "x")).containsExactly(" Ab…");
        assertThat(of(BEGUN, "length", NONE)).containsExactly("?");
        assertThat(of(BEGUN, "replace", List.of("char", "char"), 'A', 'B')).containsExactly("?");
    }

    @Test
    void aLanguageOfItsOwnRulesIsUnknown() {
        String locale = "java.util.Locale";
        Code root = new Code.FieldUse(new Field(locale, "ROOT", locale, true), null);
        Code other = evaluated.ofClass(locale, "getDefault", locale, NONE);
        assertThat(of("AbI", "toLowerCase", List.of(locale), root)).containsExactly("abi");
        assertThat(of("AbI", "toLowerCase", List.of(locale), other)).containsExactly("?");
    }

    @Test
    void charactersMakeATextAgain() {
        Code array = evaluated.text("ab", "toCharArray", "char[]", NONE);
        assertThat(evaluated.of(evaluated.codes.make(constructor(STRING, "char[]"), array)))
                .containsExactly("ab");
        assertThat(evaluated.of(evaluated.ofClass(STRING, "valueOf", STRING, List.of("char[]"), array)))
                .containsExactly("ab");
        assertThat(evaluated.of(new Code.ElementAt(array, value(1)))).containsExactly("b");
    }

    @Test
    void theNumbersOfCharactersAreNumbers() {
        Code numbers = evaluated.text("a", "chars", "java.util.stream.IntStream", NONE);
        assertThat(evaluated.of(new Code.ElementOf(numbers))).containsExactly("97");
    }

    private Code built(Object... steps) {
        Code builder = evaluated.codes.make(constructor(BUILDER, STRING), text("ab"));
        for (int step = 0; step < steps.length; step += 2) {
            Invocation call = (Invocation) steps[step + 1];
            builder = new Code.Changed(builder, call);
        }
        return evaluated.on(builder, BUILDER, "toString", STRING, NONE);
    }

    private Code after(String name, List<String> types, Object... arguments) {
        return built("", evaluated.on(Code.OPAQUE, BUILDER, name, BUILDER, types, arguments));
    }

    @Test
    void aBuilderHoldsWhatCallsLeave() {
        assertThat(evaluated.of(after("append", ONE, "c"))).containsExactly("abc");
        assertThat(evaluated.of(after("append", List.of("char"), 'c'))).containsExactly("abc");
        assertThat(evaluated.of(after("append", List.of("int"), 1))).containsExactly("ab1");
        assertThat(evaluated.of(after("append", ONE, Code.OPAQUE))).containsExactly("ab…");
        assertThat(evaluated.of(after("append", List.of("char[]", "int", "int"), "c", 0, 1)))
                .containsExactly("ab…");
        assertThat(evaluated.of(after("insert", List.of("int", STRING), 1, "-")))
                .containsExactly("a-b");
        assertThat(evaluated.of(after("insert", List.of("int", STRING), 3, "-")))
                .isEmpty();
        assertThat(evaluated.of(after("setLength", List.of("int"), 1))).containsExactly("a");
        assertThat(evaluated.of(after("setLength", List.of("int"), 1_000_000))).containsExactly("?");
        assertThat(evaluated.of(after("deleteCharAt", List.of("int"), 0))).containsExactly("b");
        assertThat(evaluated.of(after("delete", List.of("int", "int"), 0, 2))).containsExactly("");
        assertThat(evaluated.of(after("reverse", NONE))).containsExactly("ba");
        assertThat(evaluated.of(after("setCharAt", List.of("int", "char"), 0, 'x')))
                .containsExactly("xb");
        assertThat(evaluated.of(after("replace", List.of("int", "int", STRING), 0, 1, "xy")))
                .containsExactly("xyb");
        assertThat(evaluated.of(after("length", NONE))).containsExactly("ab");
        assertThat(evaluated.of(after("codePoints", NONE))).containsExactly("?");
    }

    @Test
    void whatABuilderIsAskedForIsNotItsText() {
        Code builder = evaluated.codes.make(constructor(BUILDER, STRING), text("aba"));
        assertThat(evaluated.of(evaluated.on(builder, BUILDER, "length", "int", NONE)))
                .containsExactly("3");
        assertThat(evaluated.of(evaluated.on(builder, BUILDER, "indexOf", "int", ONE, "b")))
                .containsExactly("1");
        assertThat(evaluated.of(evaluated.on(builder, BUILDER, "charAt", "char", List.of("int"), 1)))
                .containsExactly("b");
        assertThat(evaluated.of(evaluated.on(builder, BUILDER, "lastIndexOf", "int", ONE, "a")))
                .doesNotContain("aba");
        assertThat(evaluated.of(evaluated.on(builder, BUILDER, "capacity", "int", NONE)))
                .containsExactly("?");
        assertThat(evaluated.of(evaluated.on(builder, BUILDER, "append", BUILDER, ONE, "c")))
                .containsExactly("abac");
    }

    @Test
    void aBuilderOfACapacityIsEmpty() {
        Code builder = evaluated.codes.make(constructor(BUILDER, "int"), value(16));
        assertThat(evaluated.of(evaluated.on(builder, BUILDER, "append", BUILDER, ONE, "c")))
                .containsExactly("c");
    }

    @Test
    void aTextBeyondAHeadersLengthIsABeginning() {
        Values values =
                evaluated.evaluator.evaluate(joined(text("a".repeat(4_000)), text("b".repeat(4_000))), Frame.EMPTY);
        assertThat(values.only().orElseThrow())
                .isInstanceOfSatisfying(
                        Value.Beginning.class, begin -> assertThat(begin.text()).hasSize(4_096));
    }

    @Test
    void formsAreEncoded() {
        Code encoded =
                evaluated.ofClass("java.net.URLEncoder", "encode", STRING, List.of(STRING, STRING), "a b", "UTF-8");
        assertThat(evaluated.of(encoded)).containsExactly("a+b");
        Code begun =
                evaluated.ofClass("java.net.URLEncoder", "encode", STRING, List.of(STRING, STRING), BEGUN, "UTF-8");
        assertThat(evaluated.of(begun)).containsExactly("+Ab…");
    }
}
