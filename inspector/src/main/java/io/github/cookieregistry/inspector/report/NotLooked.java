package io.github.cookieregistry.inspector.report;

import java.util.Comparator;

/**
 * Something that was not looked at.
 *
 * @param subject a path, or in words what it is
 * @param reason why not
 */
public record NotLooked(String subject, String reason) implements Comparable<NotLooked> {

    private static final Comparator<NotLooked> ORDER =
            Comparator.comparing(NotLooked::subject).thenComparing(NotLooked::reason);

    @Override
    public int compareTo(NotLooked other) {
        return ORDER.compare(this, other);
    }
}
