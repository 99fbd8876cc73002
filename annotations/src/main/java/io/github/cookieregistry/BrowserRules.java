package io.github.cookieregistry;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * What makes browsers refuse a cookie, or treat it otherwise than declared: the rules of draft-ietf-httpbis-rfc6265bis,
 * and the further name prefixes of draft-ietf-httpbis-layered-cookies.
 *
 * <p>This class is what the build and the run time share, so that neither refuses what the other accepts; it is public
 * for the build alone, and may change with any release. Each text that describes a fault continues a sentence such as
 * "The path …", is plain English, and never repeats what is at fault.
 */
public final class BrowserRules {

    /** The octets that name and value may have together; a longer cookie is ignored as a whole (section 5.6). */
    public static final int NAME_AND_VALUE_OCTETS = 4096;

    /** The octets that an attribute's value may have; a longer attribute is ignored (section 5.6). */
    public static final int ATTRIBUTE_VALUE_OCTETS = 1024;

    /** The longest life; browsers cut a longer one down to this (section 5.5). */
    public static final Duration LONGEST_LIFE = Duration.ofDays(400);

    /** The octets of a host name in text form: RFC 1035, section 2.3.4, less its length octets. */
    public static final int DOMAIN_OCTETS = 253;

    private static final String TOKEN_PUNCTUATION = "!#$%&'*+-.^_`|~";

    /** RFC 1123, section 2.1, and RFC 1035, section 2.3.4. */
    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?");

    /** The last label by which the URL Standard, "ends in a number", takes a host for an IPv4 address. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]+|0[Xx][0-9A-Fa-f]*");

    private BrowserRules() {}

    /** What a name prefix needs. */
    public enum Need {
        /** {@code Secure}. */
        SECURE,
        /** {@code HttpOnly}. */
        HTTP_ONLY,
        /** {@code Path=/}. */
        ROOT_PATH,
        /** No {@code Domain}. */
        NO_DOMAIN
    }

    /** A beginning of a name by which browsers demand attributes. Sorted so that the first that matches holds. */
    public enum NamePrefix {
        /** {@code __Host-Http-} (layered-cookies, section 4.1.3.4); before the prefix that it begins with. */
        HOST_HTTP("__Host-Http-", true, true),
        /** {@code __Host-} (RFC 6265bis, section 4.1.3.2). */
        HOST("__Host-", true, false),
        /** {@code __Http-} (layered-cookies, section 4.1.3.3). */
        HTTP("__Http-", false, true),
        /** {@code __Secure-} (RFC 6265bis, section 4.1.3.1). */
        SECURE("__Secure-", false, false);

        private final String text;
        private final boolean bindsToHost;
        private final boolean needsHttpOnly;

        NamePrefix(String text, boolean bindsToHost, boolean needsHttpOnly) {
            this.text = text;
            this.bindsToHost = bindsToHost;
            this.needsHttpOnly = needsHttpOnly;
        }

        /** The prefix of a name, compared without regard to the case of ASCII letters (section 5.4). */
        public static Optional<NamePrefix> of(String name) {
            return Arrays.stream(values())
                    .filter(prefix -> Ascii.startsWith(name, prefix.text))
                    .findFirst();
        }

        /** The prefix as servers write it. */
        public String text() {
            return text;
        }

        /** What the prefix needs and the cookie lacks, in the order of {@link Need}. */
        public List<Need> lacks(boolean secure, boolean httpOnly, String path, String domain) {
            List<Need> lacks = new ArrayList<>();
            if (!secure) {
                lacks.add(Need.SECURE);
            }
            if (needsHttpOnly && !httpOnly) {
                lacks.add(Need.HTTP_ONLY);
            }
            if (bindsToHost && !path.equals("/")) {
                lacks.add(Need.ROOT_PATH);
            }
            if (bindsToHost && !domain.isEmpty()) {
                lacks.add(Need.NO_DOMAIN);
            }
            return List.copyOf(lacks);
        }
    }

