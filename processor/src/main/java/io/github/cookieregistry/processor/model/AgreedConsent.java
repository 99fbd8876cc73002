package io.github.cookieregistry.processor.model;

import java.util.List;
import java.util.Locale;

/**
 * What everybody was told who agreed under one number, as a file under review in the sources keeps it. A release that
 * keeps the number tells the same or less, so that it is the last release's telling, with every wording of the former
 * ones.
 *
 * @param revision the number under which the consent manager stored the answers; 0 when nobody was ever asked
 * @param controller who answered for the site; without a text when nobody knows what was told
 * @param cookies what visitors were asked about, sorted, each once
 */
public record AgreedConsent(int revision, Wordings controller, List<ConsentFacts> cookies) {

    /** The version of the form that the file has now; a build reads this one and the former ones. */
    public static final int VERSION = 2;

    /** Nobody was asked yet, or no file says so. */
    public static final AgreedConsent NONE = new AgreedConsent(0, List.of());

    public AgreedConsent {
        cookies = cookies.stream().distinct().sorted().toList();
    }

    /** A telling that does not say who answers for the site. */
    public AgreedConsent(int revision, List<ConsentFacts> cookies) {
        this(revision, Wordings.NONE, cookies);
    }

    /** A text that only a build can know, and that is another when a person or a merge has changed anything here. */
    public String seal() {
        return String.format(Locale.ROOT, "%016x", ConsentDigest.of(this).getLong());
    }

    /** Whether whoever agreed to this has agreed to the other. */
    boolean covers(AgreedConsent other) {
        return other.cookies.isEmpty()
                || controller.cover(other.controller)
                        && other.cookies.stream()
                                .allMatch(cookie -> cookies.stream().anyMatch(agreed -> agreed.cover(cookie)));
    }

    /** What everybody was told after the other, which this covers, was told under the same number. */
    AgreedConsent narrowedTo(AgreedConsent other) {
        return other.cookies.isEmpty()
                ? new AgreedConsent(revision, List.of())
                : new AgreedConsent(
                        revision,
                        controller.and(other.controller),
                        other.cookies.stream().map(this::withFormerWordings).toList());
    }

    private ConsentFacts withFormerWordings(ConsentFacts cookie) {
        return cookie.and(cookies.stream()
                .filter(agreed -> agreed.cover(cookie))
                .map(ConsentFacts::wordings)
                .reduce(Wordings.NONE, Wordings::and));
    }
}
