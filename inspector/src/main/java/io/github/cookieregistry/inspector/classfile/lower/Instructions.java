package io.github.cookieregistry.inspector.classfile.lower;

import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Operator;
import io.github.cookieregistry.core.code.Primitive;
import io.github.cookieregistry.core.follow.FieldChanges;
import io.github.cookieregistry.core.follow.Objects;
import io.github.cookieregistry.inspector.classfile.read.Types;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.analysis.Interpreter;

/** Tells what each instruction makes of what it is given. */
final class Instructions extends Interpreter<Slot> {

    /** The elements of a longer array are not told apart. */
    private static final int LONGEST_ARRAY = 256;

    /** By its methods Groovy does what no instruction does. */
    private static final String ADAPTER = "org/codehaus/groovy/runtime/ScriptBytecodeAdapter";

    private final Body body;
    private final Types types;
    private final Objects objects;
    private final Variables variables;
    private final Calls calls;
    private final Functions functions;
    private final DynamicCalls dynamics;

    Instructions(
            Body body,
            Types types,
            Objects objects,
            Variables variables,
            Calls calls,
            Functions functions,
            DynamicCalls dynamics) {
        super(Opcodes.ASM9);
        this.body = body;
        this.types = types;
        this.objects = objects;
        this.variables = variables;
        this.calls = calls;
        this.functions = functions;
        this.dynamics = dynamics;
    }

    @Override
    public @Nullable Slot newValue(@Nullable Type type) {
        if (type == null) {
            return Slot.EMPTY;
        }
        return type.getSort() == Type.VOID ? null : Slot.of(Code.OPAQUE, types.name(type));
    }

    @Override
    public Slot newOperation(AbstractInsnNode instruction) {
        int code = instruction.getOpcode();
        return switch (code) {
            case Opcodes.ACONST_NULL -> Slot.of(Code.NULL, "");
            case Opcodes.LCONST_0, Opcodes.LCONST_1 -> constant((long) (code - Opcodes.LCONST_0), "long");
            case Opcodes.FCONST_0, Opcodes.FCONST_1, Opcodes.FCONST_2 ->
                constant((float) (code - Opcodes.FCONST_0), "float");
            case Opcodes.DCONST_0, Opcodes.DCONST_1 -> constant((double) (code - Opcodes.DCONST_0), "double");
            case Opcodes.BIPUSH, Opcodes.SIPUSH -> constant(((IntInsnNode) instruction).operand, "int");
            case Opcodes.LDC -> loaded(((LdcInsnNode) instruction).cst);
            case Opcodes.GETSTATIC -> variables.read((FieldInsnNode) instruction, null);
            case Opcodes.NEW ->
                new Slot(Code.OPAQUE, types.canonical(((TypeInsnNode) instruction).desc), 1, instruction, false);
            default -> {
                if (code < Opcodes.ICONST_M1 || code > Opcodes.ICONST_5) {
                    throw new Unfollowable("an instruction of old");
                }
                yield constant(code - Opcodes.ICONST_0, "int");
            }
        };
    }

    private static Slot constant(Object value, String type) {
        return Slot.of(new Code.Constant(value), type);
    }

    private Slot loaded(Object constant) {
        if (constant instanceof String) {
            return constant(constant, "java.lang.String");
        }
        if (constant instanceof Type type && type.getSort() != Type.METHOD) {
            String canonical = types.name(type);
            String binary = type.getSort() == Type.ARRAY ? type.getDescriptor() : type.getInternalName();
            return Slot.of(
                    new Code.TypeLiteral(
                            binary.replace('/', '.'), canonical, canonical.substring(canonical.lastIndexOf('.') + 1)),
                    "java.lang.Class");
        }
        if (constant instanceof Integer) {
            return constant(constant, "int");
        }
        if (constant instanceof Long) {
            return constant(constant, "long");
        }
        if (constant instanceof Float) {
            return constant(constant, "float");
        }
        if (constant instanceof Double) {
            return constant(constant, "double");
        }
        if (constant instanceof org.objectweb.asm.ConstantDynamic dynamic) {
            return Slot.of(Code.OPAQUE, dynamic.getSize() == 2 ? "long" : "");
        }
        return Slot.of(Code.OPAQUE, "");
    }

    @Override
    public Slot copyOperation(AbstractInsnNode instruction, Slot value) {
        int code = instruction.getOpcode();
        if (code >= Opcodes.ISTORE && code <= Opcodes.ASTORE) {
            return value.stored();
        }
        if (code != Opcodes.ALOAD || value.made() != null) {
            return value;
        }
        return value.with(variables.known(objects.latest(value.code()), value.type()));
    }

