package io.github.cookieregistry.core.evaluate;

import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Creation;
import io.github.cookieregistry.core.code.Field;
import java.util.List;
import java.util.Optional;
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
    record Made(Creation creation, Frame frame, @Nullable Field constant) implements Value {

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

    /** An {@code Optional}: it holds any of these, or nothing where there are none. */
    record Held(Values content) implements Value {}

    /** A lambda expression or a method reference. */
    record Callable(Code.Function function, Frame frame) implements Value {
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
     */
    record Cause(Optional<Code.Parameter> parameter, Optional<Key> setting, boolean declared) {

        /** Nothing in view tells it. */
        static final Cause NONE = new Cause(Optional.empty(), Optional.empty(), false);

        /** A registry has it. */
        static final Cause DECLARED = new Cause(Optional.empty(), Optional.empty(), true);

        static Cause parameter(Code.Parameter parameter) {
            return new Cause(Optional.of(parameter), Optional.empty(), false);
        }

        static Cause setting(Key key) {
            return new Cause(Optional.empty(), Optional.of(key), false);
        }
    }

    /** A configuration's key, and the text that counts where the configuration does not have it. */
    record Key(String name, Optional<String> otherwise) {}

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
}
