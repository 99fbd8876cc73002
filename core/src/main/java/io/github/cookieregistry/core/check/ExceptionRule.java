package io.github.cookieregistry.core.check;

import io.github.cookieregistry.core.declaration.DeclaredException;
import io.github.cookieregistry.core.diagnostic.Message;
import io.github.cookieregistry.core.diagnostic.Problem;
import java.util.Optional;
import java.util.stream.Stream;

/** An accepted exception says why. */
final class ExceptionRule {

    private ExceptionRule() {}

    static Stream<Problem> check(DeclaredException exception) {
        if (exception.values().unknown().contains("reason")) {
            return Stream.of(Problem.of(Message.EXCEPTION_VALUE_UNKNOWN, exception.place(), exception.label()));
        }
        if (exception.reason().isBlank()) {
            return Stream.of(Problem.of(Message.EXCEPTION_WITHOUT_REASON, exception.place(), exception.label()));
        }
        Optional<String> defect = PlainText.defect(exception.reason());
        return defect.stream()
                .map(words -> Problem.of(Message.EXCEPTION_TEXT, exception.place(), exception.label(), words));
    }
}