    @Override
    public @Nullable Slot unaryOperation(AbstractInsnNode instruction, Slot value) {
        Code code = value.code();
        return switch (instruction.getOpcode()) {
            case Opcodes.INEG -> Slot.of(Numbers.calculated(Operator.NEGATE, code), "int");
            case Opcodes.LNEG -> Slot.of(Numbers.calculated(Operator.NEGATE, code), "long");
            case Opcodes.FNEG -> Slot.of(Numbers.calculated(Operator.NEGATE, code), "float");
            case Opcodes.DNEG -> Slot.of(Numbers.calculated(Operator.NEGATE, code), "double");
            case Opcodes.IINC ->
                Slot.of(
                        Numbers.calculated(Operator.ADD, code, new Code.Constant(((IincInsnNode) instruction).incr)),
                        "int");
            case Opcodes.I2L, Opcodes.F2L, Opcodes.D2L -> Slot.of(Numbers.converted(Primitive.LONG, code), "long");
            case Opcodes.I2F, Opcodes.L2F, Opcodes.D2F -> Slot.of(Numbers.converted(Primitive.FLOAT, code), "float");
            case Opcodes.I2D, Opcodes.L2D, Opcodes.F2D -> Slot.of(Numbers.converted(Primitive.DOUBLE, code), "double");
            case Opcodes.L2I, Opcodes.F2I, Opcodes.D2I -> Slot.of(Numbers.converted(Primitive.INT, code), "int");
            case Opcodes.I2B -> Slot.of(Numbers.converted(Primitive.BYTE, code), "byte");
            case Opcodes.I2C -> Slot.of(Numbers.converted(Primitive.CHAR, code), "char");
            case Opcodes.I2S -> Slot.of(Numbers.converted(Primitive.SHORT, code), "short");
            case Opcodes.GETFIELD -> variables.read((FieldInsnNode) instruction, objects.latest(code));
            case Opcodes.PUTSTATIC -> {
                variables.write((FieldInsnNode) instruction, null, objects.latest(code));
                yield null;
            }
            case Opcodes.NEWARRAY -> array(code, primitive(((IntInsnNode) instruction).operand));
            case Opcodes.ANEWARRAY -> array(code, types.name(Type.getObjectType(((TypeInsnNode) instruction).desc)));
            case Opcodes.ARRAYLENGTH ->
                Slot.of(
                        objects.latest(code) instanceof Code.Elements elements
                                ? new Code.Constant(elements.codes().size())
                                : Code.OPAQUE,
                        "int");
            case Opcodes.CHECKCAST -> {
                String type = narrower(value.type(), types.name(Type.getObjectType(((TypeInsnNode) instruction).desc)));
                yield new Slot(variables.known(code, type), type, 1, value.made(), value.fresh());
            }
            case Opcodes.INSTANCEOF -> Slot.of(Code.OPAQUE, "boolean");
            default -> null;
        };
    }

    /** Of a type and one that it is cast to, the one that says more. */
    private String narrower(String before, String after) {
        String below = types.internal(before);
        String above = types.internal(after);
        boolean same = after.equals("java.lang.Object") && !before.isEmpty()
                || after.equals("java.lang.Object[]") && before.endsWith("[]")
                || below != null && above != null && types.isA(below, above);
        return same ? before : after;
    }

    private static String primitive(int operand) {
        return switch (operand) {
            case Opcodes.T_BOOLEAN -> "boolean";
            case Opcodes.T_CHAR -> "char";
            case Opcodes.T_FLOAT -> "float";
            case Opcodes.T_DOUBLE -> "double";
            case Opcodes.T_BYTE -> "byte";
            case Opcodes.T_SHORT -> "short";
            case Opcodes.T_LONG -> "long";
            default -> "int";
        };
    }

    private static Slot array(Code length, String element) {
        boolean told = length instanceof Code.Constant constant
                && constant.value() instanceof Integer number
                && number >= 0
                && number <= LONGEST_ARRAY;
        if (!told) {
            return Slot.of(Code.OPAQUE, element + "[]");
        }
        int count = (Integer) java.util.Objects.requireNonNull(((Code.Constant) length).value());
        Code empty = new Code.Constant(Numbers.zero(element));
        return new Slot(new Code.Elements(Collections.nCopies(count, empty)), element + "[]", 1, null, true);
    }

    @Override
    public @Nullable Slot binaryOperation(AbstractInsnNode instruction, Slot first, Slot second) {
        int code = instruction.getOpcode();
        if (code >= Opcodes.IALOAD && code <= Opcodes.SALOAD) {
            return element(first, second.code());
        }
        if (code == Opcodes.PUTFIELD) {
            variables.write((FieldInsnNode) instruction, objects.latest(first.code()), objects.latest(second.code()));
            return null;
        }
        if (code >= Opcodes.LCMP && code <= Opcodes.DCMPG) {
            return Slot.of(Numbers.compared(first.code(), second.code()), "int");
        }
        Operator operator = operator(code);
        // The operators come in the order of the types: int, long, float, double.
        String type = code <= Opcodes.DREM
                ? List.of("int", "long", "float", "double").get((code - Opcodes.IADD) % 4)
                : (code - Opcodes.ISHL) % 2 == 0 ? "int" : "long";
        return Slot.of(
                operator == null ? Code.OPAQUE : Numbers.calculated(operator, first.code(), second.code()), type);
    }

