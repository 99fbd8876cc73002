package io.github.cookieregistry.example.app.web;

import io.github.cookieregistry.example.platform.CookieRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The log-out. */
final class LogoutServlet extends PageServlet {

    static final String PATH = "/logout";

    private static final long serialVersionUID = 1;

    LogoutServlet(Site site) {
        super(site);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        site().sessions().end(visit(request).sessionId());
        response.addHeader("Set-Cookie", CookieRegistry.SESSION_ID.expire());
        redirect(HomeServlet.PATH, response);
    }
}
