package io.github.cookieregistry.core.evaluate;

import io.github.cookieregistry.core.code.Operator;
import io.github.cookieregistry.core.evaluate.Value.Values;
import java.util.function.Supplier;

/** Tells whether two references are equal, as far as their values show. */
final class Comparison {

    private Comparison() {}

    /** What the operator gives for references; whatever else for all others. */
    static Values or(Operator operator, Value left, Value right, Supplier<Values> otherwise) {
        return switch (operator) {
            case EQUAL -> references(left, right, true, otherwise);
            case UNEQUAL -> references(left, right, false, otherwise);
            case MATCHES ->
                left.whole().isPresent() && right.whole().isPresent()
                        ? Values.known(left.whole().equals(right.whole()))
                        : references(left, right, true, otherwise);
            default -> otherwise.get();
        };
    }

    private static Values references(Value left, Value right, boolean equal, Supplier<Values> otherwise) {
        boolean noLeft = left.equals(Value.NULL);
        boolean noRight = right.equals(Value.NULL);
        if (noLeft || noRight) {
            Value other = noLeft ? right : left;
            return noLeft && noRight
                    ? Values.known(equal)
                    : other instanceof Value.Beginning ? Values.UNKNOWN : Values.known(!equal);
        }
        if (left instanceof Value.Made one
                && right instanceof Value.Made other
                && one.constant() != null
                && other.constant() != null) {
            return Values.known(one.constant().equals(other.constant()) == equal);
        }
        // Two texts of the same letters may be one object or two.
        return left.whole().isPresent() || right.whole().isPresent() ? Values.UNKNOWN : otherwise.get();
    }
}
