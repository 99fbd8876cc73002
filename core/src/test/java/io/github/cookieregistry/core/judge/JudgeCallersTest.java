package io.github.cookieregistry.core.judge;

import static io.github.cookieregistry.core.code.Codes.STRING;
import static io.github.cookieregistry.core.code.Codes.constructor;
import static io.github.cookieregistry.core.code.Codes.fixed;
import static io.github.cookieregistry.core.code.Codes.joined;
import static io.github.cookieregistry.core.code.Codes.ofClass;
import static io.github.cookieregistry.core.code.Codes.oneOf;
import static io.github.cookieregistry.core.code.Codes.open;
import static io.github.cookieregistry.core.code.Codes.parameter;
import static io.github.cookieregistry.core.code.Codes.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.core.code.Call;
import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Codes;
import io.github.cookieregistry.core.code.Field;
import io.github.cookieregistry.core.code.FieldCode;
import io.github.cookieregistry.core.code.Method;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A name that a parameter brings is told at the callers. */
class JudgeCallersTest {

    private static final Method PUT = ofClass("Helper", "put", "void", STRING);
    private static final Method PAGE = fixed("Site", "page", "void", STRING);
    private static final Method OTHER = fixed("Site", "other", "void", STRING);

    private final Trial trial = new Trial();
    private final Codes codes = trial.codes;

    private void helper(Code name) {
        trial.program.body(PUT, Code.OPAQUE, codes.cookie(name));
    }

    private void calls(Method from, Code... names) {
        List<Call> calls = new ArrayList<>();
        for (Code name : names) {
            calls.add(codes.call(PUT, null, name));
        }
        trial.program.body(from, Code.OPAQUE, calls.toArray(new Call[0]));
    }

    @Test
    void eachCallerIsToldAtItsArgument() {
        helper(parameter(PUT, 0));
        calls(PAGE, text("a"), text("b"));
        assertThat(trial.told()).containsExactly("undocumented a @201", "undocumented b @301");
    }

    @Test
    void aHelperThatOthersMayCallIsNotToldWhereItsCallersAreKnown() {
        helper(parameter(PUT, 0));
        calls(PAGE, text("a"));
        trial.program.reachable(PUT);
        assertThat(trial.told()).containsExactly("undocumented a @201");
    }

    @Test
    void anOpenHelperWithoutCallersIsUnresolved() {
        helper(parameter(PUT, 0));
        trial.program.reachable(PUT);
        assertThat(trial.told()).containsExactly("unresolved @101");
    }

    @Test
    void whatALibraryCallsIsUnresolvedBesideItsCallers() {
        helper(parameter(PUT, 0));
        calls(PAGE, text("a"));
        trial.program.overriding(PUT);
        assertThat(trial.told()).containsExactly("unresolved @101", "undocumented a @201");
    }

    @Test
    void aMarkedParameterIsSilent() {
        helper(parameter(PUT, 0, true));
        calls(PAGE, text("a"));
        trial.program.overriding(PUT);
        assertThat(trial.told()).isEmpty();
    }

    @Test
    void callersOfCallersAreAsked() {
        helper(joined(text("x_"), parameter(PUT, 0)));
        calls(PAGE, parameter(PAGE, 0));
        trial.program.body(OTHER, Code.OPAQUE, codes.call(PAGE, Code.OPAQUE, text("a")));
        assertThat(trial.told()).containsExactly("undocumented x_a @301");
    }

    @Test
    void theWayEndsAfterSixCallers() {
        assertThat(chain(5)).containsExactly("undocumented end @601");
        assertThat(chain(7)).hasSize(1).first().asString().startsWith("unresolved");
    }

    private static List<String> chain(int length) {
        Trial trial = new Trial();
        Method last = PUT;
        trial.program.body(PUT, Code.OPAQUE, trial.codes.cookie(parameter(PUT, 0)));
        for (int step = 1; step < length; step++) {
            Method next = ofClass("Helper", "put" + step, "void", STRING);
            trial.program.body(next, Code.OPAQUE, trial.codes.call(last, null, parameter(next, 0)));
            last = next;
        }
        trial.program.body(PAGE, Code.OPAQUE, trial.codes.call(last, null, text("end")));
        return trial.told();
    }

