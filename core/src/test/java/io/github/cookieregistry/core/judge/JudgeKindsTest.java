package io.github.cookieregistry.core.judge;

import static io.github.cookieregistry.core.code.Codes.COOKIE;
import static io.github.cookieregistry.core.code.Codes.REQUEST;
import static io.github.cookieregistry.core.code.Codes.STRING;
import static io.github.cookieregistry.core.code.Codes.constructor;
import static io.github.cookieregistry.core.code.Codes.fixed;
import static io.github.cookieregistry.core.code.Codes.joined;
import static io.github.cookieregistry.core.code.Codes.lambda;
import static io.github.cookieregistry.core.code.Codes.oneOf;
import static io.github.cookieregistry.core.code.Codes.open;
import static io.github.cookieregistry.core.code.Codes.parameter;
import static io.github.cookieregistry.core.code.Codes.text;
import static io.github.cookieregistry.core.code.Codes.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.Level;
import io.github.cookieregistry.core.catalogue.ApiKind;
import io.github.cookieregistry.core.catalogue.CookieApi;
import io.github.cookieregistry.core.catalogue.NamePlace;
import io.github.cookieregistry.core.code.Call;
import io.github.cookieregistry.core.code.Call.Arguments;
import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Codes;
import io.github.cookieregistry.core.code.Creation;
import io.github.cookieregistry.core.code.Field;
import io.github.cookieregistry.core.code.Invocation;
import io.github.cookieregistry.core.code.Method;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each kind of API makes a judge tell. */
class JudgeKindsTest {

    private static final Method PAGE = fixed("Site", "page", "void");
    private static final Method SESSION = open(REQUEST, "getSession", "jakarta.servlet.http.HttpSession");
    private static final Method SESSION_IF = open(REQUEST, "getSession", "jakarta.servlet.http.HttpSession", "boolean");
    private static final String RESOLVER = "org.springframework.web.servlet.i18n.CookieLocaleResolver";
    private static final Method RESOLVER_MADE = constructor(RESOLVER);
    private static final Method RENAME = open(RESOLVER, "setCookieName", "void", STRING);
    private static final CookieApi RENAMES = Codes.api(ApiKind.NAMES, RENAME, NamePlace.argument(0));

    private final Trial trial = new Trial();
    private final Codes codes = trial.codes;

    private static CookieApi implies(Method method, String name) {
        return Codes.api(ApiKind.IMPLIES, method, new NamePlace(-1, false, -1, name));
    }

