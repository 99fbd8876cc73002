package io.github.cookieregistry.example.app.web;

import io.github.cookieregistry.example.app.SiteCookieRegistry;
import io.github.cookieregistry.example.app.language.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The generated cookie policy, in the visitor's language. */
final class PolicyServlet extends PageServlet {

    static final String PATH = "/cookies";

    private static final long serialVersionUID = 1;
    private static final String FOLDER = "/META-INF/cookie-registry/" + SiteCookieRegistry.class.getName() + "/";

    private final transient Map<Language, PolicyPage> pages;

    PolicyServlet(Site site) {
        super(site);
        pages = Arrays.stream(Language.values())
                .collect(Collectors.toMap(Function.identity(), language -> PolicyPage.load(FOLDER, language)));
    }

    /** The paths of the policy: the visitor's language, and the links of the page itself to each language. */
    static String[] paths() {
        return Stream.concat(
                        Stream.of(PATH),
                        Arrays.stream(Language.values()).map(language -> "/" + PolicyPage.file(language)))
                .toArray(String[]::new);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Language language = Arrays.stream(Language.values())
                .filter(one -> request.getRequestURI().endsWith(PolicyPage.file(one)))
                .findFirst()
                .orElseGet(() -> visit(request).language());
        PolicyPage page = pages.get(language);
        if (page == null) {
            throw new IllegalStateException("No policy in " + language.tag());
        }
        response.setHeader("Content-Security-Policy", page.contentSecurityPolicy());
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(page.html());
    }
}
