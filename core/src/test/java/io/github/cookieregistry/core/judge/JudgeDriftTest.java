package io.github.cookieregistry.core.judge;

import static io.github.cookieregistry.core.code.Codes.COOKIE;
import static io.github.cookieregistry.core.code.Codes.STRING;
import static io.github.cookieregistry.core.code.Codes.calculated;
import static io.github.cookieregistry.core.code.Codes.constructor;
import static io.github.cookieregistry.core.code.Codes.fixed;
import static io.github.cookieregistry.core.code.Codes.ofClass;
import static io.github.cookieregistry.core.code.Codes.open;
import static io.github.cookieregistry.core.code.Codes.parameter;
import static io.github.cookieregistry.core.code.Codes.text;
import static io.github.cookieregistry.core.code.Codes.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.Level;
import io.github.cookieregistry.SameSite;
import io.github.cookieregistry.core.catalogue.ApiKind;
import io.github.cookieregistry.core.catalogue.NamePlace;
import io.github.cookieregistry.core.code.Call;
import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Codes;
import io.github.cookieregistry.core.code.Creation;
import io.github.cookieregistry.core.code.Field;
import io.github.cookieregistry.core.code.Invocation;
import io.github.cookieregistry.core.code.Method;
import io.github.cookieregistry.core.code.ObjectHistory;
import io.github.cookieregistry.core.code.Operator;
import io.github.cookieregistry.core.code.Primitive;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where code sets a cookie otherwise than is declared. */
class JudgeDriftTest {

    private static final long DAY = 86_400;
    private static final Method PAGE = fixed("Site", "page", "void", STRING);

    private final Trial trial = new Trial();
    private final Codes codes = trial.codes;
    private final Creation cookie = codes.cookie(text("sid"));

    private static DeclaredFacts facts(
            Long seconds, String path, String domain, boolean secure, boolean httpOnly, SameSite sameSite) {
        return new DeclaredFacts(
                Optional.ofNullable(seconds),
                Optional.ofNullable(path),
                Optional.ofNullable(domain),
                secure,
                httpOnly,
                Optional.of(sameSite));
    }

    private static final DeclaredFacts NOTHING = facts(null, null, null, false, false, SameSite.UNSPECIFIED);
    private static final DeclaredFacts TWO_WEEKS = facts(14 * DAY, null, null, false, false, SameSite.UNSPECIFIED);

    private Invocation set(String fact, Code value, String type) {
        return codes.call(open(COOKIE, "set" + fact, "void", type), cookie, value);
    }

    private Invocation maxAge(Code value) {
        return set("MaxAge", value, "int");
    }

    private void page(Invocation... steps) {
        trial.program.happens(cookie, steps);
        trial.program.body(PAGE, Code.OPAQUE, cookie);
    }

    private void assertDrift(String differences) {
        assertThat(trial.told()).containsExactly("drift sid @101");
        assertThat(trial.messages().get(0))
                .startsWith("[cookie-drift] The cookie \"sid\" is set " + differences
                        + ". Set it as ShopCookies.SID declares it, or declare what is set. ");
    }

    @Test
    void aLongerLifeIsTold() {
        trial.declare("sid", TWO_WEEKS);
        page(maxAge(value(30 * 86_400)));
        assertDrift("for P30D instead of P14D");
    }

    @Test
    void aLifeBeyondTheSessionIsTold() {
        trial.declare("sid", facts(DeclaredFacts.SESSION, null, null, false, false, SameSite.UNSPECIFIED));
        page(maxAge(value(60)));
        assertDrift("for PT1M instead of session");
    }

    @ParameterizedTest
    @ValueSource(ints = {14 * 86_400, 60, 0, -1})
    void asLongALifeOrAShorterOneIsSilent(int seconds) {
        trial.declare("sid", TWO_WEEKS);
        page(maxAge(value(seconds)));
        assertThat(trial.told()).isEmpty();
    }

    @Test
    void aLifeThatIsNotKnownIsSilent() {
        trial.declare("sid", TWO_WEEKS);
        page(maxAge(Code.OPAQUE));
        assertThat(trial.told()).isEmpty();
    }

    @Test
    void aLifeThatIsNotCertainIsSilent() {
        trial.declare("sid", TWO_WEEKS);
        ObjectHistory history = trial.program.happens(cookie);
        history.steps().add(new ObjectHistory.Step(maxAge(value(Integer.MAX_VALUE)), false));
        trial.program.body(PAGE, Code.OPAQUE, cookie);
        assertThat(trial.told()).isEmpty();
    }

    @Test
    void theLastLifeCounts() {
        trial.declare("sid", TWO_WEEKS);
        page(maxAge(value(Integer.MAX_VALUE)), maxAge(value(60)));
        assertThat(trial.told()).isEmpty();
    }

