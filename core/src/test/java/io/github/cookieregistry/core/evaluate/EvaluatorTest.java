package io.github.cookieregistry.core.evaluate;

import static io.github.cookieregistry.core.code.Codes.STRING;
import static io.github.cookieregistry.core.code.Codes.calculated;
import static io.github.cookieregistry.core.code.Codes.constructor;
import static io.github.cookieregistry.core.code.Codes.fixed;
import static io.github.cookieregistry.core.code.Codes.joined;
import static io.github.cookieregistry.core.code.Codes.lambda;
import static io.github.cookieregistry.core.code.Codes.ofClass;
import static io.github.cookieregistry.core.code.Codes.oneOf;
import static io.github.cookieregistry.core.code.Codes.open;
import static io.github.cookieregistry.core.code.Codes.parameter;
import static io.github.cookieregistry.core.code.Codes.text;
import static io.github.cookieregistry.core.code.Codes.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.cookieregistry.core.code.Again;
import io.github.cookieregistry.core.code.Call.Arguments;
import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Code.Variable;
import io.github.cookieregistry.core.code.Invocation;
import io.github.cookieregistry.core.code.Method;
import io.github.cookieregistry.core.code.Operator;
import io.github.cookieregistry.core.code.Place;
import io.github.cookieregistry.core.code.Primitive;
import io.github.cookieregistry.core.evaluate.Value.Values;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Texts, choices, loops, and calls that are followed. */
class EvaluatorTest {

    private static final Method SAME = ofClass("Site", "same", STRING, STRING);

    private final Evaluated evaluated = new Evaluated();

    @Test
    void plusSignsTakeTheTextOfEveryConstant() {
        assertThat(evaluated.of(joined(text("a"), value(1), value('c'), value(true), value(2L), Code.NULL)))
                .containsExactly("a1ctrue2null");
        assertThat(evaluated.of(joined(text("a"), value(1.0)))).containsExactly("a1.0");
        // The text of this one differs between JDKs.
        assertThat(evaluated.of(joined(text("a"), value(2.0E-3f)))).containsExactly("a…");
    }

    @Test
    void aTextIsKnownUpToWhatIsNot() {
        assertThat(evaluated.of(joined(text("a"), Code.OPAQUE, text("b")))).containsExactly("a…");
        assertThat(evaluated.of(joined(oneOf(text("a"), Code.OPAQUE), text("b"))))
                .containsExactly("ab", "?");
    }

    @Test
    void aConditionThatIsKnownChooses() {
        Code less = calculated(Operator.LESS, value(1), value(2));
        assertThat(evaluated.of(new Code.Choice(less, text("a"), text("b")))).containsExactly("a");
        assertThat(evaluated.of(new Code.Choice(calculated(Operator.NOT, less), text("a"), text("b"))))
                .containsExactly("b");
        assertThat(evaluated.of(new Code.Choice(Code.OPAQUE, text("a"), text("b"))))
                .containsExactly("a", "b");
    }

    @Test
    void theSecondConditionCountsOnlyWhereTheFirstLeavesItOpen() {
        assertThat(evaluated.of(calculated(Operator.BOTH, value(false), Code.OPAQUE)))
                .containsExactly("false");
        assertThat(evaluated.of(calculated(Operator.EITHER, value(true), Code.OPAQUE)))
                .containsExactly("true");
        assertThat(evaluated.of(calculated(Operator.BOTH, value(true), Code.OPAQUE)))
                .containsExactly("?");
    }

    @Test
    void referencesAreComparedAsFarAsTheyShow() {
        assertThat(evaluated.of(calculated(Operator.EQUAL, Code.NULL, Code.NULL)))
                .containsExactly("true");
        assertThat(evaluated.of(calculated(Operator.UNEQUAL, text("a"), Code.NULL)))
                .containsExactly("true");
        assertThat(evaluated.of(calculated(Operator.EQUAL, Code.OPAQUE, Code.NULL)))
                .containsExactly("?");
        assertThat(evaluated.of(calculated(Operator.EQUAL, text("a"), text("a"))))
                .containsExactly("?");
        assertThat(evaluated.of(calculated(Operator.MATCHES, text("a"), text("a"))))
                .containsExactly("true");
        assertThat(evaluated.of(calculated(Operator.MATCHES, text("a"), text("b"))))
                .containsExactly("false");
    }

    @Test
    void aComparisonTellsAValueThatNothingElseDoes() {
        assertThat(evaluated.of(new Code.Compared(Code.OPAQUE, text("a")))).containsExactly("a");
        assertThat(evaluated.of(new Code.Compared(text("b"), text("a")))).containsExactly("b");
    }

