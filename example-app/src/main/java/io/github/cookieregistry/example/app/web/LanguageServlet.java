package io.github.cookieregistry.example.app.web;

import io.github.cookieregistry.example.app.language.Language;
import io.github.cookieregistry.example.platform.CookieRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The choice of a language. */
final class LanguageServlet extends PageServlet {

    static final String PATH = "/language";

    private static final long serialVersionUID = 1;

    LanguageServlet(Site site) {
        super(site);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        Language.tagged(field(request, "language"))
                .ifPresent(language ->
                        response.addHeader("Set-Cookie", CookieRegistry.LANGUAGE.setCookie(language.tag())));
        String next = field(request, "next");
        redirect(isPathOfThisSite(next) ? next : HomeServlet.PATH, response);
    }

    /** Browsers read {@code //host} and {@code /\host} as another site. */
    private static boolean isPathOfThisSite(String path) {
        return path.matches("/|/[A-Za-z0-9-][A-Za-z0-9./-]*");
    }
}
