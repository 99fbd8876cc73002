package io.github.cookieregistry.core.model;

import java.util.Comparator;

/**
 * Where something stands, as every machine names it.
 *
 * @param path the source with its package's folders, such as {@code com/example/LogIn.java}; or an element, such as
 *     {@code com.example.SiteCookies.SESSION_ID}
 * @param line counted from 1; 0 where nobody knows
 */
public record CodePlace(String path, long line) implements Comparable<CodePlace> {

    private static final Comparator<CodePlace> ORDER =
            Comparator.comparing(CodePlace::path).thenComparing(CodePlace::line);

    @Override
    public int compareTo(CodePlace other) {
        return ORDER.compare(this, other);
    }

    /** As people and tools are told it: {@code com/example/LogIn.java:42}. */
    @Override
    public String toString() {
        return line > 0 ? path + ":" + line : path;
    }
}
