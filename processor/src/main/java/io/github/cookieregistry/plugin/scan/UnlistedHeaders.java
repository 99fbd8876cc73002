package io.github.cookieregistry.plugin.scan;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import io.github.cookieregistry.plugin.catalogue.ApiKind;
import io.github.cookieregistry.plugin.catalogue.CookieApi;
import io.github.cookieregistry.plugin.catalogue.NamePlace;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * Takes any call for one that writes a header when it is given what may be the name {@code Set-Cookie}, followed by a
 * value. No catalogue has every library's headers, nor those of the code that is compiled.
 */
final class UnlistedHeaders {

    private static final Pattern WRITES = Pattern.compile(
            "(add|set|put|append|with|insert|replace|write|send|header|field|entry|of|create|compute|merge|singletonMap).*");
    private static final Pattern HOLDS = Pattern.compile(".*(Header|Field|Entry|Pair).*");

    /** Takes cookies, one after the other: in each generated registry, which would be walked once more for nothing. */
    private static final String CATALOG = "io.github.cookieregistry.CookieCatalog";

    private UnlistedHeaders() {}

    /** Whether the arguments look like a header's name and value, whatever is called. */
    static boolean mayBeHeader(List<? extends ExpressionTree> arguments) {
        return header(arguments) >= 0;
    }

    /** The call as an entry of a catalogue would have it; empty for almost all. */
    static List<CookieApi> find(ExecutableElement method, List<? extends ExpressionTree> arguments) {
        int header = header(arguments);
        if (header < 0
                || !(method.getEnclosingElement() instanceof TypeElement owner)
                || owner.getQualifiedName().contentEquals(CATALOG)
                || !writes(method, owner)) {
            return List.of();
        }
        boolean further =
                method.isVarArgs() && header + 2 == method.getParameters().size();
        return List.of(new CookieApi(
                "",
                ApiKind.HEADER,
                owner.getQualifiedName().toString(),
                method.getSimpleName().toString(),
                List.of(),
                new NamePlace(header + 1, further, header, "")));
    }

    /** The argument that may be the header's name, from 0; below 0 for none. */
    private static int header(List<? extends ExpressionTree> arguments) {
        for (int header = 0; header < arguments.size() - 1; header++) {
            if (mayBeSetCookie(arguments.get(header)) && mayBeText(arguments.get(header + 1))) {
                return header;
            }
        }
        return -1;
    }

    private static boolean mayBeSetCookie(ExpressionTree header) {
        if (header instanceof LiteralTree literal) {
            return literal.getKind() == Tree.Kind.STRING_LITERAL
                    && ((String) literal.getValue()).equalsIgnoreCase("Set-Cookie");
        }
        String name = header instanceof IdentifierTree identifier
                ? identifier.getName().toString()
                : header instanceof MemberSelectTree select
                        ? select.getIdentifier().toString()
                        : "";
        return name.length() > 5 && name.toLowerCase(Locale.ROOT).contains("cookie");
    }

    private static boolean mayBeText(ExpressionTree value) {
        return !(value instanceof LiteralTree) || value.getKind() == Tree.Kind.STRING_LITERAL;
    }

    private static boolean writes(ExecutableElement method, TypeElement owner) {
        return method.getKind() == ElementKind.CONSTRUCTOR
                ? owner.getKind() != ElementKind.ENUM
                        && HOLDS.matcher(owner.getSimpleName()).matches()
                : WRITES.matcher(method.getSimpleName()).matches();
    }
}
