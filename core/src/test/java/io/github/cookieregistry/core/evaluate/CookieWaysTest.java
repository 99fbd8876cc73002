package io.github.cookieregistry.core.evaluate;

import static io.github.cookieregistry.core.code.Codes.COOKIE;
import static io.github.cookieregistry.core.code.Codes.REQUEST;
import static io.github.cookieregistry.core.code.Codes.STRING;
import static io.github.cookieregistry.core.code.Codes.calculated;
import static io.github.cookieregistry.core.code.Codes.constructor;
import static io.github.cookieregistry.core.code.Codes.fixed;
import static io.github.cookieregistry.core.code.Codes.joined;
import static io.github.cookieregistry.core.code.Codes.lambda;
import static io.github.cookieregistry.core.code.Codes.ofClass;
import static io.github.cookieregistry.core.code.Codes.open;
import static io.github.cookieregistry.core.code.Codes.parameter;
import static io.github.cookieregistry.core.code.Codes.text;
import static io.github.cookieregistry.core.code.Codes.value;
import static io.github.cookieregistry.core.evaluate.Evaluated.OBJECT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.core.catalogue.ApiKind;
import io.github.cookieregistry.core.catalogue.NamePlace;
import io.github.cookieregistry.core.code.Again;
import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Codes;
import io.github.cookieregistry.core.code.Field;
import io.github.cookieregistry.core.code.Invocation;
import io.github.cookieregistry.core.code.Method;
import io.github.cookieregistry.core.code.Operator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The ways that a cookie comes to the place that uses it: through collections, copies, look-ups and filters. */
class CookieWaysTest {

    private static final String STREAM = "java.util.stream.Stream";
    private static final String MAP = "java.util.Map";

    private final Evaluated evaluated = new Evaluated();
    private final Codes codes = evaluated.codes;

    private String of(Code code) {
        CookieSource source = evaluated.evaluator.sources().of(code, Frame.EMPTY);
        return source.kind() + (source.open() ? " or other " : " ") + Evaluated.shown(source.names());
    }

    private Code made(String name) {
        return codes.cookie(text(name));
    }

    private Code found(String name) {
        return new Code.NameCompared(codes.requestCookie(), text(name));
    }

    private Code request() {
        return codes.call(open(REQUEST, "getCookies", COOKIE + "[]"), Code.OPAQUE);
    }

    @Test
    void anElementIsWhatItsCollectionHolds() {
        Code array = new Code.Elements(List.of(made("a"), made("b")));
        assertThat(of(new Code.ElementOf(array))).isEqualTo("MADE [a, b]");
        assertThat(of(new Code.ElementAt(array, value(0)))).isEqualTo("MADE [a, b]");
        assertThat(of(new Code.ElementOf(request()))).isEqualTo("REQUEST [?]");
    }

    @Test
    void whatHappensToACookieDoesNotChangeWhereItComesFrom() {
        Invocation touched = codes.call(open(COOKIE, "setPath", "void", STRING), Code.OPAQUE, text("/"));
        assertThat(of(new Code.Changed(made("a"), touched))).isEqualTo("MADE [a]");
        assertThat(of(new Code.Compared(made("a"), Code.OPAQUE))).isEqualTo("MADE [a]");
        assertThat(of(joined(made("a"), text("; Secure")))).isEqualTo("MADE [a]");
        assertThat(of(new Code.Choice(Code.OPAQUE, made("a"), made("b")))).isEqualTo("MADE [a, b]");
    }

    @Test
    void aCookieOfALoopIsAnyOfItsTurns() {
        Again again = new Again(made("a"));
        again.add(made("b"));
        again.add(again);
        assertThat(again.later()).hasSize(1);
        assertThat(of(again)).isEqualTo("MADE [a, b]");
    }

    @Test
    void whatATurnLeavesIsNotedOnce() {
        Again again = new Again(made("a"));
        Code left = made("b");
        again.add(left);
        again.add(left);
        again.add(made("b"));
        assertThat(again.later()).hasSize(2);
    }

    @Test
    void aNewNameOnlyCountsForACookieOfTheRequest() {
        assertThat(of(new Code.NameCompared(made("a"), text("b")))).isEqualTo("MADE [a]");
    }

    @Test
    void aCookieOfALibraryIsTold() {
        assertThat(of(codes.make(constructor("x.HttpCookie", STRING), text("a"))))
                .isEqualTo("LIBRARY or other [?]");
        assertThat(of(codes.make(constructor("x.Wrapper", STRING), text("a")))).isEqualTo("UNKNOWN or other [?]");
        assertThat(of(codes.make(constructor("x.Wrapper", COOKIE), made("a")))).isEqualTo("MADE [a]");
        assertThat(of(codes.call(ofClass("x.Cookies", "baked", COOKIE, STRING), null, text("a"))))
                .isEqualTo("LIBRARY or other [?]");
    }

