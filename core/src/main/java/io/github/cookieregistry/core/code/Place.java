package io.github.cookieregistry.core.code;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a piece of code stands.
 *
 * @param anchor what the front end that read the code points at it with; equal anchors are one place
 * @param scope the declarations around it
 */
public record Place(Anchor anchor, Scope scope) implements Comparable<Place> {

    /** What a front end points at code with. */
    public interface Anchor {

        /** The file, as it is named where findings are told. */
        String file();

        /** How many characters of the file stand before it. */
        long offset();

        /** The simple names that the file gives to other types than those of the annotations' package. */
        default Set<String> taken() {
            return Set.of();
        }
    }

    /** In the order of the files' names, and in a file in that of the text. */
    @Override
    public int compareTo(Place other) {
        int files = anchor.file().compareTo(other.anchor.file());
        return files != 0 ? files : Long.compare(anchor.offset(), other.anchor.offset());
    }

    /** A declaration that code stands in. */
    public record Scope(Object declaration, @Nullable Scope outer) {}
}
