package io.github.cookieregistry.core.check.consent;

import io.github.cookieregistry.core.diagnostic.DeclarationPlace;
import io.github.cookieregistry.core.diagnostic.Message;
import io.github.cookieregistry.core.diagnostic.Problem;
import java.util.stream.Stream;

/** Why a file does not tell what visitors agreed to. */
public final class ConsentFileFault extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final Message kind;
    private final String[] arguments;

    /** The arguments are those of the message apart from the first, which is the file's name. */
    ConsentFileFault(Message kind, String... arguments) {
        super(kind + " " + String.join(", ", arguments));
        this.kind = kind;
        this.arguments = arguments.clone();
    }

    /** The fault as a problem of the file of that name. */
    public Problem problem(DeclarationPlace place, String fileName) {
        return Problem.of(
                kind,
                place,
                Stream.concat(Stream.of(fileName), Stream.of(arguments)).toArray(String[]::new));
    }
}
