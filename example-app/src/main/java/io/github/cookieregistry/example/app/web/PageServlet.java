package io.github.cookieregistry.example.app.web;

import io.github.cookieregistry.example.app.consent.OptionalCookies;
import io.github.cookieregistry.example.platform.CookieRegistry;
import io.jstach.jstachio.JStachio;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A servlet that shows pages. */
abstract class PageServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    private final transient Site site;

    PageServlet(Site site) {
        this.site = site;
    }

    Site site() {
        return site;
    }

    Visit visit(HttpServletRequest request) {
        return Visit.of(request, site);
    }

    /** Writes a page, and the cookies that every page may set. */
    static void show(Object page, Visit visit, HttpServletResponse response) throws IOException {
        if (visit.csrfTokenIsNew()) {
            response.addHeader("Set-Cookie", CookieRegistry.CSRF_TOKEN.setCookie(visit.csrfToken()));
        }
        visit.choice().ifPresent(choice -> OptionalCookies.update(choice, visit.cookies(), response));
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(JStachio.render(page));
    }

    /** Sends the browser on to a page with GET, after a form was sent. */
    static void redirect(String path, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", path);
    }

    /** The text of a form's field; empty when it was not sent. */
    static String field(HttpServletRequest request, String name) {
        String text = request.getParameter(name);
        return text == null ? "" : text;
    }
}