    private static @Nullable Operator operator(int code) {
        return switch (code) {
            case Opcodes.IADD, Opcodes.LADD, Opcodes.FADD, Opcodes.DADD -> Operator.ADD;
            case Opcodes.ISUB, Opcodes.LSUB, Opcodes.FSUB, Opcodes.DSUB -> Operator.SUBTRACT;
            case Opcodes.IMUL, Opcodes.LMUL, Opcodes.FMUL, Opcodes.DMUL -> Operator.MULTIPLY;
            case Opcodes.IDIV, Opcodes.LDIV, Opcodes.FDIV, Opcodes.DDIV -> Operator.DIVIDE;
            case Opcodes.IREM, Opcodes.LREM, Opcodes.FREM, Opcodes.DREM -> Operator.REMAINDER;
            case Opcodes.ISHL, Opcodes.LSHL -> Operator.SHIFT_LEFT;
            case Opcodes.ISHR, Opcodes.LSHR -> Operator.SHIFT_RIGHT;
            case Opcodes.IUSHR, Opcodes.LUSHR -> Operator.SHIFT_RIGHT_UNSIGNED;
            case Opcodes.IAND, Opcodes.LAND -> Operator.AND;
            case Opcodes.IOR, Opcodes.LOR -> Operator.OR;
            case Opcodes.IXOR, Opcodes.LXOR -> Operator.XOR;
            default -> null;
        };
    }

    private Slot element(Slot array, Code position) {
        String type = array.type().endsWith("[]")
                ? array.type().substring(0, array.type().length() - 2)
                : "";
        Code all = objects.latest(array.code());
        if (all instanceof Code.Elements elements
                && position instanceof Code.Constant at
                && at.value() instanceof Integer index
                && index >= 0
                && index < elements.codes().size()) {
            return variables.compared(objects.latest(elements.codes().get(index)), type);
        }
        return variables.compared(new Code.ElementAt(all, position), type);
    }

    @Override
    public @Nullable Slot ternaryOperation(AbstractInsnNode instruction, Slot array, Slot position, Slot given) {
        String type = array.type().endsWith("[]")
                ? array.type().substring(0, array.type().length() - 2)
                : "";
        Code value = Numbers.to(type, objects.latest(given.code()));
        if (array.fresh()
                && objects.latest(array.code()) instanceof Code.Elements elements
                && position.code() instanceof Code.Constant at
                && at.value() instanceof Integer index
                && index >= 0
                && index < elements.codes().size()) {
            // What is made right here is reached through the array alone.
            if (!given.fresh()) {
                objects.stored(value);
            }
            List<Code> codes = new java.util.ArrayList<>(elements.codes());
            codes.set(index, value);
            body.become(objects.object(array.code()), new Code.Elements(codes));
            return null;
        }
        objects.replace(array.code(), position.code(), value);
        new FieldChanges(body::elementsChanged).changed(array.code());
        return null;
    }

    @Override
    public @Nullable Slot naryOperation(AbstractInsnNode instruction, List<? extends Slot> values) {
        if (instruction instanceof MethodInsnNode call) {
            if (call.owner.equals(ADAPTER)
                    && call.name.equals("setProperty")
                    && values.size() == 4
                    && values.get(3).code() instanceof Code.Constant name) {
                dynamics.give(values.get(2), String.valueOf(name.value()), values.get(0));
                return null;
            }
            Slot result = calls.call(call, values);
            return Type.getReturnType(call.desc).getSort() == Type.VOID ? null : sized(result, call.desc);
        }
        if (instruction instanceof InvokeDynamicInsnNode dynamic) {
            return sized(dynamic(dynamic, values), dynamic.desc);
        }
        return Slot.of(
                Code.OPAQUE,
                types.name(Type.getType(((org.objectweb.asm.tree.MultiANewArrayInsnNode) instruction).desc)));
    }

    private Slot dynamic(InvokeDynamicInsnNode instruction, List<? extends Slot> values) {
        String type = types.name(Type.getReturnType(instruction.desc));
        if (Texts.isSum(instruction)) {
            List<Code> given =
                    values.stream().map(each -> objects.latest(each.code())).toList();
            return Slot.of(Texts.sum(instruction, given), type);
        }
        if (Functions.isMaker(instruction.bsm)) {
            return Slot.of(functions.function(instruction, values), type);
        }
        if (DynamicCalls.isCall(instruction)) {
            Slot given = dynamics.of(instruction, values);
            if (given != null) {
                return given;
            }
        }
        values.forEach(each -> objects.expose(each.code()));
        return Slot.of(Code.OPAQUE, type);
    }

    /** A hostile class file may say one size here and another one there. */
    private static Slot sized(Slot slot, String descriptor) {
        int size = Type.getReturnType(descriptor).getSize();
        return slot.size() == size ? slot : new Slot(slot.code(), slot.type(), size, null, false);
    }

    @Override
    public void returnOperation(AbstractInsnNode instruction, Slot value, Slot expected) {
        // The block's end is followed by whoever runs it.
    }

    @Override
    public Slot merge(Slot first, Slot second) {
        throw new IllegalStateException("Ways are merged by what leads to them.");
    }
}
