package io.github.cookieregistry.core.evaluate;

import static io.github.cookieregistry.core.code.Codes.STRING;
import static io.github.cookieregistry.core.code.Codes.constructor;
import static io.github.cookieregistry.core.code.Codes.fixed;
import static io.github.cookieregistry.core.code.Codes.joined;
import static io.github.cookieregistry.core.code.Codes.parameter;
import static io.github.cookieregistry.core.code.Codes.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.core.code.Call.Arguments;
import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Creation;
import io.github.cookieregistry.core.code.Field;
import io.github.cookieregistry.core.code.FieldCode;
import io.github.cookieregistry.core.code.FieldCode.Write;
import io.github.cookieregistry.core.code.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When fields are given their values: one that is read before is still null, as it is when the code runs. */
class FieldOrderTest {

    private final Evaluated evaluated = new Evaluated();

    private Code field(String owner, String name, int position, boolean isStatic, @Nullable Code initial) {
        Field field = new Field(owner, name, STRING, isStatic);
        evaluated.program.field(new FieldCode(field, initial, null, List.of(), false, false, position, false));
        return new Code.FieldUse(field, isStatic ? null : new Code.This(owner));
    }

    @Test
    void aFieldMayBeMadeOfOneBeforeIt() {
        Code prefix = field("Names", "prefix", 0, true, text("x_"));
        Code name = field("Names", "name", 1, true, joined(prefix, text("a")));
        assertThat(evaluated.of(name)).containsExactly("x_a");
    }

    @Test
    void aFieldThatComesLaterIsNotThereYet() {
        Code later = field("Names", "later", 1, true, text("x_"));
        Code name = field("Names", "name", 0, true, joined(later, text("a")));
        assertThat(evaluated.of(name)).containsExactly("?");
    }

    @Test
    void aFieldOfAnotherTypeIsThere() {
        Code other = field("Others", "other", 1, true, text("x_"));
        Code name = field("Names", "name", 0, true, joined(other, text("a")));
        assertThat(evaluated.of(name)).containsExactly("x_a");
    }

    @Test
    void aStaticFieldIsThereBeforeAnyOfAnObject() {
        Code later = field("Names", "later", 1, true, text("x_"));
        Code name = field("Names", "name", 0, false, joined(later, text("a")));
        assertThat(evaluated.of(name)).containsExactly("x_a");
    }

    @Test
    void aFieldThatOnlyAMethodFillsHasNoPlaceInTheOrder() {
        Code later = field("Names", "later", 1, true, text("x_"));
        Field filled = new Field("Names", "name", STRING, true);
        Write write = new Write(joined(later, text("a")), null, fixed("Names", "fill", "void"), false);
        evaluated.program.field(new FieldCode(filled, null, null, List.of(write), false, false, 0, false));
        assertThat(evaluated.of(new Code.FieldUse(filled, null))).containsExactly("x_a");
    }

    @Test
    void aDefaultThatEachConstructorReplacesIsNoName() {
        Field field = new Field("Names", "name", STRING, false);
        Write write = new Write(text("b"), new Code.This("Names"), constructor("Names"), true);
        evaluated.program.field(new FieldCode(field, text("a"), null, List.of(write), false, true, 0, false));
        assertThat(evaluated.of(new Code.FieldUse(field, new Code.This("Names"))))
                .containsExactly("b");
    }

    @Test
    void aConstructorThatFillsAFieldTwiceIsNotFollowed() {
        Field field = new Field("Names", "name", STRING, false);
        Method make = constructor("Names");
        evaluated.program.field(new FieldCode(
                field,
                null,
                null,
                List.of(
                        new Write(text("a"), new Code.This("Names"), make, true),
                        new Write(text("b"), new Code.This("Names"), make, true)),
                false,
                true,
                0,
                false));
        assertThat(evaluated.of(new Code.FieldUse(field, evaluated.codes.make(make))))
                .containsExactly("?");
    }

    @Test
    void aFieldOfAnObjectThatNothingFillsIsUnknown() {
        Field field = new Field("Names", "name", STRING, false);
        evaluated.program.field(new FieldCode(field, null, null, List.of(), false, false, 0, false));
        assertThat(evaluated.of(new Code.FieldUse(field, evaluated.codes.make(constructor("Names")))))
                .containsExactly("?");
        evaluated.program.field(new FieldCode(field, text("a"), null, List.of(), false, false, 0, false));
        evaluated.evaluator.begin();
        assertThat(evaluated.of(new Code.FieldUse(field, evaluated.codes.make(constructor("Names")))))
                .containsExactly("a");
        evaluated.program.field(new FieldCode(field, text("a"), null, List.of(), true, false, 0, false));
        evaluated.evaluator.begin();
        assertThat(evaluated.of(new Code.FieldUse(field, evaluated.codes.make(constructor("Names")))))
                .containsExactly("?");
    }

    @Test
    void initializersFillTheFieldsOfTheirOwnType() {
        Field field = new Field("Names", "name", STRING, false);
        Method initializer = new Method("Names", Method.INITIALIZER, List.of(), "", Method.Kind.FIXED, false);
        Write one = new Write(text("a"), new Code.This("Names"), initializer, true);
        evaluated.program.field(new FieldCode(field, null, null, List.of(one), false, true, 0, false));
        Code use = new Code.FieldUse(field, evaluated.codes.make(constructor("Names")));
        assertThat(evaluated.of(use)).containsExactly("a");
        Write two = new Write(text("b"), new Code.This("Names"), initializer, true);
        evaluated.program.field(new FieldCode(field, null, null, List.of(one, two), false, true, 0, false));
        evaluated.evaluator.begin();
        assertThat(evaluated.of(use)).containsExactly("?");
    }

    @Test
    void constructorsThatCallEachOtherInACircleSayNothing() {
        Field field = new Field("Names", "name", STRING, false);
        Method one = constructor("Names");
        Method other = constructor("Names", STRING);
        evaluated.program.field(new FieldCode(field, null, null, List.of(), false, false, 0, false));
        evaluated.program.delegation(one, evaluated.codes.make(other, text("a")));
        evaluated.program.delegation(other, evaluated.codes.make(one));
        assertThat(evaluated.of(new Code.FieldUse(field, evaluated.codes.make(one))))
                .containsExactly("?");
    }

    @Test
    void whatAnInnerObjectIsMadeInTellsItsFields() {
        Field name = new Field("Outer", "name", STRING, false);
        Method makeOuter = constructor("Outer", STRING);
        evaluated.program.field(new FieldCode(
                name,
                null,
                null,
                List.of(new Write(parameter(makeOuter, 0), new Code.This("Outer"), makeOuter, true)),
                false,
                true,
                0,
                false));
        evaluated.program.type("Inner");
        Method tell = fixed("Inner", "tell", STRING);
        evaluated.program.body(tell, new Code.FieldUse(name, new Code.This("Outer")));
        Creation outer = evaluated.codes.make(makeOuter, text("a"));
        Creation inner =
                new Creation(constructor("Inner"), "Inner", Arguments.NONE, List.of(), evaluated.codes.place(), outer);
        assertThat(evaluated.of(evaluated.codes.call(tell, inner))).containsExactly("a");
        Field copy = new Field("Inner", "copy", STRING, false);
        evaluated.program.field(new FieldCode(
                copy, new Code.FieldUse(name, new Code.This("Outer")), null, List.of(), false, false, 0, false));
        assertThat(evaluated.of(new Code.FieldUse(copy, inner))).containsExactly("a");
    }
}
