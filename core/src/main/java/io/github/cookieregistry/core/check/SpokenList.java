package io.github.cookieregistry.core.check;

import java.util.Collection;
import java.util.List;

/** Several things as a sentence lists them. */
final class SpokenList {

    private SpokenList() {}

    /** The items with commas between them, and with "and" before the last. */
    static String of(Collection<String> items) {
        List<String> list = List.copyOf(items);
        int last = list.size() - 1;
        return last < 1 ? String.join("", list) : String.join(", ", list.subList(0, last)) + " and " + list.get(last);
    }
}
