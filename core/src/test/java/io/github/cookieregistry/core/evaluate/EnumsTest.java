package io.github.cookieregistry.core.evaluate;

import static io.github.cookieregistry.core.code.Codes.STRING;
import static io.github.cookieregistry.core.code.Codes.calculated;
import static io.github.cookieregistry.core.code.Codes.constructor;
import static io.github.cookieregistry.core.code.Codes.joined;
import static io.github.cookieregistry.core.code.Codes.oneOf;
import static io.github.cookieregistry.core.code.Codes.open;
import static io.github.cookieregistry.core.code.Codes.text;
import static io.github.cookieregistry.core.code.Codes.value;
import static io.github.cookieregistry.core.evaluate.Evaluated.OBJECT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Creation;
import io.github.cookieregistry.core.code.Field;
import io.github.cookieregistry.core.code.Operator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every enum's methods give back, and how references are compared. */
class EnumsTest {

    private static final String JAR = "shop.Jar";
    private static final String ENUM = "java.lang.Enum";
    private static final List<String> NONE = List.of();
    private static final Code CART = constant("CART");
    private static final Code THEME = constant("THEME");

    private final Evaluated evaluated = new Evaluated();

    private static Code constant(String name) {
        return new Code.FieldUse(new Field(JAR, name, JAR, true), null);
    }

    @BeforeEach
    void declare() {
        Map<String, Creation> made = new LinkedHashMap<>();
        made.put("CART", evaluated.codes.make(constructor(JAR)));
        made.put("THEME", evaluated.codes.make(constructor(JAR)));
        evaluated.program.constants(JAR, made).type(JAR, ENUM);
    }

    private List<String> on(Code object, String owner, String name) {
        return evaluated.of(evaluated.on(object, owner, name, OBJECT, NONE));
    }

    @Test
    void aConstantHasANameAndAPlace() {
        for (String owner : List.of(JAR, ENUM)) {
            assertThat(on(THEME, owner, "name")).containsExactly("THEME");
            assertThat(on(THEME, owner, "toString")).containsExactly("THEME");
            assertThat(on(CART, owner, "ordinal")).containsExactly("0");
            assertThat(on(THEME, owner, "ordinal")).containsExactly("1");
            assertThat(on(THEME, owner, "hashCode")).containsExactly("?");
            assertThat(on(Code.OPAQUE, owner, "name")).containsExactly("?");
        }
        assertThat(evaluated.of(joined(text("x_"), CART))).containsExactly("x_CART");
        assertThat(on(evaluated.codes.make(constructor(JAR)), ENUM, "name")).containsExactly("?");
    }

    @Test
    void aConstantMaySayItsTextItself() {
        evaluated.program.body(open(JAR, "toString", STRING), text("own"));
        assertThat(evaluated.of(joined(text("x_"), CART))).containsExactly("x_own");
        assertThat(on(CART, JAR, "name")).containsExactly("CART");
    }

    @Test
    void aTextThatAnObjectSaysOfItselfWithoutEndIsUnknown() {
        evaluated.program.body(open(JAR, "toString", STRING), joined(text("x_"), new Code.This(JAR)));
        assertThat(evaluated.of(joined(CART, text("")))).containsExactly("x_…");
    }

    @Test
    void aConstantIsFoundByItsName() {
        Code found = evaluated.ofClass(JAR, "valueOf", JAR, List.of(STRING), "THEME");
        assertThat(on(found, JAR, "name")).containsExactly("THEME");
        Code unknown = evaluated.ofClass(JAR, "valueOf", JAR, List.of(STRING), "OTHER");
        assertThat(on(unknown, JAR, "name")).containsExactly("?");
    }

    @Test
    void allConstantsAreInTheirOrder() {
        Code values = evaluated.ofClass(JAR, "values", JAR + "[]", NONE);
        assertThat(on(new Code.ElementAt(values, value(1)), JAR, "name")).containsExactly("THEME");
        assertThat(on(new Code.ElementOf(values), JAR, "name")).containsExactly("CART", "THEME");
    }

    @Test
    void aTypeInViewThatIsNoEnumGivesNothingKnown() {
        evaluated.program.type("shop.Plain");
        assertThat(evaluated.of(evaluated.ofClass("shop.Plain", "valueOf", JAR, List.of(STRING), "THEME")))
                .containsExactly("?");
        assertThat(on(Code.OPAQUE, "shop.Plain", "name")).containsExactly("?");
    }

    private List<String> compared(Operator operator, Code left, Code right) {
        return evaluated.of(calculated(operator, left, right));
    }

    @Test
    void constantsAreEqualWhereTheyAreTheSame() {
        assertThat(compared(Operator.EQUAL, CART, CART)).containsExactly("true");
        assertThat(compared(Operator.EQUAL, CART, THEME)).containsExactly("false");
        assertThat(compared(Operator.UNEQUAL, CART, THEME)).containsExactly("true");
        assertThat(compared(Operator.MATCHES, THEME, THEME)).containsExactly("true");
    }

    @Test
    void otherObjectsAreNotCompared() {
        Code one = evaluated.codes.make(constructor(JAR));
        assertThat(compared(Operator.EQUAL, one, one)).containsExactly("?");
        assertThat(compared(Operator.EQUAL, one, CART)).containsExactly("?");
        assertThat(compared(Operator.EQUAL, CART, one)).containsExactly("?");
        assertThat(compared(Operator.EQUAL, text("a"), text("a"))).containsExactly("?");
        assertThat(compared(Operator.EQUAL, text("a"), CART)).containsExactly("?");
        assertThat(compared(Operator.EQUAL, CART, text("a"))).containsExactly("?");
    }

    @Test
    void nothingIsEqualToNullOnly() {
        assertThat(compared(Operator.EQUAL, Code.NULL, Code.NULL)).containsExactly("true");
        assertThat(compared(Operator.UNEQUAL, Code.NULL, Code.NULL)).containsExactly("false");
        assertThat(compared(Operator.EQUAL, CART, Code.NULL)).containsExactly("false");
        assertThat(compared(Operator.UNEQUAL, Code.NULL, CART)).containsExactly("true");
        assertThat(compared(Operator.EQUAL, Code.NULL, Code.OPAQUE)).containsExactly("?");
    }

    @Test
    void anObjectThatTwoWaysBringIsOne() {
        Code made = evaluated.codes.make(constructor(JAR));
        Code other = evaluated.codes.make(constructor(JAR));
        assertThat(evaluated
                        .evaluator
                        .evaluate(oneOf(made, new Code.Exposed(made)), Frame.EMPTY)
                        .all())
                .hasSize(1);
        assertThat(evaluated.evaluator.evaluate(oneOf(made, other), Frame.EMPTY).all())
                .hasSize(2);
    }
}
