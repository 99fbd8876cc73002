package io.github.cookieregistry.core.evaluate;

import io.github.cookieregistry.core.evaluate.Value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Asks of all combinations of constants what comes of them. */
final class Combinations {

    private Combinations() {}

    /** What comes of each combination of constants; of everything else, nothing is known. */
    static Values of(Values object, List<Values> arguments, Function<List<Object>, Values> call) {
        List<Values> all = new ArrayList<>(List.of(object));
        all.addAll(arguments);
        return of(all, new ArrayList<>(), call);
    }

    static Values of(List<Values> all, List<Object> chosen, Function<List<Object>, Values> call) {
        if (chosen.size() == all.size()) {
            return call.apply(chosen);
        }
        return all.get(chosen.size()).map(value -> {
            if (!(value instanceof Value.Known known)) {
                return chosen.isEmpty() ? Values.unknown(value.cause()) : Values.UNKNOWN;
            }
            if (known.constant() == null) {
                return chosen.isEmpty() ? Values.NONE : Values.UNKNOWN;
            }
            List<Object> more = new ArrayList<>(chosen);
            more.add(known.constant());
            return of(all, more, call);
        });
    }
}
