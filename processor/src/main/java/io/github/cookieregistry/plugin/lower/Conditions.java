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
    private final BiConsumer<List<Code>, List<Code>> anyEqual;

    /**
     * @param quietly lowers an expression once more, without what it does on the way
     * @param equal takes two expressions that are equal
     * @param anyEqual takes expressions of which one is equal to the text at its position
     */
    Conditions(
            Body body,
            Function<ExpressionTree, Code> quietly,
            BiConsumer<Code, Code> equal,
            BiConsumer<List<Code>, List<Code>> anyEqual) {
        this.body = body;
        this.quietly = quietly;
        this.equal = equal;
        this.anyEqual = anyEqual;
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
        } else if (condition instanceof BinaryTree either
                && either.getKind() == (outcome ? Tree.Kind.CONDITIONAL_OR : Tree.Kind.CONDITIONAL_AND)) {
            anyOf(either, outcome);
        } else if (outcome && condition instanceof InstanceOfTree test) {
            bind(test);
        } else if (outcome && condition instanceof MethodInvocationTree call) {
            compared(call);
        }
    }

    /** One of several comparisons holds: where all are of one expression, it is one of several texts. */
    private void anyOf(BinaryTree either, boolean outcome) {
        List<ExpressionTree> sides = new ArrayList<>();
        boolean[] open = {false};
        split(either, either.getKind(), outcome, sides, open);
        List<Code> subjects = new ArrayList<>();
        List<Code> texts = new ArrayList<>();
        for (ExpressionTree side : sides) {
            List<ExpressionTree> pair = compared(side);
            if (open[0] || pair.size() != 2) {
                return;
            }
            Code one = quietly.apply(pair.get(0));
            Code other = quietly.apply(pair.get(1));
            boolean first = one instanceof Code.Constant;
            subjects.add(first ? other : one);
            texts.add(first ? one : other);
        }
        anyEqual.accept(subjects, texts);
    }

    private static void split(
            ExpressionTree condition, Tree.Kind kind, boolean outcome, List<ExpressionTree> sides, boolean[] open) {
        if (condition instanceof ParenthesizedTree parenthesized) {
            split(parenthesized.getExpression(), kind, outcome, sides, open);
        } else if (condition instanceof BinaryTree either && either.getKind() == kind) {
            split(either.getLeftOperand(), kind, outcome, sides, open);
            split(either.getRightOperand(), kind, outcome, sides, open);
        } else if (!outcome && condition instanceof UnaryTree not && not.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
            sides.add(not.getExpression());
        } else {
            // Without the denial nothing is equal: such a side is no comparison.
            open[0] |= !outcome;
            sides.add(condition);
        }
    }

    private void bind(InstanceOfTree test) {
        if (test.getPattern() instanceof BindingPatternTree pattern
                && body.source.element(pattern.getVariable()) instanceof VariableElement variable) {
            body.state.set(variable, quietly.apply(test.getExpression()));
        }
    }

    private void compared(MethodInvocationTree call) {
        List<ExpressionTree> sides = compared((ExpressionTree) call);
        if (sides.size() == 2) {
            Code one = quietly.apply(sides.get(0));
            Code other = quietly.apply(sides.get(1));
            equal.accept(one, other);
            equal.accept(other, one);
        }
    }

    /** The two sides of a comparison of texts; nothing for every other condition. */
    private static List<ExpressionTree> compared(ExpressionTree condition) {
        if (condition instanceof ParenthesizedTree parenthesized) {
            return compared(parenthesized.getExpression());
        }
        if (!(condition instanceof MethodInvocationTree call)
                || !(call.getMethodSelect() instanceof MemberSelectTree select)
                || !EQUAL.contains(select.getIdentifier().toString())) {
            return List.of();
        }
        List<ExpressionTree> sides = new ArrayList<>(call.getArguments());
        if (sides.size() == 1) {
            sides.add(select.getExpression());
        }
        return sides;
    }
}
