package io.github.cookieregistry.core.model;

import io.github.cookieregistry.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        return String.format(
                Locale.ROOT,
                "%016x",
                ConsentDigest.of(revision, controller, cookies).getLong());
    }

    /**
     * What everybody was told after this telling is followed by another one under the same number.
     *
     * @return empty when the other one tells anything that whoever agreed to this was not told
     */
    Optional<AgreedConsent> narrowedTo(AgreedConsent other) {
        if (other.cookies.isEmpty()) {
            return Optional.of(new AgreedConsent(revision, List.of()));
        }
        Map<String, List<ConsentFacts>> byName = cookies.stream().collect(Collectors.groupingBy(ConsentFacts::name));
        List<ConsentFacts> prefixes = cookies.stream()
                .filter(cookie -> cookie.match() == Match.PREFIX)
                .toList();
        List<ConsentFacts> narrowed = new ArrayList<>();
        for (ConsentFacts cookie : other.cookies) {
            // Sites have thousands of cookies at times: only those are compared whose names can be the same.
            Stream.of(byName.getOrDefault(cookie.name(), List.of()), prefixes)
                    .flatMap(List::stream)
                    .filter(agreed -> agreed.cover(cookie))
                    .map(ConsentFacts::wordings)
                    .reduce(Wordings::and)
                    .ifPresent(former -> narrowed.add(cookie.and(former)));
        }
        return narrowed.size() == other.cookies.size() && controller.cover(other.controller)
                ? Optional.of(new AgreedConsent(revision, controller.and(other.controller), narrowed))
                : Optional.empty();
    }
}
