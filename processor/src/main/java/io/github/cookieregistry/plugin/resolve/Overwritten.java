package io.github.cookieregistry.plugin.resolve;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import io.github.cookieregistry.plugin.scan.ParsedType;
import java.util.List;

/** Tells whether a variable has lost its first value where it is used, whatever way the code took. */
final class Overwritten {

    private Overwritten() {}

    /** Whether a statement between a local variable's declaration and its use always gives it another value. */
    static boolean before(TreePath use, VariableTree declaration) {
        for (TreePath path = use; path.getParentPath() != null; path = path.getParentPath()) {
            if (path.getParentPath().getLeaf() instanceof BlockTree block) {
                List<? extends StatementTree> statements = block.getStatements();
                int from = statements.indexOf(declaration);
                if (from >= 0) {
                    int to = statements.indexOf(path.getLeaf());
                    return to > from && assigns(statements.subList(from + 1, to), declaration);
                }
            }
        }
        return false;
    }

    private static boolean assigns(List<? extends StatementTree> statements, VariableTree variable) {
        return statements.stream().anyMatch(statement -> assigns(statement, variable));
    }

    private static boolean assigns(Tree statement, VariableTree variable) {
        if (statement instanceof BlockTree block) {
            return assigns(block.getStatements(), variable);
        }
        if (statement instanceof IfTree choice) {
            return choice.getElseStatement() != null
                    && assigns(choice.getThenStatement(), variable)
                    && assigns(choice.getElseStatement(), variable);
        }
        return statement instanceof ExpressionStatementTree expression
                && expression.getExpression() instanceof AssignmentTree assignment
                && ParsedType.isNamed(
                        assignment.getVariable(), variable.getName().toString())
                && !Variables.growsFrom(
                        assignment.getExpression(), variable.getName().toString());
    }
}
