package io.github.cookieregistry.plugin.lower;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreeScanner;
import io.github.cookieregistry.core.code.Again;
import io.github.cookieregistry.core.code.Code;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * Lowers loops: what a turn may change has, at the beginning of each, its first value or what a turn before has left.
 */
final class Loops {

    private final Body body;
    private final Lowering lowering;
    private final Signatures signatures;
    private final Consumer<@Nullable StatementTree> statements;

    Loops(Body body, Lowering lowering, Signatures signatures, Consumer<@Nullable StatementTree> statements) {
        this.body = body;
        this.lowering = lowering;
        this.signatures = signatures;
        this.statements = statements;
    }

    /** A loop whose condition stands first; a null condition is true. */
    void head(
            Tree loop,
            @Nullable ExpressionTree condition,
            StatementTree turn,
            List<? extends ExpressionStatementTree> updates) {
        Map<Object, Again> changing = begin(loop);
        Code[] asked = {Code.OPAQUE};
        body.under(
                Code.OPAQUE,
                () -> body.state.branch(() -> {
                    if (condition != null) {
                        asked[0] = lowering.expression(condition);
                        lowering.assume(condition, true);
                    }
                    turn(turn);
                    updates.forEach(statements);
                    turned(changing);
                }));
        if (condition == null || isTrue(condition)) {
            body.state.die();
        } else {
            lowering.assume(condition, false);
        }
    }

    /** A loop over an array or a collection. */
    void each(EnhancedForLoopTree loop) {
        Code collection = lowering.expression(loop.getExpression());
        Map<Object, Again> changing = begin(loop);
        body.under(
                Code.OPAQUE,
                () -> body.state.branch(() -> {
                    if (body.source.element(loop.getVariable()) instanceof VariableElement variable) {
                        body.state.set(variable, Conversions.to(variable.asType(), new Code.ElementOf(collection)));
                    }
                    turn(loop.getStatement());
                    turned(changing);
                }));
    }

    /** A loop whose condition stands last. */
    void tail(DoWhileLoopTree loop) {
        Map<Object, Again> changing = begin(loop);
        State.Changes after = body.state.branch(() -> {
            turn(loop.getStatement());
            if (!body.state.dead()) {
                lowering.expression(loop.getCondition());
                lowering.assume(loop.getCondition(), false);
            }
            turned(changing);
        });
        body.state.apply(isTrue(loop.getCondition()) ? new State.Changes(Map.of(), true) : after);
    }

    private void turn(StatementTree statement) {
        body.leaving(statement, () -> statements.accept(statement));
    }

    private Map<Object, Again> begin(Tree loop) {
        Map<Object, Again> changing = new LinkedHashMap<>();
        for (Object subject : changed(loop)) {
            Code before = body.state.get(subject);
            if (before != null) {
                Again again = new Again(before);
                changing.put(subject, again);
                body.state.set(subject, again);
            }
        }
        return changing;
    }

    private void turned(Map<Object, Again> changing) {
        if (!body.state.dead()) {
            changing.forEach((subject, again) -> {
                Code left = body.state.get(subject);
                if (left != null) {
                    again.add(left);
                }
            });
        }
    }

    private static boolean isTrue(ExpressionTree condition) {
        return condition instanceof ParenthesizedTree parenthesized
                ? isTrue(parenthesized.getExpression())
                : condition instanceof LiteralTree literal && Boolean.TRUE.equals(literal.getValue());
    }

    /** The variables and fields that a loop assigns, and the objects that it calls or hands over. */
    private Set<Object> changed(Tree loop) {
        Set<Object> changed = new LinkedHashSet<>();
        List<Code> called = new ArrayList<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitAssignment(AssignmentTree assignment, Void nothing) {
                assigned(assignment.getVariable());
                return super.visitAssignment(assignment, null);
            }

            @Override
            public Void visitCompoundAssignment(CompoundAssignmentTree assignment, Void nothing) {
                assigned(assignment.getVariable());
                return super.visitCompoundAssignment(assignment, null);
            }

            @Override
            public Void visitUnary(UnaryTree unary, Void nothing) {
                switch (unary.getKind()) {
                    case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT ->
                        assigned(unary.getExpression());
                    default -> {}
                }
                return super.visitUnary(unary, null);
            }

            @Override
            public Void visitIdentifier(IdentifierTree identifier, Void nothing) {
                Element element = body.source.element(identifier);
                Code value = element instanceof VariableElement ? body.state.get(element) : null;
                if (value != null) {
                    called.add(value);
                }
                return null;
            }

            private void assigned(ExpressionTree variable) {
                if (body.source.element(variable) instanceof VariableElement element) {
                    changed.add(element.getKind().isField() ? signatures.field(element) : element);
                }
            }
        }.scan(loop, null);
        for (Code value : called) {
            Objects.subject(value, body.state).ifPresent(changed::add);
        }
        return changed;
    }
}
