package io.github.cookieregistry.core.check;

import io.github.cookieregistry.core.check.consent.ConsentFileFault;
import io.github.cookieregistry.core.declaration.Declarations;
import io.github.cookieregistry.core.diagnostic.DeclarationPlace;
import io.github.cookieregistry.core.diagnostic.Message;
import io.github.cookieregistry.core.diagnostic.Problem;
import io.github.cookieregistry.core.model.RegistryName;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** All checks of declarations, in one place. */
public final class Checks {

    private Checks() {}

    /**
     * All faults of the declarations, each once, in a fixed order.
     *
     * @param spoken the languages that the product's own words exist in, in order
     */
    public static List<Problem> check(Declarations declarations, Collection<String> spoken) {
        List<CookieRule> rules = List.of(
                new KnownValueRule(),
                new NameRule(),
                new TextRule(),
                new CategoryRule(),
                new DurationRule(),
                new UrlRule(),
                new PathRule(),
                new DomainRule(),
                new SecureRule(),
                new NamePrefixRule(),
                new RequiredRule(declarations.policy().require()));
        return Stream.of(
                        PolicyCheck.check(declarations, spoken).stream(),
                        declarations.cookies().stream()
                                .flatMap(cookie -> rules.stream().flatMap(rule -> rule.check(cookie))),
                        UniquenessCheck.check(declarations).stream(),
                        declarations.exceptions().stream().flatMap(ExceptionRule::check))
                .flatMap(problems -> problems)
                .toList();
    }

    /**
     * The declarations that came when the registry was written already, in sources that another processor generated.
     *
     * @param published the constants that the registry holds, as {@code type.constant}
     */
    public static List<Problem> late(Declarations declarations, Set<String> published) {
        return declarations.cookies().stream()
                .filter(cookie -> !published.contains(cookie.origin().toString()))
                .map(cookie -> Problem.of(Message.DECLARED_TOO_LATE, cookie.place(), cookie.label()))
                .toList();
    }

    /**
     * The fault of a module that has a class of the registry's name already; one that includes itself has been told.
     */
    public static List<Problem> registryExists(Declarations declarations, RegistryName registry) {
        return registryFault(Message.REGISTRY_EXISTS, declarations, registry.qualified());
    }

    /** The fault of a module whose registry would have the name of another one that is on its path. */
    public static List<Problem> registryElsewhere(
            Declarations declarations, RegistryName registry, Collection<String> declaringTypes) {
        List<String> own = declarations.cookies().stream()
                .map(cookie -> cookie.origin().type())
                .toList();
        return registryFault(
                Message.REGISTRY_ELSEWHERE,
                declarations,
                registry.qualified(),
                BoundedList.of(own),
                BoundedList.of(declaringTypes));
    }

    /** The fault of a module whose sources hold a registry that was generated before the declarations changed. */
    public static List<Problem> registryOutdated(Declarations declarations, RegistryName registry) {
        return registryFault(Message.REGISTRY_OUTDATED, declarations, registry.qualified());
    }

    private static List<Problem> registryFault(Message message, Declarations declarations, String... arguments) {
        if (declarations.policy().includes().contains(arguments[0])) {
            return List.of();
        }
        DeclarationPlace place =
                declarations.policy().isDeclared() || declarations.cookies().isEmpty()
                        ? declarations.policy().place("registry")
                        : declarations.cookies().get(0).place();
        return List.of(Problem.of(message, place, arguments));
    }

    /** The warning about a file under review that does not know what this release tells under the same number. */
    public static Problem outdatedConsentFile(Declarations declarations, String fileName) {
        return Problem.of(Message.CONSENT_FILE_OUTDATED, declarations.policy().place(""), fileName);
    }

    /** The fault of a file under review that does not tell what visitors agreed to. */
    public static Problem brokenConsentFile(Declarations declarations, String fileName, ConsentFileFault fault) {
        return fault.problem(declarations.policy().place(""), fileName);
    }
}
