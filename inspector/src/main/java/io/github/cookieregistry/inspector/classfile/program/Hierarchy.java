package io.github.cookieregistry.inspector.classfile.program;

import io.github.cookieregistry.core.code.Method;
import io.github.cookieregistry.inspector.classfile.read.Signatures;
import io.github.cookieregistry.inspector.classfile.read.TypeFile;
import io.github.cookieregistry.inspector.classfile.read.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodNode;

/** Tells which body runs where a method is called, and which types lie above and below others. */
final class Hierarchy {

    private final Classes classes;
    private final Types types;
    private final Signatures signatures;
    private final Map<Method, List<Method>> targets = new HashMap<>();

    Hierarchy(Classes classes, Signatures signatures) {
        this.classes = classes;
        this.types = classes.types();
        this.signatures = signatures;
    }

    List<Method> targets(Method method) {
        List<Method> known = targets.get(method);
        if (known == null) {
            known = find(method);
            targets.put(method, known);
        }
        return known;
    }

    private List<Method> find(Method method) {
        Signatures.Found found = signatures.found(method);
        if (found == null) {
            return List.of();
        }
        List<Method> all = new ArrayList<>();
        if (found.node() != null && hasBody(found.node()) && types.isOwn(found.owner())) {
            all.add(method);
        }
        for (String below : types.below(found.owner(), classes::directlyBelow)) {
            TypeFile type = types.find(below);
            MethodNode other = type == null ? null : type.method(method.name(), found.descriptor());
            if (type != null && other != null && hasBody(other) && isInherited(other)) {
                all.add(signatures.declared(type, other).method());
            }
        }
        return all;
    }

    private static boolean hasBody(MethodNode method) {
        return (method.access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) == 0;
    }

    private static boolean isInherited(MethodNode method) {
        return (method.access & (Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE)) == 0;
    }

    /** The method that runs on an object of exactly this type. */
    Optional<Method> target(Method method, String type) {
        String name = types.internal(type);
        if (name == null || !types.isOwn(name)) {
            return Optional.empty();
        }
        Set<String> seen = new HashSet<>();
        for (String each = name; each != null && seen.add(each); each = superclass(each)) {
            Method found = declared(method, each);
            if (found != null) {
                return types.isOwn(each) ? Optional.of(found) : Optional.empty();
            }
        }
        Method inherited = null;
        String holder = "";
        for (String each : types.above(name)) {
            Method found = isInterface(each) && types.isOwn(each) ? declared(method, each) : null;
            // Of interfaces, the one farther below wins (JLS 8.4.8).
            if (found != null && (inherited == null || types.isA(each, holder))) {
                inherited = found;
                holder = each;
            }
        }
        return Optional.ofNullable(inherited);
    }

    private @Nullable String superclass(String name) {
        TypeFile type = types.find(name);
        return type == null ? null : type.superName();
    }

    private boolean isInterface(String name) {
        TypeFile type = types.find(name);
        return type != null && (type.node().access & Opcodes.ACC_INTERFACE) != 0;
    }

    private @Nullable Method declared(Method method, String name) {
        TypeFile type = types.find(name);
        if (type == null) {
            return null;
        }
        Signatures.Found called = signatures.found(method);
        for (MethodNode each : type.node().methods) {
            if (!each.name.equals(method.name())
                    || !hasBody(each)
                    || (each.access & Opcodes.ACC_STATIC) != 0
                    || called != null && !each.desc.equals(called.descriptor())) {
                continue;
            }
            Method found = signatures.declared(type, each).method();
            if (called != null || found.parameters().equals(method.parameters())) {
                return found;
            }
        }
        return null;
    }

    /** The methods of the classes to inspect that a method overrides. */
    List<Method> overridden(Signatures.Found method) {
        return above(method, true);
    }

    /** Whether a method overrides one of a type that is not to be inspected. */
    boolean overridesLibrary(Signatures.Found method) {
        return !above(method, false).isEmpty();
    }

    private List<Method> above(Signatures.Found method, boolean own) {
        List<Method> found = new ArrayList<>();
        MethodNode node = method.node();
        if (node == null || !isInherited(node) || node.name.startsWith("<")) {
            return found;
        }
        for (String each : types.above(method.owner())) {
            TypeFile type = types.isOwn(each) == own ? types.find(each) : null;
            MethodNode other = type == null ? null : type.method(node.name, node.desc);
            if (type != null && other != null && isInherited(other)) {
                found.add(signatures.declared(type, other).method());
            }
        }
        return found;
    }

    /** Whether a type is, extends or implements another one. */
    boolean isA(String type, String supertype) {
        String below = types.internal(type);
        String above = types.internal(supertype);
        return type.equals(supertype) || below != null && above != null && types.isA(below, above);
    }

    /** Whether code out of view may call the method. */
    boolean open(Signatures.Found method) {
        MethodNode node = method.node();
        TypeFile owner = types.find(method.owner());
        if (node == null || owner == null) {
            return true;
        }
        // What a compiler writes for its own use has no caller out of view, but for what others inherit or leave out.
        boolean synthetic = (node.access & Opcodes.ACC_SYNTHETIC) != 0
                && (node.access & Opcodes.ACC_BRIDGE) == 0
                && !node.name.endsWith("$default");
        if ((node.access & Opcodes.ACC_PRIVATE) != 0 || synthetic) {
            return false;
        }
        boolean hidden = owner.is(Opcodes.ACC_PRIVATE) || owner.isLocal();
        boolean only = node.name.equals(Method.CONSTRUCTOR)
                || (node.access & Opcodes.ACC_STATIC) != 0
                || owner.interfaces().isEmpty() && "java/lang/Object".equals(owner.superName());
        return !hidden || !only;
    }
}
