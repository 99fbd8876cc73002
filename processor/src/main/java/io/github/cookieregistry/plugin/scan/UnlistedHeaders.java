package io.github.cookieregistry.plugin.scan;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import io.github.cookieregistry.core.catalogue.ApiKind;
import io.github.cookieregistry.core.catalogue.CookieApi;
import io.github.cookieregistry.core.catalogue.NamePlace;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;

/**
 * Takes any call for one that writes a header when it is given what may be the name {@code Set-Cookie}, followed by a
 * value. No catalogue has every library's headers, nor those of the code that is compiled.
 */
public final class UnlistedHeaders {

    private static final Pattern WRITES = Pattern.compile(
            "(add|set|put|append|with|insert|replace|write|send|header|field|entry|of|create|compute|merge|singletonMap).*");
    private static final Pattern WRITES_LINE = Pattern.compile("(append|print|send|write).*");
    private static final Set<String> CONVERTS = Set.of("toString", "getBytes", "name", "value", "getName", "getValue");
    private static final String WORD = "cookie";
    private static final String LINE = "Set-Cookie:";
    private static final Pattern HOLDS = Pattern.compile(".*(Header|Field|Entry|Pair).*");

    /** Takes cookies, one after the other: in each generated registry, which would be walked once more for nothing. */
    private static final String CATALOG = "io.github.cookieregistry.CookieCatalog";

    /** Each name of a method, a type or a variable is judged once: most are met often, and to read one takes long. */
    private final Map<Name, Boolean> writes = new HashMap<>();

    private final Map<Name, Boolean> holds = new HashMap<>();
    private final Map<Name, Boolean> mayNameHeader = new HashMap<>();

    /** Whether a call of a method of this name may write a header. */
    boolean mayWrite(Name method, List<? extends ExpressionTree> arguments) {
        return line(arguments) >= 0 || arguments.size() > 1 && writes(method) && header(arguments) >= 0;
    }

    /** The call as an entry of a catalogue would have it; empty for almost all. */
    public List<CookieApi> find(ExecutableElement method, List<? extends ExpressionTree> arguments) {
        if (!(method.getEnclosingElement() instanceof TypeElement owner)) {
            return List.of();
        }
        int line = line(arguments);
        if (line >= 0 && WRITES_LINE.matcher(method.getSimpleName()).matches()) {
            return List.of(api(method, owner, ApiKind.PARSES, NamePlace.argument(line)));
        }
        if (arguments.size() < 2 || !writes(method, owner)) {
            return List.of();
        }
        int header = header(arguments);
        if (header < 0 || owner.getQualifiedName().contentEquals(CATALOG)) {
            return List.of();
        }
        boolean further =
                method.isVarArgs() && header + 2 == method.getParameters().size();
        return List.of(api(method, owner, ApiKind.HEADER, new NamePlace(header + 1, further, header, "")));
    }

    private static CookieApi api(ExecutableElement method, TypeElement owner, ApiKind kind, NamePlace name) {
        return new CookieApi(
                "",
                kind,
                owner.getQualifiedName().toString(),
                method.getSimpleName().toString(),
                List.of(),
                name);
    }

    /**
     * The argument that is a whole line of a response's head, as {@code "Set-Cookie: a=" + value} is; below 0 for none.
     */
    private static int line(List<? extends ExpressionTree> arguments) {
        int position = 0;
        for (ExpressionTree argument : arguments) {
            ExpressionTree first = beginning(argument);
            if (first instanceof LiteralTree literal
                    && literal.getValue() instanceof String text
                    && text.strip().regionMatches(true, 0, LINE, 0, LINE.length())) {
                return position;
            }
            position++;
        }
        return -1;
    }

    /** Where a text begins, also one that is turned into bytes. */
    private static ExpressionTree beginning(ExpressionTree text) {
        ExpressionTree first = text;
        while (true) {
            if (first instanceof BinaryTree sum) {
                first = sum.getLeftOperand();
            } else if (first instanceof ParenthesizedTree parenthesized) {
                first = parenthesized.getExpression();
            } else if (first instanceof MethodInvocationTree call
                    && call.getMethodSelect() instanceof MemberSelectTree select
                    && select.getIdentifier().contentEquals("getBytes")) {
                first = select.getExpression();
            } else {
                return first;
            }
        }
    }

    /** The argument that may be the header's name, from 0; below 0 for none. */
    private int header(List<? extends ExpressionTree> arguments) {
        for (int header = 0; header < arguments.size() - 1; header++) {
            if (mayBeSetCookie(arguments.get(header)) && mayBeText(arguments.get(header + 1))) {
                return header;
            }
        }
        return -1;
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
        String text = name != null
                ? name.toString().replace('_', '-')
                : converted instanceof LiteralTree literal && literal.getValue() instanceof String value ? value : "";
        return text.toLowerCase(Locale.ROOT).replace("-", "").contains("setcookie");
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

    private static boolean mayBeText(ExpressionTree value) {
        return !(value instanceof LiteralTree) || value.getKind() == Tree.Kind.STRING_LITERAL;
    }

    private boolean writes(ExecutableElement method, TypeElement owner) {
        return method.getKind() == ElementKind.CONSTRUCTOR
                ? holds(owner.getSimpleName()) && owner.getKind() != ElementKind.ENUM
                : writes(method.getSimpleName());
    }

    private boolean writes(Name method) {
        Boolean known = writes.get(method);
        if (known == null) {
            known = WRITES.matcher(method.toString()).matches();
            writes.put(method, known);
        }
        return known;
    }

    private boolean holds(Name type) {
        Boolean known = holds.get(type);
        if (known == null) {
            known = HOLDS.matcher(type.toString()).matches();
            holds.put(type, known);
        }
        return known;
    }
}
