package io.github.cookieregistry.inspector.report;

import io.github.cookieregistry.Category;
import io.github.cookieregistry.CookieLifetime;
import io.github.cookieregistry.Level;
import io.github.cookieregistry.Match;
import io.github.cookieregistry.Party;
import io.github.cookieregistry.SameSite;
import io.github.cookieregistry.Storage;
import io.github.cookieregistry.core.diagnostic.Message;
import io.github.cookieregistry.core.model.AcceptedException;
import io.github.cookieregistry.core.model.CookieDeclaration;
import io.github.cookieregistry.core.model.CookieInventory;
import io.github.cookieregistry.core.model.Origin;
import io.github.cookieregistry.core.model.RegistryName;
import io.github.cookieregistry.core.model.Site;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reports to render. */
final class Reports {

    static final RegistryName REGISTRY = new RegistryName("com.example", "CookieRegistry");

    private Reports() {}

    static ReportedFinding undocumented(String name, String path, int line) {
        return new ReportedFinding(
                Message.UNDOCUMENTED,
                Level.ERROR,
                Optional.of(name),
                "COOKIE",
                path,
                line,
                Message.UNDOCUMENTED.text(
                        name, "Declare it:\n    @Cookie(…)\n    public static final String X = \"x\";"),
                path.replace("src/main/java/", "") + ":" + line);
    }

    static ReportedFinding unresolved(String path, int line) {
        return new ReportedFinding(
                Message.UNRESOLVED,
                Level.WARNING,
                Optional.empty(),
                "COOKIE",
                path,
                line,
                Message.UNRESOLVED.text(),
                path + ":" + line);
    }

    static Report of(List<ReportedFinding> findings, List<CookieUse> uses, List<CookieDeclaration> cookies) {
        Map<String, Integer> looked = new LinkedHashMap<>();
        for (String what : List.of(
                "classes", "methods", "libraries", "declaredCookies", "includedRegistries", "unreadableFiles")) {
            looked.put(what, 2);
        }
        return new Report(
                findings,
                uses,
                new CookieInventory(
                        REGISTRY,
                        new Site("", "", "", "", ""),
                        cookies,
                        List.of(),
                        List.of(new AcceptedException("com.example.Old", List.of("a", "b"), "Goes <soon>"))),
                looked,
                List.of(new NotLooked("libraries", "none were given")),
                0);
    }

    static CookieDeclaration cookie(String name, Match match, String purpose) {
        return new CookieDeclaration(
                new Origin("com.example.SiteCookies", "C"),
                REGISTRY,
                "C",
                name,
                match,
                "Example",
                Category.NECESSARY,
                purpose,
                "",
                "",
                CookieLifetime.parse("P14D"),
                Party.FIRST,
                List.of(),
                "",
                Storage.COOKIE,
                "",
                "",
                false,
                false,
                SameSite.UNSPECIFIED,
                false,
                "");
    }
}
