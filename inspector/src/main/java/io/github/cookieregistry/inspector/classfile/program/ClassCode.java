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
    private final Map<String, Set<MethodNode>> calls = new HashMap<>();
    private final Map<String, Set<MethodNode>> puts = new HashMap<>();
    private final Map<String, Set<MethodNode>> gets = new HashMap<>();
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
        if (instruction instanceof MethodInsnNode call) {
            note(calls, call.name, method);
        } else if (instruction instanceof FieldInsnNode field) {
            boolean puts = field.getOpcode() == Opcodes.PUTFIELD || field.getOpcode() == Opcodes.PUTSTATIC;
            note(puts ? this.puts : gets, field.name, method);
        } else if (instruction instanceof InvokeDynamicInsnNode dynamic) {
            for (Object each : dynamic.bsmArgs) {
                if (each instanceof Handle handle) {
                    note(calls, handle.getName(), method);
                } else if (each instanceof String name) {
                    note(calls, name, method);
                }
            }
        }
    }

    private void note(Map<String, Set<MethodNode>> uses, String name, MethodNode method) {
        uses.computeIfAbsent(name, none -> new LinkedHashSet<>()).add(holder(method));
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

    /** The methods that call one of this name. */
    Set<MethodNode> calls(String name) {
        return calls.getOrDefault(name, Set.of());
    }

    /** The methods that give a value to a field of this name. */
    Set<MethodNode> puts(String field) {
        return puts.getOrDefault(field, Set.of());
    }

    /** The methods that read a field of this name. */
    Set<MethodNode> gets(String field) {
        return gets.getOrDefault(field, Set.of());
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
