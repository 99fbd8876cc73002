package io.github.cookieregistry.inspector.classfile.lower;

import io.github.cookieregistry.core.code.Call;
import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Creation;
import io.github.cookieregistry.core.code.Field;
import io.github.cookieregistry.core.code.FieldCode;
import io.github.cookieregistry.core.code.Invocation;
import io.github.cookieregistry.core.code.Method;
import io.github.cookieregistry.core.code.ObjectHistory;
import io.github.cookieregistry.core.code.Place;
import io.github.cookieregistry.core.follow.Following;
import io.github.cookieregistry.inspector.classfile.read.ClassFileAnchor;
import io.github.cookieregistry.inspector.classfile.read.TypeFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.AbstractInsnNode;

/** One body while it is lowered: what is known so far, and what has been found in it. */
final class Body implements Following {

    /** A body takes longer than this only if a tool has written it, or an enemy. */
    private static final int MOST_STEPS = 400_000;

    /** How many turns of loops are followed one by one: loops in loops would take too many. */
    private static final int MOST_TURNS = 48;

    /** A call on a cookie, and the ways and the point on which it is made; no call where the cookie is handed out. */
    private record Step(Code cookie, @Nullable Invocation call, int ways, int point) {}

    private record Ended(int ways, int point) {}

    /** How much has been noted. */
    record Mark(int calls, int writes, int steps, int ended, int functions) {}

    final TypeFile type;
    final Method method;
    final Place.Scope scope;
    final String file;
    final Decisions decisions = new Decisions();
    final List<Code.Parameter> parameters = new ArrayList<>();
    final List<Call> calls = new ArrayList<>();
    final List<Lowered.Written> writes = new ArrayList<>();
    final Set<Call> sentByClients = Collections.newSetFromMap(new IdentityHashMap<>());
    final Set<AbstractInsnNode> met = Collections.newSetFromMap(new IdentityHashMap<>());

    /** The call of another constructor; null where there is none. */
    @Nullable
    Creation delegation;

    /** Whether code that this body hands out may run whenever anything is called. */
    boolean callsBack;

    int turns = MOST_TURNS;

    private final List<Step> steps = new ArrayList<>();
    private final List<Ended> ended = new ArrayList<>();
    private final List<Map.Entry<Method, Call>> functions = new ArrayList<>();
    private final IdentityHashMap<Code, Integer> made = new IdentityHashMap<>();
    private final List<Map<Subject, List<Code>>> recorders = new ArrayList<>();
    private final int firstInstruction;
    private Flow flow;
    private int line;
    private int point;
    private int outerPoint = -1;
    private int taken;

    /** @param firstInstruction the position of the method's first instruction in its class */
    Body(TypeFile type, Method method, Place.Scope scope, String file, int firstInstruction, Flow start) {
        this.type = type;
        this.method = method;
        this.scope = scope;
        this.file = file;
        this.firstInstruction = firstInstruction;
        this.flow = start;
    }

    Flow flow() {
        return flow;
    }

    void goTo(Flow other) {
        flow = other;
    }

    /** Comes to an instruction. */
    void step(AbstractInsnNode instruction, int instructionLine, int instructionPoint) {
        if (++taken > MOST_STEPS) {
            throw new Unfollowable("too many steps");
        }
        met.add(instruction);
        line = instructionLine;
        point = instructionPoint;
    }

    /** Enters the body of a function, all of which counts as the point where it is made. */
    int enter() {
        int before = outerPoint;
        if (outerPoint < 0) {
            outerPoint = point;
        }
        return before;
    }

    void leave(int before) {
        if (before < 0) {
            point = outerPoint;
        }
        outerPoint = before;
    }

    private int point() {
        return outerPoint < 0 ? point : outerPoint;
    }

    Place place() {
        return new Place(new ClassFileAnchor(file, line, firstInstruction + point()), scope);
    }

    Mark mark() {
        return new Mark(calls.size(), writes.size(), steps.size(), ended.size(), functions.size());
    }