    @Test
    void aLifeMayBeADurationsSeconds() {
        String duration = "java.time.Duration";
        Code days = codes.call(
                fixed(duration, "toSeconds", "long"),
                codes.call(ofClass(duration, "ofDays", duration, "long"), null, value(15L)));
        trial.declare("sid", TWO_WEEKS);
        page(maxAge(new Code.Converted(Primitive.INT, days)));
        assertDrift("for P15D instead of P14D");
    }

    @Test
    void aLifeMayBeATimeUnitsSeconds() {
        String unit = "java.util.concurrent.TimeUnit";
        Code days = codes.call(
                open(unit, "toSeconds", "long", "long"),
                new Code.FieldUse(new Field(unit, "DAYS", unit, true), null),
                value(15L));
        trial.declare("sid", TWO_WEEKS);
        page(maxAge(new Code.Converted(Primitive.INT, days)));
        assertDrift("for P15D instead of P14D");
    }

    @Test
    void aLifeIsCalculated() {
        trial.declare("sid", TWO_WEEKS);
        page(maxAge(calculated(Operator.MULTIPLY, value(15), value(86_400))));
        assertDrift("for P15D instead of P14D");
    }

    @Test
    void aLifeThatACallerPassesIsToldThere() {
        Method put = ofClass("Site", "put", "void", STRING, "int");
        Creation made = codes.cookie(parameter(put, 0));
        trial.program.happens(made, codes.call(open(COOKIE, "setMaxAge", "void", "int"), made, parameter(put, 1)));
        trial.program.body(put, Code.OPAQUE, made);
        Invocation call = codes.call(put, null, text("sid"), value(Integer.MAX_VALUE));
        trial.program.body(PAGE, Code.OPAQUE, call);
        trial.declare("sid", TWO_WEEKS);
        assertThat(trial.told())
                .containsExactly("drift sid @" + call.place(0).anchor().offset());
    }

    @Test
    void eachProtectionThatIsMissingIsNamed() {
        trial.declare("sid", facts(null, null, null, true, true, SameSite.LAX));
        page(set("Path", text("/"), STRING));
        assertDrift("without Secure, without HttpOnly, without SameSite=Lax");
    }

    @Test
    void aProtectionThatIsDeniedIsMissing() {
        trial.declare("sid", facts(null, null, null, true, false, SameSite.UNSPECIFIED));
        page(set("Secure", value(false), "boolean"));
        assertDrift("without Secure");
    }

    @Test
    void aProtectionThatIsGivenIsSilent() {
        trial.declare("sid", facts(null, null, null, true, true, SameSite.STRICT));
        page(
                set("Secure", value(true), "boolean"),
                set("HttpOnly", value(true), "boolean"),
                codes.call(
                        open(COOKIE, "setAttribute", "void", STRING, STRING),
                        cookie,
                        text("SameSite"),
                        text("Strict")));
        assertThat(trial.told()).isEmpty();
    }

    @Test
    void aProtectionThatDependsIsSilent() {
        trial.declare("sid", facts(null, null, null, true, false, SameSite.UNSPECIFIED));
        page(set("Secure", Code.OPAQUE, "boolean"));
        assertThat(trial.told()).isEmpty();
    }

    @Test
    void whatOtherCodeMayGiveIsNotMissing() {
        trial.declare("sid", facts(null, null, null, true, false, SameSite.UNSPECIFIED));
        trial.program.happens(cookie).expose();
        trial.program.body(PAGE, Code.OPAQUE, cookie);
        assertThat(trial.told()).isEmpty();
    }

    @Test
    void aMakerWhoseDefaultsAreNotKnownMissesNothing() {
        Method maker = constructor("x.Cookie", STRING);
        Creation made = codes.make(Codes.api(ApiKind.SETS, maker, NamePlace.argument(0)), maker, text("sid"));
        trial.declare("sid", facts(null, null, null, true, false, SameSite.UNSPECIFIED));
        trial.program.happens(made);
        trial.program.body(PAGE, Code.OPAQUE, made);
        assertThat(trial.told()).isEmpty();
    }

    @Test
    void theOldServletsCookieHasNoSameSite() {
        Method maker = constructor("javax.servlet.http.Cookie", STRING, STRING);
        Creation made =
                codes.make(Codes.api(ApiKind.SETS, maker, NamePlace.argument(0)), maker, text("sid"), text("v"));
        trial.declare("sid", facts(null, null, null, false, false, SameSite.LAX));
        trial.program.happens(made);
        trial.program.body(PAGE, Code.OPAQUE, made);
        assertThat(trial.told()).isEmpty();
    }

