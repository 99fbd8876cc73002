package io.github.cookieregistry.core.render.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Decides which declared texts may become a link: nothing but web pages and mail addresses. */
final class WebLink {

    private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    private WebLink() {}

    /** The address of a page when the text is an absolute http or https URL. */
    static Optional<String> toPage(String text) {
        try {
            URI uri = new URI(text);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("http") || scheme.equals("https");
            return web && uri.getHost() != null ? Optional.of(uri.toASCIIString()) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** As {@link #toPage}, or a mail address. */
    static Optional<String> toContact(String text) {
        return MAIL.matcher(text).matches() ? Optional.of("mailto:" + text) : toPage(text);
    }
}
