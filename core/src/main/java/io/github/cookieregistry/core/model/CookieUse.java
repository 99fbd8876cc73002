package io.github.cookieregistry.core.model;

import io.github.cookieregistry.Match;
import io.github.cookieregistry.Storage;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A place that sets a declared cookie.
 *
 * @param cookie what the place calls it: {@code EXACT sessionid}, the way in which a declaration's name is compared and
 *     that name; or the constant of a generated registry, such as {@code com.example.CookieRegistry.SESSION_ID}
 * @param type the top-level type whose source it stands in
 */
public record CookieUse(String cookie, String type, CodePlace place) implements Comparable<CookieUse> {

    private static final Pattern PART = Pattern.compile("Part[0-9]+$");

    private static final Comparator<CookieUse> ORDER = Comparator.comparing(CookieUse::place)
            .thenComparing(CookieUse::cookie)
            .thenComparing(CookieUse::type);

    /** A use by the cookie's name. */
    public static CookieUse of(Match match, String name, String type, CodePlace place) {
        return new CookieUse(named(match, name), type, place);
    }

    /** A use by the constant of a generated registry, or of an interface that holds some of its constants. */
    public static CookieUse of(String registry, String constant, String type, CodePlace place) {
        return new CookieUse(constant(registry, constant), type, place);
    }

    /** What a place can call a declared cookie: a name is that of all its declarations. */
    public static List<String> callings(CookieDeclaration declared) {
        String constant = constant(declared.registry().qualified(), declared.registryConstant());
        return declared.storage() == Storage.COOKIE
                ? List.of(constant, named(declared.match(), declared.name()))
                : List.of(constant);
    }

    private static String constant(String registry, String constant) {
        return PART.matcher(registry).replaceFirst("") + "." + constant;
    }

    private static String named(Match match, String name) {
        return match.name() + " " + name;
    }

    @Override
    public int compareTo(CookieUse other) {
        return ORDER.compare(this, other);
    }
}
