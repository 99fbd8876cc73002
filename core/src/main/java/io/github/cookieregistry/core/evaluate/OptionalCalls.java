package io.github.cookieregistry.core.evaluate;

import io.github.cookieregistry.core.code.Invocation;
import io.github.cookieregistry.core.evaluate.Value.Values;
import java.util.List;
import java.util.Optional;

/** Tells what {@code Optional} holds and gives back. */
final class OptionalCalls {

    private final Evaluation evaluator;

    OptionalCalls(Evaluation evaluator) {
        this.evaluator = evaluator;
    }

    /** The {@code Optional} of a value that may be null. */
    static Values holding(Values content) {
        Values held = content.without(Value.NULL::equals);
        boolean mayBeEmpty = content.anyUnknown() || !held.equals(content);
        return Values.of(new Value.Held(held, mayBeEmpty));
    }

    /** What a method of an {@code Optional} gives back. */
    Values of(Invocation call, Value.Held held, Frame frame) {
        Values content = held.content();
        return switch (call.method().name()) {
            case "get", "getAsInt", "orElseThrow" -> content;
            case "orElse" -> orElse(held, evaluator.evaluate(call.arguments().get(0), frame));
            case "orElseGet" ->
                orElse(
                        held,
                        function(call, frame)
                                .map(callable -> evaluator.called(callable, List.of()))
                                .orElse(Values.UNKNOWN));
            case "map" ->
                function(call, frame)
                        .map(callable ->
                                content.all().isEmpty() ? content : evaluator.called(callable, List.of(content)))
                        .map(OptionalCalls::holding)
                        .map(changed -> held.mayBeEmpty() ? changed.map(OptionalCalls::orNothing) : changed)
                        .orElse(Values.UNKNOWN);
            case "filter" -> orNothing(held);
            case "isPresent" ->
                held.mayBeEmpty() && !content.all().isEmpty()
                        ? Values.UNKNOWN
                        : Values.known(!content.all().isEmpty());
            case "isEmpty" ->
                held.mayBeEmpty() && !content.all().isEmpty()
                        ? Values.UNKNOWN
                        : Values.known(content.all().isEmpty());
            default -> Values.UNKNOWN;
        };
    }

    private static Values orNothing(Value held) {
        return held instanceof Value.Held some ? Values.of(new Value.Held(some.content(), true)) : Values.UNKNOWN;
    }

    private Optional<Value.Callable> function(Invocation call, Frame frame) {
        return call.arguments().isEmpty()
                ? Optional.empty()
                : evaluator
                        .evaluate(call.arguments().get(0), frame)
                        .only()
                        .filter(Value.Callable.class::isInstance)
                        .map(Value.Callable.class::cast);
    }

    private static Values orElse(Value.Held held, Values otherwise) {
        return held.mayBeEmpty() ? held.content().or(otherwise) : held.content();
    }
}
