package io.github.cookieregistry.plugin.scan;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePathScanner;
import io.github.cookieregistry.plugin.scan.ClassIndex.Assignment;
import io.github.cookieregistry.plugin.scan.ClassIndex.Call;
import java.util.List;
import javax.lang.model.element.VariableElement;

/** Fills a {@link ClassIndex}. */
final class ClassIndexScanner extends TreePathScanner<Void, Void> {

    private final ClassIndex index;

    ClassIndexScanner(ClassIndex index) {
        this.index = index;
    }

    @Override
    public Void visitVariable(VariableTree variable, Void nothing) {
        keepPath(variable);
        index.element(variable).ifPresent(element -> index.variables.put(element, variable));
        return super.visitVariable(variable, null);
    }

    @Override
    public Void visitAssignment(AssignmentTree assignment, Void nothing) {
        assigned(assignment.getVariable(), new Assignment(assignment.getExpression(), false));
        return super.visitAssignment(assignment, null);
    }

    @Override
    public Void visitCompoundAssignment(CompoundAssignmentTree assignment, Void nothing) {
        assigned(assignment.getVariable(), new Assignment(assignment.getExpression(), true));
        return super.visitCompoundAssignment(assignment, null);
    }

    @Override
    public Void visitUnary(UnaryTree unary, Void nothing) {
        switch (unary.getKind()) {
            case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT ->
                assigned(unary.getExpression(), new Assignment(unary.getExpression(), true));
            default -> {}
        }
        return super.visitUnary(unary, null);
    }

    @Override
    public Void visitEnhancedForLoop(EnhancedForLoopTree loop, Void nothing) {
        index.element(loop.getVariable()).ifPresent(element -> index.iterated.put(element, loop.getExpression()));
        return super.visitEnhancedForLoop(loop, null);
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree lambda, Void nothing) {
        for (VariableTree parameter : lambda.getParameters()) {
            index.element(parameter).ifPresent(element -> index.lambdaParameters.put(element, getCurrentPath()));
        }
        return super.visitLambdaExpression(lambda, null);
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
        keepPath(method);
        index.element(method).ifPresent(element -> index.methods.put(element, method));
        return super.visitMethod(method, null);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
        called(call, call.getArguments());
        if (call.getMethodSelect() instanceof MemberSelectTree select) {
            index.element(select.getExpression())
                    .filter(VariableElement.class::isInstance)
                    .ifPresent(variable -> ClassIndex.add(index.callsOn, variable, call));
        }
        return super.visitMethodInvocation(call, null);
    }

    @Override
    public Void visitNewClass(NewClassTree creation, Void nothing) {
        called(creation, creation.getArguments());
        return super.visitNewClass(creation, null);
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree reference, Void nothing) {
        keepPath(reference);
        index.element(reference).ifPresent(method -> ClassIndex.add(index.references, method, reference));
        return super.visitMemberReference(reference, null);
    }

    @Override
    public Void visitArrayAccess(ArrayAccessTree access, Void nothing) {
        keepPath(access);
        return super.visitArrayAccess(access, null);
    }

    @Override
    public Void visitIdentifier(IdentifierTree identifier, Void nothing) {
        keepPath(identifier);
        return super.visitIdentifier(identifier, null);
    }

    @Override
    public Void visitAnnotation(com.sun.source.tree.AnnotationTree annotation, Void nothing) {
        keepPath(annotation);
        return super.visitAnnotation(annotation, null);
    }

    private void called(Tree tree, List<? extends ExpressionTree> arguments) {
        keepPath(tree);
        index.element(tree).ifPresent(method -> ClassIndex.add(index.calls, method, new Call(tree, arguments)));
    }

    private void assigned(ExpressionTree variable, Assignment assignment) {
        index.element(variable).ifPresent(element -> ClassIndex.add(index.assignments, element, assignment));
    }

    private void keepPath(Tree tree) {
        index.paths.put(tree, getCurrentPath());
    }
}
