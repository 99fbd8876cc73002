package io.github.cookieregistry;

import static io.github.cookieregistry.SetCookieParser.refuse;

import io.github.cookieregistry.BrowserRules.NamePrefix;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The steps of RFC 6265bis, section 5.7, that a header and the request which it answers decide. Left out are those that
 * ask for the cookie store (secure cookies are not overwritten), for the page that made the request ({@code SameSite}),
 * for a non-HTTP API, and for the Public Suffix List beyond its default rule.
 *
 * @param name the cookie-name
 * @param valueOfNameless the cookie-value when the name is empty; otherwise it plays no part, and is empty here
 * @param request {@code null} when nobody knows it
 */
record StorageModel(
        String name,
        String valueOfNameless,
        CookieAttributes attributes,
        @Nullable RequestUri request) {

    /** What no host has: the URL Standard's forbidden domain code points, control characters apart. */
    private static final String FORBIDDEN_IN_HOSTS = " #/:<>?@[\\]^|%";

    /** RFC 3986, section 3.2.2, as far as a look tells. */
    private static final Pattern IP_LITERAL = Pattern.compile("\\[[0-9a-f:.]+]");

    ObservedCookie receive() {
        String domain = domain();
        refuse(
                attributes.secure() && request != null && !request.secure(),
                "it has Secure, and the connection is not secure (RFC 6265bis, section 5.7)");
        refuse(
                attributes.sameSite().equals("None") && !attributes.secure(),
                "it has SameSite=None without Secure (RFC 6265bis, section 5.7)");
        refuse(
                BrowserRules.partitionedLacksSecure(attributes.partitioned(), attributes.secure()),
                "it has Partitioned without Secure (partitioned-cookies, section 2.1)");
        refusePrefix();
        String defaultPath = request == null ? "" : request.defaultPath();
        return ObservedCookie.named(name)
                .path(attributes.path().isEmpty() ? defaultPath : attributes.path())
                .domain(domain)
                .secure(attributes.secure())
                .httpOnly(attributes.httpOnly())
                .sameSite(attributes.sameSite())
                .partitioned(attributes.partitioned())
                .expiring(attributes.expiry());
    }

    /**
     * The domain with a dot before it, which says that the header has sent it; without one when browsers keep the
     * cookie to its host all the same.
     */
    private String domain() {
        String domain = attributes.domain();
        if (domain.isEmpty()) {
            return "";
        }
        refuse(!isPossibleHost(domain), "no host can have its domain (RFC 6265bis, section 5.7)");
        boolean isHostOnly = BrowserRules.isAddress(domain) || domain.indexOf('.') < 0;
        if (request == null) {
            refuse(
                    BrowserRules.isTopLevel(domain) && !BrowserRules.isAddress(domain),
                    "its domain is a top-level one; say what the request was, if it is the host's own name"
                            + " (RFC 6265bis, section 5.7)");
        } else {
            refuse(
                    isHostOnly ? !request.host().equals(domain) : !request.domainMatches(domain),
                    "its domain is not the host's (RFC 6265bis, section 5.7)");
        }
        return isHostOnly ? domain : "." + domain;
    }

    private static boolean isPossibleHost(String domain) {
        return IP_LITERAL.matcher(domain).matches()
                || !domain.startsWith(".")
                        && !domain.contains("..")
                        && domain.chars().allMatch(c -> c < 0x7F && FORBIDDEN_IN_HOSTS.indexOf(c) < 0);
    }

    /** A cookie without a name is sent as its value alone, which must not look like a name of that kind. */
    private void refusePrefix() {
        refuse(
                NamePrefix.of(valueOfNameless).isPresent(),
                "it has no name, and its value begins as a name does that needs attributes (RFC 6265bis, section 5.7)");
        Optional<NamePrefix> prefix = NamePrefix.of(name);
        refuse(
                prefix.isPresent()
                        && !prefix.get()
                                .lacks(
                                        attributes.secure(),
                                        attributes.httpOnly(),
                                        attributes.path(),
                                        BrowserRules.isAddress(attributes.domain()) ? "" : attributes.domain())
                                .isEmpty(),
                "it lacks an attribute that the prefix of its name needs (RFC 6265bis, section 5.7)");
    }
}
