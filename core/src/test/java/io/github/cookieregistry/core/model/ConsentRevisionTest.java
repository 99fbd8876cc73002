package io.github.cookieregistry.core.model;

import static io.github.cookieregistry.core.render.Inventories.cookie;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.Category;
import io.github.cookieregistry.Match;
import io.github.cookieregistry.Storage;
import io.github.cookieregistry.core.render.Inventories;
import io.github.cookieregistry.core.render.Inventories.CookieBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsentRevisionTest {

    /** What the site had when its visitors were last asked; the file with it lies in the sources. */
    private final AgreedConsent agreed = inventory(visits(), advert(), login()).nextConsent();

    private static CookieBuilder visits() {
        return cookie("_ga")
                .category(Category.STATISTICS)
                .provider("Google")
                .recipients("Google", "Us")
                .purpose("To count visitors")
                .duration("P13M");
    }

    private static CookieBuilder advert() {
        return cookie("IDE").category(Category.MARKETING).duration("P1Y");
    }

    private static CookieBuilder login() {
        return cookie("sessionid").category(Category.NECESSARY).duration("P14D");
    }

    private static CookieInventory inventory(CookieBuilder... cookies) {
        return inventory(AgreedConsent.NONE, cookies);
    }

    private static CookieInventory inventory(AgreedConsent agreed, CookieBuilder... cookies) {
        return new CookieInventory(
                Inventories.REGISTRY,
                Inventories.SITE,
                List.of(cookies).stream().map(CookieBuilder::build).toList(),
                List.of(),
                List.of(),
                agreed);
    }

    private void assertAsksAgain(CookieBuilder... cookies) {
        assertThat(inventory(agreed, cookies).revision()).isPositive().isNotEqualTo(agreed.revision());
    }

    private void assertDoesNotAsk(CookieBuilder... cookies) {
        assertThat(inventory(agreed, cookies).revision()).isEqualTo(agreed.revision());
    }

    @Test
    void nothingChanged() {
        assertDoesNotAsk(visits(), advert(), login());
    }

    @Test
    void theOrderOfTheDeclarationsChanged() {
        assertDoesNotAsk(login(), advert(), visits());
    }

    @Test
    void aCookieThatNeedsConsentWasAdded() {
        assertAsksAgain(visits(), advert(), login(), cookie("_pk_id").category(Category.STATISTICS));
    }

    @Test
    void aNecessaryCookieWasAdded() {
        assertDoesNotAsk(visits(), advert(), login(), cookie("csrftoken"));
    }

    @Test
    void aCookieWasRemoved() {
        assertDoesNotAsk(visits(), login());
    }

    @Test
    void everyCookieThatNeedsConsentWasRemoved() {
        assertDoesNotAsk(login());
    }

    @Test
    void aCookieCameBack() {
        AgreedConsent afterRemoval = inventory(agreed, visits(), login()).nextConsent();

        assertThat(afterRemoval.revision()).isEqualTo(agreed.revision());
        assertThat(inventory(afterRemoval, visits(), advert(), login()).revision())
                .isGreaterThan(agreed.revision());
    }

    @Test
    void theCategoryChanged() {
        assertAsksAgain(visits().category(Category.MARKETING), advert(), login());
    }

    @Test
    void aCookieTurnsOutToBeNecessary() {
        assertDoesNotAsk(visits(), advert().category(Category.NECESSARY), login());
    }

    @Test
    void aNecessaryCookieTurnsOutToNeedConsent() {
        assertAsksAgain(visits(), advert(), login().category(Category.PREFERENCES));
    }

    @Test
    void theProviderChanged() {
        assertAsksAgain(visits().provider("Matomo"), advert(), login());
    }

    @Test
    void aRecipientWasAdded() {
        assertAsksAgain(visits().recipients("Google", "Us", "Partner"), advert(), login());
    }

    @Test
    void theRecipientsAreInAnotherOrder() {
        assertDoesNotAsk(visits().recipients("Us", "Google"), advert(), login());
    }

    @Test
    void thePurposeChanged() {
        assertAsksAgain(visits().purpose("To count visitors and sell the figures"), advert(), login());
    }

    @Test
    void onlyTheSpacesOfThePurposeChanged() {
        assertDoesNotAsk(visits().purpose(" To count  visitors"), advert(), login());
    }

    @Test
    void thePurposeOfANecessaryCookieChanged() {
        assertDoesNotAsk(visits(), advert(), login().purpose("A typo less"));
    }

    @Test
    void theDurationGrew() {
        assertAsksAgain(visits().duration("P14M"), advert(), login());
    }

    @Test
    void theDurationShrank() {
        assertDoesNotAsk(visits().duration("P6M"), advert(), login());
    }

    @Test
    void theDurationIsWrittenOtherwise() {
        assertDoesNotAsk(visits().duration("P1Y1M"), advert(), login());
    }

    @Test
    void theDurationOfANecessaryCookieGrew() {
        assertDoesNotAsk(visits(), advert(), login().duration("P1Y"));
    }

    @Test
    void theNameBecameAPrefix() {
        assertAsksAgain(visits().match(Match.PREFIX), advert(), login());
    }

    @Test
    void theCookieMovedToAStoreThatNothingEnds() {
        assertAsksAgain(visits().storage(Storage.LOCAL_STORAGE), advert(), login());
    }

    @Test
    void theCookieIsSentToMoreHosts() {
        assertAsksAgain(visits().domain("example.com"), advert(), login());
    }

    @Test
    void functionLocationPathAndPolicyAreNoPartOfTheConsent() {
        assertDoesNotAsk(
                visits().function("Counting").location("everywhere").path("/").policyUrl("https://example.com/privacy"),
                advert(),
                login());
    }

    @Test
    void theSameFactsGiveTheSameNumberWithoutAFile() {
        assertThat(inventory(advert(), visits()).revision())
                .isEqualTo(inventory(visits(), advert()).revision())
                .isEqualTo(agreed.revision());
    }

    @Test
    void withoutAFileEveryChangeOfTheFactsAsksAgain() {
        assertThat(inventory(visits().duration("P6M"), advert()).revision()).isNotEqualTo(agreed.revision());
    }

    @Test
    void aSiteThatNeverNeededConsentHasRevisionZero() {
        assertThat(inventory(login()).revision()).isZero();
    }
}
