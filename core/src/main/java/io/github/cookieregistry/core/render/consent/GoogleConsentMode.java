package io.github.cookieregistry.core.render.consent;

import io.github.cookieregistry.Category;
import io.github.cookieregistry.core.model.CookieInventory;
import io.github.cookieregistry.core.render.format.Json;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * The defaults of Google's consent mode, version 2, as a script that stands before Google's tags: everything is denied
 * that needs consent. Its function reports the visitor's choice, by our categories, to those tags. An unclassified
 * cookie stands for no type: who accepts what nobody has described has not agreed to statistics or advertising.
 */
public final class GoogleConsentMode {

    private static final Map<Category, List<String>> TYPES = Map.of(
            Category.NECESSARY, List.of("functionality_storage", "security_storage"),
            Category.PREFERENCES, List.of("personalization_storage"),
            Category.STATISTICS, List.of("analytics_storage"),
            Category.MARKETING, List.of("ad_storage", "ad_user_data", "ad_personalization"),
            Category.UNCLASSIFIED, List.of());

    private GoogleConsentMode() {}

    /** The script; a category without declared cookies can be denied only. */
    public static String render(CookieInventory inventory) {
        String defaults = Json.objectInScript(json -> {
                    for (Category category : Category.values()) {
                        for (String type : TYPES.getOrDefault(category, List.of())) {
                            json.text(type, category == Category.NECESSARY ? "granted" : "denied");
                        }
                    }
                })
                .stripTrailing();
        String types = Json.objectInScript(json -> types(json, inventory)).stripTrailing();
        return """
                window.dataLayer = window.dataLayer || [];
                window.gtag = window.gtag || function () { window.dataLayer.push(arguments); };
                window.gtag("consent", "default", %s);

                /** Reports the visitor's choice; takes the accepted categories, such as ["statistics"]. */
                window.cookieRegistryConsent = function (accepted) {
                  const types = %s;
                  const choice = {};
                  for (const [category, names] of Object.entries(types)) {
                    for (const name of names) {
                      choice[name] = accepted.includes(category) ? "granted" : "denied";
                    }
                  }
                  window.gtag("consent", "update", choice);
                };
                """.formatted(defaults, types.replace("\n", "\n  "));
    }

    private static void types(Json json, CookieInventory inventory) throws IOException {
        for (ConsentCategory category : ConsentCategory.all(inventory)) {
            if (!category.necessary()) {
                json.texts(category.id(), TYPES.getOrDefault(category.category(), List.of()));
            }
        }
    }
}
