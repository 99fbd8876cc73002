package io.github.cookieregistry.plugin.scan;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * Tells which variables, methods and calls of one class hold what the class hands to a response. It does not tell one
 * moment from another: a map that is ever written into a response is one of headers.
 */
final class HeaderFlow extends TreeScanner<Void, Void> {

    private final Trees trees;
    private final HeaderWriters writers;
    private final TreePath unit;

    /** What is handed over with a thing that is: what it was made from. */
    private final Map<Object, Set<Object>> sources = new HashMap<>();

    private final Set<Object> reached = new HashSet<>();
    private final Deque<Object> open = new ArrayDeque<>();
    private @Nullable Element method;

    HeaderFlow(Trees trees, HeaderWriters writers, TreePath unit) {
        this.trees = trees;
        this.writers = writers;
        this.unit = unit;
    }

    /** Reads a class with all that is in it. */
    void follow(Tree type) {
        scan(type, null);
        while (!open.isEmpty()) {
            sources.getOrDefault(open.removeLast(), Set.of()).forEach(this::reach);
        }
    }

    /** Whether what a call is given goes into a response. */
    boolean reaches(Tree call) {
        if (reached.contains(call)) {
            return true;
        }
        ExpressionTree receiver = HeaderWriters.receiver(call);
        return receiver != null
                && mentioned(receiver).stream()
                        .anyMatch(each -> reached.contains(each) || isGivenToFill(each, receiver));
    }

    /** Whether callers, who are not all in view, give a method a map of texts to put into. */
    private boolean isGivenToFill(Object variable, ExpressionTree receiver) {
        return receiver instanceof IdentifierTree
                && variable instanceof VariableElement parameter
                && parameter.getKind() == ElementKind.PARAMETER
                && parameter.getEnclosingElement() instanceof ExecutableElement holder
                && !holder.getModifiers().contains(Modifier.PRIVATE)
                && HeldTexts.in(parameter.asType());
    }

    private void reach(Object thing) {
        if (reached.add(thing)) {
            open.addLast(thing);
        }
    }

    private void source(@Nullable Object thing, Set<Object> from) {
        if (thing != null && !from.isEmpty()) {
            sources.computeIfAbsent(thing, none -> new HashSet<>()).addAll(from);
        }
    }

    private @Nullable Element element(Tree tree) {
        return trees.getElement(new TreePath(unit, tree));
    }

    @Override
    public Void visitMethod(MethodTree declaration, Void nothing) {
        Element outer = method;
        method = element(declaration);
        super.visitMethod(declaration, null);
        method = outer;
        return null;
    }

    @Override
    public Void visitReturn(ReturnTree statement, Void nothing) {
        if (statement.getExpression() != null) {
            source(method, mentioned(statement.getExpression()));
        }
        return super.visitReturn(statement, null);
    }

    @Override
    public Void visitVariable(VariableTree variable, Void nothing) {
        if (variable.getInitializer() != null) {
            given(element(variable), variable.getInitializer());
        }
        return super.visitVariable(variable, null);
    }

    @Override
    public Void visitAssignment(AssignmentTree assignment, Void nothing) {
        given(element(assignment.getVariable()), assignment.getExpression());
        return super.visitAssignment(assignment, null);
    }

    @Override
    public Void visitEnhancedForLoop(EnhancedForLoopTree loop, Void nothing) {
        source(element(loop.getVariable()), mentioned(loop.getExpression()));
        return super.visitEnhancedForLoop(loop, null);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
        if (element(call) instanceof ExecutableElement called) {
            passed(call, called, call.getArguments());
            ExpressionTree receiver = HeaderWriters.receiver(call);
            if (receiver != null) {
                Set<Object> object = mentioned(receiver);
                call.getArguments().forEach(argument -> taken(argument, object));
            }
        }
        return super.visitMethodInvocation(call, null);
    }

    @Override
    public Void visitNewClass(NewClassTree creation, Void nothing) {
        if (element(creation) instanceof ExecutableElement called) {
            passed(creation, called, creation.getArguments());
        }
        return super.visitNewClass(creation, null);
    }

    private void passed(Tree call, ExecutableElement called, List<? extends ExpressionTree> arguments) {
        ExpressionTree receiver = HeaderWriters.receiver(call);
        boolean writes = writers.writes(called)
                || receiver != null && writers.reachesResponse(receiver, unit)
                || !writers.isOwn(called)
                        && arguments.size() > 1
                        && arguments.stream().anyMatch(each -> writers.reachesResponse(each, unit));
        List<? extends VariableElement> parameters = called.getParameters();
        for (int index = 0; index < arguments.size(); index++) {
            Set<Object> argument = mentioned(arguments.get(index));
            if (writes) {
                argument.forEach(this::reach);
            }
            if (!parameters.isEmpty() && writers.isOwn(called)) {
                VariableElement parameter = parameters.get(Math.min(index, parameters.size() - 1));
                given(parameter, arguments.get(index));
                // What the method puts into it, the caller has as well.
                argument.forEach(each -> source(each, Set.of(parameter)));
            }
        }
    }

    /** A function that writes takes with it what it is given; one that is kept is as good as a writer. */
    private void given(@Nullable Element variable, ExpressionTree value) {
        if (variable == null) {
            return;
        }
        source(variable, mentioned(value));
        if (isWriter(value)) {
            reach(variable);
        } else if (value instanceof LambdaExpressionTree lambda) {
            parameters(lambda).forEach(parameter -> source(parameter, Set.of(variable)));
        }
    }

    /** What an object hands to a function that it is given. */
    private void taken(ExpressionTree function, Set<Object> object) {
        if (isWriter(function)) {
            object.forEach(this::reach);
        } else if (function instanceof LambdaExpressionTree lambda) {
            parameters(lambda).forEach(parameter -> source(parameter, object));
        } else if (function instanceof IdentifierTree
                && element(function) instanceof VariableElement variable
                && HeldTexts.isFunction(variable.asType())) {
            source(variable, object);
        }
    }

    private boolean isWriter(ExpressionTree function) {
        return function instanceof MemberReferenceTree
                && element(function) instanceof ExecutableElement referred
                && writers.writes(referred);
    }

    private List<Element> parameters(LambdaExpressionTree lambda) {
        List<Element> parameters = new ArrayList<>();
        for (VariableTree each : lambda.getParameters()) {
            Element element = element(each);
            if (element != null) {
                parameters.add(element);
            }
        }
        return parameters;
    }

    /** The variables, methods of this compile and calls that an expression is made of. */
    private Set<Object> mentioned(ExpressionTree expression) {
        Set<Object> all = new HashSet<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitIdentifier(IdentifierTree identifier, Void nothing) {
                add(identifier);
                return null;
            }

            @Override
            public Void visitMemberSelect(MemberSelectTree select, Void nothing) {
                add(select);
                return super.visitMemberSelect(select, null);
            }

            @Override
            public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
                all.add(call);
                return super.visitMethodInvocation(call, null);
            }

            @Override
            public Void visitNewClass(NewClassTree creation, Void nothing) {
                all.add(creation);
                return scan(creation.getArguments(), null);
            }

            @Override
            public Void visitLambdaExpression(LambdaExpressionTree lambda, Void nothing) {
                return null;
            }

            private void add(Tree tree) {
                Element element = element(tree);
                if (element instanceof VariableElement
                        || element instanceof ExecutableElement called && writers.isOwn(called)) {
                    all.add(element);
                }
            }
        }.scan(expression, null);
        return all;
    }
}
