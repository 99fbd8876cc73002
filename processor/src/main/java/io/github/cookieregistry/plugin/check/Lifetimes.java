package io.github.cookieregistry.plugin.check;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import io.github.cookieregistry.plugin.scan.ClassIndex;
import java.util.Map;
import java.util.OptionalLong;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Writes the lifetime that code gives to a cookie as a duration. */
final class Lifetimes {

    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final Map<String, Long> UNITS =
            Map.of("ofSeconds", 1L, "ofMinutes", MINUTE, "ofHours", HOUR, "ofDays", DAY, "toSeconds", 1L);

    private final ClassIndex index;

    Lifetimes(ClassIndex index) {
        this.index = index;
    }

    /** The duration, or an empty text when it cannot be told or deletes the cookie. */
    String of(ExpressionTree value) {
        OptionalLong seconds = seconds(value);
        return seconds.isEmpty() ? "" : shown(seconds.getAsLong());
    }

    /** Seconds in ISO-8601; a negative lifetime is that of a session (Servlet 6.0, Cookie.setMaxAge). */
    static String shown(long seconds) {
        if (seconds < 0) {
            return "session";
        }
        if (seconds == 0) {
            return "";
        }
        if (seconds % DAY == 0) {
            return "P" + seconds / DAY + "D";
        }
        if (seconds % HOUR == 0) {
            return "PT" + seconds / HOUR + "H";
        }
        return seconds % MINUTE == 0 ? "PT" + seconds / MINUTE + "M" : "PT" + seconds + "S";
    }

    private OptionalLong seconds(ExpressionTree value) {
        if (value instanceof MethodInvocationTree call
                && call.getArguments().size() == 1
                && call.getMethodSelect() instanceof MemberSelectTree select) {
            Long unit = UNITS.get(select.getIdentifier().toString());
            OptionalLong amount = seconds(call.getArguments().get(0));
            return unit == null
                            || amount.isEmpty()
                            || !select.getExpression().toString().endsWith("Duration")
                    ? OptionalLong.empty()
                    : OptionalLong.of(unit * amount.getAsLong());
        }
        if (value instanceof ParenthesizedTree parenthesized) {
            return seconds(parenthesized.getExpression());
        }
        if (value instanceof TypeCastTree cast) {
            return seconds(cast.getExpression());
        }
        if (value instanceof LiteralTree literal) {
            return number(literal.getValue());
        }
        if (value instanceof UnaryTree unary) {
            OptionalLong inner = seconds(unary.getExpression());
            return switch (unary.getKind()) {
                case UNARY_MINUS -> inner.isEmpty() ? inner : OptionalLong.of(-inner.getAsLong());
                default -> OptionalLong.empty();
            };
        }
        if (value instanceof BinaryTree binary) {
            return calculated(binary);
        }
        return index.element(value)
                .filter(VariableElement.class::isInstance)
                .map(variable -> number(((VariableElement) variable).getConstantValue()))
                .orElse(OptionalLong.empty());
    }

    private OptionalLong calculated(BinaryTree binary) {
        OptionalLong left = seconds(binary.getLeftOperand());
        OptionalLong right = seconds(binary.getRightOperand());
        if (left.isEmpty() || right.isEmpty()) {
            return OptionalLong.empty();
        }
        return switch (binary.getKind()) {
            case MULTIPLY -> OptionalLong.of(left.getAsLong() * right.getAsLong());
            case PLUS -> OptionalLong.of(left.getAsLong() + right.getAsLong());
            default -> OptionalLong.empty();
        };
    }

    private static OptionalLong number(@Nullable Object value) {
        return value instanceof Integer || value instanceof Long
                ? OptionalLong.of(((Number) value).longValue())
                : OptionalLong.empty();
    }
}
