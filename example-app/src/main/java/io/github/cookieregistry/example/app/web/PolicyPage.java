package io.github.cookieregistry.example.app.web;

import io.github.cookieregistry.example.app.language.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;

/**
 * A generated page, with the way back to the site above it.
 *
 * @param contentSecurityPolicy allows the page's own style element, by its hash, and nothing else
 */
record PolicyPage(String html, String contentSecurityPolicy) {

    static PolicyPage load(String folder, Language language) {
        String resource = folder + file(language);
        try (InputStream in = PolicyPage.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The build did not write " + resource + ": has the processor run?");
            }
            String html = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new PolicyPage(
                    html.replace("<body>\n", "<body>\n" + navigation(language)),
                    SecurityHeadersFilter.CONTENT_SECURITY_POLICY.replace(
                            "style-src 'self'",
                            "style-src 'sha256-" + sha256(between(html, "<style>", "</style>")) + "'"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name that the build gives the page: the first language of the policy has none in its name. */
    static String file(Language language) {
        return language == Language.ENGLISH ? "cookie-policy.html" : "cookie-policy." + language.tag() + ".html";
    }

    private static String navigation(Language language) {
        return "<nav aria-label=\"" + language.word("siteName") + "\"><a href=\"" + HomeServlet.PATH + "\">"
                + language.word("backToSite") + "</a> <a href=\"" + PreferencesServlet.PATH + "\">"
                + language.word("changePreferences") + "</a></nav>\n";
    }

    private static String between(String text, String start, String end) {
        int from = text.indexOf(start) + start.length();
        return text.substring(from, text.indexOf(end, from));
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
