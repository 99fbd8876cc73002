package io.github.cookieregistry.core.check;

import io.github.cookieregistry.core.declaration.DeclaredException;
import io.github.cookieregistry.core.diagnostic.DiagnosticKey;
import io.github.cookieregistry.core.diagnostic.Problem;
import java.util.Optional;
import java.util.stream.Stream;

/** An accepted exception says why. */
final class ExceptionRule {

    private ExceptionRule() {}

    static Stream<Problem> check(DeclaredException exception) {
        if (exception.values().unknown().contains("reason")) {
            return Stream.of(
                    Problem.of(DiagnosticKey.COOKIE_UNRESOLVED_VALUE, exception.place(), "reason", exception.label()));
        }
        if (exception.reason().isBlank()) {
            return Stream.of(Problem.of(
                    DiagnosticKey.COOKIE_EXCEPTION,
                    exception.place(),
                    "The exception for " + exception.label() + " has no reason.",
                    "Say why the cookies are left undocumented: whoever answers for the policy reads it."));
        }
        Optional<String> defect = PlainText.defect(exception.reason());
        return defect.stream()
                .map(words ->
                        Problem.of(DiagnosticKey.COOKIE_TEXT, exception.place(), "reason", exception.label(), words));
    }
}
