package io.github.cookieregistry.processor.model;

import io.github.cookieregistry.Category;
import java.util.List;

/**
 * Everything that is published.
 *
 * @param registry the registry class of this module
 * @param cookies this module's and the included registries' cookies, in {@link CookieDeclaration#ORDER}
 * @param includes the registries that this one includes directly, by name
 * @param exceptions the places where undocumented cookies are accepted, sorted
 */
public record CookieInventory(
        RegistryName registry,
        Site site,
        List<CookieDeclaration> cookies,
        List<RegistryName> includes,
        List<AcceptedException> exceptions) {

    public CookieInventory {
        cookies = cookies.stream().sorted(CookieDeclaration.ORDER).toList();
        includes = List.copyOf(includes);
        exceptions = exceptions.stream().sorted().toList();
    }

    /** The cookies that this module declares itself. */
    public List<CookieDeclaration> own() {
        return cookies.stream()
                .filter(cookie -> cookie.registry().equals(registry))
                .toList();
    }

    /** The cookies of one category, in order. */
    public List<CookieDeclaration> in(Category category) {
        return cookies.stream().filter(cookie -> cookie.category() == category).toList();
    }
}
