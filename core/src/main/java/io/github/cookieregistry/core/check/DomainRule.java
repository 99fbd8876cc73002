package io.github.cookieregistry.core.check;

import io.github.cookieregistry.core.declaration.CookieMember;
import io.github.cookieregistry.core.declaration.DeclaredCookie;
import io.github.cookieregistry.core.diagnostic.Message;
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
        if (domain.length() > MOST_OCTETS && isHost(domain)) {
            return Stream.of(Problem.of(
                    Message.DOMAIN_TOO_LONG,
                    cookie.place(CookieMember.DOMAIN),
                    cookie.label(),
                    String.valueOf(MOST_OCTETS)));
        }
        return fault(domain).stream()
                .map(fault -> Problem.of(fault, cookie.place(CookieMember.DOMAIN), cookie.label()));
    }

    private static Optional<Message> fault(String domain) {
        if (domain.isEmpty()) {
            return Optional.empty();
        }
        if (domain.startsWith(".")) {
            return Optional.of(Message.DOMAIN_WITH_DOT);
        }
        if (!isHost(domain)) {
            return Optional.of(Message.DOMAIN_NO_HOST);
        }
        String last = domain.substring(domain.lastIndexOf('.') + 1);
        if (last.chars().allMatch(character -> character >= '0' && character <= '9')) {
            return Optional.of(Message.DOMAIN_ADDRESS);
        }
        // The Public Suffix List's default rule: a name of one label is a suffix, and browsers refuse it.
        return last.equals(domain) && !domain.equalsIgnoreCase("localhost")
                ? Optional.of(Message.DOMAIN_TOP_LEVEL)
                : Optional.empty();
    }

    private static boolean isHost(String domain) {
        return Stream.of(domain.split("\\.", -1))
                .allMatch(label -> LABEL.matcher(label).matches());
    }
}