    @Test
    void anOwnTypeOfCookieIsMadeElsewhere() {
        evaluated.program.type("shop.Own");
        assertThat(of(codes.make(constructor("shop.Own", STRING), text("a")))).isEqualTo("MADE or other [?]");
    }

    @Test
    void aSubclassHasTheNameThatItTells() {
        Method constructor = constructor(COOKIE, STRING, STRING);
        evaluated.program.body(open("shop.Own", "getName", STRING), text("told"));
        Code own = codes.make(
                List.of(Codes.api(ApiKind.SETS, constructor, NamePlace.argument(0))),
                constructor,
                "shop.Own",
                text("passed"),
                text("v"));
        assertThat(of(own)).isEqualTo("CLIENT [told]");
        Code silent = codes.make(
                List.of(Codes.api(ApiKind.SETS, constructor, NamePlace.argument(0))),
                constructor,
                "shop.Silent",
                text("passed"),
                text("v"));
        assertThat(of(silent)).isEqualTo("MADE [passed]");
    }

    @Test
    void aCookieThatIsReadFromATextIsMade() {
        Method parse = ofClass("x.Cookies", "parse", COOKIE, STRING);
        for (ApiKind kind : List.of(ApiKind.PARSES, ApiKind.COPIES, ApiKind.NAMES)) {
            assertThat(of(codes.call(Codes.api(kind, parse, NamePlace.argument(0)), parse, null, text("a=b"))))
                    .as("%s", kind)
                    .isEqualTo("MADE [?]");
        }
    }

    @Test
    void anOwnLookUpReadsTheRequest() {
        evaluated.program.type("shop.Site");
        Method find = fixed("shop.Site", "findCookie", COOKIE, REQUEST, STRING);
        assertThat(of(codes.call(find, Code.OPAQUE, Code.OPAQUE, text("a")))).isEqualTo("REQUEST [a]");
        Method byName = fixed("shop.Site", "getCookie", COOKIE, STRING);
        assertThat(of(codes.call(byName, Code.OPAQUE, text("a")))).isEqualTo("REQUEST [a]");
        Method among = fixed("shop.Site", "findCookie", COOKIE, COOKIE + "[]", "int");
        assertThat(of(codes.call(among, Code.OPAQUE, Code.OPAQUE, value(1)))).isEqualTo("REQUEST [?]");
        Method make = fixed("shop.Site", "getCookie", COOKIE, STRING, "int", STRING);
        assertThat(of(codes.call(make, Code.OPAQUE, text("a"), value(1), text("/"))))
                .isEqualTo("MADE or other [?]");
        Method own = fixed("shop.Site", "brew", COOKIE, REQUEST, STRING);
        assertThat(of(codes.call(own, Code.OPAQUE, Code.OPAQUE, text("a")))).isEqualTo("MADE or other [?]");
        evaluated.program.type("shop.ShopRequest");
        Method ofRequest = fixed("shop.ShopRequest", "cookie", COOKIE, "int", STRING);
        assertThat(of(codes.call(ofRequest, Code.OPAQUE, value(1), text("a")))).isEqualTo("REQUEST [a]");
    }

    @Test
    void anOwnLookUpWithABodyIsFollowed() {
        Method find = fixed("shop.Site", "findCookie", COOKIE, REQUEST);
        evaluated.program.body(find, made("a"));
        assertThat(of(codes.call(find, Code.OPAQUE, Code.OPAQUE))).isEqualTo("MADE [a]");
        Method lost = fixed("shop.Site", "findCookie", COOKIE, REQUEST, STRING);
        evaluated.program.body(lost, Code.OPAQUE);
        assertThat(of(codes.call(lost, Code.OPAQUE, Code.OPAQUE, text("b")))).isEqualTo("REQUEST [b]");
        Method other = fixed("shop.Site", "brew", COOKIE, REQUEST);
        evaluated.program.body(other, Code.OPAQUE);
        assertThat(of(codes.call(other, Code.OPAQUE, Code.OPAQUE))).isEqualTo("UNKNOWN or other [?]");
    }

    @Test
    void anOpenMethodIsAnyThatOverridesIt() {
        Method above = open("shop.Site", "brew", COOKIE);
        evaluated.program.body(above, made("a")).type("shop.Below", "shop.Site");
        evaluated.program.body(open("shop.Below", "brew", COOKIE), made("b"));
        assertThat(of(codes.call(above, Code.OPAQUE))).isEqualTo("MADE [a, b]");
        Invocation exact =
                new Invocation(above, Code.OPAQUE, true, codes.call(above, null).passed(), List.of(), codes.place());
        assertThat(of(exact)).isEqualTo("MADE [a]");
    }

