package io.github.cookieregistry.plugin.lower;

import com.sun.source.tree.Tree;
import io.github.cookieregistry.core.code.Call;
import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Creation;
import io.github.cookieregistry.core.code.Field;
import io.github.cookieregistry.core.code.FieldCode;
import io.github.cookieregistry.core.code.Method;
import io.github.cookieregistry.core.code.ObjectHistory;
import io.github.cookieregistry.core.code.Operator;
import io.github.cookieregistry.core.code.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One body while it is lowered: what is known so far, and what has been found in it. */
final class Body {

    /** A value that a field is given. */
    record Written(Field field, FieldCode.Write write) {}

    private record Return(Code condition, Code value) {}

    final ClassSource source;
    final State state;
    final Method method;
    final Place.Scope scope;
    final List<Code.Parameter> parameters = new ArrayList<>();
    final List<Call> calls;
    final List<Written> writes;
    final Map<Method, Call> functions;
    final IdentityHashMap<Code, ObjectHistory> objects;
    /** The call of another constructor; null where there is none. */
    @Nullable
    Creation delegation;

    private final IdentityHashMap<Code, Integer> regions;
    private final Map<Tree, List<State.Changes>> exits = new HashMap<>();
    private final Map<Tree, Integer> marks = new HashMap<>();
    private final Deque<Code> conditions = new ArrayDeque<>();
    private final Deque<List<Return>> returns = new ArrayDeque<>();
    private final int[] region;
    private final List<State.Changes> ends = new ArrayList<>();
    private final int begin;
    private boolean noting = true;

    Body(ClassSource source, State state, Method method, Place.Scope scope) {
        this.source = source;
        this.state = state;
        this.method = method;
        this.scope = scope;
        this.calls = new ArrayList<>();
        this.writes = new ArrayList<>();
        this.functions = new HashMap<>();
        this.objects = new IdentityHashMap<>();
        this.regions = new IdentityHashMap<>();
        this.region = new int[] {0, 0};
        this.begin = state.mark();
        returns.push(new ArrayList<>());
    }

    /** Whether this is a constructor or an initializer of the type that has the field. */
    boolean making(Field field) {
        return method.owner().equals(field.owner())
                && (method.name().equals(Method.CONSTRUCTOR) || method.name().equals(Method.INITIALIZER));
    }

    Place place(Tree tree) {
        return source.place(tree, scope);
    }

    /** Goes into code that runs under a condition; {@link Code#OPAQUE} for one that nobody can tell. */
    void under(Code condition, Runnable code) {
        conditions.push(condition);
        int outer = region[0];
        region[0] = ++region[1];
        code.run();
        region[0] = outer;
        conditions.pop();
    }

    /** The place in the code's order of branches: equal for code that runs as often. */
    int region() {
        return region[0];
    }

    /** Lowers an expression once more, and notes nothing of what it does. */
    Code quietly(Supplier<Code> expression) {
        int callsBefore = calls.size();
        int writesBefore = writes.size();
        Code[] code = {Code.OPAQUE};
        noting = false;
        state.branch(() -> code[0] = expression.get());
        noting = true;
        calls.subList(callsBefore, calls.size()).clear();
        writes.subList(writesBefore, writes.size()).clear();
        return code[0];
    }

    /** Whether what is lowered has not been noted before. */
    boolean noting() {
        return noting;
    }

    /** Notes an object that this code has, to see what becomes of it. */
    ObjectHistory history(Code object) {
        return objects.computeIfAbsent(object, none -> {
            regions.put(object, region[0]);
            return new ObjectHistory();
        });
    }

    /** Whether code here runs each time that the object is there. */
    boolean certain(Code object) {
        return Integer.valueOf(region[0]).equals(regions.get(object));
    }

    void returned(Code value) {
        Code condition = null;
        int levels = 0;
        for (Code each : conditions) {
            condition = condition == null ? each : new Code.Calculated(Operator.BOTH, List.of(each, condition));
            if (++levels > 16) {
                condition = Code.OPAQUE;
                break;
            }
        }
        List<Return> all = returns.peek();
        if (all != null) {
            all.add(new Return(condition == null ? TRUE : condition, value));
        }
    }

    private static final Code TRUE = new Code.Constant(true);

    /** Notes what is known where the body ends, or returns. */
    void atEnd() {
        if (returns.size() == 1 && !state.dead()) {
            ends.add(state.changesSince(begin));
        }
    }

    /** What is known at any end of the body. */
    List<State.Changes> ends() {
        return ends;
    }

    /** What the code gives back that runs inside, each return by its condition. */
    Code returning(Runnable code) {
        returns.push(new ArrayList<>());
        List<Code> outer = new ArrayList<>(conditions);
        conditions.clear();
        code.run();
        conditions.clear();
        for (int index = outer.size() - 1; index >= 0; index--) {
            conditions.push(outer.get(index));
        }
        return result(returns.pop());
    }

    /** What the method gives back. */
    Code result() {
        return result(returns.element());
    }

    /** How many returns there are so far; for {@link #dropReturns}. */
    int returnCount() {
        return returns.element().size();
    }

    /** Forgets the returns after the first ones: a finally block returns in their place. */
    void dropReturns(int from, int to) {
        returns.element().subList(from, to).clear();
    }

    private static Code result(List<Return> all) {
        if (all.isEmpty()) {
            return Code.OPAQUE;
        }
        Code result = all.get(all.size() - 1).value();
        for (int index = all.size() - 2; index >= 0; index--) {
            Return each = all.get(index);
            result = new Code.Choice(each.condition(), each.value(), result);
        }
        return result;
    }

    /** Follows a statement that jumps can leave, and goes on as any of the ways out of it. */
    void leaving(Tree target, Runnable code) {
        exits.put(target, new ArrayList<>());
        marks.put(target, state.mark());
        State.Changes end = state.branch(code);
        for (State.Changes exit : exits.getOrDefault(target, List.of())) {
            end = state.choose(Code.OPAQUE, exit, end);
        }
        exits.remove(target);
        marks.remove(target);
        state.apply(end);
    }

    /** Leaves the code up to a statement, with what is known here. */
    void jump(@Nullable Tree target) {
        List<State.Changes> all = exits.get(target);
        Integer mark = marks.get(target);
        if (all != null && mark != null && !state.dead()) {
            all.add(state.changesSince(mark));
        }
        state.die();
    }
}
