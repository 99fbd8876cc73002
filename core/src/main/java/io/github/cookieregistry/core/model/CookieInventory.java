package io.github.cookieregistry.core.model;

import io.github.cookieregistry.Category;
import java.util.List;

/**
 * Everything that is published.
 *
 * @param registry the registry class of this module
 * @param cookies this module's and the included registries' cookies, in {@link CookieDeclaration#ORDER}
 * @param includes the registries that this one includes directly, by name
 * @param exceptions the places where undocumented cookies are accepted, sorted
 * @param agreed what visitors were last asked to agree to
 */
public record CookieInventory(
        RegistryName registry,
        Site site,
        List<CookieDeclaration> cookies,
        List<RegistryName> includes,
        List<AcceptedException> exceptions,
        AgreedConsent agreed) {

    public CookieInventory {
        cookies = cookies.stream().sorted(CookieDeclaration.ORDER).toList();
        includes = List.copyOf(includes);
        exceptions = exceptions.stream().sorted().toList();
    }

    /** An inventory of which no visitor was asked yet. */
    public CookieInventory(
            RegistryName registry,
            Site site,
            List<CookieDeclaration> cookies,
            List<RegistryName> includes,
            List<AcceptedException> exceptions) {
        this(registry, site, cookies, includes, exceptions, AgreedConsent.NONE);
    }

    /** The same inventory, after visitors were asked to agree to this. */
    public CookieInventory after(AgreedConsent consent) {
        return new CookieInventory(registry, site, cookies, includes, exceptions, consent);
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

    /** Whether a visitor has to be asked about any of the cookies. */
    public boolean needsConsent() {
        return cookies.stream().anyMatch(ConsentRevision::isNeededFor);
    }

    /**
     * What visitors agree to from this build on. While {@link #agreed()} covers all that needs consent, it is the same;
     * else it has another revision.
     */
    public AgreedConsent nextConsent() {
        return ConsentRevision.next(cookies, agreed);
    }

    /** The number that changes when visitors must be asked again; 0 while nothing ever needed their consent. */
    public int revision() {
        return nextConsent().revision();
    }
}
