package io.github.cookieregistry.core.publish;

import io.github.cookieregistry.core.check.Checks;
import io.github.cookieregistry.core.check.consent.AgreedConsentFile;
import io.github.cookieregistry.core.check.consent.ConsentFileFault;
import io.github.cookieregistry.core.declaration.Declarations;
import io.github.cookieregistry.core.diagnostic.Problem;
import io.github.cookieregistry.core.model.AgreedConsent;
import io.github.cookieregistry.core.model.CookieInventory;
import io.github.cookieregistry.core.render.PolicyFiles;
import io.github.cookieregistry.core.render.RenderedFile;
import io.github.cookieregistry.core.render.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is published of a module's inventory: with its translations, and after what visitors agreed to before. */
public final class PublishedPolicy {

    private final TextsBeside texts;
    private final PolicyLanguages languages;

    /** A policy whose translations and agreed consent lie beside the sources. */
    public PublishedPolicy(TextsBeside texts) {
        this.texts = texts;
        this.languages = new PolicyLanguages(texts);
    }

    /** The inventory, with its translations and with what visitors agreed to before; a broken file counts as none. */
    public CookieInventory withAgreedConsent(CookieInventory inventory, Declarations declarations) {
        CookieInventory told = inventory.in(languages.further(inventory, declarations));
        try {
            return agreed(inventory).map(told::after).orElse(told);
        } catch (ConsentFileFault e) {
            return told;
        }
    }

    /** What is wrong with the translations, and with the file that tells what visitors agreed to. */
    public List<Problem> problems(CookieInventory inventory, Declarations declarations) {
        List<Problem> problems = new ArrayList<>(languages.problems(inventory, declarations));
        problems.addAll(consentProblems(inventory, declarations));
        return problems;
    }

    /** The languages of the pages, the main one first. */
    public List<Language> languages(CookieInventory inventory, Declarations declarations) {
        return languages.of(inventory, declarations);
    }

    /** The files of a build, except the registry's class. */
    public List<RenderedFile> files(CookieInventory inventory, Declarations declarations) {
        return PolicyFiles.render(
                inventory,
                languages.of(inventory, declarations),
                Set.copyOf(declarations.policy().consent()));
    }

    private List<Problem> consentProblems(CookieInventory inventory, Declarations declarations) {
        try {
            agreed(inventory);
            return inventory.mustBeRemembered()
                    ? List.of(Checks.outdatedConsentFile(declarations, consentFileName(inventory)))
                    : List.of();
        } catch (ConsentFileFault e) {
            return List.of(Checks.brokenConsentFile(declarations, consentFileName(inventory), e));
        }
    }

    /** What visitors agreed to before as the sources keep it; empty when they do not. */
    private Optional<AgreedConsent> agreed(CookieInventory inventory) {
        return texts.read(inventory.registry().packageName(), consentFileName(inventory))
                .map(AgreedConsentFile::parse);
    }

    private static String consentFileName(CookieInventory inventory) {
        return inventory.registry().simpleName() + "_consent.json";
    }
}
