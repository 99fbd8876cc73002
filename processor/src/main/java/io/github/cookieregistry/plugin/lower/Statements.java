package io.github.cookieregistry.plugin.lower;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.evaluate.Constants;
import io.github.cookieregistry.core.follow.Casts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Lowers statements: follows variables along all ways that the code can take. */
final class Statements {

    /** A statement that jumps can leave. */
    private record Target(
            @Nullable String label,
            Tree statement,
            @Nullable Tree turn) {}

    private final Body body;
    private final Lowering lowering;
    private final Names names;
    private final Loops loops;
    private final Switches switches;
    private final Deque<Target> targets = new ArrayDeque<>();
    private @Nullable String label;

    Statements(Body body, Lowering lowering, Names names, Loops loops) {
        this.body = body;
        this.lowering = lowering;
        this.names = names;
        this.loops = loops;
        this.switches = new Switches(body, lowering, this::lower);
    }

    Switches switches() {
        return switches;
    }

    void lower(@Nullable StatementTree statement) {
        if (statement == null || body.state.dead()) {
            return;
        }
        if (statement instanceof BlockTree block) {
            block.getStatements().forEach(this::lower);
        } else if (statement instanceof VariableTree variable) {
            variable(variable);
        } else if (statement instanceof ExpressionStatementTree expression) {
            lowering.expression(expression.getExpression());
        } else if (statement instanceof IfTree choice) {
            choice(choice);
        } else if (statement instanceof ReturnTree returned) {
            returned(returned);
        } else if (statement instanceof ThrowTree thrown) {
            lowering.expression(thrown.getExpression());
            body.state.die();
        } else if (statement instanceof LabeledStatementTree labelled) {
            labelled(labelled);
        } else if (statement instanceof BreakTree jump) {
            body.jump(target(jump.getLabel() == null ? null : jump.getLabel().toString(), false));
        } else if (statement instanceof ContinueTree jump) {
            body.jump(target(jump.getLabel() == null ? null : jump.getLabel().toString(), true));
        } else {
            compound(statement);
        }
    }

    private void compound(StatementTree statement) {
        String own = label;
        label = null;
        if (statement instanceof WhileLoopTree loop) {
            looped(
                    own,
                    loop,
                    loop.getStatement(),
                    () -> loops.head(loop, loop.getCondition(), loop.getStatement(), List.of()));
        } else if (statement instanceof ForLoopTree loop) {
            loop.getInitializer().forEach(this::lower);
            looped(
                    own,
                    loop,
                    loop.getStatement(),
                    () -> loops.head(loop, loop.getCondition(), loop.getStatement(), loop.getUpdate()));
        } else if (statement instanceof EnhancedForLoopTree loop) {
            looped(own, loop, loop.getStatement(), () -> loops.each(loop));
        } else if (statement instanceof DoWhileLoopTree loop) {
            looped(own, loop, loop.getStatement(), () -> loops.tail(loop));
        } else if (statement instanceof SwitchTree choice) {
            targets.push(new Target(own, choice, null));
            body.leaving(choice, () -> switches.statement(choice));
            targets.pop();
        } else if (statement instanceof TryTree attempt) {
            attempt(attempt);
            if (!attempt.getResources().isEmpty()) {
                // What closes may be the program's own.
                names.forgetFields();
            }
        } else if (statement instanceof SynchronizedTree guarded) {
            lowering.expression(guarded.getExpression());
            lower(guarded.getBlock());
        } else if (statement instanceof YieldTree yield) {
            switches.yielded(lowering.expression(yield.getValue()));
        } else if (statement instanceof AssertTree assertion) {
            body.under(Code.OPAQUE, () -> body.state.branch(() -> lowering.expression(assertion.getCondition())));
        } else if (statement instanceof ClassTree type) {
            lowering.declare(type);
        }
    }

    private void looped(@Nullable String own, Tree loop, Tree turn, Runnable code) {
        targets.push(new Target(own, loop, turn));
        body.leaving(loop, code);
        targets.pop();
    }

    private void labelled(LabeledStatementTree labelled) {
        StatementTree inner = labelled.getStatement();
        boolean loop = inner instanceof WhileLoopTree
                || inner instanceof ForLoopTree
                || inner instanceof EnhancedForLoopTree
                || inner instanceof DoWhileLoopTree
                || inner instanceof SwitchTree;
        if (loop) {
            label = labelled.getLabel().toString();
            lower(inner);
            return;
        }
        targets.push(new Target(labelled.getLabel().toString(), labelled, null));
        body.leaving(labelled, () -> lower(inner));
        targets.pop();
    }

    private @Nullable Tree target(@Nullable String name, boolean turn) {
        for (Target each : targets) {
            boolean named = name != null && name.equals(each.label());
            boolean plain =
                    name == null && (turn ? each.turn() != null : !(each.statement() instanceof LabeledStatementTree));
            if (named || plain) {
                return turn ? each.turn() : each.statement();
            }
        }
        return null;
    }

