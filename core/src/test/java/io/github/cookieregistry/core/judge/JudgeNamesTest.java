package io.github.cookieregistry.core.judge;

import static io.github.cookieregistry.core.code.Codes.COOKIE;
import static io.github.cookieregistry.core.code.Codes.STRING;
import static io.github.cookieregistry.core.code.Codes.fixed;
import static io.github.cookieregistry.core.code.Codes.joined;
import static io.github.cookieregistry.core.code.Codes.oneOf;
import static io.github.cookieregistry.core.code.Codes.parameter;
import static io.github.cookieregistry.core.code.Codes.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.Level;
import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Method;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of the names that code gives to cookies. */
class JudgeNamesTest {

    private static final Method PAGE = fixed("Site", "page", "void", STRING);

    private final Trial trial = new Trial();

    private void sets(Code name) {
        trial.program.body(PAGE, Code.OPAQUE, trial.codes.cookie(name));
    }

    @Test
    void aNameThatNobodyDeclaresIsUndocumented() {
        sets(text("basket"));
        assertThat(trial.told()).containsExactly("undocumented basket @101");
    }

    @Test
    void aDeclaredNameIsSilent() {
        trial.declare("basket");
        sets(text("basket"));
        assertThat(trial.told()).isEmpty();
    }

    @Test
    void eachWayIsHeldAgainstTheDeclarations() {
        trial.declare("b");
        sets(oneOf(text("a"), text("b"), text("c")));
        assertThat(trial.told()).containsExactly("undocumented a @101", "undocumented c @101");
    }

