package io.github.cookieregistry.plugin.scan;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Name;
import org.jspecify.annotations.Nullable;

/**
 * Tells from the source alone which argument may be the name {@code Set-Cookie}, and which may be a whole line of a
 * response's head. Each variable's name is judged once, since to read a name of the compiler's takes long.
 */
final class HeaderArguments {

    private static final Set<String> CONVERTS = Set.of("toString", "getBytes", "name", "value", "getName", "getValue");
    private static final String WORD = "cookie";
    private static final String LINE = "Set-Cookie:";

    private final Map<Name, Boolean> mayNameHeader = new HashMap<>();

    /** The argument that may be the header's name and has a value after it, from 0; below 0 for none. */
    int header(List<? extends ExpressionTree> arguments) {
        for (int header = 0; header < arguments.size() - 1; header++) {
            if (mayBeSetCookie(arguments.get(header)) && mayBeCookie(arguments.get(header + 1))) {
                return header;
            }
        }
        return -1;
    }

    /**
     * The argument that is, or has in it, a whole line of a response's head, as {@code "Set-Cookie: a=" + value} is;
     * below 0 for none.
     */
    static int line(List<? extends ExpressionTree> arguments) {
        int position = 0;
        for (ExpressionTree argument : arguments) {
            if (isLine(argument, true)) {
                return position;
            }
            position++;
        }
        return -1;
    }

    private static boolean isLine(ExpressionTree text, boolean begins) {
        if (text instanceof LiteralTree literal) {
            return literal.getValue() instanceof String value && hasLine(value, begins);
        }
        if (text instanceof ParenthesizedTree parenthesized) {
            return isLine(parenthesized.getExpression(), begins);
        }
        if (text instanceof BinaryTree sum) {
            return isLine(sum.getLeftOperand(), begins)
                    || isLine(sum.getRightOperand(), endsLine(sum.getLeftOperand()));
        }
        if (text instanceof MethodInvocationTree call && call.getMethodSelect() instanceof MemberSelectTree select) {
            Name name = select.getIdentifier();
            boolean converted = name.contentEquals("getBytes") || name.contentEquals("formatted");
            boolean formats =
                    name.contentEquals("format") && !call.getArguments().isEmpty();
            return converted && isLine(select.getExpression(), begins)
                    || formats && isLine(call.getArguments().get(0), begins);
        }
        return false;
    }

    private static boolean hasLine(String text, boolean begins) {
        for (int at = 0; at >= 0 && at < text.length(); at = next(text, at)) {
            int word = at;
            while (word < text.length() && Character.isWhitespace(text.charAt(word))) {
                word++;
            }
            if ((begins || at > 0) && text.regionMatches(true, word, LINE, 0, LINE.length())) {
                return true;
            }
        }
        return false;
    }

    private static int next(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? -1 : end + 1;
    }

    private static boolean endsLine(ExpressionTree text) {
        ExpressionTree last = text;
        while (last instanceof BinaryTree sum) {
            last = sum.getRightOperand();
        }
        return last instanceof LiteralTree literal
                && literal.getValue() instanceof String value
                && value.endsWith("\n");
    }

    private boolean mayBeSetCookie(ExpressionTree header) {
        if (header instanceof MethodInvocationTree call
                && call.getMethodSelect() instanceof MemberSelectTree converted) {
            return call.getArguments().size() < 2
                    && CONVERTS.contains(converted.getIdentifier().toString())
                    && isSetCookie(converted.getExpression());
        }
        if (header instanceof IdentifierTree identifier) {
            return namesCookie(identifier.getName());
        }
        if (header instanceof MemberSelectTree select) {
            return namesCookie(select.getIdentifier());
        }
        return header instanceof LiteralTree literal
                && literal.getValue() instanceof String text
                && text.equalsIgnoreCase("Set-Cookie");
    }

    /** Not {@code cookie.getName()}, which many a map is given, but {@code Header.SET_COOKIE.toString()}. */
    private static boolean isSetCookie(ExpressionTree converted) {
        Name name = DottedName.last(converted);
        String text = name != null ? name.toString().replace('_', '-') : literal(converted);
        return text != null && text.toLowerCase(Locale.ROOT).replace("-", "").contains("setcookie");
    }

    private static @Nullable String literal(ExpressionTree tree) {
        return tree instanceof LiteralTree literal && literal.getValue() instanceof String text ? text : null;
    }

    private boolean namesCookie(Name variable) {
        if (variable.length() < WORD.length()) {
            return false;
        }
        Boolean known = mayNameHeader.get(variable);
        if (known == null) {
            known = variable.toString().toLowerCase(Locale.ROOT).contains(WORD);
            mayNameHeader.put(variable, known);
        }
        return known;
    }

    /** A text without an equals sign names no cookie, and no other literal is a text. */
    private static boolean mayBeCookie(ExpressionTree value) {
        if (!(value instanceof LiteralTree)) {
            return true;
        }
        String text = literal(value);
        return value.getKind() == Tree.Kind.STRING_LITERAL && text != null && text.indexOf('=') >= 0;
    }
}
