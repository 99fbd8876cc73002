package io.github.cookieregistry.core.evaluate;

import io.github.cookieregistry.core.code.Operator;
import io.github.cookieregistry.core.code.Primitive;
import java.util.Optional;

/** Calculates with constants as the Java language does (JLS 15.15 to 15.24). */
final class Calculator {

    private Calculator() {}

    /** The result; empty where there is none, as of a division by zero. */
    static Optional<Object> calculate(Operator operator, Object operand) {
        if (operator == Operator.NOT) {
            return operand instanceof Boolean truth ? Optional.of(!truth) : Optional.empty();
        }
        Object number = promoted(operand);
        return switch (operator) {
            case NEGATE -> negated(number);
            case COMPLEMENT ->
                number instanceof Integer integer
                        ? Optional.of(~integer)
                        : number instanceof Long whole ? Optional.of(~whole) : Optional.empty();
            case ADD -> number instanceof Number ? Optional.of(number) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Object> negated(Object number) {
        if (number instanceof Integer integer) {
            return Optional.of(-integer);
        }
        if (number instanceof Long whole) {
            return Optional.of(-whole);
        }
        if (number instanceof Float real) {
            return Optional.of(-real);
        }
        return number instanceof Double real ? Optional.of(-real) : Optional.empty();
    }

    /** The result of two operands. */
    static Optional<Object> calculate(Operator operator, Object left, Object right) {
        if (left instanceof Boolean first && right instanceof Boolean second) {
            return truth(operator, first, second);
        }
        Object first = promoted(left);
        Object second = promoted(right);
        if (!(first instanceof Number one) || !(second instanceof Number other)) {
            return Optional.empty();
        }
        switch (operator) {
            case SHIFT_LEFT, SHIFT_RIGHT, SHIFT_RIGHT_UNSIGNED -> {
                return shifted(operator, one, other);
            }
            default -> {}
        }
        if (first instanceof Double || second instanceof Double) {
            return real(operator, one.doubleValue(), other.doubleValue());
        }
        if (first instanceof Float || second instanceof Float) {
            return real(operator, one.floatValue(), other.floatValue())
                    .map(result -> result instanceof Double number ? (Object) number.floatValue() : result);
        }
        return first instanceof Long || second instanceof Long
                ? whole(operator, one.longValue(), other.longValue())
                : whole(operator, one.intValue(), other.intValue())
                        .map(result -> result instanceof Long number ? (Object) number.intValue() : result);
    }

    /** A constant after a conversion to a primitive type. */
    static Optional<Object> converted(Primitive type, Object constant) {
        if (type == Primitive.BOOLEAN) {
            // To the virtual machine, a truth value is a number.
            return constant instanceof Boolean
                    ? Optional.of(constant)
                    : promoted(constant) instanceof Integer number ? Optional.of(number != 0) : Optional.empty();
        }
        if (!(promoted(constant) instanceof Number number)) {
            return Optional.empty();
        }
        boolean real = number instanceof Double || number instanceof Float;
        long whole = real
                ? type == Primitive.LONG ? (long) number.doubleValue() : (int) number.doubleValue()
                : number.longValue();
        return Optional.of(
                switch (type) {
                    case BYTE -> (byte) whole;
                    case SHORT -> (short) whole;
                    case CHAR -> (char) whole;
                    case INT -> (int) whole;
                    case LONG -> whole;
                    case FLOAT -> number.floatValue();
                    default -> number.doubleValue();
                });
    }

    private static Object promoted(Object constant) {
        if (constant instanceof Character character) {
            return (int) character;
        }
        return constant instanceof Byte || constant instanceof Short ? ((Number) constant).intValue() : constant;
    }

    private static Optional<Object> truth(Operator operator, boolean left, boolean right) {
        return switch (operator) {
            case AND, BOTH -> Optional.of(left && right);
            case OR, EITHER -> Optional.of(left || right);
            case XOR, UNEQUAL -> Optional.of(left != right);
            case EQUAL, MATCHES -> Optional.of(left == right);
            default -> Optional.empty();
        };
    }

    private static Optional<Object> shifted(Operator operator, Number left, Number right) {
        long by = right.longValue();
        if (left instanceof Long number) {
            return Optional.of(
                    switch (operator) {
                        case SHIFT_LEFT -> number << by;
                        case SHIFT_RIGHT -> number >> by;
                        default -> number >>> by;
                    });
        }
        if (!(left instanceof Integer number)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (operator) {
                    case SHIFT_LEFT -> number << by;
                    case SHIFT_RIGHT -> number >> by;
                    default -> number >>> by;
                });
    }

    private static Optional<Object> real(Operator operator, double left, double right) {
        return switch (operator) {
            case ADD -> Optional.of(left + right);
            case SUBTRACT -> Optional.of(left - right);
            case MULTIPLY -> Optional.of(left * right);
            case DIVIDE -> Optional.of(left / right);
            case REMAINDER -> Optional.of(left % right);
            case EQUAL, MATCHES -> Optional.of(left == right);
            case UNEQUAL -> Optional.of(left != right);
            case LESS -> Optional.of(left < right);
            case LESS_OR_EQUAL -> Optional.of(left <= right);
            default -> Optional.empty();
        };
    }

    private static Optional<Object> whole(Operator operator, long left, long right) {
        return switch (operator) {
            case ADD -> Optional.of(left + right);
            case SUBTRACT -> Optional.of(left - right);
            case MULTIPLY -> Optional.of(left * right);
            case DIVIDE -> right == 0 ? Optional.empty() : Optional.of(left / right);
            case REMAINDER -> right == 0 ? Optional.empty() : Optional.of(left % right);
            case AND -> Optional.of(left & right);
            case OR -> Optional.of(left | right);
            case XOR -> Optional.of(left ^ right);
            case EQUAL, MATCHES -> Optional.of(left == right);
            case UNEQUAL -> Optional.of(left != right);
            case LESS -> Optional.of(left < right);
            case LESS_OR_EQUAL -> Optional.of(left <= right);
            default -> Optional.empty();
        };
    }
}
