package io.github.cookieregistry.inspector.classfile.lower;

import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Creation;
import io.github.cookieregistry.core.code.Invocation;
import io.github.cookieregistry.core.code.Method;
import io.github.cookieregistry.core.follow.Objects;
import io.github.cookieregistry.inspector.classfile.read.Signatures;
import io.github.cookieregistry.inspector.classfile.read.TypeFile;
import io.github.cookieregistry.inspector.classfile.read.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Lowers the calls of Groovy that are looked up when the code runs: to the method that they mean by the types that the
 * code shows.
 */
final class DynamicCalls {

    private static final String BOOTSTRAPS = "org/codehaus/groovy/vmplugin/";
    private static final String OBJECT = "java.lang.Object";

    private final Surroundings surroundings;
    private final Objects objects;
    private final Variables variables;
    private final Calls calls;

    private record Candidate(String owner, MethodNode method) {}

    DynamicCalls(Surroundings surroundings, Objects objects, Variables variables, Calls calls) {
        this.surroundings = surroundings;
        this.objects = objects;
        this.variables = variables;
        this.calls = calls;
    }

    static boolean isCall(InvokeDynamicInsnNode instruction) {
        return instruction.bsm.getOwner().startsWith(BOOTSTRAPS)
                && instruction.bsmArgs.length > 0
                && instruction.bsmArgs[0] instanceof String;
    }

    /** What a call gives back; null where the code does not show what is called. */
    @Nullable
    Slot of(InvokeDynamicInsnNode instruction, List<? extends Slot> values) {
        String member = (String) instruction.bsmArgs[0];
        if (values.isEmpty()) {
            return null;
        }
        Slot first = values.get(0);
        List<? extends Slot> given = values.subList(1, values.size());
        return switch (instruction.name) {
            case "cast" -> {
                String type = types().name(Type.getReturnType(instruction.desc));
                yield Slot.of(variables.known(Numbers.to(type, objects.latest(first.code())), type), type);
            }
            case "init" -> first.code() instanceof Code.TypeLiteral literal ? make(literal, given) : null;
            case "invoke" -> invoke(first, member, given);
            case "getProperty" -> given.isEmpty() ? property(first, member) : null;
            default -> null;
        };
    }

    private Types types() {
        return surroundings.types();
    }

    private Slot make(Code.TypeLiteral literal, List<? extends Slot> given) {
        String owner = literal.binaryName().replace('.', '/');
        Candidate found = candidate(List.of(owner), Method.CONSTRUCTOR, given);
        String descriptor = found == null ? descriptor(given) : found.method().desc;
        Signatures.Found constructor = surroundings.signatures().method(owner, Method.CONSTRUCTOR, descriptor, false);
        return Slot.of(calls.make(constructor, given), types().canonical(owner));
    }

    /** The descriptor of a constructor whose class is not in view. */
    private String descriptor(List<? extends Slot> given) {
        StringBuilder descriptor = new StringBuilder("(");
        for (Slot each : given) {
            String internal = types().internal(each.type());
            boolean text = each.type().isEmpty() || each.type().equals("groovy.lang.GString") || internal == null;
            descriptor.append('L').append(text ? "java/lang/String" : internal).append(';');
        }
        return descriptor.append(")V").toString();
    }

    private @Nullable Slot invoke(Slot receiver, String name, List<? extends Slot> given) {
        boolean isStatic = receiver.code() instanceof Code.TypeLiteral;
        String owner = isStatic
                ? ((Code.TypeLiteral) receiver.code()).binaryName().replace('.', '/')
                : types().internal(type(receiver));
        if (owner == null) {
            return null;
        }
        List<String> all = new ArrayList<>(List.of(owner));
        all.addAll(types().above(owner));
        Candidate found = candidate(all, name, given);
        if (found == null) {
            return null;
        }
        boolean ofNone = (found.method().access & Opcodes.ACC_STATIC) != 0;
        List<Slot> slots = new ArrayList<>();
        if (!ofNone) {
            slots.add(receiver);
        }
        slots.addAll(given);
        return calls.call(
                new MethodInsnNode(
                        ofNone ? Opcodes.INVOKESTATIC : Opcodes.INVOKEVIRTUAL,
                        found.owner(),
                        name,
                        found.method().desc),
                slots);
    }

    /** The method of a name that takes as many arguments, and most likely these. */
    private @Nullable Candidate candidate(List<String> owners, String name, List<? extends Slot> given) {
        Candidate best = null;
        int most = -1;
        for (String owner : owners) {
            TypeFile type = types().find(owner);
            for (MethodNode each : type == null ? List.<MethodNode>of() : type.node().methods) {
                int fits = each.name.equals(name) ? fits(Type.getArgumentTypes(each.desc), given) : -1;
                if (fits > most) {
                    most = fits;
                    best = new Candidate(owner, each);
                }
            }
        }
        return best;
    }

    /** How many arguments are of exactly the types of the parameters; below 0 where they cannot be passed. */
    private int fits(Type[] parameters, List<? extends Slot> given) {
        if (parameters.length != given.size()) {
            return -1;
        }
        int same = 0;
        for (int index = 0; index < parameters.length; index++) {
            String parameter = types().name(parameters[index]);
            String type = type(given.get(index));
            boolean text = parameter.equals("java.lang.String") && type.equals("groovy.lang.GString");
            same += parameter.equals(type) || text ? 1 : 0;
        }
        return same;
    }

    /** The type that a value is of as far as the code shows, whatever a variable without a type says. */
    private static String type(Slot slot) {
        if (!slot.type().isEmpty() && !slot.type().equals(OBJECT)) {
            return slot.type();
        }
        if (slot.code() instanceof Creation creation) {
            return creation.type();
        }
        if (slot.code() instanceof Code.Constant constant && constant.value() instanceof String) {
            return "java.lang.String";
        }
        if (slot.code() instanceof Code.Changed changed) {
            return type(Slot.of(changed.object(), OBJECT));
        }
        return slot.code() instanceof Invocation call ? call.method().result() : slot.type();
    }

    private @Nullable Slot property(Slot receiver, String name) {
        boolean isStatic = receiver.code() instanceof Code.TypeLiteral;
        String owner = isStatic
                ? ((Code.TypeLiteral) receiver.code()).binaryName().replace('.', '/')
                : types().internal(type(receiver));
        TypeFile type = owner == null || name.isEmpty() ? null : types().find(owner);
        if (owner == null || type == null) {
            return null;
        }
        String getter = "get" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        Slot got = invoke(receiver, getter, List.of());
        if (got != null) {
            return got;
        }
        FieldNode field = type.field(name);
        if (field == null) {
            return null;
        }
        boolean ofNone = (field.access & Opcodes.ACC_STATIC) != 0;
        return variables.read(
                new FieldInsnNode(ofNone ? Opcodes.GETSTATIC : Opcodes.GETFIELD, owner, name, field.desc),
                ofNone ? null : objects.latest(receiver.code()));
    }

    /** Gives a property another value: {@code cookie.maxAge = 10} calls its setter. */
    void give(Slot receiver, String name, Slot value) {
        if (!name.isEmpty()) {
            invoke(receiver, "set" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1), List.of(value));
        }
    }
}
