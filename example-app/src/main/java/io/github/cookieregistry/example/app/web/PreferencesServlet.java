package io.github.cookieregistry.example.app.web;

import io.github.cookieregistry.Category;
import io.github.cookieregistry.CookieDefinition;
import io.github.cookieregistry.example.app.SiteCookieRegistry;
import io.github.cookieregistry.example.app.consent.CookieChoice;
import io.github.cookieregistry.example.app.consent.OptionalCookies;
import io.github.cookieregistry.example.platform.CookieRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;

/** The visitor's cookie preferences, to give and to withdraw at any time. */
final class PreferencesServlet extends PageServlet {

    static final String PATH = "/cookie-preferences";

    private static final long serialVersionUID = 1;

    PreferencesServlet(Site site) {
        super(site);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visit visit = visit(request);
        show(
                new Pages.Preferences(
                        Layout.of(visit, "preferences"),
                        request.getParameter("saved") != null,
                        CookieChoice.ASKED.stream()
                                .sorted()
                                .map(category -> group(category, visit))
                                .toList()),
                visit,
                response);
    }

    private static Pages.Group group(Category category, Visit visit) {
        String word = CookieChoice.word(category);
        return new Pages.Group(
                word,
                visit.language().word("category." + word),
                visit.language().word("category." + word + ".text"),
                visit.choice().map(choice -> choice.allows(category)).orElse(false),
                SiteCookieRegistry.catalog().in(category).stream()
                        .map(CookieDefinition::displayName)
                        .toList());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        CookieChoice choice = new CookieChoice(accepted(request));
        response.addHeader("Set-Cookie", CookieRegistry.PREFERENCES.setCookie(choice.encode()));
        OptionalCookies.update(choice, visit(request).cookies(), response);
        redirect(PATH + "?saved", response);
    }

    private static Set<Category> accepted(HttpServletRequest request) {
        String choice = field(request, "choice");
        return CookieChoice.ASKED.stream()
                .filter(category -> choice.equals("accept")
                        || choice.equals("save") && request.getParameter(CookieChoice.word(category)) != null)
                .collect(Collectors.toSet());
    }
}
