package io.github.cookieregistry.core.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** All that an expression can be, each once, in the order of the code; there are none where it never ends well. */
public final class Values {

    /** More possibilities than this tell nobody anything: then the expression is unknown. */
    public static final int MOST = 24;

    /** It can be anything. */
    public static final Values UNKNOWN = new Values(List.of(Value.UNKNOWN));

    /** Nothing comes of it: it is the value that it depends on itself, or it throws. */
    static final Values NONE = new Values(List.of());

    private final List<Value> all;

    private Values(List<Value> all) {
        this.all = all;
    }

    static Values of(Value value) {
        return new Values(List.of(value));
    }

    /** A text, a number, a character, a truth value or null. */
    static Values known(@Nullable Object constant) {
        return of(constant == null ? Value.NULL : new Value.Known(constant));
    }

    static Values unknown(Value.Cause cause) {
        return cause.equals(Value.Cause.NONE) ? UNKNOWN : of(new Value.Beginning("", cause));
    }

    /** Whatever one of them can be. */
    static Values all(Collection<Values> several) {
        Set<Value> all = new LinkedHashSet<>();
        for (Values values : several) {
            all.addAll(values.all);
            if (all.size() > MOST) {
                return UNKNOWN;
            }
        }
        return new Values(List.copyOf(all));
    }

    static Values each(Collection<Value> values) {
        Set<Value> all = new LinkedHashSet<>(values);
        return all.size() > MOST ? UNKNOWN : new Values(List.copyOf(all));
    }

    /** Each possibility. */
    public List<Value> all() {
        return all;
    }

    Values or(Values other) {
        return all.isEmpty() ? other : other.all.isEmpty() ? this : all(List.of(this, other));
    }

    /** What comes of each. */
    Values map(Function<Value, Values> change) {
        if (all.size() == 1) {
            return change.apply(all.get(0));
        }
        List<Values> changed = new ArrayList<>();
        for (Value value : all) {
            changed.add(change.apply(value));
        }
        return all(changed);
    }

    Values without(Predicate<Value> left) {
        List<Value> rest = all.stream().filter(left.negate()).toList();
        return rest.size() == all.size() ? this : new Values(rest);
    }

    /** The only possibility; empty where there are several, or none. */
    public Optional<Value> only() {
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    /** The constant that it certainly is. */
    Optional<Object> constant() {
        return only().map(value -> value instanceof Value.Known known ? known.constant() : null);
    }

    /** Whether nothing is known of any possibility. */
    public boolean unknown() {
        return all.stream().allMatch(Value::unknown) && !all.isEmpty();
    }

    /** Whether any possibility is wholly unknown. */
    boolean anyUnknown() {
        return all.stream().anyMatch(Value::unknown);
    }

    /** Why something is unknown: the first reason that there is. */
    Value.Cause cause() {
        return all.stream()
                .map(Value::cause)
                .filter(cause -> !cause.equals(Value.Cause.NONE))
                .findFirst()
                .orElse(Value.Cause.NONE);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Values values && all.equals(values.all);
    }

    @Override
    public int hashCode() {
        return all.hashCode();
    }

    @Override
    public String toString() {
        return all.toString();
    }
}
