package io.github.cookieregistry.core.render.page;

import io.github.cookieregistry.Category;
import io.github.cookieregistry.core.model.CookieInventory;
import io.github.cookieregistry.core.model.Site;
import io.github.cookieregistry.core.render.format.MarkdownText;
import io.github.cookieregistry.core.render.language.Language;
import io.github.cookieregistry.core.render.language.Words;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the policy says, for HTML and Markdown alike.
 *
 * @param alternates the same page in every language of the site, this one included
 */
record PolicyView(CookieInventory inventory, Language language, List<Alternate> alternates) {

    /** A sentence with a day in it; the machine's form is empty when the day is none. */
    record Day(String before, String text, String after, Optional<String> machine) {}

    /** Whom to ask, and the address where it is one. */
    record Contact(String text, Optional<String> address) {

        /** The same as a link in Markdown. */
        Optional<String> link() {
            return address.map(target -> MarkdownText.link(text, target));
        }
    }

    /** A kind of cookies and what it means. */
    record KindOfCookie(String term, String text) {}

    PolicyView {
        alternates = List.copyOf(alternates);
    }

    private Site site() {
        return inventory.site();
    }

    private Words words() {
        return language.words();
    }

    private String siteText(String member, String declared) {
        return language.translations().ofPolicy(member, declared);
    }

    String siteName() {
        return siteText("site", site().name());
    }

    String lang() {
        return language.tag();
    }

    String dir() {
        return language.direction();
    }

    String title() {
        return site().title().isEmpty() ? text("policy.title") : siteText("title", site().title());
    }

    /** The title for the browser's tab, which stands without the page around it. */
    String fullTitle() {
        return siteName().isEmpty() || title().contains(siteName()) ? title() : title() + " – " + siteName();
    }

    String introduction() {
        return words().ofSite("introduction", siteName());
    }

    String usedHeading() {
        return words().ofSite("used.heading", siteName());
    }

    PageWords say() {
        return new PageWords(words());
    }

    private String text(String key) {
        return words().text(key);
    }

    /** The kinds that there are, and what is not classified only where there is such a cookie: it is no kind. */
    List<KindOfCookie> kinds() {
        return Stream.of("necessary", "preferences", "statistics", "marketing", "unclassified", "first", "third")
                .filter(kind -> !kind.equals("unclassified")
                        || !inventory.in(Category.UNCLASSIFIED).isEmpty())
                .map(kind -> new KindOfCookie(text("kinds." + kind), text("kinds." + kind + ".text")))
                .toList();
    }

    List<TableView> tables() {
        return TableView.all(inventory, language);
    }

    boolean empty() {
        return inventory.cookies().isEmpty();
    }

    List<BarView> bars() {
        return tables().stream()
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.cookies().stream())
                .map(BarView::new)
                .toList();
    }

    List<String> scale() {
        return BarView.scale(words());
    }

    /** What is said where there is no table. */
    String none() {
        return say().none(inventory);
    }

    /** How the site's own cookies can be refused: only some need consent, or none does; empty where there are none. */
    Optional<String> refuse() {
        return empty()
                ? Optional.empty()
                : Optional.of(text(inventory.needsConsent() ? "refuse.consent" : "refuse.necessary"));
    }

    /** The day of the last update; empty when none is declared. */
    Optional<Day> updated() {
        return Optional.of(site().updated()).filter(day -> !day.isEmpty()).map(this::day);
    }

    private Day day(String declared) {
        String sentence = text("updated.text");
        int hole = sentence.indexOf("{date}");
        String before = sentence.substring(0, hole);
        String after = sentence.substring(hole + "{date}".length());
        try {
            return new Day(before, words().date(LocalDate.parse(declared)), after, Optional.of(declared));
        } catch (DateTimeParseException e) {
            // A check reports it; the page still says what was declared.
            return new Day(before, declared, after, Optional.empty());
        }
    }

    Optional<String> controller() {
        return Optional.of(siteText("controller", site().controller())).filter(text -> !text.isEmpty());
    }

    Optional<Contact> contact() {
        return Optional.of(siteText("contact", site().contact()))
                .filter(text -> !text.isEmpty())
                .map(text -> new Contact(text, WebLink.toContact(text)));
    }

    boolean severalLanguages() {
        return alternates.size() > 1;
    }
}
