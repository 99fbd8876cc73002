package io.github.cookieregistry.core.check;

import java.util.Collection;
import java.util.List;

/** Names as a message lists them: each once, in order, and not more than a reader takes in. */
final class BoundedList {

    private static final int MOST = 5;

    private BoundedList() {}

    static String of(Collection<String> names) {
        List<String> sorted = names.stream().distinct().sorted().toList();
        String shown = String.join(", ", sorted.subList(0, Math.min(MOST, sorted.size())));
        return sorted.size() <= MOST ? shown : shown + " and " + (sorted.size() - MOST) + " more";
    }
}
