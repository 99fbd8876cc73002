package io.github.cookieregistry.example.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** A form that calls the API and shows its answer. */
final class ApiExplorerServlet extends PageServlet {

    static final String PATH = "/api-explorer";

    private static final long serialVersionUID = 1;

    ApiExplorerServlet(Site site) {
        super(site);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visit visit = visit(request);
        show(new Pages.ApiExplorer(Layout.of(visit, "apiExplorer"), "", Optional.empty()), visit, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visit visit = visit(request);
        String query = field(request, "q");
        String answer = ApiServlet.answer(query, visit.language());
        show(new Pages.ApiExplorer(Layout.of(visit, "apiExplorer"), query, Optional.of(answer)), visit, response);
    }
}
