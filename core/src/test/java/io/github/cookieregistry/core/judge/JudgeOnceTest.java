package io.github.cookieregistry.core.judge;

import static io.github.cookieregistry.core.code.Codes.COOKIE;
import static io.github.cookieregistry.core.code.Codes.REQUEST;
import static io.github.cookieregistry.core.code.Codes.STRING;
import static io.github.cookieregistry.core.code.Codes.fixed;
import static io.github.cookieregistry.core.code.Codes.joined;
import static io.github.cookieregistry.core.code.Codes.ofClass;
import static io.github.cookieregistry.core.code.Codes.oneOf;
import static io.github.cookieregistry.core.code.Codes.open;
import static io.github.cookieregistry.core.code.Codes.parameter;
import static io.github.cookieregistry.core.code.Codes.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.core.catalogue.ApiKind;
import io.github.cookieregistry.core.catalogue.NamePlace;
import io.github.cookieregistry.core.code.Again;
import io.github.cookieregistry.core.code.Call;
import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Codes;
import io.github.cookieregistry.core.code.Creation;
import io.github.cookieregistry.core.code.Field;
import io.github.cookieregistry.core.code.FieldCode;
import io.github.cookieregistry.core.code.Invocation;
import io.github.cookieregistry.core.code.Method;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One cookie is one finding, where it is made. */
class JudgeOnceTest {

    private static final Method PAGE = fixed("Site", "page", "void");
    private static final Method FIND = fixed("Site", "find", COOKIE, REQUEST, STRING);
    private static final String RESPONSE_COOKIE = "org.springframework.http.ResponseCookie";
    private static final Method FROM = ofClass(RESPONSE_COOKIE, "from", RESPONSE_COOKIE + ".Builder", STRING, STRING);

    private final Trial trial = new Trial();
    private final Codes codes = trial.codes;

    @Test
    void aCopyIsToldWhereTheCookieIsMade() {
        Method copy = fixed("Site", "copy", COOKIE, COOKIE);
        Creation copied = codes.cookie(codes.nameOf(parameter(copy, 0)));
        trial.program.body(copy, copied, copied);
        Creation made = codes.cookie(text("B"));
        Invocation call = codes.call(copy, Code.OPAQUE, made);
        trial.program.body(PAGE, Code.OPAQUE, made, call, codes.add(call));
        assertThat(trial.told()).containsExactly("undocumented B @301");
    }

    @Test
    void aCopyOfARequestsCookieIsTold() {
        Method copy = fixed("Site", "copy", COOKIE, COOKIE);
        Creation copied = codes.cookie(codes.nameOf(parameter(copy, 0)));
        trial.program.body(copy, copied, copied);
        Code found = new Code.NameCompared(codes.requestCookie(), text("B"));
        Invocation call = codes.call(copy, Code.OPAQUE, found);
        trial.program.body(PAGE, Code.OPAQUE, call, codes.add(call));
        assertThat(trial.told()).containsExactly("undocumented B @401");
    }

    @Test
    void aCookieThatIsFoundOrMadeIsToldOnce() {
        Creation made = codes.cookie(parameter(FIND, 1));
        trial.program.body(FIND, oneOf(new Code.NameCompared(codes.requestCookie(), parameter(FIND, 1)), made), made);
        Invocation found = codes.call(FIND, Code.OPAQUE, Code.OPAQUE, text("fix"));
        trial.program.body(PAGE, Code.OPAQUE, found, codes.add(found));
        assertThat(trial.told()).containsExactly("undocumented fix @302");
    }

    @Test
    void aCookieThatIsFoundOrMadeInOneMethodIsToldOnce() {
        Creation made = codes.cookie(text("fix"));
        Code found = new Code.NameCompared(codes.requestCookie(), text("fix"));
        trial.program.body(PAGE, Code.OPAQUE, made, codes.add(oneOf(Code.NULL, found, made)));
        assertThat(trial.told()).containsExactly("undocumented fix @101");
    }

    @Test
    void aFoundCookieOfAnotherNameIsToldToo() {
        Creation made = codes.cookie(text("fix"));
        Code found = new Code.NameCompared(codes.requestCookie(), text("old"));
        Invocation add = codes.add(oneOf(found, made));
        trial.program.body(PAGE, Code.OPAQUE, made, add);
        assertThat(trial.told())
                .containsExactly(
                        "undocumented fix @101",
                        "undocumented old @" + add.place(0).anchor().offset());
    }

    @Test
    void aHeaderThatIsWrittenFromAMadeCookieIsSilent() {
        Method plain = ofClass("Make", "plain", RESPONSE_COOKIE, STRING);
        Invocation from = codes.call(
                Codes.api(ApiKind.SETS, FROM, NamePlace.argument(0)), FROM, null, text("plain"), parameter(plain, 0));
        Code built = codes.call(fixed(RESPONSE_COOKIE + ".Builder", "build", RESPONSE_COOKIE), from);
        trial.program.body(plain, built, from);
        Code cookie = codes.call(plain, null, text("v"));
        Code header = codes.call(open(RESPONSE_COOKIE, "toString", STRING), cookie);
        trial.program.body(PAGE, Code.OPAQUE, codes.header(text("Set-Cookie"), header));
        assertThat(trial.told()).containsExactly("undocumented plain @101");
    }

    @Test
    void aHeaderThatIsPutTogetherFromAMadeCookieIsSilent() {
        Creation made = codes.cookie(text("a"));
        trial.program.body(
                PAGE,
                Code.OPAQUE,
                made,
                codes.header(text("Set-Cookie"), joined(codes.nameOf(made), text("=1; SameSite=Lax"))));
        assertThat(trial.told()).containsExactly("undocumented a @101");
    }

