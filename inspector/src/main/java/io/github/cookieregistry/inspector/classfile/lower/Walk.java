package io.github.cookieregistry.inspector.classfile.lower;

import io.github.cookieregistry.core.code.Again;
import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.follow.Objects;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;

/**
 * Follows the code of a method along all ways: each block once, with what all ways to it bring. The turns of a loop are
 * followed one by one as long as constants decide whether there is another one; after that, what a turn may change has
 * its first value or what a turn before has left.
 */
final class Walk {

    /** How often a loop is followed again because of what a turn was found to change. */
    private static final int MOST_TRIES = 6;

    /** The place of the exits by which a method returns. */
    private static final int RETURN = -1;

    /** A way out of some code: to a block, or to the method's end with what it gives back. */
    record Exit(int target, Flow flow, @Nullable Slot result) {}

    private record Ran(List<Flow> back, List<Exit> out, boolean decided) {}

    private final Body body;
    private final Graph graph;
    private final Instructions interpreter;
    private final Branches branches;
    private final Merging merging;
    private final Objects objects;

    Walk(Body body, Graph graph, Instructions interpreter, Branches branches, Merging merging, Objects objects) {
        this.body = body;
        this.graph = graph;
        this.interpreter = interpreter;
        this.branches = branches;
        this.merging = merging;
        this.objects = objects;
    }

    /** All ways by which the method returns. */
    List<Exit> run(Flow start) {
        return run(null, 0, start).out();
    }

    private Ran run(Graph.@Nullable Loop scope, int first, Flow start) {
        Map<Integer, List<Flow>> incoming = new HashMap<>();
        incoming.put(first, new ArrayList<>(List.of(start)));
        List<Flow> back = new ArrayList<>();
        List<Exit> out = new ArrayList<>();
        boolean decided = false;
        for (int block : graph.order()) {
            List<Flow> flows = belongs(block, scope) ? incoming.remove(block) : null;
            if (flows == null) {
                continue;
            }
            Flow flow = merging.merge(flows);
            Graph.Loop inner = graph.loop(block);
            List<Exit> exits;
            boolean own = scope != null && scope.header() == block;
            if (inner != null && !own && inner.header() == block) {
                exits = loop(inner, flow);
            } else {
                boolean leaves = scope != null && leaves(scope, block);
                boolean[] constant = {false};
                exits = block(graph.blocks.get(block), flow, leaves, constant);
                decided |= leaves && constant[0];
            }
            for (Exit exit : exits) {
                if (scope != null && exit.target() == scope.header()) {
                    back.add(exit.flow());
                } else if (exit.target() == RETURN
                        || scope != null && !scope.blocks().get(exit.target())) {
                    out.add(exit);
                } else {
                    incoming.computeIfAbsent(exit.target(), none -> new ArrayList<>())
                            .add(exit.flow());
                }
            }
        }
        return new Ran(back, out, decided);
    }

    @SuppressWarnings("ReferenceEquality")
    private boolean belongs(int block, Graph.@Nullable Loop scope) {
        Graph.Loop inner = graph.loop(block);
        return inner == scope || inner != null && inner.header() == block && inner.outer() == scope;
    }

    private boolean leaves(Graph.Loop loop, int block) {
        List<Integer> next = graph.next(block);
        return next.size() > 1 && next.stream().anyMatch(each -> !loop.blocks().get(each));
    }

    private List<Exit> loop(Graph.Loop loop, Flow start) {
        List<Exit> out = new ArrayList<>();
        Flow current = start;
        while (body.turns > 0) {
            Body.Mark mark = body.mark();
            int before = body.turns;
            body.turns--;
            Ran turn = run(loop, loop.header(), current.copy(current.ways));
            if (!turn.decided()) {
                body.takeBack(mark);
                body.turns = before;
                break;
            }
            out.addAll(turn.out());
            if (turn.back().isEmpty()) {
                return out;
            }
            current = merging.merge(turn.back());
        }
        out.addAll(again(loop, current));
        return out;
    }

