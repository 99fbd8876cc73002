package io.github.cookieregistry.inspector.classfile.lower;

import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Invocation;
import io.github.cookieregistry.core.code.Operator;
import io.github.cookieregistry.core.code.Primitive;
import io.github.cookieregistry.core.evaluate.Constants;
import io.github.cookieregistry.core.follow.Casts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What numbers become: to the virtual machine, truth values and characters are numbers, too. */
final class Numbers {

    private static final Code TRUE = new Code.Constant(true);
    private static final Code FALSE = new Code.Constant(false);

    private Numbers() {}

    /** A value as a variable of a type has it. */
    static Code to(String type, Code value) {
        return type.equals("boolean") ? truth(value, 0) : folded(Casts.to(type, value));
    }

    /** A number taken for a truth value. */
    static Code truth(Code value) {
        return truth(value, 0);
    }

    private static Code truth(Code value, int depth) {
        if (value instanceof Code.Constant constant) {
            return constant.value() instanceof Boolean
                    ? value
                    : constant.value() instanceof Integer number ? number == 0 ? FALSE : TRUE : Code.OPAQUE;
        }
        if (value == Code.OPAQUE || isTruth(value)) {
            return value;
        }
        if (value instanceof Code.Choice choice && depth < 4) {
            Code yes = truth(choice.yes(), depth + 1);
            Code no = truth(choice.no(), depth + 1);
            if (yes.equals(TRUE) && no.equals(FALSE)) {
                return choice.condition();
            }
            if (yes.equals(FALSE) && no.equals(TRUE)) {
                return Casts.not(choice.condition());
            }
        }
        return new Code.Converted(Primitive.BOOLEAN, value);
    }

    /** Whether this is known to be a truth value rather than a number. */
    static boolean isTruth(Code value) {
        if (value instanceof Code.Parameter parameter) {
            return parameter.variable().type().equals("boolean");
        }
        if (value instanceof Invocation call) {
            return call.method().result().equals("boolean");
        }
        if (value instanceof Code.FieldUse use) {
            return use.field().type().equals("boolean");
        }
        if (value instanceof Code.Converted converted) {
            return converted.type() == Primitive.BOOLEAN;
        }
        return value instanceof Code.Calculated calculated
                        && switch (calculated.operator()) {
                            case NOT, BOTH, EITHER, EQUAL, UNEQUAL, LESS, LESS_OR_EQUAL, MATCHES -> true;
                            default -> false;
                        }
                || value instanceof Code.Constant constant && constant.value() instanceof Boolean;
    }

    static Code calculated(Operator operator, Code... operands) {
        if (operands.length == 2 && (isTruth(operands[0]) || isTruth(operands[1]))) {
            switch (operator) {
                case AND, OR, XOR -> {
                    return folded(new Code.Calculated(operator, List.of(truth(operands[0]), truth(operands[1]))));
                }
                default -> {}
            }
        }
        return folded(new Code.Calculated(operator, List.of(operands)));
    }

    static Code converted(Primitive type, Code value) {
        return folded(new Code.Converted(type, value));
    }

    /** What two numbers compare to: below, at or above 0. */
    static Code compared(Code left, Code right) {
        Code less = new Code.Calculated(Operator.LESS, List.of(left, right));
        Code equal = new Code.Calculated(Operator.EQUAL, List.of(left, right));
        return new Code.Choice(
                less, new Code.Constant(-1), new Code.Choice(equal, new Code.Constant(0), new Code.Constant(1)));
    }

    /** The result of a calculation with constants, which many others may be made of. */
    private static Code folded(Code code) {
        boolean closed = code instanceof Code.Calculated calculated
                ? calculated.operands().stream().allMatch(Code.Constant.class::isInstance)
                : code instanceof Code.Converted converted && converted.value() instanceof Code.Constant;
        Object result = closed ? Constants.of(code) : null;
        return result == null ? code : new Code.Constant(result);
    }

    /** A constant that an instruction puts on the stack. */
    static @Nullable Object zero(String type) {
        return switch (type) {
            case "boolean" -> false;
            case "byte" -> (byte) 0;
            case "short" -> (short) 0;
            case "char" -> (char) 0;
            case "int" -> 0;
            case "long" -> 0L;
            case "float" -> 0F;
            case "double" -> 0D;
            default -> null;
        };
    }
}
