package io.github.cookieregistry.core.model;

import io.github.cookieregistry.Category;
import io.github.cookieregistry.CookieLifetime;
import io.github.cookieregistry.Match;
import io.github.cookieregistry.Party;
import io.github.cookieregistry.Storage;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a visitor agrees to when a cookie is accepted. The path and the attributes that only make a cookie safer are no
 * part of it, nor are the order of the recipients and the spaces in a text.
 *
 * @param domain in lower case
 * @param recipients sorted
 * @param seconds how long the value stays; 0 for a session, {@link #UNTIL_DELETED} where nothing ends it,
 *     {@link #UNSTATED} where visitors are not told
 * @param wordings what the pages in further languages say
 */
public record ConsentFacts(
        String name,
        Match match,
        Storage storage,
        String domain,
        Category category,
        String provider,
        Party party,
        List<String> recipients,
        String purpose,
        long seconds,
        Wordings wordings)
        implements Comparable<ConsentFacts> {

    /** The length of a value that stays until somebody deletes it. */
    public static final long UNTIL_DELETED = Long.MAX_VALUE;

    /** The length of a cookie's life of which visitors are not told. */
    public static final long UNSTATED = -1;

    private static final Comparator<ConsentFacts> ORDER = Comparator.comparing(ConsentFacts::name)
            .thenComparing(ConsentFacts::match)
            .thenComparing(ConsentFacts::storage)
            .thenComparing(ConsentFacts::domain)
            .thenComparing(ConsentFacts::category)
            .thenComparing(ConsentFacts::provider)
            .thenComparing(ConsentFacts::party)
            .thenComparing(facts -> facts.recipients().toArray(String[]::new), Arrays::compare)
            .thenComparing(ConsentFacts::purpose)
            .thenComparing(ConsentFacts::seconds)
            .thenComparing(facts -> facts.wordings().texts().toArray(Wordings.Wording[]::new), Arrays::compare);

    public ConsentFacts {
        domain = domain.toLowerCase(Locale.ROOT);
        provider = Wordings.withSingleSpaces(provider);
        purpose = Wordings.withSingleSpaces(purpose);
        recipients = recipients.stream()
                .map(Wordings::withSingleSpaces)
                .distinct()
                .sorted()
                .toList();
    }

    static ConsentFacts of(CookieDeclaration cookie, Map<String, Translations> languages) {
        return new ConsentFacts(
                cookie.name(),
                cookie.match(),
                cookie.storage(),
                cookie.domain(),
                cookie.category(),
                cookie.provider(),
                cookie.party(),
                cookie.recipients(),
                cookie.purpose(),
                cookie.lifetime().map(CookieLifetime::seconds).orElseGet(() -> undeclaredSeconds(cookie.storage())),
                Wordings.of(cookie, languages));
    }

    /** What the page says where no duration is declared. */
    private static long undeclaredSeconds(Storage storage) {
        return switch (storage) {
            case COOKIE -> UNSTATED;
            case SESSION_STORAGE, PIXEL -> 0;
            case LOCAL_STORAGE, INDEXED_DB -> UNTIL_DELETED;
        };
    }

    /** Whether whoever agreed to this has agreed to the other, which is the same or less. */
    boolean cover(ConsentFacts other) {
        return coversNamesOf(other)
                && storage == other.storage
                && domain.equals(other.domain)
                && category == other.category
                && provider.equals(other.provider)
                && isWideAs(other.party)
                && recipients.containsAll(other.recipients)
                && purpose.equals(other.purpose)
                && lastsAsLongAs(other.seconds)
                && wordings.cover(other.wordings);
    }

    private boolean coversNamesOf(ConsentFacts other) {
        return match == Match.PREFIX ? other.name.startsWith(name) : match == other.match && name.equals(other.name);
    }

    /** An unstated party may be the other one, so that it lies between the site itself and others. */
    private boolean isWideAs(Party other) {
        return switch (party) {
            case THIRD -> true;
            case UNSPECIFIED -> other != Party.THIRD;
            case FIRST -> other == Party.FIRST;
        };
    }

    /** An unstated life may be any: no stated one covers it, and it covers the shortest only. */
    private boolean lastsAsLongAs(long other) {
        if (seconds == UNSTATED || other == UNSTATED) {
            return seconds == UNSTATED && other <= 0;
        }
        return seconds >= other;
    }

    /** The same facts, told with these wordings too. */
    ConsentFacts and(Wordings others) {
        return new ConsentFacts(
                name,
                match,
                storage,
                domain,
                category,
                provider,
                party,
                recipients,
                purpose,
                seconds,
                wordings.and(others));
    }

    @Override
    public int compareTo(ConsentFacts other) {
        return ORDER.compare(this, other);
    }
}
