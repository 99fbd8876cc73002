package io.github.cookieregistry;

import java.net.IDN;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the storage model of RFC 6265bis, section 5.7, asks of the request that a header answers.
 *
 * @param host the canonicalized request-host (section 5.1.2)
 * @param secure whether the scheme denotes a secure protocol, or the host is the machine itself, which browsers trust
 * @param defaultPath the path of a cookie without {@code Path} (section 5.1.4)
 */
record RequestUri(String host, boolean secure, String defaultPath) {

    /** A host that cannot leave the machine, as W3C's Secure Contexts, section 3.1, lists them. */
    private static final Pattern LOOPBACK = Pattern.compile("(?:.*\\.)?localhost|127(?:\\.[0-9]{1,3}){3}|\\[::1]");

    /** @throws IllegalArgumentException when the URI is none of http, https, ws or wss, or names no host */
    static RequestUri of(URI uri) {
        String scheme = Ascii.lower(String.valueOf(uri.getScheme()));
        boolean secure = scheme.equals("https") || scheme.equals("wss");
        if (!secure && !scheme.equals("http") && !scheme.equals("ws")) {
            throw new IllegalArgumentException("The request's URI must begin with http, https, ws or wss.");
        }
        String host = canonicalHost(uri)
                .orElseThrow(() -> new IllegalArgumentException("The request's URI must name a host."));
        return new RequestUri(
                host, secure || LOOPBACK.matcher(host).matches(), defaultPath(String.valueOf(uri.getRawPath())));
    }

    /** {@code URI.getHost()} knows no host with an underscore or with letters beyond ASCII. */
    private static Optional<String> canonicalHost(URI uri) {
        String host = uri.getHost();
        if (host == null) {
            String authority = String.valueOf(uri.getAuthority());
            host = authority.substring(authority.lastIndexOf('@') + 1).replaceFirst(":[0-9]*$", "");
        }
        try {
            String canonical = host.startsWith("[") ? host : IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
            return uri.getAuthority() == null || canonical.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Ascii.lower(canonical));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String defaultPath(String path) {
        int last = path.lastIndexOf('/');
        return !path.startsWith("/") || last == 0 ? "/" : path.substring(0, last);
    }

    /** RFC 6265bis, section 5.1.3. */
    boolean domainMatches(String domain) {
        return host.equals(domain)
                || host.endsWith(domain)
                        && host.charAt(host.length() - domain.length() - 1) == '.'
                        && !BrowserRules.isAddress(host);
    }
}
