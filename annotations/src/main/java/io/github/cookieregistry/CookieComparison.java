package io.github.cookieregistry;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** How one observed cookie differs from one definition. */
record CookieComparison(CookieDefinition definition, List<CookieAuditReport.Difference> differences) {

    private static final String ABSENT = "absent";

    static CookieComparison of(CookieDefinition definition, ObservedCookie cookie, Duration tolerance, Instant now) {
        CookieComparison comparison = new CookieComparison(definition, new ArrayList<>());
        comparison.comparePlace(cookie);
        comparison.compareFlags(cookie);
        cookie.expiry()
                .filter(expiry -> !expiry.isOver(now))
                .ifPresent(expiry -> comparison.compareExpiry(cookie, expiry, tolerance, now));
        return comparison;
    }

    /**
     * A browser reports a path and a domain even where none was sent: what it then says is its own choice. A domain
     * with a leading dot was sent.
     */
    private void comparePlace(ObservedCookie cookie) {
        if (!definition.path().isEmpty()) {
            cookie.path().ifPresent(path -> expect(cookie, "Path", definition.path(), path));
        }
        cookie.domain().ifPresent(domain -> {
            String name = domain.startsWith(".") ? domain.substring(1) : domain;
            if (!definition.domain().isEmpty() || domain.startsWith(".")) {
                expect(cookie, "Domain", definition.domain().toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
            }
        });
    }

    private void compareFlags(ObservedCookie cookie) {
        cookie.secure().ifPresent(secure -> expect(cookie, "Secure", definition.secure(), secure));
        cookie.httpOnly().ifPresent(httpOnly -> expect(cookie, "HttpOnly", definition.httpOnly(), httpOnly));
        cookie.partitioned()
                .ifPresent(partitioned -> expect(cookie, "Partitioned", definition.partitioned(), partitioned));
        cookie.sameSite().ifPresent(sameSite -> compareSameSite(cookie, sameSite));
    }

    /** Some browsers report Lax, their default, where no SameSite was sent. */
    private void compareSameSite(ObservedCookie cookie, String sameSite) {
        boolean unspecified = definition.sameSite() == SameSite.UNSPECIFIED;
        if (!(unspecified && sameSite.equalsIgnoreCase("Lax"))) {
            String declared = unspecified ? "" : SetCookieHeader.spelled(definition.sameSite());
            if (!declared.equalsIgnoreCase(sameSite)) {
                expect(cookie, "SameSite", declared, sameSite);
            }
        }
    }

    private void compareExpiry(ObservedCookie cookie, ObservedExpiry expiry, Duration tolerance, Instant now) {
        Duration declared = definition
                .duration()
                .map(duration -> Duration.ofSeconds(duration.seconds()))
                .orElse(Duration.ZERO);
        if (declared.isZero() || expiry.isSession()) {
            expect(cookie, "Expires", life(declared), life(expiry.left(now)));
            return;
        }
        Duration left = expiry.left(now);
        Duration kept = declared.compareTo(BrowserRules.LONGEST_LIFE) > 0 ? BrowserRules.LONGEST_LIFE : declared;
        if (!near(left, declared, tolerance) && !near(left, kept, tolerance)) {
            expect(cookie, "Expires", life(declared), life(left));
        }
    }

    private static boolean near(Duration left, Duration right, Duration tolerance) {
        return left.minus(right).abs().compareTo(tolerance) <= 0;
    }

    private static String life(Duration duration) {
        return duration.isZero() ? "session" : "after " + duration.toSeconds() + " s";
    }

    private void expect(ObservedCookie cookie, String attribute, boolean declared, boolean observed) {
        expect(cookie, attribute, declared ? "present" : "", observed ? "present" : "");
    }

    private void expect(ObservedCookie cookie, String attribute, String declared, String observed) {
        if (!Objects.equals(declared, observed)) {
            differences.add(new CookieAuditReport.Difference(
                    cookie.name(),
                    attribute,
                    declared.isEmpty() ? ABSENT : declared,
                    observed.isEmpty() ? ABSENT : observed));
        }
    }
}
