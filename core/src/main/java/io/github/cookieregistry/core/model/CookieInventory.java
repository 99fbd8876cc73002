package io.github.cookieregistry.core.model;

import io.github.cookieregistry.Category;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everything that is published.
 *
 * @param registry the registry class of this module
 * @param cookies this module's and the included registries' cookies, in {@link CookieDeclaration#ORDER}
 * @param includes the registries that this one includes directly, by name
 * @param exceptions the places where undocumented cookies are accepted, sorted
 * @param languages the site's words in each further language that a page is in, by tag
 * @param agreed what everybody was told who agreed under the last number
 * @param review what the code was found to do
 */
public record CookieInventory(
        RegistryName registry,
        Site site,
        List<CookieDeclaration> cookies,
        List<RegistryName> includes,
        List<AcceptedException> exceptions,
        Map<String, Translations> languages,
        AgreedConsent agreed,
        CodeReview review) {

    public CookieInventory {
        cookies = cookies.stream().sorted(CookieDeclaration.ORDER).toList();
        includes = List.copyOf(includes);
        exceptions = exceptions.stream().sorted().toList();
        languages = Collections.unmodifiableMap(new TreeMap<>(languages));
    }

    /** An inventory of a module at whose code nobody has looked. */
    public CookieInventory(
            RegistryName registry,
            Site site,
            List<CookieDeclaration> cookies,
            List<RegistryName> includes,
            List<AcceptedException> exceptions,
            Map<String, Translations> languages,
            AgreedConsent agreed) {
        this(registry, site, cookies, includes, exceptions, languages, agreed, CodeReview.NONE);
    }

    /** An inventory that is published in one language. */
    public CookieInventory(
            RegistryName registry,
            Site site,
            List<CookieDeclaration> cookies,
            List<RegistryName> includes,
            List<AcceptedException> exceptions,
            AgreedConsent agreed) {
        this(registry, site, cookies, includes, exceptions, Map.of(), agreed);
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
        return new CookieInventory(registry, site, cookies, includes, exceptions, languages, consent, review);
    }

    /** The same inventory, published with the site's words in further languages. */
    public CookieInventory in(Map<String, Translations> further) {
        return new CookieInventory(registry, site, cookies, includes, exceptions, further, agreed, review);
    }

    /** The same inventory, after a look at the code. */
    public CookieInventory reviewed(CodeReview code) {
        return new CookieInventory(registry, site, cookies, includes, exceptions, languages, agreed, code);
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

    /** Whether it is sure, as far as a compile can tell, that no cookie is used at all. */
    public boolean usesNone() {
        return cookies.isEmpty() && exceptions.isEmpty() && review.foundNothing();
    }

    /** Whether a visitor has to be asked about any of the cookies. */
    public boolean needsConsent() {
        return cookies.stream().anyMatch(ConsentRevision::isNeededFor);
    }

    /**
     * What everybody will have been told who agrees under {@link #revision()}, to be kept for the next release. While
     * {@link #agreed()} covers all that is told, the number is the same; else it is a higher one.
     */
    public AgreedConsent nextConsent() {
        return ConsentRevision.next(site, cookies, languages, agreed);
    }

    /** The number that changes when visitors must be asked again; 0 while nothing ever needed their consent. */
    public int revision() {
        return nextConsent().revision();
    }

    /**
     * Whether this release tells otherwise than {@link #agreed()} under the same number, less for the most part. The
     * next release has to know: else it might tell the former again without asking those who never heard of it.
     */
    public boolean mustBeRemembered() {
        AgreedConsent next = nextConsent();
        return agreed.revision() == next.revision() && !agreed.equals(next);
    }
}
