package io.github.cookieregistry.inspector.declare;

import java.util.HashMap;
import java.util.Map;
import org.objectweb.asm.Type;

/** Gives types the names that sources call them by, as far as a class file tells: a $ may be a part of a name. */
final class SourceNames {

    private record Outer(String outer, String simpleName) {}

    private static final int MOST_NESTED = 50;

    private final Map<String, Outer> inner = new HashMap<>();

    /** Notes an entry of the InnerClasses attribute. */
    void inner(String name, String outer, String simpleName) {
        inner.put(name, new Outer(outer, simpleName));
    }

    /** The name of the type of an internal name, with dots. */
    String of(String internalName) {
        return of(internalName, 0);
    }

    private String of(String internalName, int depth) {
        Outer entry = inner.get(internalName);
        // A class file that means harm may hold a type that lies in itself.
        return entry == null || depth > MOST_NESTED
                ? internalName.replace('/', '.')
                : of(entry.outer, depth + 1) + "." + entry.simpleName;
    }

    /** A type as the signature of a method names it. */
    String of(Type type) {
        return switch (type.getSort()) {
            case Type.ARRAY -> of(type.getElementType()) + "[]".repeat(type.getDimensions());
            case Type.OBJECT -> of(type.getInternalName());
            default -> type.getClassName();
        };
    }
}
