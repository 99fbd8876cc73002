package io.github.cookieregistry.core.check;

import io.github.cookieregistry.core.declaration.CookieMember;
import io.github.cookieregistry.core.declaration.DeclaredCookie;
import io.github.cookieregistry.core.diagnostic.DiagnosticKey;
import io.github.cookieregistry.core.diagnostic.Problem;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The domain is a host name that browsers accept (draft-ietf-httpbis-rfc6265bis, sections 5.6.3 and 5.7). */
final class DomainRule implements CookieRule {

    /** RFC 1123, section 2.1, and RFC 1035, section 2.3.4. */
    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?");

    private static final int MOST_OCTETS = 253;

    @Override
    public Stream<Problem> check(DeclaredCookie cookie) {
        String domain = cookie.text(CookieMember.DOMAIN);
        return domain.isEmpty()
                ? Stream.empty()
                : fault(domain).stream()
                        .map(fault -> Problem.of(
                                DiagnosticKey.COOKIE_DOMAIN, cookie.place(CookieMember.DOMAIN), cookie.label(), fault));
    }

    private static Optional<String> fault(String domain) {
        if (domain.startsWith(".")) {
            return Optional.of("begins with a dot, which browsers ignore");
        }
        String[] labels = domain.split("\\.", -1);
        for (String label : labels) {
            if (!LABEL.matcher(label).matches()) {
                return Optional.of("is no host name");
            }
        }
        if (domain.length() > MOST_OCTETS) {
            return Optional.of("is longer than " + MOST_OCTETS + " octets");
        }
        String last = labels[labels.length - 1];
        if (last.chars().allMatch(character -> character >= '0' && character <= '9')) {
            return Optional.of("is an IP address, to which browsers send no domain cookie");
        }
        // The Public Suffix List's default rule: a name of one label is a suffix, and browsers refuse it.
        return labels.length == 1 && !domain.equalsIgnoreCase("localhost")
                ? Optional.of("is a top-level domain, which browsers refuse")
                : Optional.empty();
    }
}
