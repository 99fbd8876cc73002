package io.github.cookieregistry.core.model;

import io.github.cookieregistry.Category;
import java.util.List;
import java.util.Map;

/**
 * The number that tells a consent manager when to ask again.
 *
 * <p>It stays while everything that is told now was told to everybody who agreed under it; else a higher one follows
 * from the facts. Taking a cookie away or shortening its life must not change it, but adding it back or lengthening it
 * must: no function of the present facts alone can do that, so the {@link AgreedConsent} is part of the sources.
 * Without one, each change of the facts changes the number, so that nobody is asked too seldom.
 */
final class ConsentRevision {

    /** The first number lies in the lower half, so that half of all numbers remains for higher ones. */
    private static final int FIRST = 1 << 30;

    /** A step takes a 64th of the numbers that remain at most, so that some thousand questions fit. */
    private static final int STEPS = 64;

    private ConsentRevision() {}

    /** Whether visitors have to be asked about a cookie at all. */
    static boolean isNeededFor(CookieDeclaration cookie) {
        return cookie.category() != Category.NECESSARY;
    }

    /**
     * What everybody will have been told after this release, under the number that it asks with.
     *
     * @param languages the site's words in each further language that a page is in, by tag
     */
    static AgreedConsent next(
            Site site, List<CookieDeclaration> cookies, Map<String, Translations> languages, AgreedConsent agreed) {
        AgreedConsent told = new AgreedConsent(
                agreed.revision(),
                Wordings.ofController(site.controller(), languages),
                cookies.stream()
                        .filter(ConsentRevision::isNeededFor)
                        .map(cookie -> ConsentFacts.of(cookie, languages))
                        .toList());
        return agreed.narrowedTo(told)
                // Consent managers take 0 as "never ask".
                .filter(narrowed ->
                        narrowed.revision() > 0 || narrowed.cookies().isEmpty())
                .orElseGet(() -> new AgreedConsent(number(told), told.controller(), told.cookies()));
    }

    /**
     * Higher than the last, so that no number comes back. It follows from the facts, too: two branches that each ask
     * anew then disagree about it, and no merge takes the two for one.
     */
    private static int number(AgreedConsent told) {
        int last = told.revision();
        int most = last == 0 ? FIRST : Math.max(1, (Integer.MAX_VALUE - last) / STEPS);
        return last
                + 1
                + (int) Math.floorMod(
                        ConsentDigest.of(told.revision(), told.controller(), told.cookies())
                                .getLong(),
                        (long) most);
    }
}
