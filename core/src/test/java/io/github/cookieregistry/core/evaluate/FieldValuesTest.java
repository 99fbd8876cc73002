package io.github.cookieregistry.core.evaluate;

import static io.github.cookieregistry.core.code.Codes.STRING;
import static io.github.cookieregistry.core.code.Codes.constructor;
import static io.github.cookieregistry.core.code.Codes.fixed;
import static io.github.cookieregistry.core.code.Codes.open;
import static io.github.cookieregistry.core.code.Codes.parameter;
import static io.github.cookieregistry.core.code.Codes.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Creation;
import io.github.cookieregistry.core.code.Field;
import io.github.cookieregistry.core.code.FieldCode;
import io.github.cookieregistry.core.code.FieldCode.Write;
import io.github.cookieregistry.core.code.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FieldValuesTest {

    private static final Field NAME = new Field("Jar", "name", STRING, false);
    private static final Code SELF = new Code.This("Jar");
    private static final Code OWN = new Code.FieldUse(NAME, SELF);
    private static final Method MAKE = constructor("Jar", STRING);
    private static final Method SETTER = fixed("Jar", "setName", "void", STRING);

    private final Evaluated evaluated = new Evaluated();

    private void field(@Nullable Code initial, Write... writes) {
        evaluated.program.field(new FieldCode(
                NAME, initial, null, List.of(writes), false, writes.length > 0 && writes[0].making(), 0, false));
    }

    private static Write made(Code value) {
        return new Write(value, SELF, MAKE, true);
    }

    private static Write set(Code value) {
        return new Write(value, SELF, SETTER, false);
    }

    @Test
    void aFieldThatNothingElseIsGivenHasItsFirstValue() {
        field(text("a"));
        assertThat(evaluated.of(OWN)).containsExactly("a");
    }

    @Test
    void aFieldOutOfViewIsUnknown() {
        assertThat(evaluated.of(OWN)).containsExactly("?");
    }

    @Test
    void aFieldThatOthersMayFillIsUnknown() {
        evaluated.program.field(new FieldCode(NAME, text("a"), null, List.of(), true, false, 0, false));
        assertThat(evaluated.of(OWN)).containsExactly("?");
    }

    @Test
    void whatEveryWriteGivesIsPossible() {
        field(text("a"), set(text("b")), set(Code.NULL));
        assertThat(evaluated.of(OWN)).containsExactly("a", "b");
    }

    @Test
    void aSetterThatAnybodyCallsMakesTheDefaultUnknown() {
        field(text("from_default"), set(parameter(SETTER, 0)));
        evaluated.program.reachable(SETTER);
        assertThat(evaluated.of(OWN)).containsExactly("?");
    }

    @Test
    void aFieldOfAMadeObjectHasWhatItsConstructorGives() {
        field(null, made(parameter(MAKE, 0)));
        Creation one = evaluated.codes.make(MAKE, text("a"));
        Creation other = evaluated.codes.make(MAKE, text("b"));
        assertThat(evaluated.of(new Code.FieldUse(NAME, one))).containsExactly("a");
        assertThat(evaluated.of(new Code.FieldUse(NAME, other))).containsExactly("b");
    }

    @Test
    void aFieldOfAMadeObjectThatIsChangedLaterIsUnknown() {
        field(null, made(parameter(MAKE, 0)), set(text("b")));
        assertThat(evaluated.of(new Code.FieldUse(NAME, evaluated.codes.make(MAKE, text("a")))))
                .containsExactly("?");
    }

    @Test
    void aConstructorMayCallAnother() {
        Method without = constructor("Jar");
        field(null, made(parameter(MAKE, 0)));
        evaluated.program.delegation(without, evaluated.codes.make(MAKE, text("other")));
        assertThat(evaluated.of(new Code.FieldUse(NAME, evaluated.codes.make(without))))
                .containsExactly("other");
    }

    @Test
    void anInitializerGivesTheValueWhereNoConstructorDoes() {
        Method initializer = new Method("Jar", Method.INITIALIZER, List.of(), "", Method.Kind.CONSTRUCTOR, false);
        field(null, new Write(text("a"), SELF, initializer, true));
        assertThat(evaluated.of(new Code.FieldUse(NAME, evaluated.codes.make(constructor("Jar")))))
                .containsExactly("a");
        field(null, new Write(text("a"), SELF, initializer, true), new Write(text("b"), SELF, initializer, true));
        evaluated.evaluator.begin();
        assertThat(evaluated.of(new Code.FieldUse(NAME, evaluated.codes.make(constructor("Jar")))))
                .containsExactly("?");
    }

    @Test
    void aMethodOfAMadeObjectReadsItsField() {
        Method getter = open("Jar", "name", STRING);
        field(null, made(parameter(MAKE, 0)));
        evaluated.program.body(getter, OWN);
        assertThat(evaluated.of(evaluated.codes.call(getter, evaluated.codes.make(MAKE, text("a")))))
                .containsExactly("a");
    }

    @Test
    void whatAFrameworkInjectsIsASetting() {
        evaluated.program.field(
                new FieldCode(NAME, null, new Code.Setting("jar.name", text("a")), List.of(), false, false, 0, false));
        Value only = evaluated.evaluator.evaluate(OWN, Frame.EMPTY).only().orElseThrow();
        assertThat(only.cause().setting()).hasValueSatisfying(key -> {
            assertThat(key.name()).isEqualTo("jar.name");
            assertThat(key.otherwise()).contains("a");
        });
    }

    @Test
    void fieldsThatFillEachOtherComeToAnEnd() {
        Field other = new Field("Jar", "other", STRING, false);
        field(new Code.FieldUse(other, SELF));
        evaluated.program.field(new FieldCode(other, OWN, null, List.of(), false, false, 0, false));
        assertThat(evaluated.of(OWN)).containsExactly("?");
    }

    @Test
    void aSupposedCallIsWhatItsConstructorWasGiven() {
        field(null, made(parameter(MAKE, 0)));
        assertThat(evaluated.evaluator.evaluate(OWN, Frame.EMPTY).cause().parameter())
                .contains(parameter(MAKE, 0));
        Frame frame =
                Frame.supposing(MAKE, evaluated.codes.make(MAKE, text("a")).passed(), Frame.EMPTY);
        evaluated.evaluator.begin(frame);
        assertThat(Evaluated.shown(evaluated.evaluator.evaluate(OWN, frame))).containsExactly("a");
        evaluated.evaluator.begin();
        assertThat(evaluated.of(OWN)).containsExactly("?");
    }

    @Test
    void theConstantsOfAnEnumHaveTheirNamesAndFields() {
        Method make = constructor("Kind", STRING);
        Field label = new Field("Kind", "label", STRING, false);
        Method getter = fixed("Kind", "label", STRING);
        Map<String, Creation> constants = new LinkedHashMap<>();
        constants.put("ONE", evaluated.codes.make(make, text("one")));
        constants.put("TWO", evaluated.codes.make(make, text("two")));
        evaluated.program.constants("Kind", constants);
        evaluated.program.field(new FieldCode(
                label,
                null,
                null,
                List.of(new Write(parameter(make, 0), new Code.This("Kind"), make, true)),
                false,
                false,
                0,
                false));
        evaluated.program.body(getter, new Code.FieldUse(label, new Code.This("Kind")));
        Code two = new Code.FieldUse(new Field("Kind", "TWO", "Kind", true), null);
        assertThat(evaluated.of(evaluated.codes.call(fixed("java.lang.Enum", "name", STRING), two)))
                .containsExactly("TWO");
        assertThat(evaluated.of(evaluated.codes.call(fixed("java.lang.Enum", "ordinal", "int"), two)))
                .containsExactly("1");
        assertThat(evaluated.of(evaluated.codes.call(getter, two))).containsExactly("two");
        Code values = evaluated.ofClass("Kind", "values", "Kind[]", List.of());
        assertThat(evaluated.of(evaluated.codes.call(getter, new Code.ElementOf(values))))
                .containsExactly("one", "two");
        Code named = evaluated.ofClass("Kind", "valueOf", "Kind", List.of(STRING), "ONE");
        assertThat(evaluated.of(evaluated.codes.call(getter, named))).containsExactly("one");
        Code none = evaluated.ofClass("Kind", "valueOf", "Kind", List.of(STRING), "THREE");
        assertThat(evaluated.of(evaluated.codes.call(getter, none))).doesNotContain("one", "two");
    }
}
