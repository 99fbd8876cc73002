package io.github.cookieregistry.inspector.report;

import java.util.Comparator;
import java.util.Optional;

/**
 * A place of the site that sets a cookie, whether declared or not.
 *
 * @param name the cookie's name, a known beginning ending with {@code *}; empty where it is not known
 * @param path as {@link ReportedFinding#path()}
 * @param line 0 where nothing tells it
 */
public record CookieUse(Optional<String> name, String path, int line) implements Comparable<CookieUse> {

    private static final Comparator<CookieUse> ORDER = Comparator.<CookieUse, String>comparing(
                    use -> use.name().orElse(""))
            .thenComparing(CookieUse::path)
            .thenComparing(CookieUse::line);

    /** The place as people are told it. */
    public String place() {
        return line > 0 ? path + ":" + line : path;
    }

    @Override
    public int compareTo(CookieUse other) {
        return ORDER.compare(this, other);
    }
}
