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
import java.util.List;
import java.util.Set;

/** All the files of one build, except the registry's class. */
public final class PolicyFiles {

    private PolicyFiles() {}

    /**
     * @param languages the main one first; not empty
     * @param consents the further files that the policy asks for
     */
    public static List<RenderedFile> render(
            CookieInventory inventory, List<Language> languages, Set<Consent> consents) {
        String folder = "META-INF/cookie-registry/" + inventory.registry().qualified() + "/";
        List<RenderedFile> files = new ArrayList<>();
        for (Language language : languages) {
            files.add(new RenderedFile(
                    folder + language.file("cookie-policy", "html", languages),
                    HtmlPage.render(inventory, language, languages)));
            files.add(new RenderedFile(
                    folder + language.file("cookie-policy", "md", languages),
                    MarkdownPage.render(inventory, language, languages)));
            files.add(new RenderedFile(
                    folder + language.file("cookie-table", "html", languages), HtmlTables.render(inventory, language)));
        }
        files.add(new RenderedFile(folder + "cookies.json", InventoryJson.render(inventory)));
        files.add(new RenderedFile(folder + "cookie-evidence.md", EvidencePage.render(inventory)));
        if (inventory.revision() > 0) {
            files.add(new RenderedFile(
                    folder + "cookie-consent.json", AgreedConsentJson.render(inventory.nextConsent())));
        }
        consents.stream()
                .sorted()
                .map(consent -> new RenderedFile(
                        folder + ConsentFiles.name(consent), ConsentFiles.text(consent, inventory, languages)))
                .forEach(files::add);
        return files;
    }
}