    /** Forgets what has been noted since. */
    void takeBack(Mark mark) {
        calls.subList(mark.calls(), calls.size()).clear();
        writes.subList(mark.writes(), writes.size()).clear();
        steps.subList(mark.steps(), steps.size()).clear();
        ended.subList(mark.ended(), ended.size()).clear();
        functions.subList(mark.functions(), functions.size()).clear();
    }

    /** Whether this is a constructor or an initializer of the type that has the field. */
    boolean making(Field field) {
        return method.owner().equals(field.owner())
                && (method.name().equals(Method.CONSTRUCTOR) || method.name().equals(Method.INITIALIZER));
    }

    void set(Subject subject, Code value) {
        Code before = flow.known.put(subject, value);
        for (Map<Subject, List<Code>> recorder : recorders) {
            List<Code> values = recorder.computeIfAbsent(subject, none -> new ArrayList<>());
            if (values.isEmpty() && before != null) {
                values.add(before);
            }
            values.add(value);
        }
    }

    void forget(Subject subject) {
        set(subject, Flow.FORGOTTEN);
    }

    Map<Subject, List<Code>> record() {
        Map<Subject, List<Code>> recorder = new LinkedHashMap<>();
        recorders.add(recorder);
        return recorder;
    }

    @SuppressWarnings("ReferenceEquality")
    void stop(Map<Subject, List<Code>> recorder) {
        recorders.removeIf(each -> each == recorder);
    }

    /** Notes that the code ends here, by a return or by throwing something. */
    void end() {
        ended.add(new Ended(flow.ways, point()));
    }

    void function(Method function, Call consumer) {
        functions.add(Map.entry(function, consumer));
    }

    /** Notes a call that may make a cookie, to see what becomes of that. */
    void makes(Call call) {
        made.put(call, flow.ways);
    }

    @Override
    public @Nullable Code latest(Code object) {
        return flow.get(new Subject.Latest(object));
    }

    @Override
    public void become(Code object, Code latest) {
        set(new Subject.Latest(object), latest);
    }

    @Override
    public void called(Code cookie, Invocation call) {
        steps.add(new Step(cookie, call, flow.ways, point()));
    }

    @Override
    public void handedOut(Code cookie) {
        steps.add(new Step(cookie, null, flow.ways, point()));
    }

    /** Notes that what a field holds has other elements from now on. */
    void elementsChanged(Code.FieldUse use) {
        FieldCode.Write write = new FieldCode.Write(new Code.Exposed(use), use.object(), method, false);
        writes.add(new Lowered.Written(use.field(), write));
    }

    /** What becomes of the cookies that the body makes. */
    IdentityHashMap<Code, ObjectHistory> histories() {
        IdentityHashMap<Code, ObjectHistory> histories = new IdentityHashMap<>();
        made.keySet().forEach(cookie -> histories.put(cookie, new ObjectHistory()));
        for (Step step : steps) {
            ObjectHistory history = histories.computeIfAbsent(step.cookie(), none -> new ObjectHistory());
            if (step.call() == null) {
                history.expose();
            } else {
                history.steps().add(new ObjectHistory.Step(step.call(), isCertain(step)));
            }
        }
        return histories;
    }

    /** Whether a call is made each time that the cookie is there, but where the code has ended before. */
    private boolean isCertain(Step step) {
        Integer there = made.get(step.cookie());
        if (there == null) {
            return false;
        }
        int left = decisions.and(there, decisions.not(step.ways()));
        for (Ended each : ended) {
            if (each.point() < step.point() && left != Decisions.NEVER) {
                left = decisions.and(left, decisions.not(each.ways()));
            }
        }
        return left == Decisions.NEVER;
    }

    Map<Method, Call> functions() {
        Map<Method, Call> all = new HashMap<>();
        functions.forEach(each -> all.put(each.getKey(), each.getValue()));
        return all;
    }
}