    @Test
    void aHeaderOfAnotherNameThanThatOfTheCookieInItIsTold() {
        Creation made = codes.cookie(text("a"));
        Invocation header = codes.header(text("Set-Cookie"), joined(text("b="), codes.nameOf(made)));
        trial.program.body(PAGE, Code.OPAQUE, made, header);
        assertThat(trial.told())
                .containsExactly(
                        "undocumented a @101",
                        "undocumented b @" + header.place(1).anchor().offset());
    }

    @Test
    void aRepositoryThatTurnsItsCookieIntoAnotherKindIsToldOnce() {
        Field name = new Field("Repository", "cookieName", STRING, false);
        Method setter = fixed("Repository", "setCookieName", "void", STRING);
        trial.program.field(new FieldCode(
                name,
                text("XSRF-TOKEN"),
                null,
                List.of(new FieldCode.Write(parameter(setter, 0), new Code.This("Repository"), setter, false)),
                false,
                false,
                0,
                false));
        trial.program.reachable(setter);
        Invocation from = codes.call(
                Codes.api(ApiKind.SETS, FROM, NamePlace.argument(0)),
                FROM,
                null,
                new Code.FieldUse(name, new Code.This("Repository")),
                Code.OPAQUE);
        Code built = codes.call(fixed(RESPONSE_COOKIE + ".Builder", "build", RESPONSE_COOKIE), new Code.Exposed(from));
        Method map = fixed("Repository", "mapToCookie", COOKIE, RESPONSE_COOKIE);
        Creation mapped = codes.cookie(
                codes.call(open("org.springframework.http.HttpCookie", "getName", STRING), parameter(map, 0)));
        trial.program.body(map, mapped, mapped);
        Invocation call = codes.call(map, Code.OPAQUE, built);
        Method save = fixed("Repository", "save", "void");
        trial.program.body(save, Code.OPAQUE, from, call, codes.add(call));
        assertThat(trial.told()).containsExactly("unresolved @101");
    }

    @Test
    void aRequestsCookieThatIsHandedOverIsUnresolved() {
        Invocation add = codes.add(codes.requestCookie());
        trial.program.body(PAGE, Code.OPAQUE, add);
        assertThat(trial.told())
                .containsExactly("unresolved @" + add.place(0).anchor().offset());
    }

    @Test
    void aCookieThatSomebodyElseMakesIsSilentWhereItIsHandedOver() {
        Method send = open("Site", "send", "void", COOKIE);
        trial.program.body(send, Code.OPAQUE, codes.add(parameter(send, 0)));
        trial.program.reachable(send);
        assertThat(trial.told()).isEmpty();
    }

    @Test
    void anOriginIsToldOnceHoweverOftenItIsHandedOver() {
        int all = 3_000;
        Code cookie = Code.NULL;
        List<Call> calls = new ArrayList<>();
        for (int each = 0; each < all; each++) {
            Code found = new Code.NameCompared(codes.requestCookie(), text("a" + each));
            cookie = oneOf(cookie, found);
            calls.add(codes.add(cookie));
        }
        trial.program.body(PAGE, Code.OPAQUE, calls.toArray(new Call[0]));
        assertThat(trial.told()).hasSize(all);
    }

    @Test
    void manyOriginsOfOneHandOverAreFollowed() {
        int all = 3_000;
        Code cookie = Code.NULL;
        for (int each = 0; each < all; each++) {
            cookie = oneOf(cookie, new Code.NameCompared(codes.requestCookie(), text("a" + each)));
        }
        trial.program.body(PAGE, Code.OPAQUE, codes.add(cookie), codes.add(cookie));
        assertThat(trial.told()).hasSize(all);
    }

    @Test
    void eachWayToACookieIsHandedOver() {
        Code found = new Code.NameCompared(codes.requestCookie(), text("a"));
        Code other = new Code.NameCompared(codes.requestCookie(), text("b"));
        Code third = new Code.NameCompared(codes.requestCookie(), text("c"));
        Again again = new Again(Code.NULL);
        again.add(oneOf(again, other));
        Invocation add = codes.add(new Code.Choice(
                Code.OPAQUE,
                new Code.Changed(found, codes.call(open(COOKIE, "setPath", "void", STRING), found, text("/"))),
                oneOf(again, new Code.Compared(new Code.Exposed(third), Code.OPAQUE))));
        trial.program.body(PAGE, Code.OPAQUE, add);
        long at = add.place(0).anchor().offset();
        assertThat(trial.told())
                .containsExactly("undocumented a @" + at, "undocumented b @" + at, "undocumented c @" + at);
    }

    @Test
    void aNameThatACallerBringsForAFoundCookieIsUnresolved() {
        Method page = open("Site", "page", "void", STRING);
        Invocation add = codes.add(new Code.NameCompared(codes.requestCookie(), parameter(page, 0)));
        trial.program.body(page, Code.OPAQUE, add);
        assertThat(trial.told())
                .containsExactly("unresolved @" + add.place(0).anchor().offset());
    }

    @Test
    void aFoundCookieIsToldAtTheCallerThatNamesIt() {
        Method send = fixed("Site", "send", "void", STRING);
        trial.program.body(
                send, Code.OPAQUE, codes.add(new Code.NameCompared(codes.requestCookie(), parameter(send, 0))));
        Invocation call = codes.call(send, Code.OPAQUE, text("a"));
        trial.program.body(PAGE, Code.OPAQUE, call);
        assertThat(trial.told())
                .containsExactly("undocumented a @" + call.place(0).anchor().offset());
    }
}
