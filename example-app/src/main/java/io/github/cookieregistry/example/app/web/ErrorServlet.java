package io.github.cookieregistry.example.app.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The page for what cannot be shown: a path that does not exist, a form without its token, a fault of ours. */
final class ErrorServlet extends PageServlet {

    /** The servlet for every path that no other one takes. */
    static final String PATH = "/";

    private static final long serialVersionUID = 1;

    ErrorServlet(Site site) {
        super(site);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int code = status instanceof Integer number ? number : HttpServletResponse.SC_NOT_FOUND;
        Visit visit = visit(request);
        String word = switch (code) {
            case HttpServletResponse.SC_NOT_FOUND -> "notFound";
            case HttpServletResponse.SC_FORBIDDEN -> "forbidden";
            case HttpServletResponse.SC_METHOD_NOT_ALLOWED -> "notAllowed";
            default -> "fault";
        };
        response.setStatus(code);
        show(new Pages.Message(Layout.of(visit, word), visit.language().word(word + ".text")), visit, response);
    }
}
