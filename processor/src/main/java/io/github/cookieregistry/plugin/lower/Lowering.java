package io.github.cookieregistry.plugin.lower;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.SwitchExpressionTree;
import io.github.cookieregistry.core.code.Code;

/** What those who lower one kind of tree ask of those who lower the others. */
interface Lowering {

    /** What an expression gives, with everything that it does on the way. */
    Code expression(ExpressionTree expression);

    /** Notes what holds where a condition is true, or where it is false. */
    void assume(ExpressionTree condition, boolean outcome);

    /** Notes that an expression has been found equal to another one. */
    void equal(Code expression, Code other);

    /** What a switch expression gives. */
    Code choice(SwitchExpressionTree choice);

    /** What the body of a lambda expression gives back. */
    Code lambda(LambdaExpressionTree lambda);

    /** Reads a class that is declared inside of a body. */
    void declare(ClassTree type);
}
