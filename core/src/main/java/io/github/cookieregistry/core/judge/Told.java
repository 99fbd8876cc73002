package io.github.cookieregistry.core.judge;

import java.util.Optional;

/**
 * What code says of one attribute.
 *
 * @param given whether it says anything
 * @param value what it says; empty where that cannot be told
 * @param certain whether it says so each time
 */
record Told<T>(boolean given, Optional<T> value, boolean certain) {

    /** Code says nothing. */
    static <T> Told<T> nothing() {
        return new Told<>(false, Optional.empty(), true);
    }

    static <T> Told<T> of(Optional<T> value, boolean certain) {
        return new Told<>(true, value, certain);
    }

    /** What is said for certain. */
    Optional<T> sure() {
        return certain ? value : Optional.empty();
    }
}
