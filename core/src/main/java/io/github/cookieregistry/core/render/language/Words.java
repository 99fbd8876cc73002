package io.github.cookieregistry.core.render.language;

import io.github.cookieregistry.Category;
import io.github.cookieregistry.CookieLifetime;
import io.github.cookieregistry.Storage;
import io.github.cookieregistry.core.model.LanguageTag;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The product's own words in one language, as plain text that is still to be escaped. */
public final class Words {

    private static final List<String> LANGUAGES = TextFile.lines("languages.txt");

    private final TextFile texts;
    private final Cldr cldr;

    private Words(String language) {
        this.texts = TextFile.read("words_" + language + ".properties");
        this.cldr = Cldr.of(language);
    }

    /** The tags of the languages that the product has words in, in alphabetical order. */
    public static List<String> languages() {
        return LANGUAGES;
    }

    /** Whether the product has words for a BCP 47 tag; {@code fr-CA} is served with those of {@code fr}. */
    public static boolean supports(String tag) {
        return LANGUAGES.contains(LanguageTag.base(tag));
    }

    /** @throws IllegalArgumentException when there are no words for the tag */
    public static Words of(String tag) {
        if (!supports(tag)) {
            throw new IllegalArgumentException("No words in the language " + tag);
        }
        return new Words(LanguageTag.base(tag));
    }

    /** The direction of the language's script: {@code ltr} or {@code rtl}. */
    public String direction() {
        return text("language.direction");
    }

    /** The text of a key of the words file. */
    public String text(String key) {
        return texts.get(key);
    }

    /** The text of a key, with one {@code {hole}} filled; the value is not read for holes again. */
    public String text(String key, String hole, String value) {
        return texts.get(key).replace("{" + hole + "}", value);
    }

    /** The text that names the site, or the other one for a site without a name. */
    public String ofSite(String key, String site) {
        return site.isEmpty() ? text(key + ".unnamed") : text(key, "site", site);
    }

    /** What the table of a category is called. */
    public String heading(Category category) {
        return text("category." + category.name().toLowerCase(Locale.ROOT));
    }

    /** How long the value stays: the declared lifetime, or what its store brings about. */
    public String duration(Optional<CookieLifetime> lifetime, Storage storage) {
        if (lifetime.isPresent()) {
            CookieLifetime declared = lifetime.get();
            return declared.isSession() ? text("duration.session") : length(declared);
        }
        return switch (storage) {
            case COOKIE -> text("duration.unstated");
            case SESSION_STORAGE -> text("duration.tab");
            case LOCAL_STORAGE, INDEXED_DB -> text("duration.deleted");
            case PIXEL -> text("duration.pixel");
        };
    }

    /** A length of time, such as {@code "13 months"}. */
    public String length(CookieLifetime lifetime) {
        return new DurationText(cldr).of(lifetime);
    }

    /** Things that all belong, such as {@code "A, B, and C"}. */
    public String list(List<String> items) {
        return cldr.list(items);
    }

    /** A day, such as {@code "November 25, 2026"}. */
    public String date(LocalDate date) {
        return cldr.date(date);
    }
}
