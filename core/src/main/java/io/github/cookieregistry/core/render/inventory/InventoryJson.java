package io.github.cookieregistry.core.render.inventory;

import io.github.cookieregistry.CookieLifetime;
import io.github.cookieregistry.core.model.AcceptedException;
import io.github.cookieregistry.core.model.CookieDeclaration;
import io.github.cookieregistry.core.model.CookieInventory;
import io.github.cookieregistry.core.model.OpenFinding;
import io.github.cookieregistry.core.model.UsePlaces;
import io.github.cookieregistry.core.render.format.Json;
import java.io.IOException;

/**
 * The inventory for machines, {@code cookies.json}. Its JSON Schema is published; a member that is renamed, or that
 * changes its meaning or its values, raises the version and begins another schema, as does a member that is new. The
 * former schemas stay where they are.
 */
public final class InventoryJson {

    private static final String SCHEMAS =
            "https://raw.githubusercontent.com/cookieregistry/cookie-registry/main/docs/schema/";

    /** The version of the format, as {@code formatVersion} and in the schema's file name. */
    private static final int VERSION = 3;

    private InventoryJson() {}

    public static String render(CookieInventory inventory) {
        UsePlaces places = new UsePlaces(inventory.review());
        return Json.object(json -> {
            json.text("$schema", SCHEMAS + "cookies-" + VERSION + ".schema.json");
            json.number("formatVersion", VERSION);
            json.text("registry", inventory.registry().qualified());
            json.texts("includes", inventory.includes());
            json.optionalText("site", inventory.site().name());
            json.optionalText("title", inventory.site().title());
            json.optionalText("controller", inventory.site().controller());
            json.optionalText("contact", inventory.site().contact());
            json.optionalText("updated", inventory.site().updated());
            json.number("consentRevision", inventory.revision());
            json.objects("cookies", inventory.cookies(), (each, cookie) -> {
                cookie(each, cookie);
                each.texts("setAt", places.of(cookie));
            });
            json.objects("exceptions", inventory.exceptions(), InventoryJson::exception);
            json.objects("findings", inventory.review().findings(), InventoryJson::finding);
            json.objects("notLooked", Unseen.of(inventory.review()), InventoryJson::unseen);
        });
    }

    private static void cookie(Json json, CookieDeclaration cookie) throws IOException {
        json.text("name", cookie.name());
        json.text("match", cookie.match().name());
        json.text("provider", cookie.provider());
        json.text("category", cookie.category().name());
        json.text("purpose", cookie.purpose());
        json.optionalText("function", cookie.function());
        json.optionalText("location", cookie.location());
        json.optionalText(
                "duration", cookie.lifetime().map(CookieLifetime::toString).orElse(""));
        json.optionalNumber("durationSeconds", cookie.lifetime().map(CookieLifetime::seconds));
        json.text("party", cookie.party().name());
        json.texts("recipients", cookie.recipients());
        json.optionalText("policyUrl", cookie.policyUrl());
        json.text("storage", cookie.storage().name());
        json.optionalText("path", cookie.path());
        json.optionalText("domain", cookie.domain());
        json.flag("secure", cookie.secure());
        json.flag("httpOnly", cookie.httpOnly());
        json.text("sameSite", cookie.sameSite().name());
        json.flag("partitioned", cookie.partitioned());
        json.optionalText("justification", cookie.justification());
        json.text("declaredAt", cookie.origin().toString());
        json.text("registry", cookie.registry().qualified());
        json.text("constant", cookie.registryConstant());
    }

    private static void exception(Json json, AcceptedException exception) throws IOException {
        json.text("place", exception.place());
        json.texts("names", exception.names());
        json.text("reason", exception.reason());
    }

    private static void finding(Json json, OpenFinding finding) throws IOException {
        json.text("key", finding.key());
        json.text("level", finding.level());
        json.optionalText("name", finding.name().orElse(""));
        json.text("place", finding.place().toString());
        json.text("message", finding.message());
    }

    private static void unseen(Json json, Unseen unseen) throws IOException {
        json.text("what", unseen.what());
        json.text("text", unseen.text());
    }
}
