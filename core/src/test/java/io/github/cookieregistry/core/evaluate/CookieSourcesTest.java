package io.github.cookieregistry.core.evaluate;

import static io.github.cookieregistry.core.code.Codes.COOKIE;
import static io.github.cookieregistry.core.code.Codes.REQUEST;
import static io.github.cookieregistry.core.code.Codes.STRING;
import static io.github.cookieregistry.core.code.Codes.fixed;
import static io.github.cookieregistry.core.code.Codes.lambda;
import static io.github.cookieregistry.core.code.Codes.ofClass;
import static io.github.cookieregistry.core.code.Codes.oneOf;
import static io.github.cookieregistry.core.code.Codes.open;
import static io.github.cookieregistry.core.code.Codes.parameter;
import static io.github.cookieregistry.core.code.Codes.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.core.catalogue.ApiKind;
import io.github.cookieregistry.core.catalogue.NamePlace;
import io.github.cookieregistry.core.code.Again;
import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Codes;
import io.github.cookieregistry.core.code.Field;
import io.github.cookieregistry.core.code.FieldCode;
import io.github.cookieregistry.core.code.Invocation;
import io.github.cookieregistry.core.code.Method;
import io.github.cookieregistry.core.code.Variable;
import io.github.cookieregistry.core.evaluate.CookieSource.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class CookieSourcesTest {

    private final Evaluated evaluated = new Evaluated();

    private CookieSource of(Code code) {
        return evaluated.evaluator.sources().of(code, Frame.EMPTY);
    }

    private void assertSource(Code code, Kind kind, boolean open, String... names) {
        CookieSource source = of(code);
        assertThat(source.kind()).isEqualTo(kind);
        assertThat(source.open()).isEqualTo(open);
        assertThat(Evaluated.shown(source.names())).containsExactly(names);
    }

    private Code made(String name) {
        return evaluated.codes.cookie(text(name));
    }

    private Code found(String name) {
        return new Code.NameCompared(evaluated.codes.requestCookie(), text(name));
    }

    @Test
    void whatIsMadeIsMade() {
        assertSource(made("a"), Kind.MADE, false, "a");
        assertSource(new Code.Exposed(made("a")), Kind.MADE, false, "a");
        assertSource(oneOf(made("a"), made("b"), Code.NULL), Kind.MADE, false, "a", "b");
    }

    @Test
    void whatCameWithARequestDid() {
        assertSource(evaluated.codes.requestCookie(), Kind.REQUEST, false, "?");
        assertSource(found("a"), Kind.REQUEST, false, "a");
        assertSource(oneOf(made("a"), found("b")), Kind.REQUEST, false, "b");
        assertThat(Evaluated.shown(of(oneOf(made("a"), found("b"))).made())).containsExactly("a");
    }

    @Test
    void aLookUpHasTheNameThatItIsGiven() {
        Method lookUp = ofClass("org.springframework.web.util.WebUtils", "getCookie", COOKIE, REQUEST, STRING);
        assertSource(evaluated.codes.call(lookUp, null, Code.OPAQUE, text("a")), Kind.REQUEST, false, "a");
        Method name = ofClass("x.Names", "getCookieName", STRING, STRING);
        assertSource(evaluated.codes.call(name, null, text("a")), Kind.UNKNOWN, true, "?");
    }

    @Test
    void aFilteredStreamHasTheNameThatItIsFilteredBy() {
        String stream = "java.util.stream.Stream";
        Code all = evaluated.codes.call(
                ofClass("java.util.Arrays", "stream", stream, COOKIE + "[]"),
                null,
                evaluated.codes.call(open(REQUEST, "getCookies", COOKIE + "[]"), Code.OPAQUE));
        Method function = lambda("f", COOKIE);
        Code equal = evaluated.codes.call(
                fixed(STRING, "equals", "boolean", "java.lang.Object"),
                text("a"),
                evaluated.codes.nameOf(parameter(function, 0)));
        Code filtered = evaluated.codes.call(
                open(stream, "filter", stream, "java.util.function.Predicate"),
                all,
                new Code.Function(function, equal, evaluated.codes.place()));
        Code first = evaluated.codes.call(open(stream, "findFirst", "java.util.Optional"), filtered);
        assertSource(first, Kind.REQUEST, false, "a");
    }

    @Test
    void whatACallerBringsIsItsOwn() {
        Method send = fixed("Site", "send", "void", COOKIE);
        CookieSource source = of(parameter(send, 0));
        assertThat(source.kind()).isEqualTo(Kind.PARAMETER);
        assertThat(source.names().cause().parameter()).contains(parameter(send, 0));
        Frame frame = Frame.supposing(
                send, evaluated.codes.call(send, Code.OPAQUE, made("a")).passed(), Frame.EMPTY);
        assertThat(evaluated.evaluator.sources().of(parameter(send, 0), frame).kind())
                .isEqualTo(Kind.MADE);
    }

    @Test
    void anInjectedCookieCameWithTheRequest() {
        Method page = fixed("Site", "page", "void", COOKIE);
        Code injected = new Code.Parameter(page, 0, new Variable("c", COOKIE, false, text("a")));
        assertSource(injected, Kind.REQUEST, false, "a");
    }

    @Test
    void aMethodInViewIsFollowed() {
        Method make = ofClass("Site", "make", COOKIE, STRING);
        evaluated.program.body(make, evaluated.codes.cookie(parameter(make, 0)));
        assertSource(evaluated.codes.call(make, null, text("a")), Kind.MADE, false, "a");
        Method abstractOne = open("Site", "other", COOKIE);
        evaluated.program.reachable(abstractOne);
        assertSource(evaluated.codes.call(abstractOne, Code.OPAQUE), Kind.MADE, true, "?");
    }

    @Test
    void aMethodThatCallsItselfSaysNothingMore() {
        Method make = ofClass("Site", "make", COOKIE);
        evaluated.program.body(make, oneOf(evaluated.codes.call(make, null), made("a")));
        assertSource(evaluated.codes.call(make, null), Kind.MADE, false, "a");
    }

    @Test
    void aLoopSaysNothingMore() {
        Again again = new Again(Code.NULL);
        again.add(oneOf(again, found("a")));
        assertSource(again, Kind.REQUEST, false, "a");
    }

    @Test
    void aLibrarysCookieIsItsOwn() {
        assertSource(
                evaluated.codes.call(fixed("x.Lib", "bake", "x.Cookie", "int"), Code.OPAQUE, Code.OPAQUE),
                Kind.LIBRARY,
                true,
                "?");
        assertSource(evaluated.codes.call(fixed("x.Lib", "bake", "x.Cake"), Code.OPAQUE), Kind.UNKNOWN, true, "?");
    }

    @Test
    void aClientsCookieIsTold() {
        Method method = ofClass("x.Client", "cookie", "x.Cookie", STRING);
        Invocation call = evaluated.codes.call(
                Codes.api(ApiKind.IGNORED, method, NamePlace.argument(0)), method, null, text("a"));
        assertSource(call, Kind.CLIENT, false, "a");
    }

    @Test
    void aFieldHoldsWhatItIsGiven() {
        Field field = new Field("Site", "cookie", COOKIE, true);
        Method method = fixed("Site", "fill", "void");
        evaluated.program.field(new FieldCode(
                field,
                made("a"),
                null,
                List.of(new FieldCode.Write(found("b"), null, method, false)),
                false,
                false,
                0,
                false));
        assertSource(new Code.FieldUse(field, null), Kind.REQUEST, false, "b");
        Field open = new Field("Site", "open", COOKIE, true);
        evaluated.program.field(new FieldCode(open, made("a"), null, List.of(), true, false, 0, false));
        assertSource(new Code.FieldUse(open, null), Kind.MADE, true, "a");
    }

    @Test
    void namesAreLeftOutThatAreToldWhereTheCookieIsMade() {
        assertThat(reason(evaluated.codes.nameOf(made("a")))).isEqualTo(Value.Cause.DECLARED);
        assertThat(Evaluated.shown(newNames(oneOf(evaluated.codes.nameOf(found("b")), text("c")))))
                .containsExactly("b", "c");
        assertThat(Evaluated.shown(newNames(text("d")))).containsExactly("d");
        Code chosen =
                new Code.Choice(Code.OPAQUE, evaluated.codes.nameOf(found("b")), evaluated.codes.nameOf(found("c")));
        assertThat(Evaluated.shown(newNames(chosen))).containsExactly("b", "c");
        Code certain = new Code.Choice(new Code.Constant(true), text("b"), text("c"));
        assertThat(Evaluated.shown(newNames(certain))).containsExactly("b");
    }

    private Values newNames(Code code) {
        return evaluated.evaluator.sources().newNames(code, Frame.EMPTY);
    }

    private Value.Cause reason(Code code) {
        return newNames(code).cause();
    }

    @Test
    void whatIsHandedOverIsToldUnlessItIsMade() {
        assertThat(of(made("a")).handedOverNames().cause().declared()).isTrue();
        assertThat(Evaluated.shown(of(found("a")).handedOverNames())).containsExactly("a");
        assertThat(of(oneOf(made("a"), found("a"))).handedOverNames().cause().declared())
                .isTrue();
        assertThat(of(Code.OPAQUE).handedOverNames().cause().declared()).isTrue();
        assertThat(Evaluated.shown(of(Code.OPAQUE).copiedNames())).containsExactly("?");
        Method find = fixed("Site", "find", COOKIE, REQUEST, STRING);
        Code foundOrMade = oneOf(
                new Code.NameCompared(evaluated.codes.requestCookie(), parameter(find, 1)),
                evaluated.codes.cookie(parameter(find, 1)));
        assertThat(of(foundOrMade).handedOverNames().cause().declared()).isTrue();
    }

    @Test
    void aCookieThatComesALongWayIsGivenUp() {
        Code deep = made("a");
        for (int step = 0; step < 100_000; step++) {
            deep = oneOf(deep, Code.NULL);
        }
        assertSource(deep, Kind.UNKNOWN, true, "?");
    }
}
