package io.github.cookieregistry.core.model;

import java.util.List;

/**
 * What visitors were last asked to agree to, as a file under review in the sources keeps it.
 *
 * @param revision the number under which the consent manager stored their answers; 0 when they were never asked
 * @param cookies the cookies that they were asked about
 */
public record AgreedConsent(int revision, List<ConsentFacts> cookies) {

    /** Nobody was asked yet, or no file says so. */
    public static final AgreedConsent NONE = new AgreedConsent(0, List.of());

    public AgreedConsent {
        cookies = cookies.stream().sorted().toList();
    }

    /** Whether a consent that was given to these cookies is one to that cookie too. */
    boolean covers(ConsentFacts cookie) {
        return cookies.stream().anyMatch(agreed -> agreed.covers(cookie));
    }
}
