package io.github.cookieregistry.plugin.lower;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import io.github.cookieregistry.core.code.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javax.lang.model.element.VariableElement;

/** Tells what is known where a condition is true, or false. */
final class Conditions {

    private static final Set<String> EQUAL = Set.of("equals", "equalsIgnoreCase", "contentEquals");

    private final Body body;
    private final Function<ExpressionTree, Code> quietly;
    private final BiConsumer<Code, Code> equal;

    /**
     * @param quietly lowers an expression once more, without what it does on the way
     * @param equal takes two expressions that are equal
     */
    Conditions(Body body, Function<ExpressionTree, Code> quietly, BiConsumer<Code, Code> equal) {
        this.body = body;
        this.quietly = quietly;
        this.equal = equal;
    }

    void assume(ExpressionTree condition, boolean outcome) {
        if (condition instanceof ParenthesizedTree parenthesized) {
            assume(parenthesized.getExpression(), outcome);
        } else if (condition instanceof UnaryTree not && not.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
            assume(not.getExpression(), !outcome);
        } else if (condition instanceof BinaryTree both
                && both.getKind() == (outcome ? Tree.Kind.CONDITIONAL_AND : Tree.Kind.CONDITIONAL_OR)) {
            assume(both.getLeftOperand(), outcome);
            assume(both.getRightOperand(), outcome);
        } else if (outcome && condition instanceof InstanceOfTree test) {
            bind(test);
        } else if (outcome && condition instanceof MethodInvocationTree call) {
            compared(call);
        }
    }

    private void bind(InstanceOfTree test) {
        if (test.getPattern() instanceof BindingPatternTree pattern
                && body.source.element(pattern.getVariable()) instanceof VariableElement variable) {
            body.state.set(variable, quietly.apply(test.getExpression()));
        }
    }

    private void compared(MethodInvocationTree call) {
        if (!(call.getMethodSelect() instanceof MemberSelectTree select)
                || !EQUAL.contains(select.getIdentifier().toString())) {
            return;
        }
        List<ExpressionTree> sides = new ArrayList<>(call.getArguments());
        if (sides.size() == 1) {
            sides.add(select.getExpression());
        }
        if (sides.size() == 2) {
            Code one = quietly.apply(sides.get(0));
            Code other = quietly.apply(sides.get(1));
            equal.accept(one, other);
            equal.accept(other, one);
        }
    }
}
