package io.github.cookieregistry.core.check;

import io.github.cookieregistry.core.declaration.CookieMember;
import io.github.cookieregistry.core.declaration.Declarations;
import io.github.cookieregistry.core.declaration.DeclaredCookie;
import io.github.cookieregistry.core.declaration.IncludedRegistry;
import io.github.cookieregistry.core.diagnostic.DeclarationPlace;
import io.github.cookieregistry.core.diagnostic.Message;
import io.github.cookieregistry.core.diagnostic.Problem;
import io.github.cookieregistry.core.model.RegistryName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One cookie is declared once, and all that is said of one name agrees, in this module and the included ones. */
final class UniquenessCheck {

    /** What a browser is told of a cookie; a flag that was left out is false. */
    private static final List<CookieMember> ATTRIBUTES =
            List.of(CookieMember.SECURE, CookieMember.HTTP_ONLY, CookieMember.SAME_SITE, CookieMember.PARTITIONED);

    private final Map<List<Object>, DeclaredCookie> identities = new HashMap<>();
    private final Map<List<Object>, Included> includedIdentities = new HashMap<>();
    private final NameClaims claims = new NameClaims();
    private final List<Problem> problems = new ArrayList<>();

    private record Included(DeclaredCookie cookie, RegistryName registry) {}

    private UniquenessCheck() {}

    static List<Problem> check(Declarations declarations) {
        UniquenessCheck check = new UniquenessCheck();
        for (IncludedRegistry registry : declarations.included()) {
            DeclarationPlace place = declarations
                    .policy()
                    .place("includes")
                    .element(declarations
                            .policy()
                            .includes()
                            .indexOf(registry.name().qualified()));
            registry.cookies().forEach(cookie -> check.included(registry, cookie, place));
        }
        declarations.cookies().stream()
                .filter(cookie -> !cookie.name().isBlank())
                .forEach(check::own);
        return check.problems;
    }

    private void included(IncludedRegistry registry, DeclaredCookie cookie, DeclarationPlace includes) {
        Included earlier = includedIdentities.putIfAbsent(cookie.identity(), new Included(cookie, registry.name()));
        if (earlier != null) {
            conflict(cookie, earlier, includes);
        }
    }

    private void own(DeclaredCookie cookie) {
        List<Object> identity = cookie.identity();
        Included included = includedIdentities.get(identity);
        if (included != null) {
            conflict(cookie, included, cookie.namePlace());
        }
        DeclaredCookie earlier = identities.putIfAbsent(identity, cookie);
        if (earlier != null) {
            problems.add(Problem.of(
                    Message.DUPLICATE,
                    cookie.namePlace(),
                    cookie.name(),
                    earlier.origin().toString()));
            return;
        }
        overlap(cookie);
        claims.add(cookie);
    }

    private void overlap(DeclaredCookie cookie) {
        Optional<DeclaredCookie> rival = claims.rival(cookie);
        if (rival.isEmpty()) {
            return;
        }
        List<String> differences = PublishedFacts.differences(cookie, rival.get());
        if (!differences.isEmpty()) {
            problems.add(Problem.of(
                    Message.OVERLAP,
                    cookie.namePlace(),
                    cookie.name(),
                    rival.get().origin().toString(),
                    String.join(", ", differences)));
        }
    }

    private void conflict(DeclaredCookie cookie, Included included, DeclarationPlace place) {
        DeclaredCookie other = included.cookie();
        List<String> differences = new ArrayList<>(PublishedFacts.differences(cookie, other));
        ATTRIBUTES.stream()
                .filter(attribute -> !attribute(cookie, attribute).equals(attribute(other, attribute)))
                .forEach(attribute -> differences.add(attribute.memberName()));
        if (!differences.isEmpty()) {
            problems.add(Problem.of(
                    Message.CONFLICT,
                    place,
                    cookie.name(),
                    other.origin().toString(),
                    included.registry().qualified(),
                    String.join(", ", differences)));
        }
    }

    private static String attribute(DeclaredCookie cookie, CookieMember member) {
        return cookie.text(member).replace("false", "").replace("UNSPECIFIED", "");
    }
}
