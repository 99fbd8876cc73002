package io.github.cookieregistry.core.follow;

import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Operator;
import io.github.cookieregistry.core.code.Primitive;
import java.util.List;

/** What types make of values, and what conditions become of others. */
public final class Casts {

    private Casts() {}

    /** A value as a variable or a cast of a type has it, by the type's canonical name (JLS 5.2, 5.5). */
    public static Code to(String type, Code value) {
        if (value == Code.OPAQUE || value == Code.NULL) {
            return value;
        }
        // The larger boxes never take a constant of another type.
        return switch (type) {
            case "byte", "java.lang.Byte" -> new Code.Converted(Primitive.BYTE, value);
            case "short", "java.lang.Short" -> new Code.Converted(Primitive.SHORT, value);
            case "char", "java.lang.Character" -> new Code.Converted(Primitive.CHAR, value);
            case "int" -> new Code.Converted(Primitive.INT, value);
            case "long" -> new Code.Converted(Primitive.LONG, value);
            case "float" -> new Code.Converted(Primitive.FLOAT, value);
            case "double" -> new Code.Converted(Primitive.DOUBLE, value);
            default -> value;
        };
    }

    /** Whether code is a calculation with constants, as far as a short look tells. */
    public static boolean isClosed(Code code) {
        return isClosed(code, 0);
    }

    private static boolean isClosed(Code code, int depth) {
        if (code instanceof Code.Constant) {
            return true;
        }
        if (depth > 6) {
            return false;
        }
        if (code instanceof Code.Converted converted) {
            return isClosed(converted.value(), depth + 1);
        }
        return code instanceof Code.Calculated calculated
                && calculated.operands().stream().allMatch(operand -> isClosed(operand, depth + 1));
    }

    /** The opposite of a condition. */
    public static Code not(Code condition) {
        return condition == Code.OPAQUE ? condition : new Code.Calculated(Operator.NOT, List.of(condition));
    }
}
