package io.github.cookieregistry.core.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.SameSite;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WayOutTest {

    private static final Optional<WayOut.Meant> NOBODY = Optional.empty();

    private static String declare(String name) {
        return WayOut.declare(name, false, Attributes.NONE, NOBODY, Set.of());
    }

    @Test
    void theDeclarationSaysWhereItGoesAndWhatTheCodeTells() {
        Attributes attributes = new Attributes(
                Optional.of("P14D"),
                Optional.of("/shop"),
                Optional.of("example.com"),
                true,
                true,
                Optional.of(SameSite.LAX));
        assertThat(WayOut.declare("basket", false, attributes, NOBODY, Set.of()))
                .isEqualTo("Declare it in a class or interface of your own, e.g. SiteCookies,"
                        + " with import io.github.cookieregistry.*:\n"
                        + "    @Cookie(provider = \"TODO\", category = Category.UNCLASSIFIED, purpose = \"TODO\", duration = \"P14D\", path = \"/shop\", domain = \"example.com\","
                        + " secure = true, httpOnly = true, sameSite = SameSite.LAX)\n"
                        + "    public static final String BASKET = \"basket\";\n");
    }

    @Test
    void whatIsNotKnownIsLeftOut() {
        assertThat(declare("basket"))
                .doesNotContain("duration", "path", "domain", "secure", "httpOnly", "sameSite", "match", "function");
    }

    @Test
    void aCloseNameIsOfferedBesideTheDeclaration() {
        String wayOut = WayOut.declare(
                "cart2", false, Attributes.NONE, Optional.of(new WayOut.Meant("cart1", "ShopCookies.CART1")), Set.of());
        assertThat(wayOut)
                .startsWith("Did you mean \"cart1\" (ShopCookies.CART1)? If not, declare it in")
                .contains("String CART2 = \"cart2\";");
    }

    @Test
    void aBeginningIsDeclaredAsOne() {
        assertThat(WayOut.declare("seen_", true, Attributes.NONE, NOBODY, Set.of()))
                .contains("match = Match.PREFIX)")
                .contains("String SEEN = \"seen_\";");
    }

    @Test
    void aNameThatIsTakenIsWrittenInFull() {
        String wayOut = WayOut.declare("basket", false, Attributes.NONE, NOBODY, Set.of("Cookie", "String"));
        assertThat(wayOut)
                .contains("    @io.github.cookieregistry.Cookie(provider")
                .contains("category = Category.UNCLASSIFIED,")
                .contains("final java.lang.String BASKET");
    }

    @Test
    void everyTypeThatIsTakenIsWrittenInFull() {
        Attributes attributes = new Attributes(
                Optional.empty(), Optional.empty(), Optional.empty(), false, false, Optional.of(SameSite.NONE));
        assertThat(WayOut.declare("b", true, attributes, NOBODY, Set.of("Category", "Match", "SameSite")))
                .contains("    @Cookie(")
                .contains("category = io.github.cookieregistry.Category.UNCLASSIFIED,")
                .contains("match = io.github.cookieregistry.Match.PREFIX")
                .contains("sameSite = io.github.cookieregistry.SameSite.NONE");
    }

    @ParameterizedTest
    @CsvSource({
        "basket, BASKET",
        "_ga, GA",
        "a.b-c, A_B_C",
        "1st, COOKIE_1ST",
        "__, COOKIE",
        "~, COOKIE",
    })
    void theConstantIsNamedAfterTheCookie(String name, String constant) {
        assertThat(declare(name)).contains("String " + constant + " = \"" + name + "\";");
    }

    @Test
    void textsAreEscaped() {
        Attributes attributes = new Attributes(
                Optional.empty(), Optional.of("/\"\\\u00e4\n"), Optional.empty(), false, false, Optional.empty());
        assertThat(WayOut.declare("b", false, attributes, NOBODY, Set.of()))
                .contains("path = \"/\\\"\\\\\\u00e4\\u000a\"");
    }

    @Test
    void whatNoDeclarationMayHaveIsLeftOut() {
        Attributes attributes =
                new Attributes(Optional.empty(), Optional.of("shop"), Optional.of(" "), false, false, Optional.empty());
        assertThat(WayOut.declare("b", false, attributes, NOBODY, Set.of())).doesNotContain("path", "domain");
        Attributes longer = new Attributes(
                Optional.empty(), Optional.of("/" + "a".repeat(997)), Optional.empty(), false, false, Optional.empty());
        assertThat(WayOut.declare("b", false, longer, NOBODY, Set.of())).contains("path = \"/aaa");
        Attributes longest = new Attributes(
                Optional.empty(),
                Optional.of("/" + "\u0001".repeat(997)),
                Optional.empty(),
                false,
                false,
                Optional.empty());
        assertThat(WayOut.declare("b", false, longest, NOBODY, Set.of())).doesNotContain("path");
    }

    @Test
    void whatIsKnownOfAFrameworksCookieIsFilledIn() {
        assertThat(WayOut.declareFrameworks("JSESSIONID", NOBODY, Set.of()))
                .contains("function = \"Session\"")
                .contains("duration = \"session\"")
                .contains("String JSESSIONID = \"JSESSIONID\";");
        assertThat(WayOut.declareFrameworks("javalin-cookie-store", NOBODY, Set.of()))
                .doesNotContain("function")
                .contains("String JAVALIN_COOKIE_STORE");
    }

    @Test
    void aNameThatIsTooLongIsNotDeclared() {
        assertThat(declare("a".repeat(256))).contains("public static final");
        assertThat(declare("a".repeat(257)))
                .isEqualTo("Declare it by its whole name, with @Cookie on a constant of a class of your own.");
    }

    @Test
    void everyWayOutIsOfBoundedLength() {
        String endless = "\u0001".repeat(1_000_000);
        assertThat(WayOut.declare(
                        "b", false, Attributes.NONE, Optional.of(new WayOut.Meant(endless, endless)), Set.of()))
                .hasSizeLessThan(4_100);
        assertThat(WayOut.include(endless)).hasSizeLessThan(4_100);
    }

    @Test
    void aSettingsDefaultIsOffered() {
        assertThat(WayOut.declareSetting("basket", Attributes.NONE, Set.of()))
                .startsWith("Declare the name that the configuration gives, or the default in a class")
                .contains("String BASKET = \"basket\";");
    }

    @Test
    void whatDoesNotShowIsEscaped() {
        assertThat(Shown.name("a\nb\u202ec\u2028d\ud800")).isEqualTo("a\\u000ab\\u202ec\\u2028d\\ud800");
        assertThat(Shown.name("😀".repeat(300))).isEqualTo("😀".repeat(256));
        assertThat(Shown.bounded("a".repeat(4_000))).hasSize(4_000);
        assertThat(Shown.bounded("a".repeat(3_999) + "😀")).isEqualTo("a".repeat(3_999) + "…");
    }
}
