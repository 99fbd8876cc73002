package io.github.cookieregistry.core.model;

import java.util.Locale;

/** A BCP 47 tag, as far as it decides on words. */
public final class LanguageTag {

    private LanguageTag() {}

    /** The tag of the language alone: {@code fr} for {@code fr-CA}. */
    public static String base(String tag) {
        int hyphen = tag.indexOf('-');
        return (hyphen < 0 ? tag : tag.substring(0, hyphen)).toLowerCase(Locale.ROOT);
    }
}