    private Code stream() {
        return codes.call(ofClass("java.util.Arrays", "stream", STREAM, COOKIE + "[]"), null, request());
    }

    private Code filtered(Method function, Code condition) {
        return codes.call(
                open(STREAM, "filter", STREAM, "java.util.function.Predicate"),
                stream(),
                new Code.Function(function, condition, codes.place()));
    }

    private Code equal(Code one, Code other) {
        return codes.call(fixed(STRING, "equals", "boolean", OBJECT), one, other);
    }

    @Test
    void aFilterMayAskForMoreThanTheName() {
        Method function = lambda("f", COOKIE);
        Code name = codes.nameOf(parameter(function, 0));
        Code named = equal(name, text("a"));
        Code valued = equal(text("v"), text("w"));
        assertThat(of(filtered(function, named))).isEqualTo("REQUEST [a]");
        assertThat(of(filtered(function, calculated(Operator.BOTH, named, valued))))
                .isEqualTo("REQUEST [a]");
        assertThat(of(filtered(function, calculated(Operator.BOTH, valued, named))))
                .isEqualTo("REQUEST [a]");
        assertThat(of(filtered(function, calculated(Operator.EITHER, valued, named))))
                .isEqualTo("REQUEST [?]");
        assertThat(of(filtered(function, Code.OPAQUE))).isEqualTo("REQUEST [?]");
    }

    @Test
    void aFilterMayCompareByAStaticMethod() {
        Method function = lambda("f", COOKIE);
        Code name = codes.nameOf(parameter(function, 0));
        Method equals = ofClass("java.util.Objects", "equals", "boolean", OBJECT, OBJECT);
        assertThat(of(filtered(function, codes.call(equals, null, text("a"), name))))
                .isEqualTo("REQUEST [a]");
        assertThat(of(filtered(function, codes.call(equals, null, name)))).isEqualTo("REQUEST [?]");
        Code other = codes.nameOf(parameter(lambda("g", COOKIE), 0));
        assertThat(of(filtered(function, equal(other, text("a"))))).isEqualTo("REQUEST [?]");
        Code value = codes.call(open(COOKIE, "getValue", STRING), parameter(function, 0));
        assertThat(of(filtered(function, equal(value, text("a"))))).isEqualTo("REQUEST [?]");
        Code contains = codes.call(fixed(STRING, "contains", "boolean", OBJECT), name, text("a"));
        assertThat(of(filtered(function, contains))).isEqualTo("REQUEST [?]");
    }

    @Test
    void aMapOfTheRequestsCookiesIsAskedByName() {
        Code map = codes.call(open(REQUEST, "cookies", MAP), Code.OPAQUE);
        assertThat(of(codes.call(open(MAP, "get", OBJECT, OBJECT), map, text("a"))))
                .isEqualTo("REQUEST [a]");
        assertThat(of(codes.call(open(MAP, "size", "int"), map))).isEqualTo("REQUEST [?]");
    }

    @Test
    void aFunctionOfTheRequestsStreamIsGivenItsCookies() {
        Method function = lambda("each", COOKIE);
        Code passed = new Code.Function(function, Code.OPAQUE, codes.place());
        evaluated.program.consumer(
                function, codes.call(open(STREAM, "forEach", "void", "java.util.function.Consumer"), stream(), passed));
        assertThat(of(parameter(function, 0))).isEqualTo("REQUEST [?]");
        Method other = lambda("other", COOKIE);
        evaluated.program.consumer(
                other, codes.call(open(STREAM, "forEach", "void", "java.util.function.Consumer"), Code.OPAQUE, passed));
        assertThat(of(parameter(other, 0))).startsWith("PARAMETER");
    }

    @Test
    void aFieldOutOfViewIsUnknown() {
        assertThat(of(new Code.FieldUse(new Field("Other", "cookie", COOKIE, true), null)))
                .isEqualTo("UNKNOWN or other [?]");
    }

    @Test
    void theNameOfACookieThatMayComeFromElsewhereIsOpen() {
        Code either = Codes.oneOf(made("a"), new Code.FieldUse(new Field("Other", "cookie", COOKIE, true), null));
        assertThat(evaluated.of(codes.nameOf(either))).containsExactly("a", "?");
        assertThat(evaluated.of(codes.nameOf(made("a")))).containsExactly("a");
        assertThat(of(found("b"))).isEqualTo("REQUEST [b]");
    }
}
