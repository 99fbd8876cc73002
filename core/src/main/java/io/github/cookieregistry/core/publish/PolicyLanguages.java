package io.github.cookieregistry.core.publish;

import io.github.cookieregistry.core.check.translation.TranslationFile;
import io.github.cookieregistry.core.check.translation.TranslationRule;
import io.github.cookieregistry.core.declaration.Declarations;
import io.github.cookieregistry.core.declaration.DeclaredPolicy;
import io.github.cookieregistry.core.declaration.IncludedRegistry;
import io.github.cookieregistry.core.diagnostic.Problem;
import io.github.cookieregistry.core.model.CookieInventory;
import io.github.cookieregistry.core.model.RegistryName;
import io.github.cookieregistry.core.model.Translations;
import io.github.cookieregistry.core.render.language.Language;
import io.github.cookieregistry.core.render.language.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The languages of a module's pages. The site's words are declared in the first language; those of each further one lie
 * in a properties file beside the registry's package, and those of an included registry beside its own.
 */
final class PolicyLanguages {

    private final TextsBeside beside;
    private final Map<String, Optional<String>> texts = new TreeMap<>();

    PolicyLanguages(TextsBeside beside) {
        this.beside = beside;
    }

    /** The languages asked for that the product speaks; a fault in the others has been reported. */
    List<Language> of(CookieInventory inventory, Declarations declarations) {
        List<Language> languages = new ArrayList<>();
        for (String tag : spoken(declarations.policy())) {
            languages.add(
                    languages.isEmpty()
                            ? Language.of(tag)
                            : Language.of(tag, translations(inventory, declarations, tag)));
        }
        return languages.isEmpty() ? List.of(Language.of("en")) : languages;
    }

    /** The site's words in each further language, by tag; a language whose file is broken is left out. */
    Map<String, Translations> further(CookieInventory inventory, Declarations declarations) {
        Map<String, Translations> further = new TreeMap<>();
        spoken(declarations.policy()).stream().skip(1).forEach(tag -> {
            try {
                further.put(tag, translations(inventory, declarations, tag));
            } catch (IllegalArgumentException e) {
                // Reported with the other faults of translations; nothing that is told is written then.
                further.remove(tag);
            }
        });
        return further;
    }

    /** The faults of the further languages' files. */
    List<Problem> problems(CookieInventory inventory, Declarations declarations) {
        return spoken(declarations.policy()).stream()
                .skip(1)
                .flatMap(tag -> problems(inventory, declarations, tag).stream())
                .toList();
    }

    private List<Problem> problems(CookieInventory inventory, Declarations declarations, String tag) {
        TranslationRule rule = new TranslationRule(inventory, declarations, tag, fileName(inventory.registry(), tag));
        try {
            return rule.check(translations(inventory, declarations, tag));
        } catch (IllegalArgumentException e) {
            return List.of(rule.unreadable());
        }
    }

    private Translations translations(CookieInventory inventory, Declarations declarations, String tag) {
        Translations translations = read(inventory.registry(), tag);
        for (IncludedRegistry included : declarations.included()) {
            translations = translations.including(read(included.name(), tag));
        }
        return translations;
    }

    private Translations read(RegistryName registry, String tag) {
        String fileName = fileName(registry, tag);
        return texts.computeIfAbsent(
                        registry.packageName() + "/" + fileName, path -> beside.read(registry.packageName(), fileName))
                .map(text -> TranslationFile.parse(registry, text))
                .orElseGet(() -> new Translations(registry, Map.of()));
    }

    private static List<String> spoken(DeclaredPolicy policy) {
        return policy.languages().stream().filter(Words::supports).distinct().toList();
    }

    /** As Java's resource bundles are named. */
    private static String fileName(RegistryName registry, String tag) {
        return registry.simpleName() + "_" + tag.replace('-', '_') + ".properties";
    }
}