    @Test
    void conversionsAreThoseOfTheLanguage() {
        assertThat(evaluated.of(joined(
                        text("b"), new Code.Converted(Primitive.CHAR, calculated(Operator.ADD, value('a'), value(1))))))
                .containsExactly("bb");
        assertThat(evaluated.of(joined(text("b"), calculated(Operator.ADD, value('a'), value(1)))))
                .containsExactly("b98");
    }

    @Test
    void moreWaysThanAnybodyReadsAreUnknown() {
        Code[] some = IntStream.range(0, Values.MOST)
                .mapToObj(each -> text("a" + each))
                .toArray(Code[]::new);
        Code[] more = IntStream.range(0, Values.MOST + 1)
                .mapToObj(each -> text("a" + each))
                .toArray(Code[]::new);
        assertThat(evaluated.of(oneOf(some))).hasSize(Values.MOST);
        assertThat(evaluated.of(oneOf(more))).containsExactly("?");
    }

    private static Again loop(Code first) {
        return new Again(first);
    }

    @Test
    void aLoopThatChangesNothingHasItsFirstValue() {
        Again again = loop(text("a"));
        again.add(again);
        assertThat(evaluated.of(again)).containsExactly("a");
    }

    @Test
    void aLoopMayHaveTheValuesOfItsTurns() {
        Again again = loop(text("a"));
        again.add(text("b"));
        again.add(evaluated.text(again, "trim", STRING, List.of()));
        assertThat(evaluated.of(again)).containsExactly("a", "b");
    }

    @Test
    void ofATextThatGrowsTheBeginningIsKept() {
        Again again = loop(text("a"));
        again.add(joined(again, text("x")));
        assertThat(evaluated.of(again)).containsExactly("a…");
        assertThat(evaluated.of(joined(text("_"), again))).containsExactly("_a…");
    }

    @Test
    void ofATextThatGrowsAtItsBeginningNothingIsKept() {
        Again again = loop(text("a"));
        again.add(joined(text("x"), again));
        assertThat(evaluated.of(again)).containsExactly("?");
    }

    @Test
    void aNumberThatGrowsIsUnknown() {
        Again again = loop(value(0));
        again.add(calculated(Operator.ADD, again, value(1)));
        assertThat(evaluated.of(again)).containsExactly("?");
    }

    @Test
    void aMethodGivesWhatItIsGiven() {
        evaluated.program.body(SAME, joined(text("x_"), parameter(SAME, 0)));
        assertThat(evaluated.of(evaluated.codes.call(SAME, null, text("a")))).containsExactly("x_a");
        assertThat(evaluated.of(evaluated.codes.call(SAME, null, evaluated.codes.call(SAME, null, text("a")))))
                .containsExactly("x_x_a");
        assertThat(evaluated.of(evaluated.codes.call(SAME, null, Code.OPAQUE))).containsExactly("x_…");
        assertThat(evaluated.of(evaluated.codes.call(ofClass("x.Lib", "same", STRING), null)))
                .containsExactly("?");
    }

    @Test
    void aParameterOfACallerIsTheReason() {
        evaluated.program.body(SAME, parameter(SAME, 0));
        Method caller = fixed("Site", "page", "void", STRING);
        Value only = evaluated
                .evaluator
                .evaluate(evaluated.codes.call(SAME, null, parameter(caller, 0)), Frame.EMPTY)
                .only()
                .orElseThrow();
        assertThat(only.cause().parameter()).contains(parameter(caller, 0));
    }

    @Test
    void aMethodThatCallsItselfHasWhatItGivesOtherwise() {
        Code inner = evaluated.codes.call(SAME, null, parameter(SAME, 0));
        evaluated.program.body(SAME, oneOf(text("a"), inner));
        assertThat(evaluated.of(evaluated.codes.call(SAME, null, text("x")))).contains("a");
    }

    @Test
    void methodsThatCallEachOtherWithoutEndAreUnknown() {
        Method other = ofClass("Site", "other", STRING, STRING);
        evaluated.program.body(SAME, joined(evaluated.codes.call(other, null, parameter(SAME, 0)), text("x")));
        evaluated.program.body(other, joined(evaluated.codes.call(SAME, null, parameter(other, 0)), text("y")));
        assertThat(evaluated.of(evaluated.codes.call(SAME, null, text("a")))).containsExactly("?");
    }

