package io.github.cookieregistry.inspector.classfile.lower;

import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Field;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.analysis.Frame;

/** What is known where the code has come to a point, on the ways that lead there. */
final class Flow {

    /** Code that is not followed may have given the subject another value. */
    static final Code FORGOTTEN = new Code.OneOf(java.util.List.of());

    int ways;
    final Frame<Slot> frame;
    final Map<Subject, Code> known;

    /** For each handler that the code is inside of: the ways on which nothing has been thrown to it. */
    final Map<Integer, Integer> trying;

    Flow(int ways, Frame<Slot> frame) {
        this(ways, frame, new LinkedHashMap<>(), new HashMap<>());
    }

    private Flow(int ways, Frame<Slot> frame, Map<Subject, Code> known, Map<Integer, Integer> trying) {
        this.ways = ways;
        this.frame = frame;
        this.known = known;
        this.trying = trying;
    }

    Flow copy(int otherWays) {
        return new Flow(otherWays, new Frame<>(frame), new LinkedHashMap<>(known), new HashMap<>(trying));
    }

    /** The same knowledge with other variables: where the code of another method begins. */
    Flow entering(int otherWays, Frame<Slot> other) {
        return new Flow(otherWays, other, new LinkedHashMap<>(known), new HashMap<>());
    }

    @Nullable
    Code get(Subject subject) {
        Code value = known.get(subject);
        return value == FORGOTTEN ? null : value;
    }

    /** What a subject is, also before anything is known of it; null where that says nothing. */
    @Nullable
    Code orBefore(Subject subject) {
        Code value = known.get(subject);
        return value != null ? value : before(subject);
    }

    private static @Nullable Code before(Subject subject) {
        if (subject instanceof Subject.Held held) {
            Field field = held.field();
            return new Code.FieldUse(field, field.isStatic() ? null : new Code.This(field.owner()));
        }
        return subject instanceof Subject.Latest latest ? latest.object() : null;
    }
}
