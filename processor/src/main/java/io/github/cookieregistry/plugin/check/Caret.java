package io.github.cookieregistry.plugin.check;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Tells where in an expression the value at fault stands. */
final class Caret {

    private final Trees trees;

    Caret(Trees trees) {
        this.trees = trees;
    }

    /**
     * The branch of a conditional or switch expression that gives the name, where only one can.
     *
     * @param name the name at fault; empty where it is not known
     */
    Tree of(Tree at, CompilationUnitTree unit, Optional<String> name) {
        List<ExpressionTree> branches = new ArrayList<>();
        if (at instanceof ExpressionTree expression) {
            branches(expression, branches);
        }
        if (branches.size() < 2) {
            return beginning(at);
        }
        Predicate<ExpressionTree> fits = name.isPresent()
                ? branch -> name.get().equals(constant(branch, unit))
                : branch -> constant(branch, unit) == null;
        List<ExpressionTree> fitting = branches.stream().filter(fits).toList();
        return beginning(fitting.size() == 1 ? fitting.get(0) : at);
    }

    private @Nullable Object constant(ExpressionTree branch, CompilationUnitTree unit) {
        if (branch instanceof LiteralTree literal) {
            return literal.getValue();
        }
        return trees.getElement(new TreePath(new TreePath(unit), branch)) instanceof VariableElement variable
                ? variable.getConstantValue()
                : null;
    }

    /** The caret of a concatenation would stand at its last plus sign, which can be lines after the name. */
    private static Tree beginning(Tree at) {
        Tree first = at;
        while (first instanceof BinaryTree text) {
            first = text.getLeftOperand();
        }
        return first;
    }

    private static void branches(ExpressionTree expression, List<ExpressionTree> branches) {
        if (expression instanceof ParenthesizedTree parenthesized) {
            branches(parenthesized.getExpression(), branches);
        } else if (expression instanceof ConditionalExpressionTree conditional) {
            branches(conditional.getTrueExpression(), branches);
            branches(conditional.getFalseExpression(), branches);
        } else if (expression instanceof SwitchExpressionTree choice) {
            choice.getCases().forEach(each -> branches(each, branches));
        } else {
            branches.add(expression);
        }
    }

    private static void branches(CaseTree each, List<ExpressionTree> branches) {
        if (each.getStatements() == null && each.getBody() instanceof ExpressionTree value) {
            branches(value, branches);
            return;
        }
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitYield(YieldTree yield, Void nothing) {
                branches(yield.getValue(), branches);
                return null;
            }

            @Override
            public Void visitSwitchExpression(SwitchExpressionTree inner, Void nothing) {
                return null;
            }
        }.scan(each, null);
    }
}
