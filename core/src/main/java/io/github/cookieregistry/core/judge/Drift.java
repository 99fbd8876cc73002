package io.github.cookieregistry.core.judge;

import io.github.cookieregistry.SameSite;
import io.github.cookieregistry.core.suggest.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells where code sets a cookie otherwise than is declared, as far as the code tells for certain. */
final class Drift {

    /** From the weakest protection to the strongest. */
    private static final List<SameSite> PROTECTION = List.of(SameSite.NONE, SameSite.LAX, SameSite.STRICT);

    private Drift() {}

    /** Each difference in words that follow "is set"; none where the cookie is deleted. */
    static List<String> between(Facts set, DeclaredFacts declared) {
        List<String> differences = new ArrayList<>();
        Optional<Long> seconds = set.seconds().sure();
        if (seconds.equals(Optional.of(0L))) {
            return differences;
        }
        if (seconds.isPresent() && declared.seconds().isPresent()) {
            life(seconds.get(), declared.seconds().get()).ifPresent(differences::add);
        }
        if (declared.secure() && isMissing(set.secure(), set.complete())) {
            differences.add("without Secure");
        }
        if (declared.httpOnly() && isMissing(set.httpOnly(), set.complete())) {
            differences.add("without HttpOnly");
        }
        declared.sameSite().flatMap(expected -> sameSite(set, expected)).ifPresent(differences::add);
        declared.path()
                .flatMap(expected -> set.path()
                        .sure()
                        .filter(given -> !given.equals(expected))
                        .map(given -> other("path", given, expected)))
                .ifPresent(differences::add);
        declared.domain()
                .flatMap(expected -> set.domain()
                        .sure()
                        .filter(given -> !host(given).equals(host(expected)))
                        .map(given -> other("domain", given, expected)))
                .ifPresent(differences::add);
        return differences;
    }

    private static Optional<String> life(long set, long declared) {
        if (set < 0 || declared >= set) {
            return Optional.empty();
        }
        return Lifetimes.shown(set)
                .map(longer -> "for " + longer + " instead of "
                        + (declared < 0 ? "session" : Lifetimes.shown(declared).orElse("PT0S")));
    }

    private static boolean isMissing(Told<Boolean> told, boolean complete) {
        return told.given() ? told.sure().equals(Optional.of(false)) : complete;
    }

    private static Optional<String> sameSite(Facts set, SameSite expected) {
        if (!set.sameSite().given()) {
            // Without the attribute, most browsers take it for Lax, and some for None.
            return set.complete() && expected != SameSite.NONE
                    ? Optional.of("without SameSite=" + word(expected))
                    : Optional.empty();
        }
        return set.sameSite()
                .sure()
                .filter(given -> PROTECTION.indexOf(given) < PROTECTION.indexOf(expected))
                .map(given -> "with SameSite=" + word(given) + " instead of " + word(expected));
    }

    private static String word(SameSite sameSite) {
        String name = sameSite.name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    private static String other(String attribute, String given, String expected) {
        return "with the " + attribute + " \"" + Shown.name(given) + "\" instead of \"" + Shown.name(expected) + "\"";
    }

    /** A leading dot is passed over (RFC 6265, section 5.2.3). */
    private static String host(String domain) {
        String host = domain.toLowerCase(Locale.ROOT);
        return host.startsWith(".") ? host.substring(1) : host;
    }
}