    /** The first code point that no token may hold (RFC 9110, section 5.6.2); empty also for an empty name. */
    public static OptionalInt firstOutsideToken(String name) {
        return name.codePoints().filter(point -> !isTokenCharacter(point)).findFirst();
    }

    private static boolean isTokenCharacter(int point) {
        return point >= 'a' && point <= 'z'
                || point >= 'A' && point <= 'Z'
                || point >= '0' && point <= '9'
                || TOKEN_PUNCTUATION.indexOf(point) >= 0;
    }

    /** What is wrong with the name of a cookie that a server sets (sections 4.1.1 and 5.6). */
    public static Optional<String> faultOfName(String name) {
        if (name.isEmpty() || firstOutsideToken(name).isPresent()) {
            return Optional.of("is no token (RFC 9110, section 5.6.2)");
        }
        return name.length() > NAME_AND_VALUE_OCTETS
                ? Optional.of("is longer than " + NAME_AND_VALUE_OCTETS + " octets, so browsers ignore the cookie")
                : Optional.empty();
    }

    /** The index of the first {@code char} that is no cookie-octet (section 4.1.1). */
    public static OptionalInt firstOutsideCookieOctets(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c <= ' ' || c >= 0x7F || c == '"' || c == ',' || c == ';' || c == '\\') {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** What is wrong with a {@code Path} attribute that is not empty (sections 4.1.1 and 5.6.4). */
    public static Optional<String> faultOfPath(String path) {
        if (!path.startsWith("/")) {
            return Optional.of("does not begin with /, so browsers use another one");
        }
        if (path.length() > ATTRIBUTE_VALUE_OCTETS) {
            return Optional.of("is longer than " + ATTRIBUTE_VALUE_OCTETS + " octets, so browsers ignore it");
        }
        if (path.indexOf(';') >= 0) {
            return Optional.of("holds a ;, which ends the attribute");
        }
        return path.chars().anyMatch(character -> character < ' ' || character > '~')
                ? Optional.of("holds a control character or one that is not ASCII")
                : Optional.empty();
    }

    /** What is wrong with a {@code Domain} attribute that is not empty (sections 4.1.2.3, 5.6.3 and 5.7). */
    public static Optional<String> faultOfDomain(String domain) {
        if (domain.startsWith(".")) {
            return Optional.of("begins with a dot, which browsers ignore");
        }
        if (domain.length() > DOMAIN_OCTETS) {
            return Optional.of("is longer than " + DOMAIN_OCTETS + " octets");
        }
        for (String label : domain.split("\\.", -1)) {
            if (!LABEL.matcher(label).matches()) {
                return Optional.of("is no host name");
            }
        }
        if (isAddress(domain)) {
            return Optional.of("is an IP address, to which browsers send no domain cookie");
        }
        return isTopLevel(domain) ? Optional.of("is a top-level domain, which browsers refuse") : Optional.empty();
    }

    /** Whether browsers take the host for an IP address rather than a name. */
    static boolean isAddress(String host) {
        return host.startsWith("[")
                || NUMBER.matcher(host.substring(host.lastIndexOf('.') + 1)).matches();
    }

    /** By the Public Suffix List's default rule, the only one known without the list: a single label is a suffix. */
    static boolean isTopLevel(String domain) {
        return domain.indexOf('.') < 0 && !Ascii.equal(domain, "localhost");
    }

    /** Whether the cookie is refused because {@code SameSite=None} needs {@code Secure} (section 5.7). */
    public static boolean sameSiteLacksSecure(SameSite sameSite, boolean secure) {
        return sameSite == SameSite.NONE && !secure;
    }

    /** Whether it is refused because {@code Partitioned} needs {@code Secure} (partitioned-cookies, section 2.1). */
    public static boolean partitionedLacksSecure(boolean partitioned, boolean secure) {
        return partitioned && !secure;
    }

    /**
     * Equal for two declarations of one cookie: what makes two cookies one for a browser (section 5.7, the last steps),
     * and, beyond browsers, the storage and the way in which names match.
     */
    public static List<Object> identity(Storage storage, String name, Match match, String domain, String path) {
        return List.of(storage, name, match, Ascii.lower(domain), path);
    }
}
