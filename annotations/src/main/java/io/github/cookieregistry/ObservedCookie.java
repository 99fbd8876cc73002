package io.github.cookieregistry;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A cookie that a browser or an HTTP client has really seen, for {@link CookieAudit}. Immutable; what the observer does
 * not know is left out, and is then not compared.
 *
 * <p>It never holds the cookie's value, which may be secret.
 */
public final class ObservedCookie {

    private final String name;
    private final @Nullable String path;
    private final @Nullable String domain;
    private final @Nullable Boolean secure;
    private final @Nullable Boolean httpOnly;
    private final @Nullable String sameSite;
    private final @Nullable Boolean partitioned;
    private final @Nullable ObservedExpiry expiry;

    private ObservedCookie(
            String name,
            @Nullable String path,
            @Nullable String domain,
            @Nullable Boolean secure,
            @Nullable Boolean httpOnly,
            @Nullable String sameSite,
            @Nullable Boolean partitioned,
            @Nullable ObservedExpiry expiry) {
        this.name = name;
        this.path = path;
        this.domain = domain;
        this.secure = secure;
        this.httpOnly = httpOnly;
        this.sameSite = sameSite;
        this.partitioned = partitioned;
        this.expiry = expiry;
    }

    /** A cookie of which only the name is known. */
    public static ObservedCookie named(String name) {
        return new ObservedCookie(name, null, null, null, null, null, null, null);
    }

    /**
     * Reads the value of a {@code Set-Cookie} header as a browser does (RFC 6265bis, sections 5.1.1, 5.6 and 5.7, and
     * the further prefixes of draft-ietf-httpbis-layered-cookies), as far as the header alone tells: it is taken to
     * come over a secure connection, from a host that the {@code Domain} attribute suits. An attribute that the header
     * lacks, or whose value browsers ignore, is known to be absent. A life beyond 400 days counts as 400 days.
     *
     * <p>The header may be of any length; the time that this takes grows with it and no faster. The name is empty when
     * the header has only a value, as browsers then keep a cookie without a name.
     *
     * @throws IllegalArgumentException when browsers ignore the header: it has neither name nor value, or holds a
     *     control character, or more than 4,096 octets of name and value, or lacks what its name's prefix,
     *     {@code SameSite=None} or {@code Partitioned} needs, or no host can have its domain. The message never repeats
     *     the header
     */
    public static ObservedCookie parse(String setCookie) {
        return SetCookieParser.parse(setCookie, null);
    }

    /**
     * Like {@link #parse(String)}, as the response to a request. The path is then known even without {@code Path}.
     *
     * @param request an absolute URI that begins with {@code http}, {@code https}, {@code ws} or {@code wss}
     * @throws IllegalArgumentException also when the domain is not the host's, when the header has {@code Secure} and
     *     the scheme is not secure (that of the machine itself, such as {@code localhost}, is), or when the URI is no
     *     such URI. Public suffixes of more than one label, such as {@code co.uk}, are not known
     */
    public static ObservedCookie parse(String setCookie, URI request) {
        return SetCookieParser.parse(setCookie, RequestUri.of(request));
    }

    /** The path that the browser reports, or the header's. */
    public ObservedCookie path(String path) {
        return new ObservedCookie(name, path, domain, secure, httpOnly, sameSite, partitioned, expiry);
    }

    /**
     * The domain that the browser reports. With a leading dot, as most browsers write it, it comes from a
     * {@code Domain} attribute; empty, there was none.
     */
    public ObservedCookie domain(String domain) {
        return new ObservedCookie(name, path, domain, secure, httpOnly, sameSite, partitioned, expiry);
    }

    /** Whether the cookie has {@code Secure}. */
    public ObservedCookie secure(boolean secure) {
        return new ObservedCookie(name, path, domain, secure, httpOnly, sameSite, partitioned, expiry);
    }

    /** Whether the cookie has {@code HttpOnly}. */
    public ObservedCookie httpOnly(boolean httpOnly) {
        return new ObservedCookie(name, path, domain, secure, httpOnly, sameSite, partitioned, expiry);
    }

    /** {@code SameSite} in any case; empty when the cookie has none, and {@code null} when nobody knows. */
    @SuppressWarnings("exports")
    public ObservedCookie sameSite(@Nullable String sameSite) {
        return new ObservedCookie(name, path, domain, secure, httpOnly, sameSite, partitioned, expiry);
    }

    /** Whether the cookie has {@code Partitioned}. */
    public ObservedCookie partitioned(boolean partitioned) {
        return new ObservedCookie(name, path, domain, secure, httpOnly, sameSite, partitioned, expiry);
    }

    /** When the browser will forget the cookie; {@code null} for a session cookie. */
    @SuppressWarnings("exports")
    public ObservedCookie expires(@Nullable Instant expires) {
        return expiring(expires == null ? ObservedExpiry.SESSION : ObservedExpiry.at(expires));
    }

    /** How long the browser keeps the cookie from now on; zero or negative when the header removes it. */
    public ObservedCookie maxAge(Duration maxAge) {
        return expiring(ObservedExpiry.after(maxAge));
    }

    ObservedCookie expiring(ObservedExpiry expiry) {
        return new ObservedCookie(name, path, domain, secure, httpOnly, sameSite, partitioned, expiry);
    }

    /** The whole name; empty for a cookie without one. */
    public String name() {
        return name;
    }

    Optional<String> path() {
        return Optional.ofNullable(path);
    }

    Optional<String> domain() {
        return Optional.ofNullable(domain);
    }

    Optional<Boolean> secure() {
        return Optional.ofNullable(secure);
    }

    Optional<Boolean> httpOnly() {
        return Optional.ofNullable(httpOnly);
    }

    Optional<String> sameSite() {
        return Optional.ofNullable(sameSite);
    }

    Optional<Boolean> partitioned() {
        return Optional.ofNullable(partitioned);
    }

    Optional<ObservedExpiry> expiry() {
        return Optional.ofNullable(expiry);
    }
}
