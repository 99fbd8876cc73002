package io.github.cookieregistry.core.model;

import io.github.cookieregistry.Category;
import io.github.cookieregistry.CookieLifetime;
import io.github.cookieregistry.Match;
import io.github.cookieregistry.Storage;
import java.util.Comparator;
import java.util.List;

/**
 * What a visitor agrees to when a cookie is accepted. The path and the attributes that only make a cookie safer are no
 * part of it, nor are the order of the recipients and the spaces in a text.
 *
 * @param recipients sorted
 * @param seconds how long the value stays; 0 for a session, {@link #UNTIL_DELETED} where nothing ends it
 */
public record ConsentFacts(
        String name,
        Match match,
        Storage storage,
        String domain,
        Category category,
        String provider,
        List<String> recipients,
        String purpose,
        long seconds)
        implements Comparable<ConsentFacts> {

    /** The length of a value that stays until somebody deletes it. */
    public static final long UNTIL_DELETED = Long.MAX_VALUE;

    private static final Comparator<ConsentFacts> ORDER = Comparator.comparing(ConsentFacts::name)
            .thenComparing(ConsentFacts::match)
            .thenComparing(ConsentFacts::storage)
            .thenComparing(ConsentFacts::domain)
            .thenComparing(ConsentFacts::category)
            .thenComparing(ConsentFacts::provider)
            .thenComparing(facts -> facts.recipients().toString())
            .thenComparing(ConsentFacts::purpose)
            .thenComparing(ConsentFacts::seconds);

    public ConsentFacts {
        provider = withSingleSpaces(provider);
        purpose = withSingleSpaces(purpose);
        recipients = recipients.stream()
                .map(ConsentFacts::withSingleSpaces)
                .distinct()
                .sorted()
                .toList();
    }

    static ConsentFacts of(CookieDeclaration cookie) {
        return new ConsentFacts(
                cookie.name(),
                cookie.match(),
                cookie.storage(),
                cookie.domain(),
                cookie.category(),
                cookie.provider(),
                cookie.recipients(),
                cookie.purpose(),
                cookie.lifetime().map(CookieLifetime::seconds).orElseGet(() -> unlimitedSeconds(cookie.storage())));
    }

    private static long unlimitedSeconds(Storage storage) {
        return switch (storage) {
            case COOKIE, SESSION_STORAGE, PIXEL -> 0;
            case LOCAL_STORAGE, INDEXED_DB -> UNTIL_DELETED;
        };
    }

    private static String withSingleSpaces(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** Whether this is the other cookie, with the same facts and no shorter life. */
    boolean covers(ConsentFacts other) {
        return seconds >= other.seconds && equals(other.lasting(seconds));
    }

    private ConsentFacts lasting(long otherSeconds) {
        return new ConsentFacts(name, match, storage, domain, category, provider, recipients, purpose, otherSeconds);
    }

    /** Written out, since the revision is made of this text, and Java leaves the text of a record's own open. */
    @Override
    public String toString() {
        return "ConsentFacts[name=" + name + ", match=" + match + ", storage=" + storage + ", domain=" + domain
                + ", category=" + category + ", provider=" + provider + ", recipients=" + recipients + ", purpose="
                + purpose + ", seconds=" + seconds + "]";
    }

    @Override
    public int compareTo(ConsentFacts other) {
        return ORDER.compare(this, other);
    }
}
