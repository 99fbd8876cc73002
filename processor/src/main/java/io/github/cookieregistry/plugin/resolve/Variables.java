package io.github.cookieregistry.plugin.resolve;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import io.github.cookieregistry.plugin.scan.ClassIndex;
import io.github.cookieregistry.plugin.scan.ClassIndex.Assignment;
import io.github.cookieregistry.plugin.scan.ParsedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Tells what a variable is worth: a constant, a local, a field or a parameter. */
final class Variables {

    private static final String COOKIE = "io.github.cookieregistry.Cookie";

    private final NameResolver resolver;
    private final ClassIndex index;
    private final LambdaParameters lambdas;

    Variables(NameResolver resolver, ClassIndex index, LambdaParameters lambdas) {
        this.resolver = resolver;
        this.index = index;
        this.lambdas = lambdas;
    }

    /** What a variable is worth where it is used. */
    List<KnownText> resolve(VariableElement variable, ExpressionTree use, Frame frame) {
        Object constant = variable.getConstantValue();
        if (constant != null) {
            return constant(variable, constant, frame);
        }
        Optional<ExpressionTree> iterated = index.iterated(variable);
        if (iterated.isPresent()) {
            return resolver.elements(iterated.get(), frame);
        }
        if (variable.getKind() == ElementKind.PARAMETER) {
            return parameter(variable, frame);
        }
        Optional<VariableTree> declaration = index.variable(variable);
        if (declaration.isEmpty() || !isSteady(variable) || frame.follows(variable)) {
            return KnownText.NOTHING;
        }
        return values(variable, declaration.get(), use, frame.following(variable));
    }

    /**
     * Whether this class alone decides what the variable holds. A field that bears an annotation may be filled by a
     * framework.
     */
    static boolean isSteady(VariableElement variable) {
        if (variable.getKind() != ElementKind.FIELD) {
            return variable.getKind() != ElementKind.ENUM_CONSTANT;
        }
        return variable.getModifiers().contains(Modifier.FINAL)
                || variable.getModifiers().contains(Modifier.PRIVATE)
                        && variable.getAnnotationMirrors().isEmpty();
    }

    private List<KnownText> constant(VariableElement variable, Object constant, Frame frame) {
        if (isDeclared(variable)) {
            return List.of(KnownText.declared(constant.toString()));
        }
        Tree initializer =
                index.variable(variable).map(VariableTree::getInitializer).orElse(null);
        return initializer instanceof IdentifierTree || initializer instanceof MemberSelectTree
                ? resolver.resolve((ExpressionTree) initializer, frame)
                : List.of(KnownText.whole(constant.toString()));
    }

    static boolean isDeclared(VariableElement constant) {
        return constant.getAnnotationMirrors().stream()
                .anyMatch(annotation -> ((TypeElement)
                                annotation.getAnnotationType().asElement())
                        .getQualifiedName()
                        .contentEquals(COOKIE));
    }

    private List<KnownText> parameter(VariableElement parameter, Frame frame) {
        List<KnownText> answers = new ArrayList<>();
        Optional<Frame.Bound> bound = frame.bound(parameter);
        if (bound.isPresent() && !bound.get().spread()) {
            bound.get().values().forEach(value -> answers.addAll(resolver.resolve(value, frame)));
        } else if (index.lambda(parameter).isPresent()) {
            Optional<VariableElement> declared = lambdas.cookieName(parameter);
            answers.addAll(
                    declared.isPresent()
                            ? List.of(KnownText.parameter(declared.get()))
                            : new Collections(resolver, index).lambdaParameter(parameter, frame));
        } else {
            answers.add(KnownText.parameter(parameter));
        }
        for (Assignment assignment : index.assignments(parameter)) {
            if (grows(assignment, parameter) && isNumber(parameter)) {
                return KnownText.NOTHING;
            }
            if (grows(assignment, parameter)) {
                return answers.stream().map(KnownText::cut).toList();
            }
            answers.addAll(resolver.resolve(assignment.value(), frame));
        }
        return answers;
    }

    private List<KnownText> values(
            VariableElement variable, VariableTree declaration, ExpressionTree use, Frame frame) {
        List<Assignment> assignments = index.assignments(variable);
        List<KnownText> answers = new ArrayList<>();
        boolean overwritten = !assignments.isEmpty()
                && index.path(use)
                        .filter(path -> Overwritten.before(path, declaration))
                        .isPresent();
        if (!overwritten
                && declaration.getInitializer() != null
                && declaration.getInitializer().getKind() != Tree.Kind.NULL_LITERAL) {
            answers.addAll(resolver.resolve(declaration.getInitializer(), frame));
        }
        if (assignments.isEmpty()) {
            return answers.isEmpty() ? KnownText.NOTHING : answers;
        }
        if (variable.getKind() == ElementKind.FIELD && !variable.getModifiers().contains(Modifier.FINAL)) {
            return KnownText.NOTHING;
        }
        boolean grows = false;
        for (Assignment assignment : assignments) {
            if (grows(assignment, variable)) {
                grows = true;
            } else {
                answers.addAll(resolver.resolve(assignment.value(), frame));
            }
        }
        if (isNumber(variable) && (grows || !answers.stream().allMatch(KnownText::whole))) {
            // Counted, or given a real value in place of a first one that stands for none.
            return KnownText.NOTHING;
        }
        return grows ? answers.stream().map(KnownText::cut).toList() : answers;
    }

    /** Whether a variable is of a primitive type: to add to one puts no text behind it. */
    private static boolean isNumber(VariableElement variable) {
        return variable.asType().getKind().isPrimitive();
    }

    private static boolean grows(Assignment assignment, VariableElement variable) {
        return assignment.compound()
                || growsFrom(assignment.value(), variable.getSimpleName().toString());
    }

    /** Whether a variable is given its own text with more behind it: the beginning stays. */
    static boolean growsFrom(ExpressionTree value, String variable) {
        if (value instanceof BinaryTree text && text.getKind() == Tree.Kind.PLUS) {
            return ParsedType.isNamed(text.getLeftOperand(), variable) || growsFrom(text.getLeftOperand(), variable);
        }
        return value instanceof MethodInvocationTree call
                && call.getMethodSelect() instanceof MemberSelectTree select
                && select.getIdentifier().contentEquals("concat")
                && (ParsedType.isNamed(select.getExpression(), variable)
                        || growsFrom(select.getExpression(), variable));
    }
}
