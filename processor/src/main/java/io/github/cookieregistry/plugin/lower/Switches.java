package io.github.cookieregistry.plugin.lower;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Operator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Lowers switches: a case is a branch, and the way from one case on into the next is followed, too. */
final class Switches {

    /** What a case gives, and what is known after it. */
    private record Yield(Code value, State.Changes changes) {}

    /** A case that ends by itself: when it is taken, and what it leaves. */
    private record Taken(Code condition, State.Changes changes, Code value) {}

    private final Body body;
    private final Lowering lowering;
    private final Consumer<@Nullable StatementTree> statements;
    private final Deque<List<Yield>> yields = new ArrayDeque<>();
    private final Deque<Integer> marks = new ArrayDeque<>();

    Switches(Body body, Lowering lowering, Consumer<@Nullable StatementTree> statements) {
        this.body = body;
        this.lowering = lowering;
        this.statements = statements;
    }

    void statement(SwitchTree choice) {
        Code selector = lowering.expression(choice.getExpression());
        List<? extends CaseTree> cases = choice.getCases();
        State.Changes through = dead();
        State.Changes ends = dead();
        boolean otherwise = false;
        List<ExpressionTree> open = new ArrayList<>();
        boolean openDefault = false;
        for (CaseTree each : cases) {
            otherwise |= isDefault(each);
            State.Changes before = through;
            List<ExpressionTree> labels = labels(open, each);
            boolean any = isDefault(each) || openDefault;
            if (isEmpty(each)) {
                // The labels of one body, one below the other.
                open.addAll(each.getExpressions());
                openDefault = any;
                continue;
            }
            Code condition = any ? Code.OPAQUE : condition(selector, labels);
            open.clear();
            openDefault = false;
            State.Changes after = body.state.branch(() -> {
                if (!before.dead()) {
                    State.Changes jumped = body.state.branch(() -> {});
                    body.state.apply(body.state.choose(Code.OPAQUE, before, jumped));
                } else if (condition != Code.OPAQUE) {
                    assume(selector, labels);
                }
                body.under(before.dead() ? condition : Code.OPAQUE, () -> run(each));
            });
            if (each.getCaseKind() == CaseTree.CaseKind.RULE) {
                ends = ends.dead() ? after : body.state.choose(condition, after, ends);
                through = dead();
            } else {
                through = after;
            }
        }
        State.Changes last =
                ends.dead() ? through : through.dead() ? ends : body.state.choose(Code.OPAQUE, ends, through);
        // The last label may stand for nothing to do: "default:" alone.
        if (!otherwise || openDefault || !open.isEmpty()) {
            State.Changes none = body.state.branch(() -> {});
            last = body.state.choose(Code.OPAQUE, last, none);
        }
        body.state.apply(last);
    }

    private void run(CaseTree each) {
        if (each.getStatements() != null) {
            each.getStatements().forEach(statements);
        } else if (each.getBody() instanceof ExpressionTree value) {
            lowering.expression(value);
        } else if (each.getBody() instanceof StatementTree statement) {
            statements.accept(statement);
        }
    }

    Code expression(SwitchExpressionTree choice) {
        TypeMirror type = body.source.typeOf(choice);
        Code selector = lowering.expression(choice.getExpression());
        List<Taken> taken = new ArrayList<>();
        State.Changes[] through = {dead()};
        for (CaseTree each : choice.getCases()) {
            List<ExpressionTree> labels = labels(List.of(), each);
            Code condition = isDefault(each) ? Code.OPAQUE : condition(selector, labels);
            List<Yield> own = new ArrayList<>();
            State.Changes before = through[0];
            yields.push(own);
            marks.push(body.state.mark());
            State.Changes after = body.state.branch(() -> {
                if (!before.dead()) {
                    State.Changes jumped = body.state.branch(() -> {});
                    body.state.apply(body.state.choose(Code.OPAQUE, before, jumped));
                } else if (condition != Code.OPAQUE) {
                    assume(selector, labels);
                }
                body.under(before.dead() ? condition : Code.OPAQUE, () -> {
                    if (each.getBody() instanceof ExpressionTree value && each.getStatements() == null) {
                        yielded(lowering.expression(value));
                    } else {
                        run(each);
                    }
                });
            });
            yields.pop();
            marks.pop();
            through[0] = each.getCaseKind() == CaseTree.CaseKind.RULE ? dead() : after;
            if (!own.isEmpty()) {
                State.Changes ends = own.get(0).changes();
                List<Code> values = new ArrayList<>(List.of(own.get(0).value()));
                for (Yield yield : own.subList(1, own.size())) {
                    ends = body.state.choose(Code.OPAQUE, ends, yield.changes());
                    values.add(yield.value());
                }
                taken.add(new Taken(
                        before.dead() ? condition : Code.OPAQUE,
                        ends,
                        Conversions.to(type, values.size() == 1 ? values.get(0) : new Code.OneOf(values))));
            }
        }
        return taken.isEmpty() ? Code.OPAQUE : result(taken);
    }

    private Code result(List<Taken> taken) {
        Taken last = taken.get(taken.size() - 1);
        Code value = last.value();
        State.Changes changes = last.changes();
        for (int index = taken.size() - 2; index >= 0; index--) {
            Taken each = taken.get(index);
            value = new Code.Choice(each.condition(), each.value(), value);
            changes = body.state.choose(each.condition(), each.changes(), changes);
        }
        body.state.apply(changes);
        return value;
    }

    /** Ends a case of a switch expression. */
    void yielded(Code value) {
        List<Yield> own = yields.peek();
        Integer mark = marks.peek();
        if (own != null && mark != null) {
            own.add(new Yield(value, body.state.changesSince(mark)));
        }
        body.state.die();
    }

    private static boolean isDefault(CaseTree each) {
        return each.getExpressions().isEmpty();
    }

    private static boolean isEmpty(CaseTree each) {
        return each.getCaseKind() == CaseTree.CaseKind.STATEMENT
                && each.getStatements() != null
                && each.getStatements().isEmpty();
    }

    private static List<ExpressionTree> labels(List<ExpressionTree> open, CaseTree each) {
        List<ExpressionTree> labels = new ArrayList<>(open);
        labels.addAll(each.getExpressions());
        return labels;
    }

    private Code condition(Code selector, List<ExpressionTree> labels) {
        Code any = null;
        for (ExpressionTree label : labels) {
            Code value = value(label);
            if (value == Code.OPAQUE) {
                return Code.OPAQUE;
            }
            Code matches = new Code.Calculated(Operator.MATCHES, List.of(selector, value));
            any = any == null ? matches : new Code.Calculated(Operator.EITHER, List.of(any, matches));
        }
        return any == null ? Code.OPAQUE : any;
    }

    private Code value(ExpressionTree label) {
        return label instanceof IdentifierTree || label.getKind() != Tree.Kind.NULL_LITERAL
                ? lowering.expression(label)
                : Code.NULL;
    }

    private void assume(Code selector, List<ExpressionTree> labels) {
        List<Code> texts = new ArrayList<>();
        for (ExpressionTree label : labels) {
            Code text = value(label);
            if (!(text instanceof Code.Constant)) {
                return;
            }
            texts.add(text);
        }
        if (!texts.isEmpty()) {
            lowering.equal(selector, texts.size() == 1 ? texts.get(0) : new Code.OneOf(texts));
        }
    }

    private static State.Changes dead() {
        return new State.Changes(Map.of(), true);
    }
}
