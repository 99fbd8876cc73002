package io.github.cookieregistry.plugin.resolve;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import io.github.cookieregistry.plugin.scan.ClassIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells what an expression is worth where code has just compared it: inside {@code if (NAME.equals(cookie.getName()))},
 * and after {@code if (!NAME.equals(cookie.getName())) continue;}.
 */
final class Guards {

    private final NameResolver resolver;
    private final ClassIndex index;

    Guards(NameResolver resolver, ClassIndex index) {
        this.resolver = resolver;
        this.index = index;
    }

    /** The text that the expression is known to equal where it stands. */
    List<KnownText> equalTo(ExpressionTree expression, Frame frame) {
        return index.path(expression)
                .map(path -> equalAt(path, expression.toString(), frame))
                .orElse(KnownText.NOTHING);
    }

    /** The name that a variable's cookie is known to have at a place. */
    List<KnownText> comparedName(TreePath place, String variable, Frame frame) {
        List<KnownText> name = equalAt(place, variable + ".getName()", frame);
        return name.equals(KnownText.NOTHING) ? equalAt(place, variable + ".name()", frame) : name;
    }

    /** The text that an expression, as it is written, is known to equal at a place. */
    private List<KnownText> equalAt(TreePath place, String written, Frame frame) {
        for (TreePath path = place; path.getParentPath() != null; path = path.getParentPath()) {
            Tree parent = path.getParentPath().getLeaf();
            List<ExpressionTree> conditions = new ArrayList<>();
            if (parent instanceof IfTree choice && choice.getThenStatement() == path.getLeaf()) {
                split(choice.getCondition(), Tree.Kind.CONDITIONAL_AND, conditions);
            } else if (parent instanceof ConditionalExpressionTree choice
                    && choice.getTrueExpression() == path.getLeaf()) {
                split(choice.getCondition(), Tree.Kind.CONDITIONAL_AND, conditions);
            } else if (parent instanceof BlockTree block) {
                leftBefore(block, path.getLeaf(), conditions);
            } else if (parent instanceof MethodTree) {
                return KnownText.NOTHING;
            }
            for (ExpressionTree condition : conditions) {
                Optional<ExpressionTree> other = compared(condition, written);
                if (other.isPresent()) {
                    return resolver.resolve(other.get(), frame);
                }
            }
        }
        return KnownText.NOTHING;
    }

    /** The other side of {@code a.equals(b)}, where one side is the expression as it is written. */
    static Optional<ExpressionTree> compared(ExpressionTree condition, String written) {
        if (condition instanceof MethodInvocationTree call
                && call.getMethodSelect() instanceof MemberSelectTree select) {
            String name = select.getIdentifier().toString();
            List<? extends ExpressionTree> arguments = call.getArguments();
            if (name.equals("equals") || name.equals("equalsIgnoreCase") || name.equals("contentEquals")) {
                List<ExpressionTree> sides = new ArrayList<>(arguments);
                if (arguments.size() == 1) {
                    sides.add(select.getExpression());
                }
                if (sides.size() == 2 && sides.get(0).toString().equals(written)) {
                    return Optional.of(sides.get(1));
                }
                if (sides.size() == 2 && sides.get(1).toString().equals(written)) {
                    return Optional.of(sides.get(0));
                }
            }
        }
        return Optional.empty();
    }

    static void split(ExpressionTree condition, Tree.Kind operator, List<ExpressionTree> parts) {
        if (condition instanceof ParenthesizedTree parenthesized) {
            split(parenthesized.getExpression(), operator, parts);
        } else if (condition instanceof BinaryTree binary && binary.getKind() == operator) {
            split(binary.getLeftOperand(), operator, parts);
            split(binary.getRightOperand(), operator, parts);
        } else {
            parts.add(condition);
        }
    }

    private static void leftBefore(BlockTree block, Tree statement, List<ExpressionTree> conditions) {
        for (StatementTree earlier : block.getStatements()) {
            if (earlier == statement) {
                return;
            }
            if (earlier instanceof IfTree choice
                    && choice.getElseStatement() == null
                    && leaves(choice.getThenStatement())) {
                List<ExpressionTree> parts = new ArrayList<>();
                split(choice.getCondition(), Tree.Kind.CONDITIONAL_OR, parts);
                for (ExpressionTree part : parts) {
                    if (part instanceof UnaryTree not && not.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
                        split(not.getExpression(), Tree.Kind.CONDITIONAL_AND, conditions);
                    }
                }
            }
        }
    }

    private static boolean leaves(StatementTree statement) {
        if (statement instanceof BlockTree block) {
            List<? extends StatementTree> statements = block.getStatements();
            return !statements.isEmpty() && leaves(statements.get(statements.size() - 1));
        }
        return statement instanceof ContinueTree
                || statement instanceof ReturnTree
                || statement instanceof ThrowTree
                || statement instanceof BreakTree;
    }
}
