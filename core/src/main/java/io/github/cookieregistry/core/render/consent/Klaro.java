package io.github.cookieregistry.core.render.consent;

import io.github.cookieregistry.core.model.CookieDeclaration;
import io.github.cookieregistry.core.model.CookieInventory;
import io.github.cookieregistry.core.render.format.Json;
import io.github.cookieregistry.core.render.language.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The configuration of Klaro 0.7, in JSON. A service is what one provider does in one category. Klaro knows no
 * revision, so the number is part of the name that it stores the answer under: another name, and it asks again.
 */
public final class Klaro {

    private Klaro() {}

    /**
     * The configuration.
     *
     * @param languages the main one first
     */
    public static String render(CookieInventory inventory, List<Language> languages) {
        List<Service> services = services(inventory);
        return Json.object(json -> {
            json.number("version", 1);
            json.text("storageMethod", "cookie");
            json.text("storageName", "klaro-" + inventory.revision());
            json.flag("groupByPurpose", true);
            json.flag("default", false);
            json.flag("mustConsent", false);
            json.flag("acceptAll", true);
            json.text("lang", languages.get(0).tag());
            json.object("translations", members -> {
                for (Language language : languages) {
                    members.object(language.tag(), inner -> translation(inner, inventory, services, language));
                }
            });
            json.objects("services", services, Klaro::service);
        });
    }

    /** What one provider does in one category; the cookies are never empty. */
    private record Service(String name, ConsentCategory category, List<CookieDeclaration> cookies) {}

    private static List<Service> services(CookieInventory inventory) {
        Map<String, Integer> turns = new HashMap<>();
        List<Service> services = new ArrayList<>();
        for (ConsentCategory category : ConsentCategory.all(inventory)) {
            Map<String, List<CookieDeclaration>> providers = new LinkedHashMap<>();
            category.cookies()
                    .forEach(cookie -> providers
                            .computeIfAbsent(cookie.provider(), provider -> new ArrayList<>())
                            .add(cookie));
            providers.forEach((provider, cookies) -> {
                String name = category.id() + "-" + simplified(provider);
                int turn = turns.merge(name, 1, Integer::sum);
                services.add(new Service(turn == 1 ? name : name + "-" + turn, category, cookies));
            });
        }
        return services;
    }

    private static String simplified(String provider) {
        return provider.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    private static void service(Json json, Service service) throws IOException {
        json.text("name", service.name);
        json.texts("purposes", List.of(service.category.id()));
        json.flag("required", service.category.necessary());
        json.objects(
                "cookies",
                new ConsentCategory(service.category.category(), service.cookies).erasable(),
                (members, cookie) -> {
                    members.text("pattern", NamePattern.of(cookie));
                    if (!cookie.path().isEmpty()) {
                        members.text("path", cookie.path());
                    }
                    if (!cookie.domain().isEmpty()) {
                        members.text("domain", cookie.domain());
                    }
                });
    }

    private static void translation(Json json, CookieInventory inventory, List<Service> services, Language language)
            throws IOException {
        json.object("purposes", purposes -> {
            for (ConsentCategory category : ConsentCategory.all(inventory)) {
                purposes.object(category.id(), members -> {
                    members.text("title", language.words().text("kinds." + category.id()));
                    members.text("description", language.words().text("kinds." + category.id() + ".text"));
                });
            }
        });
        for (Service service : services) {
            json.object(service.name, members -> {
                CookieDeclaration first = service.cookies.get(0);
                members.text("title", language.translations().of(first, "provider", first.provider()));
                members.text(
                        "description",
                        String.join(
                                " ",
                                service.cookies.stream()
                                        .map(cookie -> language.translations().of(cookie, "purpose", cookie.purpose()))
                                        .distinct()
                                        .map(Klaro::sentence)
                                        .toList()));
            });
        }
    }

    private static String sentence(String purpose) {
        return purpose.matches("(?s).*[.!?\u061f\u3002]\\s*") ? purpose : purpose + ".";
    }
}
