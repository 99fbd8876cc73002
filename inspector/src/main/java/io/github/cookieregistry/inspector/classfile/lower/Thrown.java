package io.github.cookieregistry.inspector.classfile.lower;

import io.github.cookieregistry.core.code.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whatever may be thrown in a block, and what variables and objects are by then. */
final class Thrown {

    private final Flow begin;
    private final Map<Subject, List<Code>> changed;

    /**
     * What each local variable has held. Told apart as objects: to compare choices by what they are made of takes time
     * that doubles with each one that two others share.
     */
    private final List<List<Slot>> locals = new ArrayList<>();

    Thrown(Flow flow, Map<Subject, List<Code>> changed) {
        this.begin = flow.copy(flow.ways);
        this.changed = changed;
        for (int index = 0; index < flow.frame.getLocals(); index++) {
            locals.add(new ArrayList<>(List.of(flow.frame.getLocal(index))));
        }
    }

    /** What was known when the block was entered. */
    Flow begin() {
        return begin;
    }

    /** The objects and fields that the block changes, with what they become. */
    Map<Subject, List<Code>> changed() {
        return changed;
    }

    /** Notes what local variables hold where something may be thrown. */
    @SuppressWarnings("ReferenceEquality")
    void note(Flow flow) {
        for (int index = 0; index < flow.frame.getLocals(); index++) {
            Slot held = flow.frame.getLocal(index);
            List<Slot> before = locals.get(index);
            if (before.stream().noneMatch(each -> each == held)) {
                before.add(held);
            }
        }
    }

    /** Whatever a local variable may hold when something is thrown. */
    Slot local(int index) {
        List<Slot> held = locals.get(index);
        Slot first = held.get(0);
        if (held.size() == 1) {
            return first;
        }
        List<Code> codes = new ArrayList<>();
        for (Slot each : held) {
            if (each.size() != first.size() || each.made() != null) {
                return Slot.EMPTY;
            }
            codes.add(each.code());
        }
        return Slot.of(Merging.anyOf(codes), first.type());
    }
}