    /** A loop whose turns are followed as one. */
    private List<Exit> again(Graph.Loop loop, Flow start) {
        Set<Integer> locals = assigned(loop, start.frame);
        Set<Subject> there = there(start);
        Set<Subject> changed = new LinkedHashSet<>();
        Set<Subject> forgotten = new LinkedHashSet<>();
        Body.Mark mark = body.mark();
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            body.takeBack(mark);
            Flow head = start.copy(body.decisions.and(start.ways, body.decisions.any()));
            Map<Integer, Again> variables = new LinkedHashMap<>();
            for (int index : locals) {
                Slot slot = head.frame.getLocal(index);
                Again again = new Again(latest(head, slot.code()));
                variables.put(index, again);
                head.frame.setLocal(index, new Slot(again, slot.type(), slot.size(), null, false));
            }
            Map<Subject, Again> subjects = new LinkedHashMap<>();
            for (Subject each : changed) {
                Code before = head.orBefore(each);
                if (before != null && before != Flow.FORGOTTEN) {
                    Again again = new Again(before);
                    subjects.put(each, again);
                    head.known.put(each, again);
                }
            }
            forgotten.forEach(each -> head.known.put(each, Flow.FORGOTTEN));
            Map<Subject, Code> begin = new LinkedHashMap<>(head.known);
            Ran ran = run(loop, loop.header(), head);
            boolean more = false;
            if (!ran.back().isEmpty()) {
                Flow end = merging.merge(ran.back());
                more = notes(begin, end, there, changed, forgotten);
                if (!more) {
                    variables.forEach((index, again) -> {
                        Slot slot = end.frame.getLocal(index);
                        again.add(slot.size() == 1 || slot.made() == null ? latest(end, slot.code()) : Code.OPAQUE);
                    });
                    subjects.forEach((subject, again) -> {
                        Code left = end.orBefore(subject);
                        again.add(left == null ? Code.OPAQUE : left);
                    });
                }
            }
            if (!more) {
                return left(start, ran.out());
            }
        }
        throw new Unfollowable("a loop that changes too much");
    }

    /** The objects that are there before a loop begins. */
    private Set<Subject> there(Flow start) {
        Set<Subject> there = new LinkedHashSet<>();
        for (int index = 0; index < start.frame.getLocals(); index++) {
            there.add(new Subject.Latest(
                    objects.object(start.frame.getLocal(index).code())));
        }
        for (int index = 0; index < start.frame.getStackSize(); index++) {
            there.add(new Subject.Latest(
                    objects.object(start.frame.getStack(index).code())));
        }
        start.known.forEach((subject, value) -> {
            if (subject instanceof Subject.Held) {
                there.add(new Subject.Latest(objects.object(value)));
            }
        });
        return there;
    }

    /** Notes which subjects a turn leaves otherwise than it found them, and tells whether there are more. */
    private static boolean notes(
            Map<Subject, Code> begin, Flow end, Set<Subject> there, Set<Subject> changed, Set<Subject> forgotten) {
        boolean more = false;
        Set<Subject> all = new LinkedHashSet<>(begin.keySet());
        all.addAll(end.known.keySet());
        for (Subject each : all) {
            Code before = begin.get(each);
            Code after = end.known.get(each);
            if (before == null && each instanceof Subject.Latest latest) {
                before = latest.object();
            }
            if (before == after || before != null && after != null && Decisions.same(before, after)) {
                continue;
            }
            if (after == null || after == Flow.FORGOTTEN || each instanceof Subject.Compared) {
                // What was known at the beginning does not hold in each turn.
                more |= begin.containsKey(each) && before != Flow.FORGOTTEN && forgotten.add(each);
            } else if (begin.containsKey(each) || there.contains(each) || each instanceof Subject.Held) {
                more |= !forgotten.contains(each) && changed.add(each);
            }
        }
        return more;
    }

    /** The ways out of a loop: after which turn each is taken, nobody can tell. */
    private List<Exit> left(Flow start, List<Exit> exits) {
        List<Exit> left = new ArrayList<>();
        int rest = start.ways;
        for (int index = 0; index < exits.size(); index++) {
            Exit exit = exits.get(index);
            int ways = index + 1 < exits.size() ? body.decisions.and(rest, body.decisions.any()) : rest;
            left.add(new Exit(exit.target(), exit.flow().copy(ways), exit.result()));
            rest = body.decisions.and(rest, body.decisions.not(ways));
        }
        return left;
    }

    private Set<Integer> assigned(Graph.Loop loop, Frame<Slot> frame) {
        Set<Integer> assigned = new TreeSet<>();
        BitSet blocks = loop.blocks();
        for (int block = blocks.nextSetBit(0); block >= 0; block = blocks.nextSetBit(block + 1)) {
            Graph.Block each = graph.blocks.get(block);
            for (int at = each.start(); at < each.end(); at++) {
                AbstractInsnNode instruction = graph.instructions[at];
                int variable = instruction instanceof IincInsnNode step
                        ? step.var
                        : instruction instanceof VarInsnNode store
                                        && store.getOpcode() >= Opcodes.ISTORE
                                        && store.getOpcode() <= Opcodes.ASTORE
                                ? store.var
                                : -1;
                if (variable >= 0
                        && variable < frame.getLocals()
                        && frame.getLocal(variable).made() == null) {
                    assigned.add(variable);
                }
            }
        }
        return assigned;
    }

    private Code latest(Flow flow, Code code) {
        Flow before = body.flow();
        body.goTo(flow);
        Code latest = objects.latest(code);
        body.goTo(before);
        return latest;
    }

    private List<Exit> block(Graph.Block block, Flow flow, boolean leaves, boolean[] decided) {
        enter(block, flow);
        body.goTo(flow);
        Thrown thrown = block.handlers().isEmpty() ? null : new Thrown(flow, body.record());
        List<Exit> exits = new ArrayList<>();
        boolean ended = false;
        for (int at = block.start(); at < block.end(); at++) {
            AbstractInsnNode instruction = graph.instructions[at];
            int code = instruction.getOpcode();
            if (code < 0) {
                continue;
            }
            body.step(instruction, graph.lines[at], at);
            if (code >= Opcodes.IFEQ && code <= Opcodes.LOOKUPSWITCH || code >= Opcodes.IFNULL) {
                for (Branches.Way way : branches.ways(instruction, leaves)) {
                    int target = way.target() == null ? graph.after(block) : graph.block(way.target());
                    exits.add(new Exit(target, way.flow(), null));
                    decided[0] |= way.decided();
                }
                ended = true;
            } else if (code >= Opcodes.IRETURN && code <= Opcodes.RETURN) {
                Slot result = code == Opcodes.RETURN ? null : flow.frame.pop();
                body.end();
                exits.add(new Exit(RETURN, flow, result));
                ended = true;
            } else if (code == Opcodes.ATHROW) {
                body.end();
                ended = true;
            } else {
                execute(flow.frame, instruction);
                if (thrown != null && (instruction instanceof VarInsnNode || instruction instanceof IincInsnNode)) {
                    thrown.note(flow);
                }
            }
        }
        if (!ended && graph.after(block) >= 0) {
            exits.add(new Exit(graph.after(block), flow, null));
        }
        if (thrown != null) {
            body.stop(thrown.changed());
            exits.addAll(handlers(block, thrown));
        }
        return exits;
    }

    private void execute(Frame<Slot> frame, AbstractInsnNode instruction) {
        try {
            frame.execute(instruction, interpreter);
        } catch (AnalyzerException | IndexOutOfBoundsException broken) {
            throw new Unfollowable("broken code");
        }
    }

    /** Enters what handlers are around: on these ways nothing is thrown to them. */
    private void enter(Graph.Block block, Flow flow) {
        flow.trying.keySet().retainAll(block.handlers());
        for (int handler : block.handlers()) {
            if (!flow.trying.containsKey(handler)) {
                int thrown = body.decisions.any();
                flow.trying.put(handler, body.decisions.and(flow.ways, thrown));
                if (graph.tries.get(handler).type != null) {
                    flow.ways = body.decisions.and(flow.ways, body.decisions.not(thrown));
                }
            }
        }
    }

    private List<Exit> handlers(Graph.Block block, Thrown thrown) {
        List<Exit> exits = new ArrayList<>();
        for (int handler : block.handlers()) {
            Flow flow = thrown.begin().copy(thrown.begin().trying.getOrDefault(handler, Decisions.NEVER));
            flow.trying.clear();
            for (int index = 0; index < flow.frame.getLocals(); index++) {
                flow.frame.setLocal(index, thrown.local(index));
            }
            thrown.changed().forEach((subject, values) -> {
                if (subject instanceof Subject.Compared || values.contains(Flow.FORGOTTEN)) {
                    flow.known.put(subject, Flow.FORGOTTEN);
                } else {
                    List<Code> all = new ArrayList<>();
                    Code before = flow.orBefore(subject);
                    if (before != null) {
                        all.add(before);
                    }
                    all.addAll(values);
                    flow.known.put(subject, Merging.anyOf(all));
                }
            });
            flow.frame.clearStack();
            try {
                flow.frame.push(Slot.of(Code.OPAQUE, "java.lang.Throwable"));
            } catch (IndexOutOfBoundsException broken) {
                throw new Unfollowable("broken code");
            }
            exits.add(new Exit(graph.block(graph.tries.get(handler).handler), flow, null));
        }
        return exits;
    }
}
