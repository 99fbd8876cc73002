package io.github.cookieregistry.inspector.classfile.lower;

import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Code.Variable;
import io.github.cookieregistry.core.code.Method;
import io.github.cookieregistry.core.code.Place;
import io.github.cookieregistry.core.follow.Objects;
import io.github.cookieregistry.inspector.classfile.read.Signatures;
import io.github.cookieregistry.inspector.classfile.read.TypeFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Lowers lambda expressions and method references. */
final class Functions {

    private static final Variable NOTHING = new Variable("", "", false, null);

    /** Follows the body of a lambda expression in the middle of the body that it stands in. */
    interface Inside {

        /** What it gives back. */
        Code run(TypeFile type, MethodNode method, List<Slot> variables);
    }

    private final Body body;
    private final Surroundings surroundings;
    private final Objects objects;
    private final Variables variables;
    private final Calls calls;
    private final Inside inside;
    private final Set<MethodNode> following = new HashSet<>();

    Functions(Body body, Surroundings surroundings, Objects objects, Variables variables, Calls calls, Inside inside) {
        this.body = body;
        this.surroundings = surroundings;
        this.objects = objects;
        this.variables = variables;
        this.calls = calls;
        this.inside = inside;
    }

    /** Whether a bootstrap method makes the object of a functional interface. */
    static boolean isMaker(Handle bootstrap) {
        return bootstrap.getOwner().equals("java/lang/invoke/LambdaMetafactory");
    }

    /** The method that a function's body stands in; null where the class file is none that a compiler writes. */
    static @Nullable Handle implementation(InvokeDynamicInsnNode instruction) {
        return isMaker(instruction.bsm)
                        && instruction.bsmArgs.length > 2
                        && instruction.bsmArgs[1] instanceof Handle handle
                        && instruction.bsmArgs[2] instanceof Type
                ? handle
                : null;
    }

    Code function(InvokeDynamicInsnNode instruction, List<? extends Slot> captured) {
        Handle handle = implementation(instruction);
        if (handle == null) {
            captured.forEach(each -> objects.expose(each.code()));
            return Code.OPAQUE;
        }
        Type type = (Type) instruction.bsmArgs[2];
        TypeFile owner = surroundings.types().find(handle.getOwner());
        MethodNode written = owner != null && owner.own() ? owner.method(handle.getName(), handle.getDesc()) : null;
        body.callsBack = true;
        return owner != null
                        && written != null
                        && (written.access & Opcodes.ACC_SYNTHETIC) != 0
                        && written.instructions.size() > 0
                        && handle.getTag() != Opcodes.H_NEWINVOKESPECIAL
                ? lambda(instruction, owner, written, type, captured)
                : reference(handle, type, captured);
    }

    private Code lambda(
            InvokeDynamicInsnNode instruction,
            TypeFile owner,
            MethodNode written,
            Type type,
            List<? extends Slot> captured) {
        Type[] parameters = type.getArgumentTypes();
        Method function = surroundings.function(parameters.length, "");
        Place place = body.place();
        if (!following.add(written)) {
            return Code.OPAQUE;
        }
        Flow outer = body.flow();
        Flow start = outer.entering(body.decisions.and(outer.ways, body.decisions.any()), outer.frame);
        Map<Subject, Code> before = new LinkedHashMap<>(start.known);
        body.goTo(start);
        int point = body.enter();
        // By the time that it runs, they may have others.
        variables.forgetFields();
        if (!isPassed(instruction)) {
            captured.forEach(each -> objects.stored(each.code()));
        }
        List<Slot> locals = new ArrayList<>();
        captured.forEach(each -> locals.add(Slot.of(objects.latest(each.code()), each.type())));
        List<Variable> declared = declared(instruction, written, parameters);
        for (int index = 0; index < parameters.length; index++) {
            Variable variable = declared.get(index);
            locals.add(Slot.of(new Code.Parameter(function, index, variable), variable.type()));
        }
        Code result = inside.run(owner, written, locals);
        Map<Subject, Code> after = body.flow().known;
        body.leave(point);
        body.goTo(outer);
        after.forEach((subject, value) -> {
            if (subject instanceof Subject.Latest latest && before.get(subject) != value) {
                objects.expose(latest.object());
            }
        });
        objects.stored(result);
        following.remove(written);
        return new Code.Function(function, result, place);
    }

    private List<Variable> declared(InvokeDynamicInsnNode instruction, MethodNode written, Type[] parameters) {
        Type[] types = Type.getArgumentTypes(written.desc);
        int first = types.length - parameters.length;
        String functional = Type.getReturnType(instruction.desc).getInternalName();
        TypeFile owner = surroundings.types().find(functional);
        MethodNode declaration = owner == null || !(instruction.bsmArgs[0] instanceof Type erased)
                ? null
                : owner.method(instruction.name, erased.getDescriptor());
        List<Variable> variables = new ArrayList<>();
        for (int index = 0; index < parameters.length; index++) {
            Type type = first >= 0 ? types[first + index] : parameters[index];
            boolean named = owner != null
                    && declaration != null
                    && surroundings.variable(owner, declaration, index).cookieName();
            variables.add(new Variable(
                    name(written, first + index), surroundings.types().name(type), named, null));
        }
        return variables;
    }

    private static String name(MethodNode method, int index) {
        return index >= 0 && method.parameters != null && index < method.parameters.size()
                ? String.valueOf(method.parameters.get(index).name)
                : "";
    }

    /** Whether the function goes right into a call of a method, which runs it at once. */
    private static boolean isPassed(AbstractInsnNode instruction) {
        for (AbstractInsnNode each = instruction.getNext(); each != null; each = each.getNext()) {
            if (each instanceof MethodInsnNode call) {
                return !call.name.equals(Method.CONSTRUCTOR);
            }
            int code = each.getOpcode();
            boolean pushes = code < 0
                    || code >= Opcodes.ACONST_NULL && code <= Opcodes.ALOAD
                    || code == Opcodes.GETSTATIC
                    || code == Opcodes.CHECKCAST
                    || code == Opcodes.INVOKEDYNAMIC;
            if (!pushes) {
                return false;
            }
        }
        return false;
    }

    private Code reference(Handle handle, Type type, List<? extends Slot> captured) {
        boolean isStatic = handle.getTag() == Opcodes.H_INVOKESTATIC;
        boolean constructor = handle.getTag() == Opcodes.H_NEWINVOKESPECIAL;
        Signatures.Found found =
                surroundings.signatures().method(handle.getOwner(), handle.getName(), handle.getDesc(), isStatic);
        int count = type.getArgumentTypes().length;
        Place place = body.place();
        Method function = surroundings.function(count, found.method().result());
        List<Code> given = new ArrayList<>();
        for (Slot each : captured) {
            objects.expose(each.code());
            given.add(objects.latest(each.code()));
        }
        for (int index = 0; index < count; index++) {
            given.add(new Code.Parameter(function, index, NOTHING));
        }
        boolean ofObject = !isStatic && !constructor && !given.isEmpty();
        Code object = ofObject ? given.remove(0) : null;
        boolean exact =
                handle.getTag() == Opcodes.H_INVOKESPECIAL && found.method().kind() != Method.Kind.FIXED;
        Code result = calls.referred(found, object, exact, given);
        Type back = type.getReturnType();
        boolean nothing = back.getSort() == Type.VOID;
        return new Code.Function(
                function, nothing ? result : Numbers.to(surroundings.types().name(back), result), place);
    }
}
