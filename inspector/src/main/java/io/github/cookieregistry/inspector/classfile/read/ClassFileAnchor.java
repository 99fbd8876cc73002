package io.github.cookieregistry.inspector.classfile.read;

import io.github.cookieregistry.core.code.Place;
import org.jspecify.annotations.Nullable;

/**
 * Points at a line of the source that a class file names. What a compiler writes twice, such as the code of a finally
 * block, is one place; where there are no lines, each instruction is a place of its own.
 */
public final class ClassFileAnchor implements Place.Anchor {

    private final String file;
    private final int line;
    private final int instruction;

    /**
     * @param file the source's path by its package, such as {@code com/example/LogIn.java}
     * @param line from 1; 0 where the class file has none
     * @param instruction counts the instructions of the class
     */
    public ClassFileAnchor(String file, int line, int instruction) {
        this.file = file;
        this.line = line;
        this.instruction = instruction;
    }

    @Override
    public String file() {
        return file;
    }

    /** The line, from 1; 0 where the class file has none. */
    public int line() {
        return line;
    }

    /** Puts lines in order, and within a line the instructions. */
    @Override
    public long offset() {
        return ((long) line << 32) | instruction;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ClassFileAnchor anchor
                && anchor.file.equals(file)
                && anchor.line == line
                && (line > 0 || anchor.instruction == instruction);
    }

    @Override
    public int hashCode() {
        return 31 * file.hashCode() + line;
    }

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
