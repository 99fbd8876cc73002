package io.github.cookieregistry.plugin.resolve;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.VariableTree;
import io.github.cookieregistry.plugin.scan.ClassIndex;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;

/**
 * Tells the name of a header, also where a framework has a type of its own for it, such as Netty's
 * {@code HttpHeaderNames.SET_COOKIE}.
 */
public final class HeaderNames {

    private static final List<KnownText> SET_COOKIE = List.of(KnownText.whole("Set-Cookie"));

    private final ClassIndex index;
    private final NameResolver resolver;

    public HeaderNames(ClassIndex index, NameResolver resolver) {
        this.index = index;
        this.resolver = resolver;
    }

    /** Every name that the header can have. */
    public List<KnownText> of(ExpressionTree header, Frame frame) {
        if (resolver.isTooFar(frame)) {
            return KnownText.NOTHING;
        }
        if (header instanceof ParenthesizedTree parenthesized) {
            return of(parenthesized.getExpression(), frame.deeper());
        }
        if (header instanceof IdentifierTree || header instanceof MemberSelectTree) {
            Element element = index.element(header).orElse(null);
            if (element instanceof VariableElement variable) {
                return variable(variable, header, frame);
            }
        }
        List<KnownText> text = resolver.resolveHere(header, frame);
        if (!text.equals(KnownText.NOTHING)) {
            return text;
        }
        if (header instanceof NewClassTree creation && creation.getArguments().size() == 1) {
            return of(creation.getArguments().get(0), frame.deeper());
        }
        if (header instanceof MethodInvocationTree call) {
            return call.getArguments().size() == 1
                    ? of(call.getArguments().get(0), frame.deeper())
                    : Calls.receiver(call)
                            .filter(receiver -> call.getArguments().isEmpty())
                            .map(receiver -> of(receiver, frame.deeper()))
                            .orElse(KnownText.NOTHING);
        }
        return KnownText.NOTHING;
    }

    private List<KnownText> variable(VariableElement variable, ExpressionTree header, Frame frame) {
        String name = variable.getSimpleName().toString();
        if (variable.getConstantValue() == null
                && variable.getModifiers().contains(Modifier.STATIC)
                && (name.equals("SET_COOKIE") || name.equals("SetCookie"))) {
            return SET_COOKIE;
        }
        List<KnownText> text = resolver.resolveHere(header, frame);
        ExpressionTree initializer =
                index.variable(variable).map(VariableTree::getInitializer).orElse(null);
        return text.equals(KnownText.NOTHING)
                        && initializer != null
                        && index.assignments(variable).isEmpty()
                ? of(initializer, frame.deeper())
                : text;
    }
}
