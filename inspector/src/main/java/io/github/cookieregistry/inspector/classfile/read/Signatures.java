package io.github.cookieregistry.inspector.classfile.read;

import io.github.cookieregistry.core.code.Field;
import io.github.cookieregistry.core.code.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** Turns what class files name into the core's names for it, and back. */
public final class Signatures {

    /**
     * A method as it was found.
     *
     * @param owner the type that declares it; the one that the call names where none in view does
     * @param node its declaration; null where that is not in view
     */
    public record Found(
            Method method,
            String owner,
            String descriptor,
            @Nullable MethodNode node) {}

    /**
     * A field as it was found.
     *
     * @param owner the type that declares it; the one that the code names where none in view does
     */
    public record FoundField(
            Field field, String owner, @Nullable FieldNode node) {}

    private record Named(String owner, String name, String descriptor) {}

    private final Types types;
    private final Map<Named, Found> methods = new HashMap<>();
    private final Map<Method, Found> byMethod = new HashMap<>();
    private final Map<Named, FoundField> fields = new HashMap<>();
    private final Map<Field, FoundField> byField = new HashMap<>();

    public Signatures(Types types) {
        this.types = types;
    }

    /** The method that a call names, where it is declared (JVMS 5.4.3.3). */
    public Found method(String owner, String name, String descriptor, boolean isStatic) {
        Named named = new Named(owner, name, descriptor);
        Found known = methods.get(named);
        if (known == null) {
            known = resolved(owner, name, descriptor, isStatic);
            methods.put(named, known);
            byMethod.putIfAbsent(known.method(), known);
        }
        return known;
    }

    private Found resolved(String owner, String name, String descriptor, boolean isStatic) {
        TypeFile type = types.find(owner);
        MethodNode node = type == null ? null : type.method(name, descriptor);
        if (node != null || name.equals(Method.CONSTRUCTOR)) {
            return found(owner, name, descriptor, node, isStatic);
        }
        for (String above : types.above(owner)) {
            TypeFile candidate = types.find(above);
            MethodNode inherited = candidate == null ? null : candidate.method(name, descriptor);
            if (inherited != null && (inherited.access & Opcodes.ACC_PRIVATE) == 0) {
                return found(above, name, descriptor, inherited, isStatic);
            }
        }
        return found(owner, name, descriptor, null, isStatic);
    }

    /** The method that a type declares itself. */
    public Found declared(TypeFile type, MethodNode node) {
        return method(type.name(), node.name, node.desc, (node.access & Opcodes.ACC_STATIC) != 0);
    }

    private Found found(String owner, String name, String descriptor, @Nullable MethodNode node, boolean isStatic) {
        List<String> parameters = new ArrayList<>();
        for (Type each : Type.getArgumentTypes(descriptor)) {
            parameters.add(types.name(each));
        }
        boolean constructor = name.equals(Method.CONSTRUCTOR);
        String result = constructor ? "" : types.name(Type.getReturnType(descriptor));
        boolean varargs = node != null && (node.access & Opcodes.ACC_VARARGS) != 0 && !parameters.isEmpty();
        Method method = new Method(
                types.canonical(owner), name, parameters, result, kind(owner, constructor, node, isStatic), varargs);
        return new Found(method, owner, descriptor, node);
    }

    private Method.Kind kind(String owner, boolean constructor, @Nullable MethodNode node, boolean isStatic) {
        if (constructor) {
            return Method.Kind.CONSTRUCTOR;
        }
        if (isStatic) {
            return Method.Kind.STATIC;
        }
        TypeFile type = types.find(owner);
        boolean fixed = node != null && (node.access & (Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL)) != 0
                || type != null && !type.isEnum() && (type.node().access & Opcodes.ACC_FINAL) != 0;
        return fixed ? Method.Kind.FIXED : Method.Kind.OPEN;
    }

    /** The method that has been asked for under this name; null where none has. */
    public @Nullable Found found(Method method) {
        return byMethod.get(method);
    }

    /** The field that code names, where it is declared (JVMS 5.4.3.2). */
    public FoundField field(String owner, String name, String descriptor, boolean isStatic) {
        Named named = new Named(owner, name, descriptor);
        FoundField known = fields.get(named);
        if (known == null) {
            known = declaredField(owner, name, descriptor, isStatic);
            fields.put(named, known);
            byField.putIfAbsent(known.field(), known);
        }
        return known;
    }

    private FoundField declaredField(String owner, String name, String descriptor, boolean isStatic) {
        List<String> all = new ArrayList<>(List.of(owner));
        all.addAll(types.above(owner));
        for (String each : all) {
            TypeFile type = types.find(each);
            FieldNode node = type == null ? null : type.field(name);
            if (node != null && node.desc.equals(descriptor)) {
                return made(each, name, descriptor, isStatic, node);
            }
        }
        return made(owner, name, descriptor, isStatic, null);
    }

    private FoundField made(String owner, String name, String descriptor, boolean isStatic, @Nullable FieldNode node) {
        Field field = new Field(types.canonical(owner), name, types.name(Type.getType(descriptor)), isStatic);
        return new FoundField(field, owner, node);
    }

    /** The field that has been asked for under this name; null where none has. */
    public @Nullable FoundField found(Field field) {
        return byField.get(field);
    }
}
