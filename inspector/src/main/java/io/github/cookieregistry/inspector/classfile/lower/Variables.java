package io.github.cookieregistry.inspector.classfile.lower;

import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Field;
import io.github.cookieregistry.core.code.FieldCode;
import io.github.cookieregistry.core.code.Method;
import io.github.cookieregistry.core.follow.Expressed;
import io.github.cookieregistry.core.follow.Objects;
import io.github.cookieregistry.inspector.classfile.read.Signatures;
import io.github.cookieregistry.inspector.classfile.read.TypeFile;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** Reads and writes fields, and knows what code has compared. */
final class Variables {

    private static final String STRING = "java.lang.String";

    private final Body body;
    private final Surroundings surroundings;
    private final Objects objects;
    private final Expressed expressed = new Expressed();
    private final Set<Field> knownFields = new LinkedHashSet<>();
    private final Set<String> givenHere = new HashSet<>();
    private boolean comparisons;

    Variables(Body body, Surroundings surroundings, Objects objects, MethodNode method) {
        this.body = body;
        this.surroundings = surroundings;
        this.objects = objects;
        for (AbstractInsnNode each : method.instructions) {
            if (each instanceof FieldInsnNode field
                    && (field.getOpcode() == Opcodes.PUTFIELD || field.getOpcode() == Opcodes.PUTSTATIC)) {
                givenHere.add(field.owner + "." + field.name);
            }
        }
    }

    Slot read(FieldInsnNode instruction, @Nullable Code object) {
        boolean isStatic = instruction.getOpcode() == Opcodes.GETSTATIC;
        Signatures.FoundField found =
                surroundings.signatures().field(instruction.owner, instruction.name, instruction.desc, isStatic);
        Field field = found.field();
        FieldNode node = found.node();
        if (node != null && isStatic && node.value != null && (node.access & Opcodes.ACC_FINAL) != 0) {
            return Slot.of(Numbers.to(field.type(), new Code.Constant(node.value)), field.type());
        }
        if (isStatic && instruction.name.equals("$assertionsDisabled")) {
            // A site runs without its assertions, as the virtual machine does unless it is asked for them.
            return Slot.of(new Code.Constant(true), field.type());
        }
        Code self = isStatic ? null : object;
        if (self instanceof Code.This && node != null && isOuter(node)) {
            return Slot.of(new Code.This(field.type()), field.type());
        }
        if (isStatic || self instanceof Code.This) {
            Code known = body.flow().get(new Subject.Held(field));
            if (known != null) {
                return compared(objects.latest(known), field.type());
            }
            if (body.making(field)
                    && givenHere.contains(instruction.owner + "." + instruction.name)
                    && isStatic == body.method.name().equals(Method.INITIALIZER)) {
                return Slot.of(Code.OPAQUE, field.type());
            }
        }
        return compared(new Code.FieldUse(field, self), field.type());
    }

    /** Whether a field holds the object around, as compilers name it. */
    private static boolean isOuter(FieldNode node) {
        return (node.access & Opcodes.ACC_SYNTHETIC) != 0 && node.name.startsWith("this$");
    }

    void write(FieldInsnNode instruction, @Nullable Code object, Code given) {
        boolean isStatic = instruction.getOpcode() == Opcodes.PUTSTATIC;
        Field field = surroundings
                .signatures()
                .field(instruction.owner, instruction.name, instruction.desc, isStatic)
                .field();
        Code value = Numbers.to(field.type(), given);
        Code self = isStatic ? null : object;
        boolean own = self == null || self instanceof Code.This;
        if (!own || !body.making(field)) {
            objects.expose(value);
        }
        if (own) {
            body.set(new Subject.Held(field), value);
            knownFields.add(field);
        }
        if (!own || !body.making(field)) {
            body.writes.add(new Lowered.Written(field, new FieldCode.Write(value, self, body.method, false)));
        }
    }

    /** After a call that may give fields other values. */
    void forgetFields() {
        for (Field field : knownFields) {
            Subject.Held subject = new Subject.Held(field);
            if (body.flow().get(subject) != null && !isFinal(field) && surroundings.isGivenLater(field)) {
                if (body.making(field)) {
                    body.set(subject, Code.OPAQUE);
                } else {
                    body.forget(subject);
                }
            }
        }
    }

    private boolean isFinal(Field field) {
        Signatures.FoundField found = surroundings.signatures().found(field);
        return found != null && found.node() != null && (found.node().access & Opcodes.ACC_FINAL) != 0;
    }

    /** Notes what is known where a condition is true. */
    void assume(Code condition) {
        if (condition instanceof io.github.cookieregistry.core.code.Invocation call && isComparison(call)) {
            Code one = call.object() == null ? call.arguments().get(1) : call.object();
            equal(one, call.arguments().get(0));
            equal(call.arguments().get(0), one);
        } else if (condition instanceof Code.Calculated calculated
                && calculated.operator() == io.github.cookieregistry.core.code.Operator.MATCHES) {
            equal(calculated.operands().get(0), calculated.operands().get(1));
        }
    }

    private static boolean isComparison(io.github.cookieregistry.core.code.Invocation call) {
        return switch (call.method().name()) {
            case "equals", "equalsIgnoreCase", "contentEquals" ->
                call.arguments().size() == (call.object() == null ? 2 : 1);
            default -> false;
        };
    }

    private void equal(Code expression, Code other) {
        String key = expressed.key(expression);
        if (key != null && !(expression instanceof Code.Constant)) {
            comparisons = true;
            body.set(new Subject.Compared(key), other);
        }
    }

    /** The expression, with what code has compared it with. */
    Slot compared(Code code, String type) {
        return Slot.of(known(code, type), type);
    }

    Code known(Code code, String type) {
        if (!comparisons || code instanceof Code.Constant || code == Code.OPAQUE) {
            return code;
        }
        if (type.equals(STRING)) {
            String key = expressed.key(code);
            Code equal = key == null ? null : body.flow().get(new Subject.Compared(key));
            return equal == null || equal == Code.OPAQUE ? code : new Code.Compared(code, equal);
        }
        if (Method.simpleName(type).endsWith("Cookie")) {
            String key = expressed.key(code);
            if (key == null) {
                return code;
            }
            Code name = body.flow().get(new Subject.Compared(key + ".getName()"));
            if (name == null) {
                name = body.flow().get(new Subject.Compared(key + ".name()"));
            }
            return name == null || name == Code.OPAQUE ? code : new Code.NameCompared(code, name);
        }
        return code;
    }

    /** Whether a type is an enum, whose constants are told apart by being one object or another. */
    boolean isEnum(String type) {
        String internal = surroundings.types().internal(type);
        TypeFile file = internal == null ? null : surroundings.types().find(internal);
        return file != null && file.isEnum();
    }
}
