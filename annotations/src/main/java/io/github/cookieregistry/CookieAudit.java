package io.github.cookieregistry;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Compares the cookies that a browser or an HTTP client has really seen with the declared ones. In an HTTP test:
 *
 * <pre>{@code
 * CookieAudit audit = CookieAudit.of(CookieRegistry.catalog());
 * audit.headers(response.headers().allValues("Set-Cookie")).assertDocumented();
 * }</pre>
 *
 * and with Selenium's cookies:
 *
 * <pre>{@code
 * audit.cookies(driver.manage().getCookies().stream()
 *         .map(cookie -> ObservedCookie.named(cookie.getName()).httpOnly(cookie.isHttpOnly()).path(cookie.getPath()))
 *         .toList()).assertDocumented();
 * }</pre>
 *
 * <p>Immutable. Needs no browser and no test library.
 */
public final class CookieAudit {

    private static final Duration DEFAULT_TOLERANCE = Duration.ofMinutes(1);

    private final CookieCatalog catalog;
    private final Duration tolerance;
    private final Clock clock;

    private CookieAudit(CookieCatalog catalog, Duration tolerance, Clock clock) {
        this.catalog = catalog;
        this.tolerance = tolerance;
        this.clock = clock;
    }

    /** An audit against these declarations, with a tolerance of one minute and the system's clock. */
    public static CookieAudit of(CookieCatalog catalog) {
        return new CookieAudit(catalog, DEFAULT_TOLERANCE, Clock.systemUTC());
    }

    /** The same audit, in which what is left of a cookie's life may differ this much from the declared duration. */
    public CookieAudit tolerance(Duration tolerance) {
        return new CookieAudit(catalog, tolerance, clock);
    }

    /** The same audit, which counts what is left of a cookie's life from this clock's present. */
    public CookieAudit clock(Clock clock) {
        return new CookieAudit(catalog, tolerance, clock);
    }

    /**
     * Compares the values of {@code Set-Cookie} headers, as {@link ObservedCookie#parse(String)} reads them.
     *
     * @throws IllegalArgumentException when browsers ignore a header, with the reason
     */
    public CookieAuditReport headers(Collection<String> setCookies) {
        return cookies(setCookies.stream().map(ObservedCookie::parse).toList());
    }

    /**
     * Compares the values of the {@code Set-Cookie} headers that answer one request, as
     * {@link ObservedCookie#parse(String, URI)} reads them.
     *
     * @throws IllegalArgumentException when browsers ignore a header, with the reason, or the request is no HTTP
     *     request
     */
    public CookieAuditReport headers(Collection<String> setCookies, URI request) {
        return cookies(setCookies.stream()
                .map(header -> ObservedCookie.parse(header, request))
                .toList());
    }

    /**
     * Compares these cookies. Where a name is declared more than once, with other paths or domains, the declaration
     * that differs least counts. A header that removes a cookie needs a declaration, and its path and domain, as any
     * other; it is no sign that the cookie was set. Where the declaration has no path or no SameSite, a path and
     * {@code SameSite=Lax} are no difference: browsers report their own choice as if it had been sent.
     */
    public CookieAuditReport cookies(Collection<ObservedCookie> observed) {
        Instant now = clock.instant();
        Set<String> undocumented = new LinkedHashSet<>();
        Set<CookieAuditReport.Difference> differences = new LinkedHashSet<>();
        Set<CookieDefinition> seen = new LinkedHashSet<>();
        for (ObservedCookie cookie : observed) {
            Optional<CookieComparison> nearest = declared(cookie.name()).stream()
                    .map(definition -> CookieComparison.of(definition, cookie, tolerance, now))
                    .min(Comparator.comparing(
                            comparison -> comparison.differences().size()));
            if (nearest.isEmpty()) {
                undocumented.add(cookie.name());
                continue;
            }
            differences.addAll(nearest.get().differences());
            if (!cookie.expiry().map(expiry -> expiry.isOver(now)).orElse(false)) {
                seen.add(nearest.get().definition());
            }
        }
        List<CookieDefinition> unseen = new ArrayList<>(catalog.all());
        unseen.removeIf(definition -> definition.storage() != Storage.COOKIE || seen.contains(definition));
        return new CookieAuditReport(List.copyOf(undocumented), List.copyOf(differences), unseen);
    }

    private List<CookieDefinition> declared(String name) {
        return catalog.allThatDocument(name).stream()
                .filter(definition -> definition.storage() == Storage.COOKIE)
                .toList();
    }
}