    @Test
    void aMethodThatPassesItsParameterOnToItselfIsSkipped() {
        trial.program.body(PUT, Code.OPAQUE, codes.cookie(parameter(PUT, 0)), codes.call(PUT, null, parameter(PUT, 0)));
        calls(PAGE, text("a"));
        assertThat(trial.told()).containsExactly("undocumented a @301");
    }

    @Test
    void methodsThatCallEachOtherComeToAnEnd() {
        Method back = ofClass("Helper", "back", "void", STRING);
        trial.program.body(
                PUT, Code.OPAQUE, codes.cookie(parameter(PUT, 0)), codes.call(back, null, parameter(PUT, 0)));
        trial.program.body(back, Code.OPAQUE, codes.call(PUT, null, parameter(back, 0)));
        trial.program.body(PAGE, Code.OPAQUE, codes.call(back, null, text("a")));
        assertThat(trial.told()).containsExactly("undocumented a @401");
    }

    @Test
    void aNameThatTheMethodHasItselfIsNotToldAgainAtItsCallers() {
        helper(oneOf(text("own"), parameter(PUT, 0)));
        calls(PAGE, text("a"));
        assertThat(trial.told()).containsExactly("undocumented own @101", "undocumented a @201");
    }

    @Test
    void ofTwoParametersTheOneThatBringsTheNameIsTold() {
        Method two = ofClass("Helper", "two", "void", STRING, STRING);
        trial.program.body(two, Code.OPAQUE, codes.cookie(oneOf(parameter(two, 0), parameter(two, 1))));
        trial.program.body(PAGE, Code.OPAQUE, codes.call(two, null, text("a"), text("b")));
        assertThat(trial.told()).containsExactly("undocumented a @201", "undocumented b @202");
    }

    @Test
    void whatAConstructorKeepsInAFieldIsToldAtItsCallers() {
        Method make = constructor("Writer", STRING);
        Field field = new Field("Writer", "name", STRING, false);
        trial.program.field(new FieldCode(
                field,
                null,
                null,
                List.of(new FieldCode.Write(parameter(make, 0), new Code.This("Writer"), make, true)),
                false,
                false,
                0,
                false));
        Method write = fixed("Writer", "write", "void");
        trial.program.body(make, Code.OPAQUE);
        trial.program.body(write, Code.OPAQUE, codes.cookie(new Code.FieldUse(field, new Code.This("Writer"))));
        trial.program.body(PAGE, Code.OPAQUE, codes.make(make, text("a")), codes.make(make, text("b")));
        assertThat(trial.told()).containsExactly("undocumented a @201", "undocumented b @301");
    }

    @Test
    void aCallerMayAcceptTheCookie() {
        helper(parameter(PUT, 0));
        calls(PAGE, text("a"), text("b"));
        List<String> asked = new ArrayList<>();
        trial.acceptances = (scope, name) -> {
            asked.add(name);
            return name.equals("a");
        };
        assertThat(trial.told()).containsExactly("undocumented b @301");
        // The place itself, and the caller.
        assertThat(asked).containsExactly("a", "a", "b", "b");
    }

    @Test
    void aHeaderThatOneCallerSetsIsToldThere() {
        Method set = fixed("Site", "set", "void", STRING, STRING);
        trial.program.body(set, Code.OPAQUE, codes.header(parameter(set, 0), parameter(set, 1)));
        trial.program.body(
                PAGE,
                Code.OPAQUE,
                codes.call(set, Code.OPAQUE, text("Set-cookie"), text("a=b")),
                codes.call(set, Code.OPAQUE, text("Location"), text("c=d")));
        assertThat(trial.told()).containsExactly("undocumented a @202");
    }

