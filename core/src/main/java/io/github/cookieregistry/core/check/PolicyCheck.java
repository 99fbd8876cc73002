package io.github.cookieregistry.core.check;

import io.github.cookieregistry.core.declaration.Declarations;
import io.github.cookieregistry.core.declaration.DeclaredPolicy;
import io.github.cookieregistry.core.diagnostic.DeclarationPlace;
import io.github.cookieregistry.core.diagnostic.Message;
import io.github.cookieregistry.core.diagnostic.Problem;
import io.github.cookieregistry.core.model.JavaNames;
import io.github.cookieregistry.core.model.LanguageTag;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The module has one policy, and its values can be used. */
final class PolicyCheck {

    private static final List<String> PUBLISHED = List.of("site", "title", "controller", "contact");

    /** RFC 3986, section 3.1. */
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");

    private static final int DATE_LENGTH = "2026-11-25".length();

    private PolicyCheck() {}

    /** The faults of the module's policies; told which languages the product speaks, in order. */
    static List<Problem> check(Declarations declarations, Collection<String> spoken) {
        List<Problem> problems = new ArrayList<>();
        List<DeclaredPolicy> policies = declarations.policies();
        for (DeclaredPolicy surplus : policies.subList(Math.min(1, policies.size()), policies.size())) {
            problems.add(Problem.of(
                    Message.SECOND_POLICY, surplus.place(""), policies.get(0).element()));
        }
        if (declarations.policy().isDeclared()) {
            new Check(declarations, problems).all(spoken);
        } else if (!declarations.cookies().isEmpty()
                && declarations.commonPackage().isEmpty()) {
            problems.add(Problem.of(
                    Message.NO_COMMON_PACKAGE, declarations.cookies().get(0).place()));
        }
        return problems;
    }

    /** The checks of one policy. */
    private record Check(DeclaredPolicy policy, Declarations declarations, List<Problem> problems) {

        Check(Declarations declarations, List<Problem> problems) {
            this(declarations.policy(), declarations, problems);
        }

        void all(Collection<String> spoken) {
            policy.values().unknown().stream()
                    .sorted()
                    .forEach(member ->
                            problems.add(Problem.of(Message.POLICY_VALUE_UNKNOWN, policy.place(member), member)));
            PUBLISHED.forEach(this::text);
            contact();
            updated();
            registry();
            languages(spoken);
            problems.addAll(IncludesCheck.check(declarations));
        }

        private void text(String member) {
            PlainText.defect(policy.text(member))
                    .ifPresent(defect ->
                            problems.add(Problem.of(Message.POLICY_TEXT, policy.place(member), member, defect)));
            if (PlainText.isPlaceholder(policy.text(member))) {
                problems.add(Problem.of(
                        Message.POLICY_PLACEHOLDER,
                        policy.place(member),
                        member,
                        policy.text(member).strip()));
            }
        }

        private void contact() {
            String contact = policy.text("contact");
            boolean isLink = SCHEME.matcher(contact).matches() && contact.indexOf(' ') < 0;
            if (isLink && !UrlRule.isHttp(contact) && !contact.startsWith("mailto:")) {
                problems.add(Problem.of(Message.CONTACT_URL, policy.place("contact"), contact));
            }
        }

        private void updated() {
            if (!policy.text("updated").isEmpty()
                    && parseDate(policy.text("updated")).isEmpty()) {
                fault(Message.NO_DATE, "updated", policy.text("updated"));
            }
        }

        private void registry() {
            if (!JavaNames.isSimpleName(policy.registry())) {
                fault(Message.REGISTRY_NAME, "registry", policy.registry());
            } else if (!policy.isRegistryShort()) {
                fault(Message.REGISTRY_NAME_TOO_LONG, "registry");
            }
        }

        private void languages(Collection<String> spoken) {
            if (policy.values().unknown().contains("languages")) {
                return;
            }
            List<String> asked = policy.languages();
            DeclarationPlace place = policy.place("languages");
            if (asked.isEmpty()) {
                fault(Message.NO_LANGUAGE, "languages");
            }
            for (int index = 0; index < asked.size(); index++) {
                String tag = asked.get(index);
                if (!spoken.contains(LanguageTag.base(tag))) {
                    problems.add(
                            Problem.of(Message.LANGUAGE_UNKNOWN, place.element(index), tag, SpokenList.of(spoken)));
                    return;
                }
                if (asked.indexOf(tag) < index) {
                    problems.add(Problem.of(Message.LANGUAGE_TWICE, place.element(index), tag));
                    return;
                }
            }
        }

        private void fault(Message message, String member, String... arguments) {
            problems.add(Problem.of(message, policy.place(member), arguments));
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
