package io.github.cookieregistry.core.check.translation;

import io.github.cookieregistry.core.check.PlainText;
import io.github.cookieregistry.core.declaration.Declarations;
import io.github.cookieregistry.core.declaration.DeclaredCookie;
import io.github.cookieregistry.core.diagnostic.DeclarationPlace;
import io.github.cookieregistry.core.diagnostic.Message;
import io.github.cookieregistry.core.diagnostic.Problem;
import io.github.cookieregistry.core.model.CookieDeclaration;
import io.github.cookieregistry.core.model.CookieInventory;
import io.github.cookieregistry.core.model.Origin;
import io.github.cookieregistry.core.model.Translations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every sentence that is published exists in a language asked for, as plain text, and no text is there for nothing. */
public final class TranslationRule {

    private final CookieInventory inventory;
    private final Declarations declarations;
    private final String language;
    private final String fileName;

    /**
     * The rule for one language.
     *
     * @param fileName the file that holds the module's own texts, as messages name it
     */
    public TranslationRule(CookieInventory inventory, Declarations declarations, String language, String fileName) {
        this.inventory = inventory;
        this.declarations = declarations;
        this.language = language;
        this.fileName = fileName;
    }

    /**
     * The faults of these translations: each missing text where it is declared, the others where the language is asked
     * for.
     */
    public List<Problem> check(Translations translations) {
        TranslationCheck result = TranslationCheck.of(inventory, translations);
        List<Problem> problems = new ArrayList<>();
        Map<String, DeclarationPlace> places = places();
        result.missing()
                .forEach(key -> problems.add(Problem.of(
                        Message.TRANSLATION_MISSING,
                        places.getOrDefault(key, languagePlace()),
                        key,
                        language,
                        fileName,
                        inventory.registry().packageName())));
        new TreeMap<>(translations.texts())
                .forEach((key, text) -> PlainText.defect(text)
                        .ifPresent(defect -> problems.add(
                                Problem.of(Message.TRANSLATION_TEXT, languagePlace(), key, fileName, defect))));
        result.unused()
                .forEach(key -> problems.add(Problem.of(Message.TRANSLATION_UNUSED, languagePlace(), key, fileName)));
        return problems;
    }

    /** The fault of a file that is no properties file. */
    public Problem unreadable() {
        return Problem.of(Message.TRANSLATION_FILE, languagePlace(), fileName);
    }

    private DeclarationPlace languagePlace() {
        return declarations
                .policy()
                .place("languages")
                .element(declarations.policy().languages().indexOf(language));
    }

    /** Where the texts of this module's own cookies are declared, by key. */
    private Map<String, DeclarationPlace> places() {
        Map<Origin, DeclaredCookie> byOrigin = new HashMap<>();
        declarations.cookies().forEach(cookie -> byOrigin.put(cookie.origin(), cookie));
        Map<String, DeclarationPlace> places = new HashMap<>();
        for (CookieDeclaration cookie : inventory.own()) {
            DeclaredCookie declared = byOrigin.get(cookie.origin());
            if (declared != null) {
                for (String member : List.of("purpose", "function", "location")) {
                    places.put(
                            Translations.key(inventory.registry(), cookie, member),
                            declared.place().at("Cookie", member));
                }
            }
        }
        return places;
    }
}