    @Test
    void aHeaderThatAnybodySetsIsSilent() {
        Method set = open("Site", "set", "void", STRING, STRING);
        trial.program.body(set, Code.OPAQUE, codes.header(parameter(set, 0), parameter(set, 1)));
        assertThat(trial.told()).isEmpty();
    }

    @Test
    void manyWaysComeToAnEnd() {
        Method last = PUT;
        trial.program.body(PUT, Code.OPAQUE, codes.cookie(parameter(PUT, 0)));
        for (int step = 0; step < 6; step++) {
            Method next = ofClass("Helper", "put" + step, "void", STRING);
            List<Call> calls = new ArrayList<>();
            for (int call = 0; call < 8; call++) {
                calls.add(codes.call(last, null, joined(text("" + call), parameter(next, 0))));
            }
            trial.program.body(next, Code.OPAQUE, calls.toArray(new Call[0]));
            last = next;
        }
        trial.program.body(PAGE, Code.OPAQUE, codes.call(last, null, text("end")));
        assertThat(trial.told()).isNotEmpty().hasSizeLessThan(3_000);
    }

    @Test
    void aNameThatGrowsAtEachCallIsToldAsItBegins() {
        Code grown = joined(text("x_"), parameter(PUT, 0));
        trial.program.body(PUT, Code.OPAQUE, codes.cookie(parameter(PUT, 0)), codes.call(PUT, null, grown));
        calls(PAGE, text("a"));
        assertThat(trial.told()).containsExactly("undocumented x_a @301", "undocumented a @301");
    }

    @Test
    void ofTwoParametersInOneNameTheFirstIsTold() {
        Method two = ofClass("Helper", "two", "void", STRING, STRING);
        trial.program.body(
                two, Code.OPAQUE, codes.cookie(oneOf(parameter(two, 0), joined(text("x_"), parameter(two, 1)))));
        trial.program.body(PAGE, Code.OPAQUE, codes.call(two, null, text("a"), text("b")));
        assertThat(trial.told()).containsExactly("undocumented a @201", "undocumented x_b @202");
    }

    @Test
    void allDirectCallersAreFollowedHoweverManyTheyAre() {
        helper(parameter(PUT, 0));
        Code[] names = new Code[3_000];
        for (int each = 0; each < names.length; each++) {
            names[each] = text("a" + each);
        }
        calls(PAGE, names);
        assertThat(trial.told()).hasSize(3_000);
    }

    @Test
    void eachCallIsFollowedAsFarAsTheOnesBefore() {
        helper(parameter(PUT, 0));
        Method second = ofClass("Helper", "second", "void", STRING);
        trial.program.body(second, Code.OPAQUE, codes.call(PUT, null, parameter(second, 0)));
        List<Call> calls = new ArrayList<>();
        for (int each = 0; each < 1_500; each++) {
            calls.add(codes.call(second, null, text("a" + each)));
        }
        trial.program.body(PAGE, Code.OPAQUE, calls.toArray(new Call[0]));
        trial.program.body(OTHER, Code.OPAQUE, codes.header(text("Set-Cookie"), joined(text("b="), Code.OPAQUE)));
        assertThat(trial.told()).hasSize(1_501);
    }

    @Test
    void aHeadersNameMayBeALibrarysConstantThatACallerPasses() {
        Method set = fixed("Site", "set", "void", "io.netty.util.AsciiString", STRING);
        trial.program.body(set, Code.OPAQUE, codes.header(parameter(set, 0), parameter(set, 1)));
        Field constant = new Field("x.Names", "SET_COOKIE", "io.netty.util.AsciiString", true);
        Code own = trial.program.field("Site", "HEADER", new Code.FieldUse(constant, null));
        Code made = codes.make(constructor("x.Name", "io.netty.util.AsciiString"), own);
        Code of = codes.call(ofClass("x.Name", "of", "x.Name", "io.netty.util.AsciiString"), null, made);
        Call call = codes.call(set, Code.OPAQUE, of, text("a=b"));
        trial.program.body(PAGE, Code.OPAQUE, call);
        assertThat(trial.told())
                .containsExactly("undocumented a @" + call.place(1).anchor().offset());
    }
}
