package io.github.cookieregistry.example.app.consent;

import io.github.cookieregistry.Category;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The categories that a visitor accepted, beside the necessary one.
 *
 * @param accepted empty when everything was refused
 */
public record CookieChoice(Set<Category> accepted) {

    /** The categories of this site's cookies that need consent. */
    public static final Set<Category> ASKED = Set.of(Category.STATISTICS, Category.MARKETING);

    private static final String NONE = "none";

    public CookieChoice {
        accepted = Set.copyOf(accepted);
    }

    /** Whether cookies of this category may be set. */
    public boolean allows(Category category) {
        return category == Category.NECESSARY || accepted.contains(category);
    }

    /** The cookie's value, such as {@code statistics.marketing}: the choice alone, no identifier. */
    public String encode() {
        return accepted.isEmpty()
                ? NONE
                : accepted.stream().sorted().map(CookieChoice::word).collect(Collectors.joining("."));
    }

    /** Reads what {@link #encode()} wrote; empty for anything else, and the visitor is asked again. */
    public static Optional<CookieChoice> decode(String value) {
        if (value.equals(NONE)) {
            return Optional.of(new CookieChoice(Set.of()));
        }
        Set<String> words = Set.copyOf(Arrays.asList(value.split("\\.", -1)));
        Set<Category> accepted = EnumSet.noneOf(Category.class);
        ASKED.stream().filter(category -> words.contains(word(category))).forEach(accepted::add);
        return accepted.size() == words.size() ? Optional.of(new CookieChoice(accepted)) : Optional.empty();
    }

    /** The category as forms and the cookie spell it. */
    public static String word(Category category) {
        return category.name().toLowerCase(Locale.ROOT);
    }
}
