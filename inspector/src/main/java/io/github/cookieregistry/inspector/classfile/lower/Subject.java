package io.github.cookieregistry.inspector.classfile.lower;

import io.github.cookieregistry.core.code.Code;
import org.jspecify.annotations.Nullable;

/** What something is known of at a point of a body, beside its variables. */
sealed interface Subject {

    /** A field of the object at hand, or a static one. */
    record Held(io.github.cookieregistry.core.code.Field field) implements Subject {}

    /** A comparison of an expression, by what it is made of. */
    record Compared(String expression) implements Subject {}

    /** What has become of an object. Objects are the same where the code that gives them is. */
    record Latest(Code object) implements Subject {
        @Override
        @SuppressWarnings("ReferenceEquality")
        public boolean equals(@Nullable Object other) {
            return other instanceof Latest latest && latest.object == object;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(object);
        }
    }

    /** How many elements an iterator has given. */
    record Position(Code iterator) implements Subject {
        @Override
        @SuppressWarnings("ReferenceEquality")
        public boolean equals(@Nullable Object other) {
            return other instanceof Position position && position.iterator == iterator;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(iterator) + 1;
        }
    }
}
