package io.github.cookieregistry.core.render;

import io.github.cookieregistry.Consent;
import io.github.cookieregistry.core.model.CookieInventory;
import io.github.cookieregistry.core.render.consent.AgreedConsentJson;
import io.github.cookieregistry.core.render.consent.ConsentFiles;
import io.github.cookieregistry.core.render.inventory.EvidencePage;
import io.github.cookieregistry.core.render.inventory.InventoryJson;
import io.github.cookieregistry.core.render.language.Language;
import io.github.cookieregistry.core.render.page.HtmlPage;
import io.github.cookieregistry.core.render.page.HtmlTables;
import io.github.cookieregistry.core.render.page.MarkdownPage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** All the files of one build, except the registry's class. */
public final class PolicyFiles {

    /** What visitors may see, so that it can be served as it is. */
    private static final String PUBLIC = "META-INF/cookie-registry/";

    /** What is for those who answer for the policy, and for their tools. */
    private static final String EVIDENCE = "META-INF/cookie-evidence/";

    private static final Pattern WRITTEN = Pattern.compile("(?:" + PUBLIC + "|" + EVIDENCE + ")[^/\\\\]+/(?:"
            + "cookie-(?:policy|table|evidence)(?:\\.[A-Za-z0-9-]+)?\\.(?:html|md)|cookies\\.json|cookie-consent\\.json|"
            + Arrays.stream(Consent.values())
                    .map(consent -> Pattern.quote(ConsentFiles.name(consent)))
                    .collect(Collectors.joining("|"))
            + ")");

    private PolicyFiles() {}

    /** Whether a build of this or an older version can have written a file there. */
    public static boolean canBeWritten(String path) {
        return WRITTEN.matcher(path).matches();
    }

    private record Planned(String path, Function<CookieInventory, String> text) {}

    /**
     * @param languages the main one first; not empty
     * @param consents the further files that the policy asks for
     */
    public static List<RenderedFile> render(
            CookieInventory inventory, List<Language> languages, Set<Consent> consents) {
        return planned(inventory, languages, consents).stream()
                .map(file -> new RenderedFile(file.path(), file.text().apply(inventory)))
                .toList();
    }

    /** The paths of the files, which are the same whatever the code was found to do. */
    public static List<String> paths(CookieInventory inventory, List<Language> languages, Set<Consent> consents) {
        return planned(inventory, languages, consents).stream()
                .map(Planned::path)
                .toList();
    }

    private static List<Planned> planned(CookieInventory of, List<Language> languages, Set<Consent> consents) {
        String folder = PUBLIC + of.registry().qualified() + "/";
        String evidence = EVIDENCE + of.registry().qualified() + "/";
        List<Planned> files = new ArrayList<>();
        for (Language language : languages) {
            files.add(new Planned(
                    folder + language.file("cookie-policy", "html", languages),
                    inventory -> HtmlPage.render(inventory, language, languages)));
            files.add(new Planned(
                    folder + language.file("cookie-policy", "md", languages),
                    inventory -> MarkdownPage.render(inventory, language, languages)));
            files.add(new Planned(
                    folder + language.file("cookie-table", "html", languages),
                    inventory -> HtmlTables.render(inventory, language)));
        }
        files.add(new Planned(evidence + "cookies.json", InventoryJson::render));
        files.add(new Planned(evidence + "cookie-evidence.md", EvidencePage::render));
        files.add(new Planned(evidence + "cookie-evidence.html", EvidencePage::html));
        if (of.revision() > 0) {
            files.add(new Planned(
                    evidence + "cookie-consent.json", inventory -> AgreedConsentJson.render(inventory.nextConsent())));
        }
        consents.stream()
                .sorted()
                .map(consent -> new Planned(
                        folder + ConsentFiles.name(consent),
                        inventory -> ConsentFiles.text(consent, inventory, languages)))
                .forEach(files::add);
        return files;
    }
}
