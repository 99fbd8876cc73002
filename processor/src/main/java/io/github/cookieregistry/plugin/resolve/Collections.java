package io.github.cookieregistry.plugin.resolve;

import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import io.github.cookieregistry.plugin.scan.ClassIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;

/** Tells what the elements of an array, a list, a set or a stream are worth. */
final class Collections {

    /** Methods that make a collection of what they are given. */
    static final Set<String> FACTORIES = Set.of("of", "asList", "singleton", "singletonList", "asSet", "newArrayList");

    private static final Set<String> SAME_ELEMENTS = Set.of(
            "stream",
            "parallelStream",
            "filter",
            "sorted",
            "distinct",
            "copyOf",
            "unmodifiableList",
            "unmodifiableSet",
            "toList");

    private final NameResolver resolver;
    private final ClassIndex index;

    Collections(NameResolver resolver, ClassIndex index) {
        this.resolver = resolver;
        this.index = index;
    }

    List<KnownText> elements(ExpressionTree collection, Frame frame) {
        if (collection instanceof ParenthesizedTree parenthesized) {
            return elements(parenthesized.getExpression(), frame);
        }
        if (collection instanceof TypeCastTree cast) {
            return elements(cast.getExpression(), frame);
        }
        if (collection instanceof ConditionalExpressionTree conditional) {
            List<KnownText> both = new ArrayList<>(resolver.elements(conditional.getTrueExpression(), frame));
            both.addAll(resolver.elements(conditional.getFalseExpression(), frame));
            return both;
        }
        if (collection instanceof NewArrayTree array && array.getInitializers() != null) {
            return each(array.getInitializers(), frame);
        }
        if (collection instanceof NewClassTree copy && copy.getArguments().size() == 1) {
            return resolver.elements(copy.getArguments().get(0), frame);
        }
        if (collection instanceof MethodInvocationTree call) {
            return call(call, frame);
        }
        if (collection instanceof IdentifierTree || collection instanceof MemberSelectTree) {
            return index.element(collection)
                    .filter(VariableElement.class::isInstance)
                    .map(variable -> variable((VariableElement) variable, frame))
                    .orElse(KnownText.NOTHING);
        }
        return KnownText.NOTHING;
    }

    /** What the parameter of a lambda expression is worth that {@code forEach} calls for each element. */
    List<KnownText> lambdaParameter(VariableElement parameter, Frame frame) {
        TreePath parent = index.lambda(parameter).map(TreePath::getParentPath).orElse(null);
        return parent != null
                        && parent.getLeaf() instanceof MethodInvocationTree call
                        && call.getMethodSelect() instanceof MemberSelectTree select
                        && Set.of("forEach", "forEachOrdered", "map", "filter", "flatMap", "mapToObj")
                                .contains(select.getIdentifier().toString())
                ? resolver.elements(select.getExpression(), frame)
                : KnownText.NOTHING;
    }

    private List<KnownText> each(List<? extends ExpressionTree> values, Frame frame) {
        List<KnownText> answers = new ArrayList<>();
        values.forEach(value -> answers.addAll(resolver.resolve(value, frame)));
        return answers;
    }

    private List<KnownText> call(MethodInvocationTree call, Frame frame) {
        // In a file with errors, the element of a call can be anything.
        Optional<ExecutableElement> method =
                index.element(call).filter(ExecutableElement.class::isInstance).map(ExecutableElement.class::cast);
        if (method.isEmpty()) {
            return KnownText.NOTHING;
        }
        String name = method.get().getSimpleName().toString();
        List<? extends ExpressionTree> arguments = call.getArguments();
        if (FACTORIES.contains(name) && method.get().getModifiers().contains(Modifier.STATIC)) {
            boolean array = arguments.size() == 1
                    && index.element(arguments.get(0))
                            .map(element -> element.asType().getKind() == TypeKind.ARRAY)
                            .orElse(arguments.get(0) instanceof NewArrayTree);
            return array ? resolver.elements(arguments.get(0), frame) : each(arguments, frame);
        }
        if (SAME_ELEMENTS.contains(name)) {
            if (method.get().getModifiers().contains(Modifier.STATIC) && arguments.size() == 1) {
                return resolver.elements(arguments.get(0), frame);
            }
            if (call.getMethodSelect() instanceof MemberSelectTree select) {
                return resolver.elements(select.getExpression(), frame);
            }
        }
        return KnownText.NOTHING;
    }

    private List<KnownText> variable(VariableElement variable, Frame frame) {
        if (variable.getKind() == ElementKind.PARAMETER) {
            Optional<Frame.Bound> bound = frame.bound(variable);
            if (bound.isEmpty()) {
                return List.of(KnownText.parameter(variable));
            }
            List<ExpressionTree> values = bound.get().values();
            boolean wholeArray = values.size() == 1
                    && (!bound.get().spread()
                            || values.get(0) instanceof NewArrayTree
                            || index.element(values.get(0))
                                    .map(element -> element.asType().getKind() == TypeKind.ARRAY)
                                    .orElse(false));
            return wholeArray ? resolver.elements(values.get(0), frame) : each(values, frame);
        }
        boolean steady = index.assignments(variable).isEmpty()
                && (variable.getKind() == ElementKind.LOCAL_VARIABLE
                        || variable.getModifiers().contains(Modifier.FINAL)
                        || variable.getModifiers().contains(Modifier.PRIVATE));
        ExpressionTree initializer =
                index.variable(variable).map(VariableTree::getInitializer).orElse(null);
        if (initializer == null && variable.getModifiers().contains(Modifier.STATIC)) {
            return resolver.objects().elements(variable);
        }
        return steady && initializer != null ? resolver.elements(initializer, frame) : KnownText.NOTHING;
    }
}