    @Test
    void aWeakerSameSiteIsTold() {
        trial.declare("sid", facts(null, null, null, false, false, SameSite.STRICT));
        page(set("SameSite", text("lax"), STRING));
        assertDrift("with SameSite=Lax instead of Strict");
    }

    @Test
    void aStrongerSameSiteIsSilent() {
        trial.declare("sid", facts(null, null, null, false, false, SameSite.LAX));
        page(set(
                "SameSite",
                new Code.FieldUse(new Field("x.SameSite", "STRICT", "x.SameSite", true), null),
                "x.SameSite"));
        assertThat(trial.told()).isEmpty();
    }

    @Test
    void anotherPathAndDomainAreTold() {
        trial.declare("sid", facts(null, "/", "shop.example", false, false, SameSite.UNSPECIFIED));
        page(set("Path", text("/shop"), STRING), set("Domain", text("example"), STRING));
        assertDrift(
                "with the path \"/shop\" instead of \"/\", with the domain \"example\" instead of \"shop.example\"");
    }

    @Test
    void theSamePathAndDomainAreSilent() {
        trial.declare("sid", facts(null, "/", "shop.example", false, false, SameSite.UNSPECIFIED));
        page(set("Path", text("/"), STRING), set("Domain", text(".Shop.example"), STRING));
        assertThat(trial.told()).isEmpty();
    }

    @Test
    void whatIsNotDeclaredDoesNotDrift() {
        trial.declare("sid", NOTHING);
        page(maxAge(value(Integer.MAX_VALUE)), set("Path", text("/shop"), STRING), set("Domain", text("x"), STRING));
        assertThat(trial.told()).isEmpty();
    }

    @Test
    void whatIsDeletedDoesNotDrift() {
        trial.declare("sid", facts(14 * DAY, "/", null, true, true, SameSite.LAX));
        page(maxAge(value(0)), set("Path", text("/shop"), STRING));
        assertThat(trial.told()).isEmpty();
    }

    @Test
    void anApiThatDeletesDoesNotDrift() {
        Method delete = fixed("x.Jar", "delete", "x.Builder", STRING);
        Invocation call =
                codes.call(Codes.api(ApiKind.DELETES, delete, NamePlace.argument(0)), delete, null, text("sid"));
        trial.program.happens(call, codes.call(open("x.Builder", "path", "x.Builder", STRING), call, text("/shop")));
        trial.program.body(PAGE, Code.OPAQUE, call);
        trial.declare("sid", facts(null, "/", null, false, false, SameSite.UNSPECIFIED));
        assertThat(trial.told()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sid=v; Secure; HttpOnly; Path=/; Max-Age=1209600|",
                "sid=v; Secure; HttpOnly; Path=/; Max-Age=1209601|for PT1209601S instead of P14D",
                "sid=v; secure; httponly; Path=/a|with the path \"/a\" instead of \"/\"",
                "sid=v; Path=/|without Secure, without HttpOnly",
                "sid=; Max-Age=0; Path=/a|",
                "sid=; Max-Age=-5|",
                "sid=; Expires=Thu, 01 Jan 1970 00:00:00 GMT|",
                "sid=v; Secure; HttpOnly; Max-Age=99999999999999999999|",
            })
    void aHeadersTextTellsAllOfTheCookie(String header, String differences) {
        trial.declare("sid", facts(14 * DAY, "/", null, true, true, SameSite.UNSPECIFIED));
        Call call = codes.header(text("Set-Cookie"), text(header));
        trial.program.body(PAGE, Code.OPAQUE, call);
        assertThat(trial.told()).hasSize(differences == null ? 0 : 1);
        if (differences != null) {
            assertThat(trial.messages().get(0)).contains("is set " + differences + ".");
        }
    }

    @Test
    void aHeaderWhoseEndIsNotKnownMissesNothing() {
        trial.declare("sid", facts(14 * DAY, "/", null, true, true, SameSite.UNSPECIFIED));
        trial.program.body(
                PAGE, Code.OPAQUE, codes.header(text("Set-Cookie"), Codes.joined(text("sid=v; Path=/a"), Code.OPAQUE)));
        assertThat(trial.told()).isEmpty();
    }

    @Test
    void aDriftMayBeAcceptedOrOff() {
        trial.declare("sid", TWO_WEEKS);
        page(maxAge(value(Integer.MAX_VALUE)));
        trial.acceptances = (scope, name) -> name.equals("sid");
        assertThat(trial.told()).isEmpty();
        trial.acceptances = (scope, name) -> false;
        trial.levels = new Levels(Level.ERROR, Level.ERROR, Level.ERROR, Level.OFF);
        assertThat(trial.told()).isEmpty();
    }

    private Code ofDuration(String method, Object argument) {
        String duration = "java.time.Duration";
        return codes.call(ofClass(duration, method, duration, "long"), null, value(argument));
    }

