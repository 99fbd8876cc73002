package io.github.cookieregistry.core.render.consent;

import io.github.cookieregistry.Category;
import io.github.cookieregistry.Storage;
import io.github.cookieregistry.core.model.CookieDeclaration;
import io.github.cookieregistry.core.model.CookieInventory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A category that a consent manager asks about, or tells of.
 *
 * @param cookies never empty
 */
record ConsentCategory(Category category, List<CookieDeclaration> cookies) {

    /** The categories of an inventory, in their order. */
    static List<ConsentCategory> all(CookieInventory inventory) {
        return Arrays.stream(Category.values())
                .map(category -> new ConsentCategory(category, inventory.in(category)))
                .filter(category -> !category.cookies.isEmpty())
                .toList();
    }

    /** As the generated files name it: {@code statistics}. */
    String id() {
        return category.name().toLowerCase(Locale.ROOT);
    }

    boolean necessary() {
        return category == Category.NECESSARY;
    }

    /** The cookies that a script can delete when consent is withdrawn: no script sees an HttpOnly one. */
    List<CookieDeclaration> erasable() {
        return cookies.stream()
                .filter(cookie -> cookie.storage() == Storage.COOKIE && !cookie.httpOnly())
                .toList();
    }
}
