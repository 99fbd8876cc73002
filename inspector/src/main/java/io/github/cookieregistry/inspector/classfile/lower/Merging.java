package io.github.cookieregistry.inspector.classfile.lower;

import io.github.cookieregistry.core.code.Code;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.analysis.Frame;

/** Puts together what several ways bring to one point. */
final class Merging {

    /** Which of the ways brings a value, by the decisions that tell them apart; null where none does. */
    private sealed interface Gate {

        /** Any of these. */
        record Open(List<Integer> ways) implements Gate {}

        /** By a decision. */
        record Fork(
                int decision, @Nullable Gate yes, @Nullable Gate no) implements Gate {}
    }

    private final Decisions decisions;
    private final BiFunction<Flow, Code, Code> latest;

    /** @param latest what has become of a value where a flow has come to */
    Merging(Decisions decisions, BiFunction<Flow, Code, Code> latest) {
        this.decisions = decisions;
        this.latest = latest;
    }

    Flow merge(List<Flow> flows) {
        if (flows.size() == 1) {
            return flows.get(0);
        }
        int ways = Decisions.NEVER;
        for (Flow each : flows) {
            ways = decisions.or(ways, each.ways);
        }
        Gate gate = gate(flows);
        Flow merged = flows.get(0).copy(ways);
        Frame<Slot> frame = merged.frame;
        for (int index = 0; index < frame.getLocals(); index++) {
            int at = index;
            frame.setLocal(index, slot(gate, flows, each -> each.frame.getLocal(at)));
        }
        for (int index = 0; index < frame.getStackSize(); index++) {
            int at = index;
            frame.setStack(index, slot(gate, flows, each -> each.frame.getStack(at)));
        }
        merged.known.clear();
        merged.known.putAll(known(gate, flows));
        merged.trying.keySet().retainAll(commonTries(flows));
        return merged;
    }

    private static Set<Integer> commonTries(List<Flow> flows) {
        Set<Integer> common = new LinkedHashSet<>(flows.get(0).trying.keySet());
        flows.forEach(each -> common.retainAll(each.trying.keySet()));
        return common;
    }

    /** One of several values, each of which ways of its own bring. */
    Code value(List<Flow> flows, Function<Flow, Code> value) {
        return flows.size() == 1 ? value.apply(flows.get(0)) : pick(gate(flows), flows, value);
    }

    private Map<Subject, Code> known(@Nullable Gate gate, List<Flow> flows) {
        Set<Subject> subjects = new LinkedHashSet<>();
        flows.forEach(each -> subjects.addAll(each.known.keySet()));
        Map<Subject, Code> known = new LinkedHashMap<>();
        for (Subject subject : subjects) {
            List<Code> values = new ArrayList<>();
            for (Flow each : flows) {
                Code value = each.orBefore(subject);
                if (value == null || value == Flow.FORGOTTEN) {
                    values.clear();
                    break;
                }
                values.add(value);
            }
            if (!values.isEmpty()) {
                known.put(subject, pick(gate, flows, each -> java.util.Objects.requireNonNull(each.orBefore(subject))));
            } else if (subject instanceof Subject.Held || subject instanceof Subject.Latest) {
                known.put(subject, Flow.FORGOTTEN);
            }
        }
        return known;
    }

    private Slot slot(@Nullable Gate gate, List<Flow> flows, Function<Flow, Slot> slots) {
        Slot first = slots.apply(flows.get(0));
        boolean equal = true;
        String type = first.type();
        for (Flow flow : flows) {
            Slot each = slots.apply(flow);
            if (each.size() != first.size() || each.made() != first.made()) {
                return each.size() == first.size() ? new Slot(Code.OPAQUE, "", first.size(), null, false) : Slot.EMPTY;
            }
            equal &= Decisions.same(each.code(), first.code());
            if (type.isEmpty() || first.code() == Code.NULL) {
                type = each.type();
            } else if (!each.type().equals(type) && each.code() != Code.NULL) {
                type = "";
            }
        }
        if (equal) {
            return first;
        }
        Code value =
                pick(gate, flows, flow -> latest.apply(flow, slots.apply(flow).code()));
        return new Slot(value, type, first.size(), first.made(), false);
    }

    private Code pick(@Nullable Gate gate, List<Flow> flows, Function<Flow, Code> value) {
        Code first = value.apply(flows.get(0));
        boolean equal = true;
        List<Code> values = new ArrayList<>();
        for (Flow each : flows) {
            Code code = value.apply(each);
            equal &= Decisions.same(code, first);
            values.add(code);
        }
        if (equal) {
            return first;
        }
        Code picked = picked(gate, values, new IdentityHashMap<>());
        return picked == null ? Code.OPAQUE : picked;
    }

    private @Nullable Code picked(@Nullable Gate gate, List<Code> values, IdentityHashMap<Gate, Code> before) {
        if (gate == null) {
            return null;
        }
        Code known = before.get(gate);
        if (known == null) {
            if (gate instanceof Gate.Open open) {
                known = anyOf(open.ways().stream().map(values::get).toList());
            } else {
                Gate.Fork fork = (Gate.Fork) gate;
                Code yes = picked(fork.yes(), values, before);
                Code no = picked(fork.no(), values, before);
                known = yes == null ? no : no == null ? yes : decisions.choice(fork.decision(), yes, no);
            }
            if (known != null) {
                before.put(gate, known);
            }
        }
        return known;
    }

    /** Any of several values. */
    static Code anyOf(List<Code> values) {
        List<Code> different = new ArrayList<>();
        for (Code each : values) {
            if (different.stream().noneMatch(other -> Decisions.same(other, each))) {
                different.add(each);
            }
        }
        return different.size() == 1 ? different.get(0) : new Code.OneOf(different);
    }

    private @Nullable Gate gate(List<Flow> flows) {
        List<Integer> ways = flows.stream().map(flow -> flow.ways).toList();
        return gate(ways, new HashMap<>());
    }

    private @Nullable Gate gate(List<Integer> ways, Map<List<Integer>, Gate> before) {
        int first = Integer.MAX_VALUE;
        boolean none = true;
        for (int each : ways) {
            first = Math.min(first, decisions.top(each));
            none &= each == Decisions.NEVER;
        }
        if (none) {
            return null;
        }
        Gate known = before.get(ways);
        if (known != null) {
            return known;
        }
        if (before.size() > 20_000) {
            throw new Unfollowable("too many ways to one point");
        }
        Gate gate;
        if (first == Integer.MAX_VALUE) {
            List<Integer> open = new ArrayList<>();
            for (int index = 0; index < ways.size(); index++) {
                if (ways.get(index) == Decisions.ALWAYS) {
                    open.add(index);
                }
            }
            gate = new Gate.Open(open);
        } else {
            int decision = first;
            Gate yes = gate(
                    ways.stream().map(each -> decisions.yes(each, decision)).toList(), before);
            Gate no =
                    gate(ways.stream().map(each -> decisions.no(each, decision)).toList(), before);
            gate = yes == no ? java.util.Objects.requireNonNull(yes) : new Gate.Fork(decision, yes, no);
        }
        before.put(ways, gate);
        return gate;
    }
}
