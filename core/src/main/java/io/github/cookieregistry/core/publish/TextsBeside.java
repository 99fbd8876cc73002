package io.github.cookieregistry.core.publish;

import java.util.Optional;

/** Reads the files that lie beside the sources of a package. */
public interface TextsBeside {

    /** The text of a file in UTF-8; empty when there is none. */
    Optional<String> read(String packageName, String fileName);
}
