package io.github.cookieregistry.core.evaluate;

import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Creation;
import io.github.cookieregistry.core.code.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One thing that code can give. */
@SuppressWarnings("ClassInitializationDeadlock")
public sealed interface Value {

    /** The null reference. */
    Value NULL = new Known(null);

    /** Anything at all. */
    Value UNKNOWN = new Beginning("", Cause.NONE);

    /**
     * A text, a number, a character or a truth value. What a {@code StringBuilder} holds is a text, too.
     *
     * @param constant a {@code String} or a boxed primitive; null for the null reference
     */
    record Known(@Nullable Object constant) implements Value {}

    /** A text of which the beginning is known, or nothing. */
    record Beginning(String text, Cause cause) implements Value {}

    /**
     * An object whose making is seen.
     *
     * @param frame what the code that makes it was given
     * @param constant the enum's constant that it is; null for every other object
     */
    record Made(Creation creation, Bindings frame, @Nullable Field constant) implements Value {

        /** The same object is made by the same code in the same frame. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Made made && creation == made.creation && frame == made.frame;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(creation);
        }
    }

    /**
     * An array, a collection or a stream.
     *
     * @param inOrder whether the elements have these positions
     * @param complete whether there are no others
     */
    record Several(List<Values> elements, boolean inOrder, boolean complete) implements Value {
        public Several {
            elements = List.copyOf(elements);
        }

        /** Anything that an element can be. */
        Values any() {
            return complete ? Values.all(elements) : Values.all(elements).or(Values.UNKNOWN);
        }
    }

    /**
     * A map.
     *
     * @param keys the keys, each with the value at its position
     */
    record Entries(List<Values> keys, List<Values> values) implements Value {
        public Entries {
            keys = List.copyOf(keys);
            values = List.copyOf(values);
        }
    }

    /**
     * An {@code Optional}.
     *
     * @param mayBeEmpty whether it may also hold nothing
     */
    record Held(Values content, boolean mayBeEmpty) implements Value {}

    /** A lambda expression or a method reference. */
    record Callable(Code.Function function, Bindings frame) implements Value {
        @Override
        @SuppressWarnings("ReferenceEquality")
        public boolean equals(@Nullable Object other) {
            return other instanceof Callable callable && function == callable.function && frame == callable.frame;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(function);
        }
    }

    /** A class as an object. */
    record Type(Code.TypeLiteral literal) implements Value {}

    /**
     * Why a text, or its rest, is not known.
     *
     * @param parameter the parameter that brings it
     * @param setting the key of the configuration that holds it
     * @param declared whether it comes out of a generated registry, so that its name is declared
     * @param definition the registry's constant that it comes out of, where the code says which
     */
    record Cause(
            Optional<Code.Parameter> parameter, Optional<Key> setting, boolean declared, Optional<Field> definition) {

        /** Nothing in view tells it. */
        static final Cause NONE = new Cause(Optional.empty(), Optional.empty(), false, Optional.empty());

        /** A registry has it. */
        static final Cause DECLARED = new Cause(Optional.empty(), Optional.empty(), true, Optional.empty());

        static Cause parameter(Code.Parameter parameter) {
            return new Cause(Optional.of(parameter), Optional.empty(), false, Optional.empty());
        }

        static Cause setting(Key key) {
            return new Cause(Optional.empty(), Optional.of(key), false, Optional.empty());
        }

        /** This constant of a registry has it. */
        static Cause declared(Field definition) {
            return new Cause(Optional.empty(), Optional.empty(), true, Optional.of(definition));
        }
    }

    /** A configuration's key, and the text that counts where the configuration does not have it. */
    record Key(String name, Optional<String> otherwise) {}

    /** What the parameters around the making of an object, or around a function, stand for. */
    interface Bindings {}

    /** Whether not even a beginning is known. */
    default boolean unknown() {
        return this instanceof Beginning beginning && beginning.text().isEmpty();
    }

    /** The whole text; empty for everything else. */
    default Optional<String> whole() {
        return this instanceof Known known && known.constant() instanceof String text
                ? Optional.of(text)
                : Optional.empty();
    }

    /** Why the text is not known; nothing is said of what is known. */
    default Cause cause() {
        return this instanceof Beginning beginning ? beginning.cause() : Cause.NONE;
    }

    /** All that an expression can be, each once, in the order of the code; there are none where it never ends well. */
    final class Values {

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
}