    private void page(Call... calls) {
        trial.program.body(PAGE, Code.OPAQUE, calls);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a=b; Path=/|undocumented a @102",
                "'  a  =b'|undocumented a @102",
                "Set-Cookie: a=b|undocumented a @102",
                "set-cookie:a=b|undocumented a @102",
                "nothing|unresolved @102",
                "=b|unresolved @102",
                "; SameSite=None|unresolved @102",
            })
    void aHeadersTextHasTheNameBeforeTheEqualsSign(String header, String told) {
        page(codes.header(text("Set-Cookie"), text(header)));
        assertThat(trial.told()).containsExactly(told);
    }

    @Test
    void theNameInABegunHeaderIsKnown() {
        page(codes.header(text("SET-COOKIE"), joined(text("a="), Code.OPAQUE)));
        assertThat(trial.told()).containsExactly("undocumented a @102");
    }

    @Test
    void theBeginningOfANameInAHeaderIsKnown() {
        page(codes.header(text("Set-Cookie"), joined(text("Set-Cookie: seen_"), Code.OPAQUE)));
        assertThat(trial.told()).containsExactly("undocumented seen_* @102");
    }

    @Test
    void theHeaderOfADefinitionIsSilent() {
        Code header = codes.call(
                fixed("io.github.cookieregistry.CookieDefinition", "setCookie", STRING, STRING),
                Code.OPAQUE,
                text("v"));
        page(
                codes.header(text("Set-Cookie"), header),
                codes.header(text("Set-Cookie"), joined(text("Set-Cookie: "), header)));
        assertThat(trial.told()).isEmpty();
    }

    @Test
    void anotherHeaderIsSilent() {
        page(codes.header(text("Location"), text("a=b")), codes.header(Code.OPAQUE, text("a=b")));
        assertThat(trial.told()).isEmpty();
    }

    @Test
    void aNullHeaderIsSilent() {
        page(codes.header(text("Set-Cookie"), Code.NULL));
        assertThat(trial.told()).isEmpty();
    }

    @Test
    void eachHeaderOfAListIsRead() {
        Code list = new Code.Elements(List.of(text("a=1"), text("b=2")));
        page(codes.header(text("Set-Cookie"), list));
        assertThat(trial.told()).containsExactly("undocumented a @102", "undocumented b @102");
    }

    @Test
    void aHeadersNameMayBeALibrarysConstant() {
        Code constant = new Code.FieldUse(
                new Field(
                        "io.netty.handler.codec.http.HttpHeaderNames", "SET_COOKIE", "io.netty.util.AsciiString", true),
                null);
        Code other = new Code.FieldUse(
                new Field("io.netty.handler.codec.http.HttpHeaderNames", "COOKIE", "io.netty.util.AsciiString", true),
                null);
        Method toText = open("io.netty.util.AsciiString", "toString", STRING);
        page(
                codes.header(constant, text("a=1")),
                codes.header(codes.call(toText, constant), text("b=1")),
                codes.header(codes.call(toText, other), text("c=1")));
        assertThat(trial.told()).hasSize(2).first().isEqualTo("undocumented a @102");
        assertThat(trial.told().get(1)).startsWith("undocumented b");
    }

    @Test
    void aHeaderThatIsOneOfSeveralIsRead() {
        page(codes.header(oneOf(text("Location"), text("Set-Cookie")), text("a=1")));
        assertThat(trial.told()).hasSize(1);
    }

    @Test
    void aParsedHeaderIsRead() {
        Method parse = fixed("x.Parser", "parse", "x.Cookie", STRING);
        page(codes.call(Codes.api(ApiKind.PARSES, parse, NamePlace.argument(0)), parse, null, text("a=1")));
        assertThat(trial.told()).containsExactly("undocumented a @101");
    }

    @Test
    void aCopyOfAClientsCookieIsTold() {
        Method copy = constructor("x.Cookie", COOKIE);
        Code found = new Code.NameCompared(codes.requestCookie(), text("old"));
        Code made = codes.cookie(text("made"));
        Creation told = codes.make(Codes.api(ApiKind.COPIES, copy, NamePlace.argument(0)), copy, found);
        Creation silent = codes.make(Codes.api(ApiKind.COPIES, copy, NamePlace.argument(0)), copy, made);
        page(told, silent);
        assertThat(trial.told())
                .containsExactly("undocumented old @" + told.place(0).anchor().offset());
    }

    @Test
    void everyFurtherArgumentIsAName() {
        Method names = fixed("x.Jar", "names", "void", STRING, STRING + "[]");
        CookieApi api = Codes.api(ApiKind.DELETES, names, new NamePlace(1, true, -1, ""));
        page(codes.call(api, names, Code.OPAQUE, text("no"), text("a"), text("b")));
        assertThat(trial.told()).containsExactly("undocumented a @102", "undocumented b @103");
    }

    @Test
    void namesMayStandInAnArray() {
        Method names = new Method("x.Jar", "names", List.of(STRING + "[]"), "void", Method.Kind.STATIC, true);
        CookieApi api = Codes.api(ApiKind.SETS, names, NamePlace.argument(0));
        page(codes.call(api, names, null, new Code.Elements(List.of(text("a"), text("b")))));
        assertThat(trial.told()).containsExactly("undocumented a @101", "undocumented b @101");
    }

    @Test
    void aCallThatShowsNoNameIsUnresolvedAtTheCall() {
        Method bake = fixed("x.Jar", "bake", "void", STRING);
        page(codes.call(Codes.api(ApiKind.UNKNOWN, bake, NamePlace.NONE), bake, null, text("a")));
        assertThat(trial.told()).containsExactly("unresolved @100");
    }

    @Test
    void anIgnoredCallIsSilent() {
        Method bake = fixed("x.Jar", "bake", "void", STRING);
        page(codes.call(Codes.api(ApiKind.IGNORED, bake, NamePlace.argument(0)), bake, null, text("a")));
        assertThat(trial.told()).isEmpty();
    }

    @Test
    void aMethodReferenceIsUnresolvedAtTheReference() {
        Method function = lambda("lambda", STRING, STRING);
        Method constructor = constructor(COOKIE, STRING, STRING);
        Creation made = new Creation(
                constructor,
                COOKIE,
                new Arguments(
                        List.of(parameter(function, 0), parameter(function, 1)),
                        List.of(codes.place(7), codes.place(7)),
                        false),
                List.of(Codes.api(ApiKind.SETS, constructor, NamePlace.argument(0))),
                codes.place(7),
                null);
        page(made);
        assertThat(trial.told()).containsExactly("unresolved @7");
    }

    @Test
    void aFrameworksCookieIsToldOnceAtTheFirstPlace() {
        Invocation first = codes.call(implies(SESSION, "JSESSIONID"), SESSION, Code.OPAQUE);
        Invocation second = codes.call(implies(SESSION, "JSESSIONID"), SESSION, Code.OPAQUE);
        Invocation other = codes.call(implies(SESSION, "SESSION"), SESSION, Code.OPAQUE);
        assertThat(trial.told(other, second, first)).containsExactly("implied JSESSIONID @100", "implied SESSION @300");
    }

    @Test
    void aDeclaredFrameworksCookieIsSilent() {
        trial.declare("JSESSIONID");
        page(codes.call(implies(SESSION, "JSESSIONID"), SESSION, Code.OPAQUE));
        assertThat(trial.told()).isEmpty();
    }

    @Test
    void anAcceptedFrameworksCookieIsSilentAndTheNextIsTold() {
        Invocation first = codes.call(implies(SESSION, "JSESSIONID"), SESSION, Code.OPAQUE);
        Invocation second = codes.call(implies(SESSION, "JSESSIONID"), SESSION, Code.OPAQUE);
        int[] asked = {0};
        trial.acceptances = (scope, name) -> asked[0]++ == 0;
        assertThat(trial.told(first, second)).containsExactly("implied JSESSIONID @200");
        trial.levels = new Levels(Level.ERROR, Level.ERROR, Level.OFF, Level.ERROR);
        assertThat(trial.told(first, second)).isEmpty();
    }

    @Test
    void whoAsksForASessionThatIsThereSetsNone() {
        CookieApi api = implies(SESSION_IF, "JSESSIONID");
        page(
                codes.call(api, SESSION_IF, Code.OPAQUE, value(false)),
                codes.call(api, SESSION_IF, Code.OPAQUE, value(true)));
        assertThat(trial.told()).containsExactly("implied JSESSIONID @200");
    }

    @Test
    void whatIsKnownOfAFrameworksCookieIsFilledIn() {
        page(codes.call(implies(SESSION, "remember-me"), SESSION, Code.OPAQUE));
        assertThat(trial.messages().get(0))
                .contains("This makes Library set its cookie \"remember-me\"")
                .contains("duration = \"P14D\"")
                .contains("httpOnly = true");
    }

    private Creation resolver(String type) {
        return codes.make(List.of(implies(RESOLVER_MADE, "LOCALE")), RESOLVER_MADE, type);
    }

    @Test
    void aRenamedObjectSetsNoFrameworksCookie() {
        Creation named = resolver(RESOLVER);
        Creation kept = resolver(RESOLVER);
        trial.program.happens(named, codes.call(RENAMES, RENAME, named, text("lang")));
        trial.program.happens(kept, codes.call(open(RESOLVER, "setCookiePath", "void", STRING), kept, text("/")));
        assertThat(trial.told(named, kept)).containsExactly("implied LOCALE @200");
    }

    @Test
    void aClassThatHasAGetterOfItsOwnSaysTheName() {
        trial.program.type("Site$1", RESOLVER).body(open("Site$1", "getCookieName", STRING), text("lang"));
        page(resolver("Site$1"));
        assertThat(trial.told()).containsExactly("undocumented lang @100");
        trial.declare("lang");
        assertThat(trial.told()).isEmpty();
    }

    @Test
    void aClassWithoutAGetterHasTheFrameworksName() {
        trial.program.type("Site$1", RESOLVER).body(open("Site$1", "getOther", STRING), text("lang"));
        page(resolver("Site$1"));
        assertThat(trial.told()).containsExactly("implied LOCALE @100");
    }

    @Test
    void anObjectMayNameItsCookieWhereItIsMade() {
        Method initializer = new Method("Site$1", Method.INITIALIZER, List.of(), "", Method.Kind.CONSTRUCTOR, false);
        Invocation rename = codes.call(RENAMES, RENAME, new Code.This("Site$1"), text("lang"));
        trial.program.type("Site$1", RESOLVER).body(initializer, Code.OPAQUE, rename);
        page(resolver("Site$1"));
        assertThat(trial.told()).containsExactly("undocumented lang @101");
    }

    @Test
    void anAnnotationNamesTheCookieOrLeavesTheFrameworksOwn() {
        Method element = open("x.RememberMe", "cookieName", STRING);
        CookieApi api = new CookieApi(
                "Security",
                ApiKind.NAMES,
                "x.RememberMe",
                "cookieName",
                List.of("@"),
                new NamePlace(-1, false, -1, "JR"));
        Judge judge = new Judge(trial.program, trial.documented, trial.levels, trial.acceptances);
        judge.judgeAnnotation(api, text("mine"), codes.place(5));
        judge.judgeAnnotation(api, null, codes.place(6));
        assertThat(element.name()).isEqualTo(api.member());
        assertThat(judge.findings().stream().map(Trial::shown))
                .containsExactly("undocumented mine @5", "implied JR @6");
    }

    @Test
    void aCallWithoutEntriesIsPassedOver() {
        page(codes.call(SESSION, Code.OPAQUE));
        assertThat(trial.told()).isEmpty();
    }

    @Test
    void anObjectThatCallsOtherMethodsWhereItIsMadeHasTheFrameworksName() {
        Method initializer = new Method("Site$1", Method.INITIALIZER, List.of(), "", Method.Kind.CONSTRUCTOR, false);
        Method path = open(RESOLVER, "setCookiePath", "void", STRING);
        trial.program
                .type("Site$1", RESOLVER)
                .body(
                        initializer,
                        Code.OPAQUE,
                        codes.call(path, new Code.This("Site$1"), text("/")),
                        codes.call(RENAMES, RENAME, Code.OPAQUE, text("lang")));
        trial.declare("lang");
        page(resolver("Site$1"));
        assertThat(trial.told()).containsExactly("implied LOCALE @300");
    }

    @Test
    void aHeaderWithoutItsArgumentsIsSilent() {
        Method many = new Method("x.Headers", "set", List.of(STRING + "[]"), "void", Method.Kind.STATIC, true);
        CookieApi api = Codes.api(ApiKind.HEADER, many, new NamePlace(0, false, 0, ""));
        page(codes.call(api, many, null));
        assertThat(trial.told()).isEmpty();
    }
}
