package io.github.cookieregistry.inspector.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The bytes of one file, wherever it lies. */
interface Content {

    /** The bytes, from the first one on. */
    InputStream open() throws IOException;

    /** All bytes; empty when there are more than so many, whatever a header says. */
    default Optional<byte[]> read(int most) throws IOException {
        try (InputStream stream = open()) {
            byte[] bytes = stream.readNBytes(most + 1);
            return bytes.length > most ? Optional.empty() : Optional.of(bytes);
        }
    }
}