    @Test
    void whatOnlyTheRunTimeKnowsIsUnresolved() {
        sets(Code.OPAQUE);
        assertThat(trial.told()).containsExactly("unresolved @101");
        assertThat(trial.messages().get(0)).contains("cannot be known at compile time. Pass a constant");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "; SameSite", "a=b", "ä", "a\nb", "", "a,b", "a\u007f"})
    void whatNoCookieCanBeCalledIsUnresolved(String name) {
        sets(text(name));
        assertThat(trial.told()).containsExactly("unresolved @101");
    }

    @Test
    void anEndlessNameIsUnresolved() {
        sets(text("a".repeat(5_000)));
        assertThat(trial.told()).containsExactly("unresolved @101");
    }

    @Test
    void aLongNameIsCutWhereItIsShown() {
        sets(text("a".repeat(4_000)));
        assertThat(trial.told()).singleElement().asString().startsWith("undocumented aaa");
        assertThat(trial.messages().get(0)).hasSizeLessThan(1_000).contains("a".repeat(256) + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$Version", "$Path", "$Domain", "$Port"})
    void whatAClientSaysOfACookieIsSilent(String name) {
        sets(text(name));
        assertThat(trial.told()).isEmpty();
    }

    @Test
    void theBeginningThatNobodyDeclaresIsUndocumented() {
        sets(joined(text("seen_"), Code.OPAQUE));
        assertThat(trial.told()).containsExactly("undocumented seen_* @101");
        assertThat(trial.messages().get(0)).contains("match = Match.PREFIX");
    }

    @Test
    void theBeginningOfADeclaredNameIsUnresolved() {
        trial.declare("seen_basket");
        sets(joined(text("seen_"), Code.OPAQUE));
        assertThat(trial.told()).containsExactly("unresolved @101");
    }

    @Test
    void theBeginningThatAPatternCoversIsSilent() {
        trial.documented.add(
                new Documented.Declaration("seen", Documented.Form.PREFIX, "ShopCookies.SEEN", Optional.empty()));
        sets(joined(text("seen_"), Code.OPAQUE));
        assertThat(trial.told()).isEmpty();
    }

    @Test
    void aRegistrysNameIsSilent() {
        sets(trial.codes.call(fixed("io.github.cookieregistry.CookieDefinition", "name", STRING), Code.OPAQUE));
        assertThat(trial.told()).isEmpty();
    }

    @Test
    void aNullSetsNoCookieBesideANamedOne() {
        sets(oneOf(Code.NULL, text("a")));
        assertThat(trial.told()).containsExactly("undocumented a @101");
    }

    @Test
    void aNullAloneIsUnresolved() {
        sets(Code.NULL);
        assertThat(trial.told()).containsExactly("unresolved @101");
    }

    @Test
    void aConfiguredNameIsToldByItsKey() {
        sets(new Code.Setting("shop.cookie", text("basket")));
        assertThat(trial.told()).containsExactly("unresolved @101");
        assertThat(trial.messages().get(0))
                .contains("its name is the value of \"shop.cookie\" (default \"basket\")")
                .contains("String BASKET = \"basket\";");
    }

    @Test
    void aConfiguredNameWithoutADefaultHasNoDeclarationToPaste() {
        sets(new Code.Setting("shop.cookie", null));
        assertThat(trial.messages().get(0))
                .contains("its name is the value of \"shop.cookie\". Declare the name")
                .doesNotContain("public static final");
    }

    @Test
    void aConfiguredNameWhoseDefaultIsDeclaredIsSilent() {
        trial.declare("basket");
        sets(new Code.Setting("shop.cookie", text("basket")));
        assertThat(trial.told()).isEmpty();
    }

    @Test
    void aRequestsCookieThatIsMadeAgainHasItsName() {
        Code request = new Code.NameCompared(trial.codes.requestCookie(), text("old"));
        sets(trial.codes.nameOf(request));
        assertThat(trial.told()).singleElement().asString().startsWith("undocumented old");
    }

    @Test
    void aRegistryInReachIsToBeIncluded() {
        trial.documented.addElsewhere("sid", Documented.Form.EXACT, "com.x.CookieRegistry");
        sets(text("sid"));
        assertThat(trial.messages().get(0))
                .contains("It is declared by com.x.CookieRegistry:")
                .contains("@CookiePolicy(includes = com.x.CookieRegistry.class)")
                .doesNotContain("public static final");
    }

    @Test
    void anAcceptedNameIsSilent() {
        trial.acceptances = (scope, name) -> name.equals("basket");
        sets(oneOf(text("basket"), text("other")));
        assertThat(trial.told()).containsExactly("undocumented other @101");
    }

    @Test
    void aLevelThatIsOffIsSilent() {
        trial.levels = new Levels(Level.OFF, Level.WARNING, Level.WARNING, Level.ERROR);
        sets(oneOf(text("basket"), Code.OPAQUE));
        assertThat(trial.told()).containsExactly("unresolved @101");
    }

    @Test
    void aParameterThatNobodyPassesIsUnresolved() {
        sets(parameter(PAGE, 0));
        assertThat(trial.told()).containsExactly("unresolved @101");
    }

    @Test
    void aCookieOfUnknownOriginIsNoCopyOfANamedOne() {
        sets(trial.codes.nameOf(trial.codes.call(fixed("x.Lib", "cookie", COOKIE), Code.OPAQUE)));
        assertThat(trial.told()).hasSize(1).first().asString().startsWith("unresolved");
    }

    @Test
    void aCloseNameIsOfferedBesideTheDeclaration() {
        trial.declare("cart1");
        sets(text("cart2"));
        assertThat(trial.messages().get(0))
                .contains("Did you mean \"cart1\" (ShopCookies.CART1)? If not, declare it")
                .contains("String CART2 = \"cart2\";");
    }

    @Test
    void aBeginningHasNoRegistryAndNoCloseName() {
        trial.documented.addElsewhere("seen", Documented.Form.PREFIX, "com.x.CookieRegistry");
        trial.declare("saen_");
        sets(joined(text("seen_"), Code.OPAQUE));
        assertThat(trial.messages().get(0)).doesNotContain("com.x").doesNotContain("Did you mean");
    }
}
