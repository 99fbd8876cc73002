package io.github.cookieregistry.core.model;

import java.util.Comparator;
import java.util.Optional;

/**
 * Something that a build has told and that is still to be mended.
 *
 * @param key what it is sorted by, such as {@code cookie-undocumented}
 * @param level {@code ERROR} or {@code WARNING}
 * @param name the cookie's; a known beginning ends with {@code *}; empty where it is not known, or no cookie is meant
 * @param message the whole message, as the build has printed it
 * @param type the top-level type whose source it stands in; empty for what a declaration says
 */
public record OpenFinding(String key, String level, Optional<String> name, String message, String type, CodePlace place)
        implements Comparable<OpenFinding> {

    private static final Comparator<OpenFinding> ORDER = Comparator.comparing(OpenFinding::place)
            .thenComparing(OpenFinding::key)
            .thenComparing(OpenFinding::message)
            .thenComparing(finding -> finding.name().orElse(""))
            .thenComparing(OpenFinding::level)
            .thenComparing(OpenFinding::type);

    @Override
    public int compareTo(OpenFinding other) {
        return ORDER.compare(this, other);
    }
}
