package io.github.cookieregistry.core.check.translation;

import static io.github.cookieregistry.core.render.Inventories.cookie;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cookieregistry.core.model.CookieDeclaration;
import io.github.cookieregistry.core.model.CookieInventory;
import io.github.cookieregistry.core.model.RegistryName;
import io.github.cookieregistry.core.model.Site;
import io.github.cookieregistry.core.model.Translations;
import io.github.cookieregistry.core.render.Inventories;
import java.util.List;
import org.junit.jupiter.api.Test;

class TranslationCheckTest {

    private static final Site SITE = new Site("example.com", "Our cookies", "Example Ltd", "", "");
    private static final RegistryName LOGIN = new RegistryName("com.example.login", "LoginCookieRegistry");
    private static final CookieDeclaration BASKET =
            cookie("basket").purpose("To keep the basket").location("shop").build();

    private final CookieInventory inventory = Inventories.of(SITE, BASKET);

    private TranslationCheck check(String file) {
        return TranslationCheck.of(inventory, TranslationFile.parse(Inventories.REGISTRY, file));
    }

    @Test
    void aCompleteFileLacksNothing() {
        TranslationCheck check = check("""
                CookiePolicy.title = Nos cookies
                BASKET.purpose = Garder le panier
                BASKET.location = boutique
                """);

        assertThat(check.missing()).isEmpty();
        assertThat(check.unused()).isEmpty();
    }

    @Test
    void everyPublishedSentenceMustBeTranslatedButNoName() {
        assertThat(check("").missing()).containsExactly("BASKET.location", "BASKET.purpose", "CookiePolicy.title");
    }

    @Test
    void aBlankTextIsMissing() {
        assertThat(check("CookiePolicy.title =\nBASKET.purpose = x\nBASKET.location =  \n")
                        .missing())
                .containsExactly("BASKET.location", "CookiePolicy.title");
    }

    @Test
    void namesMayBeTranslated() {
        assertThat(check("BASKET.provider = Exemple SARL\nCookiePolicy.site = x\nCookiePolicy.controller = x")
                        .unused())
                .isEmpty();
    }

    @Test
    void aKeyOfNothingThatIsPublishedIsUnused() {
        assertThat(check("""
                                BASKET.function = never declared
                                BASKET.duration = no text of the site
                                OLD.purpose = deleted
                                CookiePolicy.contact = never declared
                                """).unused())
                .containsExactly("BASKET.duration", "BASKET.function", "CookiePolicy.contact", "OLD.purpose");
    }

    @Test
    void aTextIsTakenForItsCookieAlone() {
        Translations french = TranslationFile.parse(Inventories.REGISTRY, "BASKET.purpose = Garder le panier");

        assertThat(french.of(BASKET, "purpose", "To keep the basket")).isEqualTo("Garder le panier");
        assertThat(french.of(BASKET, "location", "shop")).isEqualTo("shop");
        assertThat(french.of(cookie("other").build(), "purpose", "Other")).isEqualTo("Other");
    }

    @Test
    void anIncludedCookieIsKeyedByItsRegistryToo() {
        CookieDeclaration token = cookie("basket").registry(LOGIN).build();
        CookieInventory both =
                new CookieInventory(Inventories.REGISTRY, SITE, List.of(BASKET, token), List.of(LOGIN), List.of());

        assertThat(TranslationCheck.of(both, Translations.NONE).missing())
                .containsExactly(
                        "BASKET.location",
                        "BASKET.purpose",
                        "CookiePolicy.title",
                        "com.example.login.LoginCookieRegistry.BASKET.purpose");
    }

    @Test
    void anIncludedModuleCanBringItsOwnTranslations() {
        CookieDeclaration token = cookie("basket").registry(LOGIN).build();
        Translations theirs = TranslationFile.parse(LOGIN, "BASKET.purpose = De la connexion");
        Translations ours = TranslationFile.parse(Inventories.REGISTRY, "BASKET.purpose = De la boutique");

        Translations all = ours.including(theirs);

        assertThat(all.of(token, "purpose", "x")).isEqualTo("De la connexion");
        assertThat(all.of(BASKET, "purpose", "x")).isEqualTo("De la boutique");
    }

    @Test
    void theFilesTextIsUnicodeWithOrWithoutEscapes() {
        assertThat(TranslationFile.parse(Inventories.REGISTRY, "a = \\u00e9t\u00e9")
                        .texts())
                .containsEntry("a", "\u00e9t\u00e9");
    }

    @Test
    void aBrokenEscapeIsNoPropertiesFile() {
        assertThatThrownBy(() -> TranslationFile.parse(Inventories.REGISTRY, "a = \\u00"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
