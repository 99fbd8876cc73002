package io.github.cookieregistry.example.app.web;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import io.github.cookieregistry.example.app.data.DataSet;
import io.github.cookieregistry.example.app.data.DataSets;
import io.github.cookieregistry.example.app.language.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** The API: answers the data sets that match a query, as JSON. */
final class ApiServlet extends PageServlet {

    static final String PATH = "/api/datasets";

    private static final long serialVersionUID = 1;
    private static final Gson JSON = new GsonBuilder().setPrettyPrinting().create();

    /** The answer's one object. */
    private record Answer(int total, List<DataSet> results) {}

    ApiServlet(Site site) {
        super(site);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().write(answer(field(request, "q"), visit(request).language()));
    }

    static String answer(String query, Language language) {
        List<DataSet> results = DataSets.matching(query, language);
        return JSON.toJson(new Answer(results.size(), results));
    }
}
