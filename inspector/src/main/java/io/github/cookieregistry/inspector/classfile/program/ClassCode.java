package io.github.cookieregistry.inspector.classfile.program;

import io.github.cookieregistry.core.code.Place;
import io.github.cookieregistry.inspector.classfile.read.ClassFileAnchor;
import io.github.cookieregistry.inspector.classfile.read.ClassFileDeclaration;
import io.github.cookieregistry.inspector.classfile.read.TypeFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** The code of one class: which of its methods use which names, and where each of them stands. */
public final class ClassCode {

    private final TypeFile type;
    /**
     * A method or field that code names.
     *
     * @param owner null where Groovy looks it up when the code runs
     * @param holder the method whose code it is
     */
    record Named(@Nullable String owner, String name, String descriptor, boolean isStatic, MethodNode holder) {}

    private final Map<String, Set<Named>> calls = new HashMap<>();
    private final Map<String, Set<Named>> puts = new HashMap<>();
    private final Map<String, Set<Named>> gets = new HashMap<>();
    private final IdentityHashMap<MethodNode, Integer> firstInstructions = new IdentityHashMap<>();
    private final IdentityHashMap<MethodNode, MethodNode> holders = new IdentityHashMap<>();

    public ClassCode(TypeFile type) {
        this.type = type;
        findHolders();
        int position = 0;
        for (MethodNode method : type.node().methods) {
            firstInstructions.put(method, position);
            position += method.instructions.size();
            for (AbstractInsnNode each : method.instructions) {
                note(method, each);
            }
        }
    }

    private void note(MethodNode method, AbstractInsnNode instruction) {
        MethodNode holder = holder(method);
        if (instruction instanceof MethodInsnNode call) {
            boolean isStatic = call.getOpcode() == Opcodes.INVOKESTATIC;
            note(calls, new Named(call.owner, call.name, call.desc, isStatic, holder));
        } else if (instruction instanceof FieldInsnNode field) {
            boolean puts = field.getOpcode() == Opcodes.PUTFIELD || field.getOpcode() == Opcodes.PUTSTATIC;
            note(puts ? this.puts : gets, new Named(field.owner, field.name, field.desc, false, holder));
        } else if (instruction instanceof InvokeDynamicInsnNode dynamic) {
            for (Object each : dynamic.bsmArgs) {
                if (each instanceof Handle handle) {
                    boolean isStatic = handle.getTag() == Opcodes.H_INVOKESTATIC;
                    note(calls, new Named(handle.getOwner(), handle.getName(), handle.getDesc(), isStatic, holder));
                } else if (each instanceof String name) {
                    note(calls, new Named(null, name, "", false, holder));
                }
            }
        }
    }

    private static void note(Map<String, Set<Named>> uses, Named named) {
        uses.computeIfAbsent(named.name(), none -> new LinkedHashSet<>()).add(named);
    }

    /** Finds the bodies of lambda expressions, which are followed where these stand. */
    private void findHolders() {
        for (MethodNode method : type.node().methods) {
            for (AbstractInsnNode each : method.instructions) {
                if (each instanceof InvokeDynamicInsnNode dynamic) {
                    for (Object argument : dynamic.bsmArgs) {
                        MethodNode body = argument instanceof Handle handle
                                        && handle.getOwner().equals(type.name())
                                ? type.method(handle.getName(), handle.getDesc())
                                : null;
                        if (body != null && (body.access & Opcodes.ACC_SYNTHETIC) != 0) {
                            holders.putIfAbsent(body, method);
                        }
                    }
                }
            }
        }
    }

    public TypeFile type() {
        return type;
    }

    /** The method that a lambda expression's body stands in; any other method itself. */
    public MethodNode holder(MethodNode method) {
        MethodNode holder = method;
        for (int steps = 0; steps < 64; steps++) {
            MethodNode outer = holders.get(holder);
            if (outer == null || outer == method) {
                return holder;
            }
            holder = outer;
        }
        return method;
    }

    /**
     * Whether a compiler has written a method for callers out of view, beside the one in the source that it calls: such
     * a method has no lines, though the others have.
     */
    boolean isForwarder(MethodNode method) {
        return !hasLines(method) && type.node().methods.stream().anyMatch(ClassCode::hasLines);
    }

    private static boolean hasLines(MethodNode method) {
        for (AbstractInsnNode each : method.instructions) {
            if (each instanceof LineNumberNode) {
                return true;
            }
        }
        return false;
    }

    /** The methods that call one of this name, as far as it may be the one that is meant. */
    Set<MethodNode> calls(String name, Predicate<Named> meant) {
        return holders(calls, name, meant);
    }

    /** The methods that give a value to a field of this name. */
    Set<MethodNode> puts(String field, Predicate<Named> meant) {
        return holders(puts, field, meant);
    }

    /** The methods that read a field of this name. */
    Set<MethodNode> gets(String field, Predicate<Named> meant) {
        return holders(gets, field, meant);
    }

    private static Set<MethodNode> holders(Map<String, Set<Named>> uses, String name, Predicate<Named> meant) {
        Set<MethodNode> holders = new LinkedHashSet<>();
        for (Named each : uses.getOrDefault(name, Set.of())) {
            if (!holders.contains(each.holder()) && (each.owner() == null || meant.test(each))) {
                holders.add(each.holder());
            }
        }
        return holders;
    }

    int firstInstruction(MethodNode method) {
        return firstInstructions.getOrDefault(method, 0);
    }

    /** The source, by the path of its package. */
    String file() {
        String name = type.name();
        String source = type.node().sourceFile;
        int end = name.lastIndexOf('/') + 1;
        return source == null ? name + ".class" : name.substring(0, end) + source;
    }

    /** Where an instruction stands; where the method begins, without one. */
    public Place place(MethodNode method, @Nullable AbstractInsnNode instruction, Place.Scope scope) {
        int line = 0;
        int position = firstInstruction(method);
        for (AbstractInsnNode each : method.instructions) {
            if (each instanceof LineNumberNode number) {
                line = number.line;
                if (instruction == null) {
                    break;
                }
            }
            if (each == instruction) {
                break;
            }
            position++;
        }
        return new Place(new ClassFileAnchor(file(), line, position), scope);
    }

    /** All methods with code. */
    public List<MethodNode> methods() {
        List<MethodNode> all = new ArrayList<>();
        for (MethodNode each : type.node().methods) {
            if (each.instructions.size() > 0) {
                all.add(each);
            }
        }
        return all;
    }

    static ClassFileDeclaration declaration(String type, MethodNode method) {
        return new ClassFileDeclaration(type, method.name + method.desc);
    }
}
