package io.github.cookieregistry.plugin.check;

/**
 * What the code that sets a cookie already tells of it, as the members of {@code @Cookie} write it. Texts are empty
 * where it tells nothing.
 *
 * @param duration an ISO-8601 duration, or {@code session}
 * @param sameSite the name of a constant of {@code SameSite}
 */
record Facts(String duration, String path, String domain, boolean secure, boolean httpOnly, String sameSite) {

    /** The code tells nothing. */
    static final Facts NONE = new Facts("", "", "", false, false, "");

    Facts withDuration(String told) {
        return new Facts(told, path, domain, secure, httpOnly, sameSite);
    }

    Facts withPath(String told) {
        return new Facts(duration, told, domain, secure, httpOnly, sameSite);
    }

    Facts withDomain(String told) {
        return new Facts(duration, path, told, secure, httpOnly, sameSite);
    }

    Facts withSecure(boolean told) {
        return new Facts(duration, path, domain, told, httpOnly, sameSite);
    }

    Facts withHttpOnly(boolean told) {
        return new Facts(duration, path, domain, secure, told, sameSite);
    }

    Facts withSameSite(String told) {
        return new Facts(duration, path, domain, secure, httpOnly, told);
    }
}
