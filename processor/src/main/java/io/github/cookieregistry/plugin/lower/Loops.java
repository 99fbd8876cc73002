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
import io.github.cookieregistry.core.code.Invocation;
import io.github.cookieregistry.core.follow.Objects;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * Lowers loops: what a turn may change has, at the beginning of each, its first value or what a turn before has left.
 */
final class Loops {

    /** How many turns are followed one by one in a body: loops in loops would take too many. */
    private static final int MOST_TURNS = 48;

    private static final Set<String> LISTS = Set.of("java.util.List.of", "java.util.Arrays.asList");

    private final Body body;
    private final Lowering lowering;
    private final Signatures signatures;
    private final Objects objects;
    private final Consumer<@Nullable StatementTree> statements;
    private final Function<Code, @Nullable Object> constants;
    private final Consumer<Tree> forgets;
    private int turns;

    Loops(
            Body body,
            Lowering lowering,
            Signatures signatures,
            Objects objects,
            Consumer<@Nullable StatementTree> statements,
            Function<Code, @Nullable Object> constants,
            Consumer<Tree> forgets) {
        this.body = body;
        this.lowering = lowering;
        this.signatures = signatures;
        this.objects = objects;
        this.statements = statements;
        this.constants = constants;
        this.forgets = forgets;
    }

    /** A loop whose condition stands first; a null condition is true. */
    void head(
            Tree loop,
            @Nullable ExpressionTree condition,
            StatementTree turn,
            List<? extends ExpressionStatementTree> updates) {
        if (unrolled(condition, turn, updates)) {
            return;
        }
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

    /**
     * Follows the turns of a loop one by one, as long as constants decide whether there is another one.
     *
     * @return whether the loop has come to its end; otherwise the turns that are left begin here
     */
    private boolean unrolled(
            @Nullable ExpressionTree condition, StatementTree turn, List<? extends ExpressionStatementTree> updates) {
        while (condition != null && turns < MOST_TURNS) {
            Object asked = constants.apply(body.quietly(() -> lowering.expression(condition)));
            if (!(asked instanceof Boolean more)) {
                return false;
            }
            if (!more) {
                return true;
            }
            turns++;
            turn(turn);
            updates.forEach(statements);
            if (body.state.dead()) {
                return true;
            }
        }
        return false;
    }

    /** The elements that a loop runs over, where the code lists them. */
    private static @Nullable List<Code> listed(Code collection) {
        if (collection instanceof Code.Elements elements) {
            return elements.codes();
        }
        return collection instanceof Invocation call
                        && call.object() == null
                        && (call.passed().oneByOne() || !call.method().varargs())
                        && LISTS.contains(
                                call.method().owner() + "." + call.method().name())
                ? call.arguments()
                : null;
    }

    /** A loop over an array or a collection. */
    void each(EnhancedForLoopTree loop) {
        Code collection = lowering.expression(loop.getExpression());
        List<Code> elements = listed(collection);
        if (elements != null
                && turns + elements.size() <= MOST_TURNS
                && body.source.element(loop.getVariable()) instanceof VariableElement variable) {
            for (Code element : elements) {
                turns++;
                body.state.set(variable, Conversions.to(variable.asType(), element));
                turn(loop.getStatement());
                if (body.state.dead()) {
                    return;
                }
            }
            return;
        }
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
        Set<Object> changed = changed(loop);
        forgets.accept(loop);
        for (Object subject : changed) {
            Code before = body.state.known(subject);
            if (before != null && before != State.FORGOTTEN) {
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
            objects.subject(value).ifPresent(object -> changed.add(new State.Latest(object)));
        }
        return changed;
    }
}
