package io.github.cookieregistry.plugin.lower;

import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known at one point of a body: what each variable holds, what has become of each object, and what code has
 * compared. A branch is taken back by a trail of what it changed, so that the cost is that of the changes and not of
 * all variables.
 */
final class State {

    /** What a branch has changed; a branch that does not come to its end is dead. */
    record Changes(Map<Object, Code> values, boolean dead) {}

    /** Code that is not followed may have given the subject another value. */
    static final Code FORGOTTEN = new Code.OneOf(List.of());

    private record Step(Object subject, @Nullable Code before) {}

    private final Map<Object, Code> values = new HashMap<>();
    private final List<Step> trail = new ArrayList<>();
    private final List<Map<Object, List<Code>>> recorders = new ArrayList<>();
    private boolean dead;

    /** What is known of a subject: a variable, a field, an object or a comparison. */
    @Nullable
    Code get(Object subject) {
        Code known = values.get(subject);
        return known == FORGOTTEN ? null : known;
    }

    void set(Object subject, Code value) {
        Code before = values.put(subject, value);
        trail.add(new Step(subject, before));
        for (Map<Object, List<Code>> recorder : recorders) {
            recorder.computeIfAbsent(subject, none -> new ArrayList<>()).add(value);
        }
    }

    void forget(Object subject) {
        set(subject, FORGOTTEN);
    }

    boolean dead() {
        return dead;
    }

    /** Whatever follows is not reached from here. */
    void die() {
        dead = true;
    }

    void revive() {
        dead = false;
    }

    /** Follows a branch, and takes it back. */
    Changes branch(Runnable body) {
        int mark = trail.size();
        boolean before = dead;
        body.run();
        Changes changes = new Changes(since(mark), dead);
        takeBack(mark);
        dead = before;
        return changes;
    }

    /** Where the trail is; for {@link #changesSince}. */
    int mark() {
        return trail.size();
    }

    /** What has changed since a mark, where the code leaves it by a jump. */
    Changes changesSince(int mark) {
        return new Changes(since(mark), false);
    }

    private Map<Object, Code> since(int mark) {
        Map<Object, Code> changed = new LinkedHashMap<>();
        for (int index = mark; index < trail.size(); index++) {
            Object subject = trail.get(index).subject();
            Code value = values.get(subject);
            if (value != null) {
                changed.put(subject, value);
            }
        }
        return changed;
    }

    private void takeBack(int mark) {
        for (int index = trail.size() - 1; index >= mark; index--) {
            Step step = trail.remove(index);
            if (step.before() == null) {
                values.remove(step.subject());
            } else {
                values.put(step.subject(), step.before());
            }
        }
    }

    /** Goes on as a branch has ended. */
    void apply(Changes changes) {
        changes.values().forEach(this::set);
        dead = changes.dead();
    }

    /** What is known after one of two branches, which both began here. */
    Changes choose(Code condition, Changes yes, Changes no) {
        if (yes.dead() || no.dead()) {
            return yes.dead() ? no : yes;
        }
        Map<Object, Code> both = new LinkedHashMap<>();
        yes.values()
                .forEach((subject, value) ->
                        join(both, condition, subject, value, no.values().get(subject), true));
        no.values().forEach((subject, value) -> {
            if (!yes.values().containsKey(subject)) {
                join(both, condition, subject, value, null, false);
            }
        });
        return new Changes(both, false);
    }

    private void join(
            Map<Object, Code> both, Code condition, Object subject, Code value, @Nullable Code changed, boolean first) {
        Code other = changed == null ? known(subject) : changed;
        if (other == value) {
            both.put(subject, value);
        } else if (other == FORGOTTEN || value == FORGOTTEN) {
            both.put(subject, FORGOTTEN);
        } else if (subject instanceof Compared) {
            // It holds on one way only.
            if (values.containsKey(subject)) {
                both.put(subject, Code.OPAQUE);
            }
        } else if (other == null) {
            both.put(subject, value);
        } else {
            both.put(
                    subject,
                    first ? new Code.Choice(condition, value, other) : new Code.Choice(condition, other, value));
        }
    }

    /** What a subject is before anything is known of it. */
    @Nullable
    Code known(Object subject) {
        Code known = values.get(subject);
        if (known != null) {
            return known;
        }
        if (subject instanceof Field field) {
            return new Code.FieldUse(field, field.isStatic() ? null : new Code.This(field.owner()));
        }
        return subject instanceof Latest latest ? latest.object() : null;
    }

    /** Begins to note every value that anything is given. */
    Map<Object, List<Code>> record() {
        Map<Object, List<Code>> recorder = new LinkedHashMap<>();
        recorders.add(recorder);
        return recorder;
    }

    /** Ends the noting that was begun last. */
    void stop(Map<Object, List<Code>> recorder) {
        recorders.removeIf(each -> each == recorder);
    }

    /** The subject of a comparison: an expression, by what it is made of. */
    record Compared(String expression) {}

    /** The subject of what has become of an object. Objects are the same where the code that gives them is. */
    static final class Latest {
        private final Code object;

        Latest(Code object) {
            this.object = object;
        }

        /** The code that gives the object. */
        Code object() {
            return object;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Latest latest && latest.object == object;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(object);
        }
    }
}
