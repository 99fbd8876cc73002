package io.github.cookieregistry.core.render.language;

import io.github.cookieregistry.core.model.Translations;
import java.util.List;

/**
 * What a page needs to know of its language.
 *
 * @param tag the BCP 47 tag, as asked for
 * @param words the product's own words
 * @param translations the site's words
 */
public record Language(String tag, Words words, Translations translations) {

    /** A language whose pages show the site's words as declared. */
    public static Language of(String tag) {
        return of(tag, Translations.NONE);
    }

    /**
     * A language with the site's words.
     *
     * @throws IllegalArgumentException when {@link Words#supports} denies the tag
     */
    public static Language of(String tag, Translations translations) {
        return new Language(tag, Words.of(tag), translations);
    }

    /** The direction of the script: {@code ltr} or {@code rtl}. */
    public String direction() {
        return words.direction();
    }

    /**
     * The name of a file that exists once a language: the main language's bears no tag.
     *
     * @param languages all languages, the main one first
     */
    public String file(String name, String extension, List<Language> languages) {
        return name + (tag.equals(languages.get(0).tag) ? "" : "." + tag) + "." + extension;
    }
}
