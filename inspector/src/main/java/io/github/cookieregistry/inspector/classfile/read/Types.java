package io.github.cookieregistry.inspector.classfile.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InnerClassNode;

/** The types in view, by their internal names: those to inspect, those of libraries, and the JDK's. */
public final class Types {

    /** Nested types of a hostile class file can be nested in themselves. */
    private static final int DEEPEST_NESTING = 64;

    private static final ClassLoader PLATFORM = ClassLoader.getPlatformClassLoader();

    private final Map<String, OwnClass> own = new LinkedHashMap<>();
    private final Function<String, Optional<byte[]>> libraries;
    private final BiConsumer<OwnClass, Throwable> unreadable;
    private final Map<String, Optional<TypeFile>> known = new HashMap<>();
    private final Map<String, String> canonical = new HashMap<>();
    private final Map<String, String> internal = new HashMap<>();
    private final Map<String, InnerClassNode> nested = new HashMap<>();
    private final Map<String, List<String>> above = new HashMap<>();

    /**
     * @param own the classes to inspect; of two of one name the first counts
     * @param libraries finds the class files of libraries
     * @param unreadable takes what cannot be read after all, and why
     */
    public Types(
            Collection<OwnClass> own,
            Function<String, Optional<byte[]>> libraries,
            BiConsumer<OwnClass, Throwable> unreadable) {
        own.forEach(each -> this.own.putIfAbsent(each.name(), each));
        this.libraries = libraries;
        this.unreadable = unreadable;
    }

    /** The classes to inspect. */
    public Collection<OwnClass> own() {
        return own.values();
    }

    public boolean isOwn(String name) {
        return own.containsKey(name);
    }

    /** What a type declares; null where it is not in view. Bodies are there of the classes to inspect only. */
    public @Nullable TypeFile find(String name) {
        Optional<TypeFile> found = known.get(name);
        if (found == null) {
            found = read(name);
            known.put(name, found);
        }
        return found.orElse(null);
    }

    private Optional<TypeFile> read(String name) {
        OwnClass mine = own.get(name);
        try {
            if (mine != null) {
                ClassNode node = node(mine.bytes(), ClassReader.SKIP_FRAMES);
                node.innerClasses.forEach(each -> nested.putIfAbsent(each.name, each));
                return Optional.of(new TypeFile(node, true));
            }
            Optional<byte[]> bytes = name.startsWith("java/") ? platform(name) : libraries.apply(name);
            if (bytes.isEmpty() && !name.startsWith("java/")) {
                bytes = platform(name);
            }
            return bytes.map(file -> new TypeFile(node(file, ClassReader.SKIP_CODE | ClassReader.SKIP_FRAMES), false));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | AssertionError fault) {
            // ASM throws whatever comes of a broken class file.
            if (mine != null) {
                unreadable.accept(mine, fault);
            }
            return Optional.empty();
        }
    }

    /** Whether the class file of a library has a text in it. */
    public boolean mentions(String name, String text) {
        return libraries
                .apply(name)
                .filter(bytes -> new String(bytes, StandardCharsets.ISO_8859_1).contains(text))
                .isPresent();
    }

    private static ClassNode node(byte[] bytes, int options) {
        ClassNode node = new ClassNode();
        new ClassReader(bytes).accept(node, options);
        return node;
    }

    /** A class file of the JDK, which is read and never loaded. */
    private static Optional<byte[]> platform(String name) {
        try (InputStream stream = PLATFORM.getResourceAsStream(name + ".class")) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The canonical name; of a local or anonymous type, its binary name, which no other type has. */
    public String canonical(String name) {
        String found = canonical.get(name);
        if (found == null) {
            found = named(name, 0);
            canonical.put(name, found);
            internal.putIfAbsent(found, name);
        }
        return found;
    }

    private String named(String name, int depth) {
        if (name.indexOf('$') > 0 && depth < DEEPEST_NESTING) {
            TypeFile file = find(name);
            InnerClassNode inner = file == null ? nested.get(name) : file.inner();
            if (inner != null && inner.outerName != null && inner.innerName != null) {
                return named(inner.outerName, depth + 1) + "." + inner.innerName;
            }
        }
        return name.replace('/', '.');
    }

    /** The internal name of a type that has been asked for by this canonical name. */
    public @Nullable String internal(String canonicalName) {
        return internal.get(canonicalName);
    }

    /** The erased type's canonical name. */
    public String name(Type type) {
        return switch (type.getSort()) {
            case Type.ARRAY -> name(type.getElementType()) + "[]".repeat(type.getDimensions());
            case Type.OBJECT -> canonical(type.getInternalName());
            // Where a broken class file has it for the type of a variable.
            case Type.METHOD -> "";
            default -> type.getClassName();
        };
    }

    /** The supertypes that a type names itself: its superclass first. */
    public List<String> directlyAbove(String name) {
        TypeFile type = find(name);
        if (type == null) {
            return List.of();
        }
        List<String> all = new ArrayList<>();
        if (type.superName() != null) {
            all.add(type.superName());
        }
        all.addAll(type.interfaces());
        return all;
    }

    /** All supertypes, nearest first. */
    public List<String> above(String name) {
        List<String> all = above.get(name);
        if (all == null) {
            Set<String> found = new LinkedHashSet<>(directlyAbove(name));
            List<String> open = new ArrayList<>(found);
            for (int at = 0; at < open.size(); at++) {
                for (String each : directlyAbove(open.get(at))) {
                    if (found.add(each)) {
                        open.add(each);
                    }
                }
            }
            found.remove(name);
            all = List.copyOf(found);
            above.put(name, all);
        }
        return all;
    }

    /** Whether a type is, extends or implements another one. */
    public boolean isA(String name, String supertype) {
        return name.equals(supertype) || above(name).contains(supertype);
    }

    /** The classes to inspect that lie below a type. */
    public Set<String> below(String name, Function<String, Collection<String>> directlyBelow) {
        Set<String> found = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(directlyBelow.apply(name));
        Set<String> seen = new HashSet<>(Set.of(name));
        for (int at = 0; at < open.size(); at++) {
            if (seen.add(open.get(at))) {
                found.add(open.get(at));
                open.addAll(directlyBelow.apply(open.get(at)));
            }
        }
        return found;
    }
}
