package io.github.cookieregistry.core.render.consent;

import io.github.cookieregistry.Match;
import io.github.cookieregistry.core.model.CookieDeclaration;
import io.github.cookieregistry.core.model.CookieInventory;
import io.github.cookieregistry.core.render.format.Html;
import io.github.cookieregistry.core.render.format.Json;
import io.github.cookieregistry.core.render.language.Language;
import io.github.cookieregistry.core.render.language.Words;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * The configuration of vanilla-cookieconsent 3.1, as an ES module: it takes a name for the whole name unless it is a
 * real regular expression, which JSON has none of. All texts are escaped, since it inserts them as HTML.
 */
public final class VanillaCookieConsent {

    private VanillaCookieConsent() {}

    /**
     * The module; its default export is what {@code CookieConsent.run} takes.
     *
     * @param languages the main one first
     */
    public static String render(CookieInventory inventory, List<Language> languages) {
        List<ConsentCategory> categories = ConsentCategory.all(inventory);
        return "export default "
                + Json.objectInScript(json -> {
                            json.number("revision", inventory.revision());
                            json.object("categories", members -> {
                                for (ConsentCategory category : categories) {
                                    members.object(category.id(), inner -> category(inner, category));
                                }
                            });
                            json.object("language", members -> language(members, categories, languages));
                        })
                        .stripTrailing()
                + ";\n";
    }

    private static void category(Json json, ConsentCategory category) throws IOException {
        if (category.necessary()) {
            json.flag("enabled", true);
            json.flag("readOnly", true);
        } else if (!category.erasable().isEmpty()) {
            json.object(
                    "autoClear",
                    members -> members.objects("cookies", category.erasable(), VanillaCookieConsent::erased));
        }
    }

    private static void erased(Json json, CookieDeclaration cookie) throws IOException {
        if (cookie.match() == Match.PREFIX) {
            json.script("name", NamePattern.literal(cookie));
        } else {
            json.text("name", cookie.name());
        }
        if (!cookie.path().isEmpty()) {
            json.text("path", cookie.path());
        }
        if (!cookie.domain().isEmpty()) {
            json.text("domain", cookie.domain());
        }
    }

    private static void language(Json json, List<ConsentCategory> categories, List<Language> languages)
            throws IOException {
        json.text("default", languages.get(0).tag());
        json.texts(
                "rtl",
                languages.stream()
                        .filter(language -> language.direction().equals("rtl"))
                        .map(Language::tag)
                        .toList());
        json.object("translations", members -> {
            for (Language language : languages) {
                members.object(language.tag(), inner -> translation(inner, categories, language));
            }
        });
    }

    private static void translation(Json json, List<ConsentCategory> categories, Language language) throws IOException {
        Words words = language.words();
        json.object("consentModal", modal -> {
            text(modal, "title", words.text("consent.title"));
            text(modal, "description", words.text("consent.text"));
            text(modal, "acceptAllBtn", words.text("consent.accept"));
            text(modal, "acceptNecessaryBtn", words.text("consent.refuse"));
            text(modal, "showPreferencesBtn", words.text("consent.choose"));
        });
        json.object("preferencesModal", modal -> {
            text(modal, "title", words.text("consent.choose"));
            text(modal, "acceptAllBtn", words.text("consent.accept"));
            text(modal, "acceptNecessaryBtn", words.text("consent.refuse"));
            text(modal, "savePreferencesBtn", words.text("consent.save"));
            text(modal, "closeIconLabel", words.text("consent.close"));
            modal.objects("sections", categories, (section, category) -> section(section, category, language));
        });
    }

    private static void section(Json json, ConsentCategory category, Language language) throws IOException {
        Words words = language.words();
        text(json, "title", words.text("kinds." + category.id()));
        text(json, "description", words.text("kinds." + category.id() + ".text"));
        json.text("linkedCategory", category.category().name().toLowerCase(Locale.ROOT));
        json.object("cookieTable", table -> {
            text(table, "caption", words.heading(category.category()));
            table.object("headers", headers -> {
                text(headers, "name", words.text("column.names"));
                text(headers, "provider", words.text("column.provider"));
                text(headers, "purpose", words.text("column.purposes"));
                text(headers, "duration", words.text("column.duration"));
            });
            table.objects("body", category.cookies(), (row, cookie) -> {
                text(row, "name", cookie.displayName());
                text(row, "provider", language.translations().of(cookie, "provider", cookie.provider()));
                text(row, "purpose", language.translations().of(cookie, "purpose", cookie.purpose()));
                text(row, "duration", words.duration(cookie.lifetime(), cookie.storage()));
            });
        });
    }

    private static void text(Json json, String name, String value) throws IOException {
        json.text(name, Html.escape(value));
    }
}
