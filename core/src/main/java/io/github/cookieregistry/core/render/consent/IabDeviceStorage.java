package io.github.cookieregistry.core.render.consent;

import io.github.cookieregistry.CookieLifetime;
import io.github.cookieregistry.Storage;
import io.github.cookieregistry.core.model.CookieDeclaration;
import io.github.cookieregistry.core.model.CookieInventory;
import io.github.cookieregistry.core.render.format.Json;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The IAB's Vendor Device Storage and Operational Disclosures, version 1.1, in JSON. Pixels keep nothing on the device
 * and are left out. The purposes follow from the category: 1 is storing and reading, which is what consent is asked
 * for, and all that is known of an unclassified cookie; 8 and 9 measure, 2, 3, 4 and 7 are advertising, 11 chooses
 * content.
 */
public final class IabDeviceStorage {

    private IabDeviceStorage() {}

    public static String render(CookieInventory inventory) {
        List<CookieDeclaration> kept = inventory.cookies().stream()
                .filter(cookie -> cookie.storage() != Storage.PIXEL)
                .toList();
        return Json.object(json -> {
            json.objects("disclosures", kept, (members, cookie) -> disclosure(members, cookie, inventory));
            json.texts("domains", List.of());
            json.texts("sdks", List.of());
        });
    }

    private static void disclosure(Json json, CookieDeclaration cookie, CookieInventory inventory) throws IOException {
        boolean http = cookie.storage() == Storage.COOKIE;
        json.text("identifier", cookie.displayName());
        json.text("type", http ? "cookie" : "web");
        json.optionalNumber(
                "maxAgeSeconds",
                http
                        ? Optional.of(
                                cookie.lifetime().map(CookieLifetime::seconds).orElse(0L))
                        : Optional.empty());
        json.flag("cookieRefresh", false);
        json.texts("domains", domains(cookie, inventory));
        json.numbers("purposes", purposes(cookie));
        json.numbers("specialPurposes", List.of());
        json.text("description", cookie.purpose());
        json.flag("optOut", false);
    }

    /** The declared domain, or the site where it is a host name: a cookie without a domain stays with its host. */
    private static List<String> domains(CookieDeclaration cookie, CookieInventory inventory) {
        String site = inventory.site().name();
        if (!cookie.domain().isEmpty()) {
            return List.of(cookie.domain());
        }
        return site.matches("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+") ? List.of(site) : List.of();
    }

    private static List<Integer> purposes(CookieDeclaration cookie) {
        return switch (cookie.category()) {
            case NECESSARY -> List.of();
            case PREFERENCES -> List.of(1, 11);
            case STATISTICS -> List.of(1, 8, 9);
            case MARKETING -> List.of(1, 2, 3, 4, 7);
            case UNCLASSIFIED -> List.of(1);
        };
    }
}
