package io.github.cookieregistry.example.app.web;

import io.github.cookieregistry.example.app.consent.OptionalCookies;
import io.github.cookieregistry.example.app.data.DataSets;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.text.NumberFormat;
import java.util.List;

/** The data sets and the search. */
final class HomeServlet extends PageServlet {

    static final String PATH = "/";

    private static final long serialVersionUID = 1;

    HomeServlet(Site site) {
        super(site);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visit visit = visit(request);
        String query = field(request, "q");
        NumberFormat numbers = NumberFormat.getIntegerInstance(visit.language().locale());
        List<Pages.Row> rows = DataSets.matching(query, visit.language()).stream()
                .map(dataSet -> new Pages.Row(dataSet, numbers.format(dataSet.records())))
                .toList();
        boolean campaign = visit.choice()
                .map(choice -> OptionalCookies.showsCampaign(choice, visit.cookies(), response))
                .orElse(false);
        show(new Pages.Home(Layout.of(visit, "dataSets"), query, rows.size(), rows, campaign), visit, response);
    }
}
