package io.github.cookieregistry.core.render.page;

import static io.github.cookieregistry.core.render.Inventories.cookie;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.cookieregistry.Category;
import io.github.cookieregistry.Match;
import io.github.cookieregistry.core.model.AcceptedException;
import io.github.cookieregistry.core.model.CodePlace;
import io.github.cookieregistry.core.model.CodeReview;
import io.github.cookieregistry.core.model.CookieInventory;
import io.github.cookieregistry.core.model.OpenFinding;
import io.github.cookieregistry.core.model.Site;
import io.github.cookieregistry.core.model.Translations;
import io.github.cookieregistry.core.render.HostileText;
import io.github.cookieregistry.core.render.Inventories;
import io.github.cookieregistry.core.render.language.Language;
import io.github.cookieregistry.core.render.language.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlPageTest {

    static final List<String> LANGUAGES = Words.languages();

    private static final Language ENGLISH = Language.of("en");

    private static Document page(CookieInventory inventory) {
        return Jsoup.parse(HtmlPage.render(inventory, ENGLISH, List.of(ENGLISH)));
    }

    private static List<List<String>> rows(Document page) {
        return page.select("tbody tr").stream()
                .map(row -> row.children().eachText())
                .toList();
    }

    @Test
    void theSectionsStandInTheirOrder() {
        assertThat(page(Inventories.shop()).select("h1, h2").eachText())
                .containsExactly(
                        "Cookie policy",
                        "What is a cookie?",
                        "The kinds of cookies",
                        "What cookies are used on shop.example.com",
                        "How to refuse or withdraw",
                        "Last update",
                        "Contact");
    }

    @Test
    void thePlatformsFourCookiesStandInOneTable() {
        Document page = page(Inventories.platform());

        assertThat(page.select("caption").eachText()).containsExactly("Cookies necessary for the platform to function");
        assertThat(page.select("thead th").eachText())
                .containsExactly("Provider", "Function and location", "Cookie name(s)", "Purposes", "Duration");
        assertThat(rows(page))
                .containsExactlyInAnyOrder(
                        List.of(
                                "Opendatasoft",
                                "Authentication (front and back office)",
                                "sessionid",
                                "To remember the user from one page to another",
                                "14 days"),
                        List.of(
                                "Opendatasoft",
                                "Language selection (front and back office)",
                                "django_language",
                                "To remember the visitor's language",
                                "1 year"),
                        List.of(
                                "Opendatasoft",
                                "API (CSRF) (front and back office)",
                                "csrftoken",
                                "To retrieve data via API calls",
                                "1 year"),
                        List.of(
                                "Opendatasoft",
                                "Choices related to your cookie preferences",
                                "cookies_preferences",
                                "To remember the visitor's cookie preferences",
                                "6 months"));
    }

    @Test
    void eachCategoryWithCookiesHasItsTableInTheOrderOfTheCategories() {
        assertThat(page(Inventories.shop()).select("caption").eachText())
                .containsExactly(
                        "Cookies necessary for the platform to function",
                        "Cookies that remember your preferences",
                        "Cookies that measure how the site is used",
                        "Cookies for marketing");
    }

    @Test
    void cookiesThatNobodyHasClassifiedHaveAHeadingOfTheirOwn() {
        Document page = page(Inventories.unclassified());

        assertThat(page.select("caption").eachText())
                .containsExactly(
                        "Cookies necessary for the platform to function",
                        "Cookies that measure how the site is used",
                        "Cookies not yet classified");
        assertThat(page.select("#used-unclassified").text()).isEqualTo("Cookies not yet classified");
        assertThat(rows(page).get(2))
                .containsExactly(
                        "Unknown Inc.", "mystery_* riddle", "Under examination", "mystery_* 1 day riddle Not stated");
        assertThat(page.select("dt").eachText())
                .containsExactly(
                        "Necessary",
                        "Preferences",
                        "Statistics",
                        "Marketing",
                        "Not yet classified",
                        "First-party (internal)",
                        "Third-party");
        assertThat(page.select("dd").get(4).text())
                .isEqualTo(
                        "It is not settled yet what they are for. Until it is, they are treated as cookies that need your consent.");
        assertThat(Jsoup.parse(HtmlTables.render(Inventories.unclassified(), ENGLISH))
                        .select("caption")
                        .eachText())
                .last()
                .isEqualTo("Cookies not yet classified");
    }

    @Test
    void whereEveryCookieIsClassifiedThePageSaysNothingOfOthers() {
        for (CookieInventory inventory :
                List.of(Inventories.shop(), Inventories.platform(), Inventories.of(new Site("", "", "", "", "")))) {
            String html = HtmlPage.render(inventory, ENGLISH, List.of(ENGLISH));
            assertThat(html).doesNotContainIgnoringCase("classified");
            assertThat(Jsoup.parse(html).select("dt").eachText())
                    .containsExactly(
                            "Necessary",
                            "Preferences",
                            "Statistics",
                            "Marketing",
                            "First-party (internal)",
                            "Third-party");
            assertThat(HtmlTables.render(inventory, ENGLISH)).doesNotContainIgnoringCase("classified");
        }
    }

    @Test
    void aSiteWhoseOnlyOtherCookiesAreUnclassifiedAsksForConsent() {
        Document page = page(Inventories.of(
                Inventories.SITE,
                cookie("a").build(),
                cookie("b").category(Category.UNCLASSIFIED).build()));

        assertThat(page.select("section[aria-labelledby=refuse] p").eachText())
                .first()
                .asString()
                .startsWith("Cookies that are not necessary need your consent.");
    }

    @ParameterizedTest
    @CsvSource({
        "ar, ملفات تعريف الارتباط غير المصنَّفة بعد, غير المصنَّفة بعد",
        "de, Noch nicht eingeordnete Cookies, Noch nicht eingeordnet",
        "en, Cookies not yet classified, Not yet classified",
        "es, Cookies aún sin clasificar, Aún sin clasificar",
        "fr, Cookies non encore classés, Non encore classés",
        "it, Cookie non ancora classificati, Non ancora classificati",
        "nl, Cookies die nog niet zijn ingedeeld, Nog niet ingedeeld",
        "pl, Pliki cookie jeszcze niesklasyfikowane, Jeszcze niesklasyfikowane",
        "pt, Cookies ainda não classificados, Ainda não classificados"
    })
    void everyLanguageNamesWhatIsNotClassified(String tag, String heading, String kind) throws Exception {
        Language language = Language.of(tag);
        String html = HtmlPage.render(Inventories.unclassified(), language, List.of(language));

        assertThat(Jsoup.parse(html).select("#used-unclassified").text()).isEqualTo(heading);
        assertThat(Jsoup.parse(html).select("dt").eachText()).element(4).isEqualTo(kind);
        assertThat(NuHtmlChecker.messages(html)).isEmpty();
    }

    @Test
    void cookiesThatShareProviderFunctionLocationAndPurposeShareARow() {
        assertThat(rows(page(Inventories.shop())))
                .contains(List.of(
                        "Google Privacy policy of Google",
                        "Audience measurement",
                        "_ga _ga_* _gid First-party Can also be read by: Google",
                        "To count visitors",
                        "_ga 13 months _ga_* 13 months _gid 1 day"));
    }

    @Test
    void cookiesOfARowThatDifferInTheirNotesEachBearTheirOwn() {
        Document page = page(Inventories.of(
                Inventories.SITE,
                cookie("a").recipients("Them").build(),
                cookie("b").build()));

        assertThat(page.select("tbody th").eachText()).containsExactly("a Can also be read by: Them b");
        assertThat(page.select("#cookie-a small").eachText()).containsExactly("Can also be read by: Them");
    }

    @Test
    void aDurationIsThereForMachinesToo() {
        assertThat(page(Inventories.shop()).select("tbody time"))
                .extracting(time -> time.attr("datetime"), Element::text)
                .containsExactly(
                        tuple("PT30M", "30 minutes"),
                        tuple("PT34164000S", "13 months"),
                        tuple("PT34164000S", "13 months"),
                        tuple("P1D", "1 day"),
                        tuple("P390D", "390 days"));
    }

    @Test
    void everyCookieHasAnAnchorOfItsOwn() {
        CookieInventory inventory = Inventories.of(
                Inventories.SITE,
                cookie("a").build(),
                cookie("A").build(),
                cookie("a").domain("example.com").build(),
                cookie("a").match(Match.PREFIX).build(),
                cookie("a!#$%&'*+-.^_`|~b").build(),
                cookie("a:2").build());

        assertThat(page(inventory).select("[id^=cookie-]").eachAttr("id"))
                .containsExactly(
                        "cookie-A",
                        "cookie-a",
                        "cookie-a:2a:",
                        "cookie-a:2",
                        "cookie-a:21::23::24::25::26::27::2a::2b:-.:5e:_:60::7c::7e:b",
                        "cookie-a:3a:2");
    }

    @Test
    void thePictureTellsTheSameAsTheTables() {
        Document page = page(Inventories.shop());

        assertThat(page.select(".picture ul li").eachText())
                .containsExactly(
                        "__Host-session Session (until you close the browser)",
                        "basket 30 minutes",
                        "draft Until you close the tab",
                        "theme Until deleted",
                        "_ga 13 months",
                        "_ga_* 13 months",
                        "_gid 1 day",
                        "IDE 390 days",
                        "pixel Nothing is kept");
        assertThat(page.select(".scale li").eachText()).containsExactly("1 hour", "1 day", "1 month", "1 year");
    }

    @Test
    void theBarsEndAtTheLinesOfTheScale() {
        assertThat(List.of(60L, 3_600L, 86_400L, 2_628_000L, 31_536_000L, 315_360_000L, Long.MAX_VALUE))
                .extracting(BarView::width)
                .containsExactly(8, 200, 400, 600, 800, 1_000, 1_000);
        assertThat(BarView.width(1)).isEqualTo(8);
        assertThat(BarView.width(34_164_000)).isEqualTo(807);
    }

    @Test
    void aSiteWithNecessaryCookiesAloneSaysThatTheyNeedNoConsent() {
        assertThat(page(Inventories.platform())
                        .select("section[aria-labelledby=refuse] p")
                        .eachText())
                .first()
                .isEqualTo("All the cookies listed on this page are necessary, and need no consent.");
        assertThat(page(Inventories.shop())
                        .select("section[aria-labelledby=refuse] p")
                        .eachText())
                .first()
                .asString()
                .startsWith("Cookies that are not necessary need your consent.");
    }

    @Test
    void contactAndControllerStandWhereTheyWereDeclared() {
        Document page = page(Inventories.shop());

        assertThat(page.select("section[aria-labelledby=contact] strong").text())
                .isEqualTo("Example Ltd, 1 High Street, Exampleton");
        assertThat(page.select("section[aria-labelledby=contact] a").attr("href"))
                .isEqualTo("mailto:privacy@example.com");
        assertThat(page(Inventories.of(new Site("", "", "", "", ""))).select("section[aria-labelledby=contact] p"))
                .hasSize(1);
    }

    @Test
    void aSiteWithoutCookiesSaysSo() {
        CodeReview clean = new CodeReview(CodeReview.Coverage.ALL, List.of(), List.of(), List.of());
        Document page = page(Inventories.of(new Site("", "", "", "", "")).reviewed(clean));

        assertThat(page.select("section[aria-labelledby=used] p").eachText()).containsExactly("No cookies are used.");
        assertThat(page.select("section[aria-labelledby=refuse] p")).hasSize(1);
        assertThat(page.select("table, .picture")).isEmpty();
        assertThat(page.title()).isEqualTo("Cookie policy");
    }

    @Test
    void aSiteOfWhichNotAllIsKnownDoesNotSayThatItUsesNone() {
        CookieInventory empty = Inventories.of(new Site("", "", "", "", ""));
        OpenFinding finding = new OpenFinding(
                "cookie-unresolved", "WARNING", Optional.empty(), "Which?", "A", new CodePlace("A.java", 1));
        CookieInventory accepting = new CookieInventory(
                empty.registry(),
                empty.site(),
                List.of(),
                List.of(),
                List.of(new AcceptedException("A", List.of("x"), "Soon")));
        CodeReview clean = new CodeReview(CodeReview.Coverage.ALL, List.of(), List.of(), List.of());

        assertThat(List.of(
                        empty,
                        empty.reviewed(clean.with(List.of(finding))),
                        empty.reviewed(new CodeReview(CodeReview.Coverage.PART, List.of(), List.of(), List.of())),
                        empty.reviewed(
                                new CodeReview(CodeReview.Coverage.ALL, List.of("cookie-drift"), List.of(), List.of())),
                        accepting.reviewed(clean)))
                .allSatisfy(inventory -> {
                    assertThat(page(inventory)
                                    .select("section[aria-labelledby=used] p")
                                    .eachText())
                            .containsExactly("This page lists no cookies.");
                    assertThat(HtmlTables.render(inventory, Language.of("en")))
                            .contains("This page lists no cookies.")
                            .doesNotContain("No cookies are used.");
                });
    }

    @Test
    void thePageLoadsAndRunsNothing() {
        Document page = page(Inventories.shop());

        assertThat(page.select("script, iframe, object, embed, img, form, base, link:not([rel=alternate]), [style]"))
                .isEmpty();
        assertThat(page.select("style")).hasSize(1);
        assertThat(page.select("style").html()).doesNotContain("url(", "@import");
    }

    @Test
    void everyPageLinksToEveryLanguage() {
        Language arabic = Language.of("ar");
        Document page = Jsoup.parse(HtmlPage.render(Inventories.shop(), arabic, List.of(ENGLISH, arabic)));

        assertThat(page.select("html").attr("lang")).isEqualTo("ar");
        assertThat(page.select("html").attr("dir")).isEqualTo("rtl");
        assertThat(page.select("link[rel=alternate]"))
                .extracting(link -> link.attr("hreflang"), link -> link.attr("href"))
                .containsExactly(tuple("en", "cookie-policy.html"), tuple("ar", "cookie-policy.ar.html"));
        assertThat(page.select("nav a[aria-current=page]").eachText()).containsExactly("العربية");
        assertThat(page.select("tbody code").eachAttr("dir")).containsOnly("ltr");
    }

    @Test
    void theSitesWordsAreTranslatedAndRowsFormByWhatIsShown() {
        Language french = Language.of(
                "fr",
                new Translations(
                        Inventories.REGISTRY,
                        Map.of("A.purpose", "Compter", "B.purpose", "Trier", "CookiePolicy.title", "Nos cookies")));
        CookieInventory inventory = Inventories.of(
                new Site("", "Our cookies", "", "", ""),
                cookie("a").build(),
                cookie("b").build(),
                cookie("c").build());

        Document page = Jsoup.parse(HtmlPage.render(inventory, french, List.of(french)));

        assertThat(page.title()).isEqualTo("Nos cookies");
        assertThat(page.select("tbody th").eachText()).containsExactly("a", "b", "c");
        assertThat(page.select("tbody td[data-label^=Final]").eachText())
                .containsExactly("Compter", "Trier", "To make the site work");
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void thePageIsValidInEveryLanguage(String tag) throws Exception {
        Language language = Language.of(tag);

        assertThat(NuHtmlChecker.messages(HtmlPage.render(Inventories.shop(), language, List.of(ENGLISH, language))))
                .isEmpty();
    }

    @Test
    void theTablesAreValidInsideAPage() throws Exception {
        String tables = HtmlTables.render(Inventories.shop(), ENGLISH);

        assertThat(NuHtmlChecker.messages("<!DOCTYPE html><html lang=en><title>CMS</title><body><h1>CMS</h1>" + tables
                        + "</body></html>"))
                .isEmpty();
        assertThat(rows(Jsoup.parse(tables))).isEqualTo(rows(page(Inventories.shop())));
    }

    @Test
    void theCheckerWouldSayWhatIsInvalid() throws Exception {
        String page = HtmlPage.render(Inventories.shop(), ENGLISH, List.of(ENGLISH));

        assertThat(NuHtmlChecker.messages(page.replace("datetime=\"P1D\"", "datetime=\"P1Y\"")))
                .hasSize(1);
        assertThat(NuHtmlChecker.messages(page.replace("color: var(--ink);", "colour: red;")))
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("io.github.cookieregistry.core.render.HostileText#samples")
    void hostileTextStaysText(String text) {
        Document page = page(HostileText.everywhere(text));
        Document harmless = page(HostileText.everywhere("harmless"));

        assertThat(markup(page)).isEqualTo(markup(harmless));
        // The checks refuse control characters before; the page shows each as a space.
        String shown = text.replaceAll("[\\x00-\\x08\\x0e-\\x1f]|\\p{Cs}", " ");
        assertThat(page.select("tbody td[data-label=Purposes]").first().text())
                .isEqualTo(Jsoup.parse("<p>x").select("p").first().text(shown).text());
    }

    /** Every element and the names of its attributes: what hostile text could add to. */
    private static List<String> markup(Document page) {
        return page.getAllElements().stream()
                .filter(element -> !element.is("a, header *, title"))
                .map(element -> element.tagName()
                        + new TreeSet<>(element.attributes().asList().stream()
                                .map(attribute -> attribute.getKey())
                                .toList()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JAVASCRIPT:alert(1)",
                "data:text/html,x",
                "//example.com",
                "/privacy",
                "https:example.com",
                "https://",
                "https://exa mple.com",
                "https://example.com/\"onclick=x",
                " https://example.com",
                "mailto:a@example.com",
                "a@example.com?subject=x",
                "ftp://example.com"
            })
    void onlyAddressesOfTheWebAndMailBecomeLinks(String text) {
        Document page = page(Inventories.of(
                new Site("", "", "", text, ""),
                cookie("a").category(Category.STATISTICS).policyUrl(text).build()));

        assertThat(page.select("a")).isEmpty();
        assertThat(page.select("section[aria-labelledby=contact]").text()).contains(text.strip());
    }
}
