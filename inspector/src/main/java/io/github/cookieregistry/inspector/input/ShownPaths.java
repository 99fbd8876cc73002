package io.github.cookieregistry.inspector.input;

import java.nio.file.Path;

/** Paths as they are told: relative and with slashes, so that they are the same on each machine. */
public final class ShownPaths {

    private final Path base;

    /** Paths relative to a folder. */
    public ShownPaths(Path base) {
        this.base = base.toAbsolutePath().normalize();
    }

    /** A path as it is told: by its last name alone where it does not lie below the folder. */
    public String of(Path path) {
        Path whole = base.resolve(path).normalize();
        Path told = whole.startsWith(base) ? base.relativize(whole) : whole.getFileName();
        String text = told == null ? "" : told.toString().replace('\\', '/');
        return text.isEmpty() ? "." : text;
    }
}
