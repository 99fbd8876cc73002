package io.github.cookieregistry.core.judge;

import io.github.cookieregistry.Level;
import io.github.cookieregistry.core.code.Place;
import io.github.cookieregistry.core.diagnostic.DiagnosticKey;
import io.github.cookieregistry.core.diagnostic.Message;
import java.util.List;
import java.util.Optional;

/**
 * Something to tell.
 *
 * @param name the cookie's name; a known beginning ends with {@code *}; empty where the name is not known
 * @param place what the message stands on
 * @param arguments what the text asks for
 */
public record Finding(Message text, Level level, Optional<String> name, Place place, List<String> arguments) {

    public Finding {
        arguments = List.copyOf(arguments);
    }

    /** What the message is sorted by. */
    public DiagnosticKey key() {
        return text.key();
    }

    /** The whole message: key, sentence, way out and link. */
    public String message() {
        return text.text(arguments.toArray());
    }
}
