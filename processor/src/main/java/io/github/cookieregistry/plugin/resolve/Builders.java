package io.github.cookieregistry.plugin.resolve;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import io.github.cookieregistry.plugin.scan.ClassIndex;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.VariableElement;

/** Tells what a {@code StringBuilder} holds, also where it is filled over several statements. */
final class Builders {

    private final NameResolver resolver;
    private final ClassIndex index;

    Builders(NameResolver resolver, ClassIndex index) {
        this.resolver = resolver;
        this.index = index;
    }

    List<KnownText> created(NewClassTree creation, Frame frame) {
        List<? extends ExpressionTree> arguments = creation.getArguments();
        boolean capacity = arguments.size() == 1
                && index.element(creation).map(Element::toString).orElse("").endsWith("(int)");
        return arguments.isEmpty() || capacity
                ? List.of(KnownText.whole(""))
                : resolver.resolve(arguments.get(0), frame);
    }

    List<KnownText> resolve(MethodInvocationTree call, String name, Frame frame) {
        Optional<ExpressionTree> receiver = Calls.receiver(call);
        if (receiver.isEmpty()) {
            return KnownText.NOTHING;
        }
        List<KnownText> before = held(receiver.get(), frame);
        return switch (name) {
            case "toString" -> before;
            case "append" ->
                call.getArguments().size() == 1
                        ? NameResolver.concatenation(
                                before, resolver.resolve(call.getArguments().get(0), frame))
                        : cut(before);
            default -> cut(before);
        };
    }

    /**
     * What a builder holds when it is read. For a variable, that is what it was made with, and what the first call on
     * it appends: the beginning, which is where a name stands.
     */
    private List<KnownText> held(ExpressionTree builder, Frame frame) {
        Element element = index.element(builder).orElse(null);
        if (!(builder instanceof IdentifierTree)
                || !(element instanceof VariableElement variable)
                || variable.getKind() != ElementKind.LOCAL_VARIABLE) {
            return resolver.resolve(builder, frame);
        }
        ExpressionTree initializer =
                index.variable(variable).map(VariableTree::getInitializer).orElse(null);
        if (initializer == null || !index.assignments(variable).isEmpty()) {
            return KnownText.NOTHING;
        }
        List<KnownText> made = resolver.resolve(initializer, frame);
        for (MethodInvocationTree call : index.callsOn(variable)) {
            if (!name(call).equals("append") || call.getArguments().size() != 1) {
                break;
            }
            made = NameResolver.concatenation(made, chained(call, frame));
        }
        return cut(made);
    }

    /** What a call and those chained to it in the same statement append. */
    private List<KnownText> chained(MethodInvocationTree first, Frame frame) {
        List<KnownText> appended = resolver.resolve(first.getArguments().get(0), frame);
        Tree inner = first;
        var path = index.path(first).map(whole -> whole.getParentPath()).orElse(null);
        while (path != null
                && path.getParentPath() != null
                && path.getParentPath().getLeaf() instanceof MethodInvocationTree next
                && Calls.receiver(next).orElse(null) == inner
                && name(next).equals("append")
                && next.getArguments().size() == 1) {
            appended = NameResolver.concatenation(
                    appended, resolver.resolve(next.getArguments().get(0), frame));
            inner = next;
            path = path.getParentPath().getParentPath();
        }
        return appended;
    }

    private String name(MethodInvocationTree call) {
        return index.element(call)
                .map(method -> method.getSimpleName().toString())
                .orElse("");
    }

    private static List<KnownText> cut(List<KnownText> texts) {
        return texts.stream().map(KnownText::cut).toList();
    }
}
