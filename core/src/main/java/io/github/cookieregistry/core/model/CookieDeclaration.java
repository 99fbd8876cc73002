package io.github.cookieregistry.core.model;

import io.github.cookieregistry.BrowserRules;
import io.github.cookieregistry.Category;
import io.github.cookieregistry.CookieLifetime;
import io.github.cookieregistry.Match;
import io.github.cookieregistry.Party;
import io.github.cookieregistry.SameSite;
import io.github.cookieregistry.Storage;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One declared cookie. Texts that were not given are empty; texts are as declared, unescaped and hostile.
 *
 * @param origin where it is declared
 * @param registry the registry that holds its constant: this module's, or an included one
 * @param registryConstant the name of its constant there
 * @param lifetime empty when no duration is declared
 */
public record CookieDeclaration(
        Origin origin,
        RegistryName registry,
        String registryConstant,
        String name,
        Match match,
        String provider,
        Category category,
        String purpose,
        String function,
        String location,
        Optional<CookieLifetime> lifetime,
        Party party,
        List<String> recipients,
        String policyUrl,
        Storage storage,
        String path,
        String domain,
        boolean secure,
        boolean httpOnly,
        SameSite sameSite,
        boolean partitioned,
        String justification) {

    /** The one total order: category in the enum's order, then name, domain, path, declaring constant. */
    public static final Comparator<CookieDeclaration> ORDER = Comparator.comparing(CookieDeclaration::category)
            .thenComparing(CookieDeclaration::name)
            .thenComparing(CookieDeclaration::domain)
            .thenComparing(CookieDeclaration::path)
            .thenComparing(CookieDeclaration::origin);

    public CookieDeclaration {
        recipients = List.copyOf(recipients);
    }

    /** Equal for two declarations of one cookie. */
    public List<Object> identity() {
        return BrowserRules.identity(storage, name, match, domain, path);
    }

    /** The name as people are shown it: {@code _ga_*} for a prefix. */
    public String displayName() {
        return match == Match.PREFIX ? name + "*" : name;
    }
}
