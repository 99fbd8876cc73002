package io.github.cookieregistry.plugin.resolve;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import io.github.cookieregistry.plugin.scan.ClassIndex;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;

/** Tells sums from texts that are put together: both have a plus sign. */
final class Numbers {

    private Numbers() {}

    /** Whether an expression is of a primitive type. */
    static boolean isNumber(ExpressionTree expression, ClassIndex index) {
        if (expression instanceof ParenthesizedTree parenthesized) {
            return isNumber(parenthesized.getExpression(), index);
        }
        if (expression instanceof BinaryTree sum) {
            return isNumber(sum.getLeftOperand(), index) && isNumber(sum.getRightOperand(), index);
        }
        if (expression instanceof LiteralTree literal) {
            return literal.getValue() != null && !(literal.getValue() instanceof String);
        }
        if (expression instanceof TypeCastTree cast) {
            return cast.getType() instanceof PrimitiveTypeTree;
        }
        return expression instanceof UnaryTree
                || index.element(expression)
                        .filter(element -> element instanceof VariableElement variable
                                        && variable.asType().getKind().isPrimitive()
                                || element instanceof ExecutableElement method
                                        && method.getReturnType().getKind().isPrimitive())
                        .isPresent();
    }
}
