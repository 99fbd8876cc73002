package io.github.cookieregistry.core.model;

import java.util.Comparator;

/**
 * Where a cookie is declared.
 *
 * @param type canonical name of the declaring type
 * @param constant name of the constant
 */
public record Origin(String type, String constant) implements Comparable<Origin> {

    private static final Comparator<Origin> ORDER =
            Comparator.comparing(Origin::type).thenComparing(Origin::constant);

    @Override
    public int compareTo(Origin other) {
        return ORDER.compare(this, other);
    }

    /** As the inventory names it: {@code com.example.SiteCookies.SESSION_ID}. */
    @Override
    public String toString() {
        return type + "." + constant;
    }
}