    private void variable(VariableTree tree) {
        if (!(body.source.element(tree) instanceof VariableElement variable)) {
            return;
        }
        TypeMirror type = variable.asType();
        if (tree.getInitializer() != null) {
            names.declare(variable, Conversions.to(type, lowering.expression(tree.getInitializer())));
        }
    }

    private void returned(ReturnTree returned) {
        ExpressionTree value = returned.getExpression();
        if (value != null) {
            body.returned(lowering.expression(value));
        }
        body.atEnd();
        body.state.die();
    }

    private void choice(IfTree choice) {
        // A chain of else-ifs is as deep as it is long.
        Code condition = lowering.expression(choice.getCondition());
        Object known = Casts.isClosed(condition) ? Constants.of(condition) : null;
        State.Changes yes = body.state.branch(() -> {
            lowering.assume(choice.getCondition(), true);
            body.reached(!Boolean.FALSE.equals(known), condition, () -> lower(choice.getThenStatement()));
        });
        State.Changes no = body.state.branch(() -> {
            lowering.assume(choice.getCondition(), false);
            body.reached(!Boolean.TRUE.equals(known), Casts.not(condition), () -> lower(choice.getElseStatement()));
        });
        body.state.apply(known instanceof Boolean only ? only ? yes : no : body.state.choose(condition, yes, no));
    }

    private void attempt(TryTree attempt) {
        Body.WaysOut since = body.waysOut();
        Map<Object, List<Code>> all = body.state.record();
        attempt.getResources().forEach(resource -> {
            if (resource instanceof VariableTree variable) {
                variable(variable);
            } else if (resource instanceof ExpressionTree expression) {
                lowering.expression(expression);
            }
        });
        Map<Object, List<Code>> tried = body.state.record();
        Map<Object, Code> before = new LinkedHashMap<>();
        State.Changes normal = body.state.branch(() -> {
            if (attempt.getCatches().isEmpty()) {
                lower(attempt.getBlock());
            } else {
                // Whatever is thrown on the way, nobody can tell.
                body.under(Code.OPAQUE, () -> lower(attempt.getBlock()));
            }
        });
        body.state.stop(tried);
        tried.keySet().forEach(subject -> {
            Code value = body.state.known(subject);
            if (value != null) {
                before.put(subject, value);
            }
        });
        List<State.Changes> ends = new ArrayList<>(List.of(normal));
        for (CatchTree handler : attempt.getCatches()) {
            ends.add(body.state.branch(() -> {
                anyOf(tried, before);
                body.under(Code.OPAQUE, () -> lower(handler.getBlock()));
            }));
        }
        State.Changes end = ends.get(0);
        for (State.Changes each : ends.subList(1, ends.size())) {
            end = body.state.choose(Code.OPAQUE, end, each);
        }
        body.state.stop(all);
        if (attempt.getFinallyBlock() == null) {
            body.state.apply(end);
            return;
        }
        finish(attempt.getFinallyBlock(), end, all, since);
    }

    /** Runs a finally block after all ways that lead into it. */
    private void finish(BlockTree block, State.Changes end, Map<Object, List<Code>> all, Body.WaysOut since) {
        Map<Object, Code> before = new LinkedHashMap<>();
        all.keySet().forEach(subject -> {
            Code value = body.state.known(subject);
            if (value != null) {
                before.put(subject, value);
            }
        });
        Body.WaysOut until = body.waysOut();
        List<Map<Object, List<Code>>> given = new ArrayList<>();
        State.Changes last = body.state.branch(() -> {
            body.state.revive();
            anyOf(all, before);
            Map<Object, List<Code>> recorder = body.state.record();
            given.add(recorder);
            lower(block);
            body.state.stop(recorder);
        });
        if (last.dead()) {
            body.finish(since, until, last);
            body.state.apply(new State.Changes(Map.of(), true));
            return;
        }
        body.state.apply(end);
        Map<Object, Code> left = new LinkedHashMap<>();
        given.get(0).keySet().forEach(subject -> {
            Code value = last.values().get(subject);
            if (value != null) {
                left.put(subject, value);
                body.state.set(subject, value);
            }
        });
        body.finish(since, until, new State.Changes(left, false));
    }

    private void anyOf(Map<Object, List<Code>> recorded, Map<Object, Code> before) {
        recorded.forEach((subject, values) -> {
            List<Code> any = new ArrayList<>();
            Code first = before.get(subject);
            if (first != null) {
                any.add(first);
            }
            any.addAll(values);
            boolean forgotten = any.contains(State.FORGOTTEN);
            body.state.set(subject, forgotten ? State.FORGOTTEN : any.size() == 1 ? any.get(0) : new Code.OneOf(any));
        });
    }
}
