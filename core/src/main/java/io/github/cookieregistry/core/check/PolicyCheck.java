package io.github.cookieregistry.core.check;

import io.github.cookieregistry.core.declaration.Declarations;
import io.github.cookieregistry.core.declaration.DeclaredPolicy;
import io.github.cookieregistry.core.diagnostic.DiagnosticKey;
import io.github.cookieregistry.core.diagnostic.Problem;
import io.github.cookieregistry.core.model.JavaNames;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The module has one policy, and its values can be used. */
final class PolicyCheck {

    private static final List<String> PUBLISHED = List.of("site", "title", "controller", "contact");

    /** RFC 3986, section 3.1. */
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");

    private static final int DATE_LENGTH = "2026-11-25".length();

    private PolicyCheck() {}

    /** The faults of the module's policies; told which languages the product speaks. */
    static List<Problem> check(Declarations declarations, Predicate<String> speaks) {
        List<Problem> problems = new ArrayList<>();
        List<DeclaredPolicy> policies = declarations.policies();
        for (DeclaredPolicy surplus : policies.subList(Math.min(1, policies.size()), policies.size())) {
            problems.add(Problem.of(
                    DiagnosticKey.COOKIE_POLICY,
                    surplus.place(""),
                    "This module has a second @CookiePolicy, beside that of "
                            + policies.get(0).element() + ".",
                    "Keep one of the two."));
        }
        if (declarations.policy().isDeclared()) {
            new Check(declarations, problems).all(speaks);
        } else if (!declarations.cookies().isEmpty()
                && declarations.commonPackage().isEmpty()) {
            problems.add(Problem.of(
                    DiagnosticKey.COOKIE_POLICY,
                    declarations.cookies().get(0).place(),
                    "The declarations share no package that the registry could go to.",
                    "Put @CookiePolicy on the package that shall hold it."));
        }
        return problems;
    }

    /** The checks of one policy. */
    private record Check(DeclaredPolicy policy, Declarations declarations, List<Problem> problems) {

        Check(Declarations declarations, List<Problem> problems) {
            this(declarations.policy(), declarations, problems);
        }

        void all(Predicate<String> speaks) {
            policy.values().unknown().stream()
                    .sorted()
                    .forEach(member -> problems.add(Problem.of(
                            DiagnosticKey.COOKIE_UNRESOLVED_VALUE, policy.place(member), member, "@CookiePolicy")));
            PUBLISHED.forEach(this::text);
            contact();
            updated();
            registry();
            languages(speaks);
            problems.addAll(IncludesCheck.check(declarations));
        }

        private void text(String member) {
            PlainText.defect(policy.text(member))
                    .ifPresent(defect -> problems.add(Problem.of(
                            DiagnosticKey.COOKIE_TEXT, policy.place(member), member, policy.element(), defect)));
            if (PlainText.isPlaceholder(policy.text(member))) {
                problems.add(Problem.of(
                        DiagnosticKey.COOKIE_PLACEHOLDER,
                        policy.place(member),
                        member,
                        policy.element(),
                        policy.text(member).strip()));
            }
        }

        private void contact() {
            String contact = policy.text("contact");
            boolean isLink = SCHEME.matcher(contact).matches() && contact.indexOf(' ') < 0;
            if (isLink && !UrlRule.isHttp(contact) && !contact.startsWith("mailto:")) {
                problems.add(Problem.of(
                        DiagnosticKey.COOKIE_URL, policy.place("contact"), "contact", policy.element(), contact));
            }
        }

        private void updated() {
            if (!policy.text("updated").isEmpty()
                    && parseDate(policy.text("updated")).isEmpty()) {
                fault(
                        "updated",
                        "The date \"" + policy.text("updated") + "\" is no ISO-8601 date.",
                        "Write it like \"2026-11-25\".");
            }
        }

        private void registry() {
            if (!JavaNames.isSimpleName(policy.registry())) {
                fault(
                        "registry",
                        "The registry's name \"" + policy.registry() + "\" is no simple Java name.",
                        "Write it like \"ShopCookieRegistry\".");
            } else if (!policy.isRegistryShort()) {
                fault(
                        "registry",
                        "The registry's name is too long for the names of its files.",
                        "Write it like \"ShopCookieRegistry\".");
            }
        }

        private void languages(Predicate<String> speaks) {
            List<String> asked = policy.languages();
            Optional<String> unknown = asked.stream().filter(speaks.negate()).findFirst();
            if (unknown.isPresent()) {
                problems.add(Problem.of(
                        DiagnosticKey.COOKIE_TRANSLATION,
                        policy.place("languages").element(asked.indexOf(unknown.get())),
                        "The language \"" + unknown.get() + "\" is none that the page's own words exist in.",
                        "Choose among ar, de, en, es, fr, it, nl, pl and pt, or drop it."));
            } else if (asked.isEmpty() || Set.copyOf(asked).size() < asked.size()) {
                fault("languages", "The languages are none, or one twice.", "Name each language once.");
            }
        }

        private void fault(String member, String sentence, String wayOut) {
            problems.add(Problem.of(DiagnosticKey.COOKIE_POLICY, policy.place(member), sentence, wayOut));
        }
    }

    private static Optional<LocalDate> parseDate(String text) {
        try {
            // Java also takes years of more digits and with a sign.
            return text.length() == DATE_LENGTH ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
