package io.github.cookieregistry.example.app.web;

import io.github.cookieregistry.example.app.consent.CookieChoice;
import io.github.cookieregistry.example.app.language.Language;
import io.github.cookieregistry.example.app.security.CsrfTokens;
import io.github.cookieregistry.example.platform.CookieRegistry;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the cookies of one request tell.
 *
 * @param path the path asked for, without the query
 * @param cookies the names and values that the browser sent
 * @param sessionId empty when nobody is logged in
 * @param choice empty when the visitor has not chosen yet
 * @param csrfToken the token for the forms of the answer
 * @param csrfTokenIsNew whether the browser has yet to be told the token
 */
record Visit(
        String path,
        Map<String, String> cookies,
        Language language,
        String sessionId,
        Optional<String> user,
        Optional<CookieChoice> choice,
        String csrfToken,
        boolean csrfTokenIsNew) {

    static Visit of(HttpServletRequest request, Site site) {
        Map<String, String> cookies = cookiesOf(request);
        Optional<String> sessionId = Optional.ofNullable(cookies.get(CookieRegistry.SESSION_ID.name()))
                .filter(id -> site.sessions().user(id).isPresent());
        Optional<String> token = Optional.ofNullable(cookies.get(CookieRegistry.CSRF_TOKEN.name()))
                .filter(value -> site.csrfTokens().isGenuine(value, sessionId.orElse("")));
        return new Visit(
                pathOf(request),
                cookies,
                Optional.ofNullable(cookies.get(CookieRegistry.LANGUAGE.name()))
                        .flatMap(Language::tagged)
                        .orElseGet(() -> Language.preferred(Collections.list(request.getLocales()))),
                sessionId.orElse(""),
                sessionId.flatMap(site.sessions()::user),
                Optional.ofNullable(cookies.get(CookieRegistry.PREFERENCES.name()))
                        .flatMap(CookieChoice::decode),
                token.orElseGet(() -> site.csrfTokens().issue(sessionId.orElse(""))),
                token.isEmpty());
    }

    private static String pathOf(HttpServletRequest request) {
        Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return original instanceof String uri ? uri : request.getRequestURI();
    }

    private static Map<String, String> cookiesOf(HttpServletRequest request) {
        Map<String, String> cookies = new LinkedHashMap<>();
        Cookie[] sent = request.getCookies();
        if (sent != null) {
            for (Cookie cookie : sent) {
                cookies.putIfAbsent(cookie.getName(), cookie.getValue());
            }
        }
        return Collections.unmodifiableMap(cookies);
    }

    /** Whether a form or an API call brings the token that our own pages hold. */
    boolean isFromOurOwnPage(HttpServletRequest request) {
        String header = request.getHeader("X-CSRFToken");
        String sent = header == null ? request.getParameter("csrf") : header;
        return !csrfTokenIsNew && sent != null && CsrfTokens.areEqual(sent, csrfToken);
    }
}