    @Test
    void aWayThatIsTooLongIsGivenUp() {
        Code deep = text("a");
        for (int step = 0; step < 100_000; step++) {
            deep = new Code.Compared(deep, Code.OPAQUE);
        }
        assertThat(evaluated.of(deep)).containsExactly("?");
    }

    @Test
    void waysThatDoubleAtEachStepEndInTime() {
        Method last = ofClass("Site", "m0", STRING, STRING);
        evaluated.program.body(last, parameter(last, 0));
        for (int step = 1; step < 30; step++) {
            Method next = ofClass("Site", "m" + step, STRING, STRING);
            Code once = evaluated.codes.call(last, null, joined(parameter(next, 0), text("a")));
            Code twice = evaluated.codes.call(last, null, joined(parameter(next, 0), text("b")));
            evaluated.program.body(next, oneOf(once, twice));
            last = next;
        }
        Code call = evaluated.codes.call(last, null, text(""));
        assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> assertThat(evaluated.of(call)).contains("?"));
    }

    @Test
    void whatOverridesAMethodIsFollowedToo() {
        Method above = open("Base", "name", STRING);
        Method below = open("Sub", "name", STRING);
        evaluated.program.type("Sub", "Base").body(above, text("a")).body(below, text("b"));
        Code call = evaluated.codes.call(above, new Code.This("Site"));
        assertThat(evaluated.of(call)).containsExactlyInAnyOrder("a", "b");
        Code made = evaluated.codes.call(above, evaluated.codes.make(constructor("Sub")));
        assertThat(evaluated.of(made)).containsExactly("b");
        evaluated.program.reachable(above);
        evaluated.evaluator.begin();
        assertThat(evaluated.of(call)).containsExactly("?");
    }

    @Test
    void aLambdaIsCalled() {
        Method function = lambda("f", "java.lang.Object");
        Method outer = ofClass("Site", "outer", STRING, STRING);
        Code body = joined(parameter(outer, 0), parameter(function, 0));
        String type = "java.util.function.Function";
        Code call = evaluated.codes.call(
                open(type, "apply", "java.lang.Object", "java.lang.Object"),
                new Code.Function(function, body, evaluated.codes.place()),
                text("b"));
        evaluated.program.body(outer, call);
        assertThat(evaluated.of(evaluated.codes.call(outer, null, text("a")))).containsExactly("ab");
    }

    @Test
    void furtherArgumentsAreTheElementsOfAnArray() {
        Method many = new Method("Site", "many", List.of(STRING + "[]"), STRING, Method.Kind.STATIC, true);
        evaluated.program.body(many, new Code.ElementAt(parameter(many, 0), value(1)));
        Place place = evaluated.codes.place();
        Arguments passed = new Arguments(List.of(text("a"), text("b")), List.of(place, place), true);
        assertThat(evaluated.of(new Invocation(many, null, false, passed, List.of(), place)))
                .containsExactly("b");
    }

    @Test
    void aSettingIsKnownByItsKey() {
        Code setting =
                evaluated.ofClass("java.lang.System", "getProperty", STRING, List.of(STRING, STRING), "shop.name", "a");
        Value only = evaluated.evaluator.evaluate(setting, Frame.EMPTY).only().orElseThrow();
        assertThat(only.cause().setting().orElseThrow().name()).isEqualTo("shop.name");
        assertThat(only.cause().setting().orElseThrow().otherwise()).contains("a");
        assertThat(evaluated.of(joined(text("x_"), setting))).containsExactly("x_…");
        Method injected = fixed("Site", "page", "void", STRING);
        Code parameter =
                new Code.Parameter(injected, 0, new Variable("n", STRING, false, new Code.Setting("shop.other", null)));
        Value other =
                evaluated.evaluator.evaluate(parameter, Frame.EMPTY).only().orElseThrow();
        assertThat(other.cause().setting().orElseThrow().name()).isEqualTo("shop.other");
    }

    @Test
    void aClassHasItsNames() {
        Code type = new Code.TypeLiteral("a.B$C", "a.B.C", "C");
        assertThat(evaluated.of(evaluated.codes.call(fixed("java.lang.Class", "getSimpleName", STRING), type)))
                .containsExactly("C");
        assertThat(evaluated.of(evaluated.codes.call(fixed("java.lang.Class", "getName", STRING), type)))
                .containsExactly("a.B$C");
        assertThat(evaluated.of(evaluated.codes.call(fixed("java.lang.Class", "getPackageName", STRING), type)))
                .containsExactly("?");
    }
}
