package io.github.cookieregistry.core.check;

import io.github.cookieregistry.Level;
import io.github.cookieregistry.core.check.consent.AgreedConsentFile;
import io.github.cookieregistry.core.declaration.Declarations;
import io.github.cookieregistry.core.diagnostic.DiagnosticKey;
import io.github.cookieregistry.core.diagnostic.Problem;
import io.github.cookieregistry.core.model.RegistryName;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All checks of declarations, in one place. */
public final class Checks {

    private Checks() {}

    /**
     * All faults of the declarations, each once, in a fixed order.
     *
     * @param speaks whether the product's own words exist in a language
     */
    public static List<Problem> check(Declarations declarations, Predicate<String> speaks) {
        List<CookieRule> rules = List.of(
                new KnownValueRule(),
                new NameRule(),
                new TextRule(),
                new DurationRule(),
                new UrlRule(),
                new PathRule(),
                new DomainRule(),
                new SecureRule(),
                new NamePrefixRule(),
                new RequiredRule(declarations.policy().require()));
        return Stream.of(
                        PolicyCheck.check(declarations, speaks).stream(),
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
                .map(cookie -> Problem.of(
                        DiagnosticKey.COOKIE_POLICY,
                        cookie.place(),
                        "The cookie \"" + cookie.label()
                                + "\" is declared in a source that was generated after the registry.",
                        "Declare it in a source of your own."))
                .toList();
    }

    /**
     * The fault of a module that has a class of the registry's name already; one that includes itself has been told.
     */
    public static List<Problem> registryExists(Declarations declarations, RegistryName registry) {
        if (declarations.policy().includes().contains(registry.qualified())) {
            return List.of();
        }
        return List.of(Problem.of(
                DiagnosticKey.COOKIE_POLICY,
                declarations.policy().place("registry"),
                "The registry " + registry.qualified() + " cannot be generated: a class of that name exists.",
                "Rename that class, or name the registry with @CookiePolicy(registry = \"ShopCookieRegistry\")."));
    }

    /** The fault of a file under review that does not tell what visitors agreed to. */
    public static Problem brokenConsentFile(Declarations declarations, String fileName, String fault) {
        return brokenConsentFile(declarations, fileName, fault, AgreedConsentFile.WAY_OUT);
    }

    /** The same, with a way out of its own. */
    public static Problem brokenConsentFile(Declarations declarations, String fileName, String fault, String wayOut) {
        return Problem.of(
                DiagnosticKey.COOKIE_POLICY,
                declarations.policy().place(""),
                "The file " + fileName + " does not tell what visitors agreed to: "
                        + fault.lines().findFirst().orElse("") + ".",
                wayOut);
    }

    /** The warning about a file under review that does not know what this release tells under the same number. */
    public static Problem outdatedConsentFile(Declarations declarations, String fileName) {
        return Problem.of(
                        DiagnosticKey.COOKIE_POLICY,
                        declarations.policy().place(""),
                        "The file " + fileName + " is not what this build tells visitors under the same revision.",
                        "Copy this build's cookie-consent.json over it before you release: else nobody is asked when what"
                                + " went comes back.")
                .withLevel(Level.WARNING);
    }
}
