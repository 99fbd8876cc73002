package io.github.cookieregistry.inspector.input;

import java.util.Comparator;

/**
 * A file that could not be read, or a part of it.
 *
 * @param path relative, with slashes; {@code lib.jar!/com/example/A.class} for what lies in an archive
 * @param reason why, in words that follow the path
 */
public record Unreadable(String path, String reason) implements Comparable<Unreadable> {

    private static final Comparator<Unreadable> ORDER =
            Comparator.comparing(Unreadable::path).thenComparing(Unreadable::reason);

    @Override
    public int compareTo(Unreadable other) {
        return ORDER.compare(this, other);
    }
}
