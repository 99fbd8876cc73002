package io.github.cookieregistry.core.evaluate;

import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.NoProgram;
import org.jspecify.annotations.Nullable;

/** Tells what code gives that depends on nothing else. */
public final class Constants {

    private Constants() {}

    /** A text, a number, a character or a truth value; null where the code alone does not tell. */
    public static @Nullable Object of(Code code) {
        return new Evaluator(NoProgram.INSTANCE)
                .evaluate(code, Frame.EMPTY)
                .only()
                .map(value -> value instanceof Value.Known known ? known.constant() : null)
                .orElse(null);
    }
}
