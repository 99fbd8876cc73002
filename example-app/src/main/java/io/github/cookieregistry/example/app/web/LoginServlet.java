package io.github.cookieregistry.example.app.web;

import io.github.cookieregistry.example.platform.CookieRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The log-in. */
final class LoginServlet extends PageServlet {

    static final String PATH = "/login";

    private static final long serialVersionUID = 1;

    LoginServlet(Site site) {
        super(site);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visit visit = visit(request);
        show(new Pages.Login(Layout.of(visit, "logIn"), "", false), visit, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visit visit = visit(request);
        String user = field(request, "user");
        if (!site().accounts().matches(user, field(request, "password"))) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            show(new Pages.Login(Layout.of(visit, "logIn"), user, true), visit, response);
            return;
        }
        site().sessions().end(visit.sessionId());
        response.addHeader(
                "Set-Cookie",
                CookieRegistry.SESSION_ID.setCookie(site().sessions().begin(user)));
        redirect(HomeServlet.PATH, response);
    }
}
