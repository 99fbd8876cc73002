package io.github.cookieregistry.core.model;

import java.util.Comparator;
import java.util.List;

/**
 * A place where undocumented cookies are accepted.
 *
 * @param place the element, such as {@code com.example.Checkout.pay(java.lang.String)}
 * @param names the names accepted; empty for all
 * @param reason why
 */
public record AcceptedException(String place, List<String> names, String reason)
        implements Comparable<AcceptedException> {

    private static final Comparator<AcceptedException> ORDER = Comparator.comparing(AcceptedException::place)
            .thenComparing(AcceptedException::reason)
            .thenComparing(exception -> exception.names().toString());

    public AcceptedException {
        names = List.copyOf(names);
    }

    @Override
    public int compareTo(AcceptedException other) {
        return ORDER.compare(this, other);
    }
}
