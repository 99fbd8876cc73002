package io.github.cookieregistry.inspector.classfile.lower;

import io.github.cookieregistry.core.code.Code;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.analysis.Value;

/**
 * What a local variable or a place of the stack holds.
 *
 * @param type its type's canonical name, as far as the code tells; empty where it does not
 * @param size 2 for a long or a double
 * @param made what is to become an object when its constructor is called; null for everything else
 * @param fresh whether it is an array that no variable has held yet
 */
record Slot(Code code, String type, int size, @Nullable Object made, boolean fresh) implements Value {

    /** Nothing that may be used. */
    static final Slot EMPTY = new Slot(Code.OPAQUE, "", 1, null, false);

    /** Stands for the object that a constructor is called for, until it has called another one. */
    static final Object SELF = new Object();

    static Slot of(Code code, String type) {
        return new Slot(code, type, type.equals("long") || type.equals("double") ? 2 : 1, null, false);
    }

    Slot with(Code other) {
        return new Slot(other, type, size, made, fresh);
    }

    Slot stored() {
        return fresh ? new Slot(code, type, size, made, false) : this;
    }

    @Override
    public int getSize() {
        return size;
    }
}
