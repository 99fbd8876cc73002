package io.github.cookieregistry.core.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.core.model.CookieInventory;
import io.github.cookieregistry.core.render.HostileText;
import io.github.cookieregistry.core.render.Inventories;
import io.github.cookieregistry.core.render.inventory.EvidencePage;
import io.github.cookieregistry.core.render.language.Language;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MarkdownPageTest {

    private static final Language ENGLISH = Language.of("en");
    private static final List<Extension> TABLES = List.of(TablesExtension.create());

    private static Document read(String markdown) {
        return Jsoup.parse(HtmlRenderer.builder()
                .extensions(TABLES)
                .build()
                .render(Parser.builder().extensions(TABLES).build().parse(markdown)));
    }

    private static Document page(CookieInventory inventory) {
        return read(MarkdownPage.render(inventory, ENGLISH, List.of(ENGLISH)));
    }

    private static List<String> markup(Document document) {
        return document.getAllElements().stream()
                .filter(element -> !element.is("a"))
                .map(element -> element.tagName())
                .toList();
    }

    @Test
    void thePlatformsFourCookiesStandInOneTable() {
        Document page = page(Inventories.platform());

        assertThat(page.select("h3").eachText()).containsExactly("Cookies necessary for the platform to function");
        assertThat(page.select("th").eachText())
                .containsExactly("Provider", "Function and location", "Cookie name(s)", "Purposes", "Duration");
        assertThat(page.select("tbody tr td:nth-child(3) code").eachText())
                .containsExactlyInAnyOrder("sessionid", "django_language", "csrftoken", "cookies_preferences");
        assertThat(page.select("tbody tr").first().select("td").eachText())
                .containsExactly(
                        "Opendatasoft",
                        "Choices related to your cookie preferences",
                        "cookies_preferences",
                        "To remember the visitor's cookie preferences",
                        "6 months");
    }

    @Test
    void cookiesThatNobodyHasClassifiedHaveAHeadingOfTheirOwn() {
        Document page = page(Inventories.unclassified());

        assertThat(page.select("h3").eachText())
                .containsExactly(
                        "Cookies necessary for the platform to function",
                        "Cookies that measure how the site is used",
                        "Cookies not yet classified");
        assertThat(page.select("li").eachText())
                .contains(
                        "Not yet classified: It is not settled yet what they are for. Until it is, they are treated as"
                                + " cookies that need your consent.");
        assertThat(MarkdownPage.render(Inventories.shop(), ENGLISH, List.of(ENGLISH)))
                .doesNotContainIgnoringCase("classified");
    }

    @Test
    void theEvidenceNamesTheCookiesThatNobodyHasClassified() {
        String markdown = EvidencePage.render(Inventories.unclassified());
        Document evidence = read(markdown);

        assertThat(evidence.select("h2").eachText())
                .containsExactly(
                        "Where each cookie is declared, and why it needs no consent",
                        "Not yet classified",
                        "Where each cookie is set",
                        "Open findings",
                        "Accepted exceptions",
                        "What was not looked at");
        assertThat(evidence.select("h2:contains(Not yet) + p").text())
                .isEqualTo(
                        "Nobody has said yet what these cookies are for. The policy shows them under a heading of their"
                                + " own, and they are treated as needing consent: mystery_*, riddle");
        assertThat(evidence.select("tbody tr").eachText())
                .contains("riddle UNCLASSIFIED com.example.SiteCookies.RIDDLE");
        assertThat(EvidencePage.render(Inventories.shop())).doesNotContainIgnoringCase("classified");
    }

    @Test
    void theLinksAreTheDeclaredOnes() {
        assertThat(page(Inventories.shop()).select("a").eachAttr("href"))
                .containsExactly("https://policies.google.com/privacy?hl=en&gl=fr", "mailto:privacy@example.com");
    }

    @ParameterizedTest
    @MethodSource("io.github.cookieregistry.core.render.HostileText#samples")
    void hostileTextStaysText(String text) {
        Document page = page(HostileText.everywhere(text));

        assertThat(markup(page)).isEqualTo(markup(page(HostileText.everywhere("harmless"))));
        assertThat(page.select("a[href^=javascript]")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.github.cookieregistry.core.render.HostileText#samples")
    void hostileTextStaysTextInTheEvidence(String text) {
        Document evidence = read(EvidencePage.render(HostileText.everywhere(text)));

        assertThat(markup(evidence)).isEqualTo(markup(read(EvidencePage.render(HostileText.everywhere("harmless")))));
    }

    @Test
    void theEvidenceTellsPlacesAndReasons() {
        Document evidence = read(EvidencePage.render(Inventories.shop()));

        assertThat(evidence.select("table")
                        .first()
                        .select("tbody tr")
                        .first()
                        .select("td")
                        .eachText())
                .containsExactly(
                        "__Host-session",
                        "NECESSARY",
                        "com.example.SiteCookies.__HOST_SESSION",
                        "The visitor asked to be logged in.");
        assertThat(evidence.select("table").last().select("tbody tr").eachText())
                .containsExactly(
                        "com.example.Checkout.pay(java.lang.String) pay_* Chosen by the bank",
                        "com.example.Legacy all Will be deleted in spring");
    }
}
