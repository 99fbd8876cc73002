package io.github.cookieregistry.core.assemble;

import io.github.cookieregistry.CookieLifetime;
import io.github.cookieregistry.core.declaration.CookieMember;
import io.github.cookieregistry.core.declaration.Declarations;
import io.github.cookieregistry.core.declaration.DeclaredCookie;
import io.github.cookieregistry.core.declaration.DeclaredPolicy;
import io.github.cookieregistry.core.declaration.IncludedRegistry;
import io.github.cookieregistry.core.model.AcceptedException;
import io.github.cookieregistry.core.model.CookieDeclaration;
import io.github.cookieregistry.core.model.CookieInventory;
import io.github.cookieregistry.core.model.Origin;
import io.github.cookieregistry.core.model.RegistryConstants;
import io.github.cookieregistry.core.model.RegistryName;
import io.github.cookieregistry.core.model.Site;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes the inventory of the declarations, the faulty ones as well as can be: the registry is generated all the same.
 */
public final class InventoryAssembler {

    private InventoryAssembler() {}

    /** The inventory of a module whose registry has this name. */
    public static CookieInventory assemble(Declarations declarations, RegistryName registry) {
        List<CookieDeclaration> cookies =
                new ArrayList<>(cookies(registry, declarations.policy().includes(), declarations.cookies()));
        Set<List<Object>> identities = new HashSet<>();
        cookies.forEach(cookie -> identities.add(cookie.identity()));
        for (IncludedRegistry included : declarations.included()) {
            // The same cookie under two registries is published once; a conflict has been reported by then.
            cookies(included.name(), included.includes(), included.cookies()).stream()
                    .filter(cookie -> identities.add(cookie.identity()))
                    .forEach(cookies::add);
        }
        DeclaredPolicy policy = declarations.policy();
        return new CookieInventory(
                registry,
                new Site(
                        policy.text("site"),
                        policy.text("title"),
                        policy.text("controller"),
                        policy.text("contact"),
                        policy.text("updated")),
                cookies,
                includes(declarations),
                declarations.exceptions().stream()
                        .map(exception -> new AcceptedException(
                                exception.label(), exception.values().texts("names"), exception.reason()))
                        .toList());
    }

    private static List<CookieDeclaration> cookies(
            RegistryName registry, List<String> includes, List<DeclaredCookie> declared) {
        Map<Origin, String> constants = RegistryConstants.of(
                registry,
                includes.stream().map(RegistryName::of).toList(),
                declared.stream().map(DeclaredCookie::origin).toList());
        return declared.stream()
                .map(cookie -> declaration(
                        cookie,
                        registry,
                        constants.getOrDefault(cookie.origin(), cookie.origin().constant())))
                .toList();
    }

    private static List<RegistryName> includes(Declarations declarations) {
        return declarations.included().stream()
                .map(IncludedRegistry::name)
                .filter(name -> declarations.policy().includes().contains(name.qualified()))
                .toList();
    }

    private static CookieDeclaration declaration(DeclaredCookie cookie, RegistryName registry, String constant) {
        return new CookieDeclaration(
                cookie.origin(),
                registry,
                constant,
                cookie.name(),
                cookie.match(),
                cookie.text(CookieMember.PROVIDER),
                cookie.category(),
                cookie.text(CookieMember.PURPOSE),
                cookie.text(CookieMember.FUNCTION),
                cookie.text(CookieMember.LOCATION),
                CookieLifetime.parse(cookie.text(CookieMember.DURATION)),
                cookie.party(),
                cookie.values().texts(CookieMember.RECIPIENTS.memberName()),
                cookie.text(CookieMember.POLICY_URL),
                cookie.storage(),
                cookie.text(CookieMember.PATH),
                cookie.text(CookieMember.DOMAIN),
                cookie.flag(CookieMember.SECURE),
                cookie.flag(CookieMember.HTTP_ONLY),
                cookie.sameSite(),
                cookie.flag(CookieMember.PARTITIONED),
                cookie.text(CookieMember.JUSTIFICATION));
    }
}