    @ParameterizedTest
    @CsvSource({
        "ofSeconds, 1, PT1S",
        "ofSeconds, 61, PT61S",
        "ofMinutes, 90, PT90M",
        "ofMinutes, 60, PT1H",
        "ofHours, 24, P1D",
        "ofHours, 25, PT25H",
        "ofDays, 30, P30D"
    })
    void aLifeIsShownInItsLargestUnit(String method, long amount, String shown) {
        trial.declare("sid", facts(DeclaredFacts.SESSION, null, null, false, false, SameSite.UNSPECIFIED));
        page(maxAge(ofDuration(method, amount)));
        assertDrift("for " + shown + " instead of session");
    }

    @Test
    void aDurationMayBeWrittenOrKeptInAConstant() {
        trial.declare("sid", TWO_WEEKS);
        page(maxAge(ofDuration("parse", "P15D")));
        assertDrift("for P15D instead of P14D");
        page(maxAge(ofDuration("parse", "no duration")));
        assertThat(trial.told()).isEmpty();
        page(maxAge(trial.program.field("Site", "LIFE", ofDuration("ofDays", 15L))));
        assertDrift("for P15D instead of P14D");
    }

    @Test
    void aDurationIsCalculated() {
        trial.declare("sid", TWO_WEEKS);
        Code days = new Code.Converted(Primitive.LONG, ofDuration("ofDays", 8L));
        page(maxAge(calculated(Operator.ADD, days, days)));
        assertDrift("for P16D instead of P14D");
        page(maxAge(calculated(Operator.SUBTRACT, days, days)));
        assertThat(trial.told()).isEmpty();
        page(maxAge(calculated(Operator.MULTIPLY, ofDuration("ofSeconds", Long.MAX_VALUE), days)));
        assertThat(trial.told()).isEmpty();
    }

    @Test
    void noDurationDeletes() {
        trial.declare("sid", facts(14 * DAY, null, null, true, false, SameSite.UNSPECIFIED));
        String duration = "java.time.Duration";
        page(maxAge(new Code.FieldUse(new Field(duration, "ZERO", duration, true), null)));
        assertThat(trial.told()).isEmpty();
    }

    @Test
    void anotherMethodOfThatNameIsNoLife() {
        trial.declare("sid", TWO_WEEKS);
        page(maxAge(codes.call(ofClass("x.Age", "ofDays", "int", "int"), null, value(Integer.MAX_VALUE))));
        assertThat(trial.told()).isEmpty();
        page(codes.call(open(COOKIE, "setMaxAge", "void", "int", "int"), cookie, value(Integer.MAX_VALUE), value(1)));
        assertThat(trial.told()).isEmpty();
    }

    @Test
    void aProtectionMayBeGivenWithoutAValue() {
        trial.declare("sid", facts(null, null, null, true, false, SameSite.UNSPECIFIED));
        page(codes.call(open(COOKIE, "secure", "void"), cookie));
        assertThat(trial.told()).isEmpty();
    }

    @Test
    void anAttributeWhoseValueIsNotKnownIsSilent() {
        trial.declare("sid", facts(14 * DAY, "/", "shop.example", false, false, SameSite.STRICT));
        Method attribute = open(COOKIE, "setAttribute", "void", STRING, STRING);
        page(
                codes.call(attribute, cookie, text("Path"), Code.OPAQUE),
                codes.call(attribute, cookie, text("Domain"), Code.OPAQUE),
                codes.call(attribute, cookie, text("Max-Age"), Code.OPAQUE),
                codes.call(attribute, cookie, text("SameSite"), Code.OPAQUE));
        assertThat(trial.told()).isEmpty();
    }

    @Test
    void aCookieWithADateMayBeADeletedOne() {
        trial.declare("sid", facts(14 * DAY, null, null, true, false, SameSite.UNSPECIFIED));
        page(set("Expiry", Code.OPAQUE, "java.util.Date"));
        assertThat(trial.told()).isEmpty();
    }

    @Test
    void aConstantOfAnEnumMayGiveItsText() {
        trial.declare("sid", facts(null, null, null, false, false, SameSite.STRICT));
        Code lax = new Code.FieldUse(new Field("x.SameSite", "LAX", "x.SameSite", true), null);
        page(set("SameSite", codes.call(open("x.SameSite", "attributeValue", STRING), lax), STRING));
        assertDrift("with SameSite=Lax instead of Strict");
    }

    @Test
    void aLongPathIsCutWhereItIsShown() {
        trial.declare("sid", facts(null, "/", null, false, false, SameSite.UNSPECIFIED));
        page(set("Path", text("/" + "a".repeat(4_000)), STRING));
        assertThat(trial.messages().get(0)).hasSizeLessThan(1_000);
    }
}
