package io.github.cookieregistry.core.check.translation;

import io.github.cookieregistry.core.model.CookieDeclaration;
import io.github.cookieregistry.core.model.CookieInventory;
import io.github.cookieregistry.core.model.Translations;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares the translations into one language with what the inventory publishes. Sentences must be translated: purpose,
 * function, location and the policy's title. Names need not: provider, recipients, site, controller and contact.
 *
 * @param missing the keys without a text, sorted
 * @param unused the keys that belong to nothing that is published, sorted
 */
public record TranslationCheck(List<String> missing, List<String> unused) {

    public TranslationCheck {
        missing = List.copyOf(missing);
        unused = List.copyOf(unused);
    }

    /** Checks the translations into one language. */
    public static TranslationCheck of(CookieInventory inventory, Translations translations) {
        Set<String> sentences = new TreeSet<>();
        Set<String> names = new TreeSet<>();
        for (CookieDeclaration cookie : inventory.cookies()) {
            Keys keys = new Keys(inventory, cookie);
            keys.add(sentences, "purpose", cookie.purpose());
            keys.add(sentences, "function", cookie.function());
            keys.add(sentences, "location", cookie.location());
            keys.add(names, "provider", cookie.provider());
            keys.add(names, "recipients", String.join("", cookie.recipients()));
        }
        addPolicy(sentences, "title", inventory.site().title());
        addPolicy(names, "site", inventory.site().name());
        addPolicy(names, "controller", inventory.site().controller());
        addPolicy(names, "contact", inventory.site().contact());
        return new TranslationCheck(
                sentences.stream()
                        .filter(key ->
                                translations.texts().getOrDefault(key, "").isBlank())
                        .toList(),
                translations.texts().keySet().stream()
                        .filter(key -> !sentences.contains(key) && !names.contains(key))
                        .sorted()
                        .toList());
    }

    private static void addPolicy(Set<String> keys, String member, String declared) {
        if (!declared.isEmpty()) {
            keys.add(Translations.policyKey(member));
        }
    }

    private record Keys(CookieInventory inventory, CookieDeclaration cookie) {

        void add(Set<String> keys, String member, String declared) {
            if (!declared.isEmpty()) {
                keys.add(Translations.key(inventory.registry(), cookie, member));
            }
        }
    }
}
