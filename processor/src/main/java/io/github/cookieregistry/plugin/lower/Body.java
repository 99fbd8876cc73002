package io.github.cookieregistry.plugin.lower;

import com.sun.source.tree.Tree;
import io.github.cookieregistry.core.code.Call;
import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Creation;
import io.github.cookieregistry.core.code.Field;
import io.github.cookieregistry.core.code.FieldCode;
import io.github.cookieregistry.core.code.Invocation;
import io.github.cookieregistry.core.code.Method;
import io.github.cookieregistry.core.code.ObjectHistory;
import io.github.cookieregistry.core.code.Operator;
import io.github.cookieregistry.core.code.Place;
import io.github.cookieregistry.core.follow.Following;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One body while it is lowered: what is known so far, and what has been found in it. */
final class Body implements Following {

    /** A value that a field is given. */
    record Written(Field field, FieldCode.Write write) {}

    private record Return(Code condition, Code value) {}

    /** How many jumps, ends and returns there are. */
    record WaysOut(Map<Tree, Integer> jumps, int ends, int returns) {}

    final ClassSource source;
    final State state;
    final Method method;
    final Place.Scope scope;
    final List<Code.Parameter> parameters = new ArrayList<>();
    final List<Call> calls;
    final List<Written> writes;
    final Map<Method, Call> functions;
    final IdentityHashMap<Code, ObjectHistory> objects;
    /** Whether an initializer of the type, rather than of its objects, is lowered; null for every other code. */
    @Nullable
    Boolean initializing;

    /** The call of another constructor; null where there is none. */
    @Nullable
    Creation delegation;

    private final IdentityHashMap<Code, Integer> regions;
    private final Map<Tree, List<State.Changes>> exits = new HashMap<>();
    private final Map<Tree, Integer> marks = new HashMap<>();
    private final Deque<Code> conditions = new ArrayDeque<>();
    private final Deque<List<Return>> returns = new ArrayDeque<>();
    private final Deque<Conversions.Result> results = new ArrayDeque<>();
    private final int[] region;
    private final List<State.Changes> ends = new ArrayList<>();
    private final int begin;
    private boolean noting = true;
    private boolean unreached;

    /** Whether code that this body hands out may run whenever anything is called. */
    boolean callsBack;

    /** Whether what is lowered next is passed to a call, which runs it at once if it is a function. */
    boolean passing;

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
        results.push(new Conversions.Result(method.result()));
    }

    /** Whether this is a constructor or an initializer of the type that has the field. */
    boolean making(Field field) {
        return method.owner().equals(field.owner())
                && (method.name().equals(Method.CONSTRUCTOR) || method.name().equals(Method.INITIALIZER));
    }

    /** Whether the field has its first value only later than the initializer at hand runs. */
    boolean comesLater(Field field) {
        return initializing != null && initializing == field.isStatic() && making(field) && state.get(field) == null;
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

    /**
     * Goes into code that runs under a condition.
     *
     * @param ever whether it ever does; what never runs is lowered for its calls alone
     */
    void reached(boolean ever, Code condition, Runnable code) {
        if (ever) {
            under(condition, code);
            return;
        }
        boolean outer = unreached;
        int writesBefore = writes.size();
        int returnsBefore = returnCount();
        unreached = true;
        under(Code.OPAQUE, code);
        unreached = outer;
        writes.subList(writesBefore, writes.size()).clear();
        dropReturns(returnsBefore, returnCount());
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

    /** Notes an object that this code has, to see what becomes of it. */
    ObjectHistory history(Code object) {
        return objects.computeIfAbsent(object, none -> {
            regions.put(object, region[0]);
            return new ObjectHistory();
        });
    }

    @Override
    public @Nullable Code latest(Code object) {
        return state.get(new State.Latest(object));
    }

    @Override
    public void become(Code object, Code latest) {
        state.set(new State.Latest(object), latest);
    }

    @Override
    public void called(Code cookie, Invocation call) {
        if (noting) {
            history(cookie).steps().add(new ObjectHistory.Step(call, certain(cookie)));
        }
    }

    @Override
    public void handedOut(Code cookie) {
        if (noting) {
            history(cookie).expose();
        }
    }

    /** Notes that what a field holds has other elements from now on. */
    void elementsChanged(Code.FieldUse use) {
        FieldCode.Write write = new FieldCode.Write(new Code.Exposed(use), use.object(), method, false);
        writes.add(new Written(use.field(), write));
    }

    /** Whether code here runs each time that the object is there. */
    private boolean certain(Code object) {
        return Integer.valueOf(region[0]).equals(regions.get(object));
    }

    void returned(Code value) {
        // Where a jump may have passed by, nobody can tell whether the code comes here.
        Code condition = exits.values().stream().allMatch(List::isEmpty) ? null : Code.OPAQUE;
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
            all.add(new Return(
                    condition == null ? TRUE : condition, results.element().of(value)));
        }
    }

    private static final Code TRUE = new Code.Constant(true);

    /** Notes what is known where the body ends, or returns. */
    void atEnd() {
        if (returns.size() == 1 && !state.dead() && !unreached) {
            ends.add(state.changesSince(begin));
        }
    }

    /** What is known at any end of the body. */
    List<State.Changes> ends() {
        return ends;
    }

    /** What the code gives back that runs inside, each return by its condition. */
    Code returning(Conversions.Result type, Runnable code) {
        returns.push(new ArrayList<>());
        results.push(type);
        List<Code> outer = new ArrayList<>(conditions);
        conditions.clear();
        code.run();
        conditions.clear();
        for (int index = outer.size() - 1; index >= 0; index--) {
            conditions.push(outer.get(index));
        }
        results.pop();
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

    /** What has left the code so far; for {@link #finish}. */
    WaysOut waysOut() {
        Map<Tree, Integer> jumps = new HashMap<>();
        exits.forEach((target, all) -> jumps.put(target, all.size()));
        return new WaysOut(jumps, ends.size(), returnCount());
    }

    /**
     * Has a finally block run on all ways that have left the code since.
     *
     * @param changes what it leaves; it may itself take another way
     */
    void finish(WaysOut since, WaysOut until, State.Changes changes) {
        exits.forEach((target, all) ->
                finish(all, since.jumps().getOrDefault(target, 0), until.jumps().getOrDefault(target, 0), changes));
        finish(ends, since.ends(), until.ends(), changes);
        if (changes.dead()) {
            dropReturns(since.returns(), until.returns());
            return;
        }
        List<Return> all = returns.element();
        for (int index = since.returns(); index < until.returns(); index++) {
            Return each = all.get(index);
            Code object = each.value();
            while (object instanceof Code.Changed changed) {
                object = changed.object();
            }
            Code later = changes.values().get(new State.Latest(object));
            if (later != null) {
                all.set(index, new Return(each.condition(), later));
            }
        }
    }

    private static void finish(List<State.Changes> all, int from, int to, State.Changes last) {
        if (last.dead()) {
            all.subList(from, to).clear();
            return;
        }
        for (int index = from; index < to; index++) {
            Map<Object, Code> values = new LinkedHashMap<>(all.get(index).values());
            values.putAll(last.values());
            all.set(index, new State.Changes(values, false));
        }
    }

    /** Leaves the code up to a statement, with what is known here. */
    void jump(@Nullable Tree target) {
        List<State.Changes> all = exits.get(target);
        Integer mark = marks.get(target);
        if (all != null && mark != null && !state.dead() && !unreached) {
            all.add(state.changesSince(mark));
        }
        state.die();
    }
}
