package io.github.cookieregistry.inspector.declare;

import io.github.cookieregistry.inspector.input.Libraries;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the class files of the module and of its libraries by the names that sources call the types by. */
final class Types {

    private static final int MOST_NESTED = 50;

    private final Map<String, ClassContent> own = new HashMap<>();
    private final Libraries libraries;

    Types(List<ClassContent> own, Libraries libraries) {
        own.forEach(content -> this.own.putIfAbsent(content.name(), content));
        this.libraries = libraries;
    }

    /** What the class file of a type says; empty where there is none, or a broken one. */
    Optional<ClassContent> find(String name) {
        return Optional.ofNullable(own.get(name)).or(() -> inLibraries(name));
    }

    private Optional<ClassContent> inLibraries(String name) {
        String internalName = name.replace('.', '/');
        for (int depth = 0; depth < MOST_NESTED; depth++) {
            Optional<ClassContent> found = libraries.find(internalName).flatMap(Types::read);
            int slash = internalName.lastIndexOf('/');
            if (found.isPresent() || slash < 0) {
                return found;
            }
            internalName = internalName.substring(0, slash) + "$" + internalName.substring(slash + 1);
        }
        return Optional.empty();
    }

    private static Optional<ClassContent> read(byte[] file) {
        try {
            return Optional.of(ClassFileReader.read(file));
        } catch (RuntimeException | StackOverflowError e) {
            // Whoever includes the registry is told that a declaring type of it is missing.
            return Optional.empty();
        }
    }
}
