package io.github.cookieregistry.inspector.classfile.program;

import io.github.cookieregistry.core.catalogue.CookieApi;
import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Field;
import io.github.cookieregistry.core.code.Method;
import io.github.cookieregistry.inspector.classfile.lower.Surroundings;
import io.github.cookieregistry.inspector.classfile.read.Signatures;
import io.github.cookieregistry.inspector.classfile.read.TypeFile;
import io.github.cookieregistry.inspector.classfile.read.Types;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;

/** What the lowering asks of the class files around a body. */
public final class ClassSurroundings implements Surroundings {

    private final Classes classes;
    private final Signatures signatures;
    private final Apis apis;
    private final BiPredicate<Signatures.Found, Integer> cookieNames;
    private final Map<Field, Boolean> givenLater = new HashMap<>();
    private int functions;

    /** What is known of calls. */
    public interface Apis {

        /** What a call does to cookies. */
        List<CookieApi> of(Signatures.Found called, @Nullable Code object, String objectType, List<Code> arguments);
    }

    /** @param cookieNames whether whatever is passed for a parameter becomes a cookie's name */
    public ClassSurroundings(
            Classes classes, Signatures signatures, Apis apis, BiPredicate<Signatures.Found, Integer> cookieNames) {
        this.classes = classes;
        this.signatures = signatures;
        this.apis = apis;
        this.cookieNames = cookieNames;
    }

    @Override
    public Types types() {
        return classes.types();
    }

    @Override
    public Signatures signatures() {
        return signatures;
    }

    @Override
    public List<CookieApi> apis(
            Signatures.Found called, @Nullable Code object, String objectType, List<Code> arguments) {
        return apis.of(called, object, objectType, arguments);
    }

    @Override
    public Code.Variable variable(TypeFile type, MethodNode method, int index) {
        String name = name(method, index);
        Type[] types = Type.getArgumentTypes(method.desc);
        String typeName = index < types.length ? types().name(types[index]) : "";
        boolean named = cookieNames.test(signatures.declared(type, method), index);
        return new Code.Variable(name, typeName, named, Injections.of(annotations(method, index), name));
    }

    private static List<AnnotationNode> annotations(MethodNode method, int index) {
        return TypeFile.annotations(
                at(method.visibleParameterAnnotations, method.visibleAnnotableParameterCount, method, index),
                at(method.invisibleParameterAnnotations, method.invisibleAnnotableParameterCount, method, index));
    }

    /** Compilers leave out the parameters that they add themselves, which stand first. */
    private static @Nullable List<AnnotationNode> at(
            @Nullable List<AnnotationNode> @Nullable [] all, int count, MethodNode method, int index) {
        if (all == null) {
            return null;
        }
        int annotated = count > 0 ? count : all.length;
        int at = index - (Type.getArgumentTypes(method.desc).length - annotated);
        return at >= 0 && at < all.length ? all[at] : null;
    }

    private static String name(MethodNode method, int index) {
        if (method.parameters != null && index < method.parameters.size()) {
            return String.valueOf(method.parameters.get(index).name);
        }
        Type[] types = Type.getArgumentTypes(method.desc);
        int variable = (method.access & Opcodes.ACC_STATIC) != 0 ? 0 : 1;
        for (int each = 0; each < index; each++) {
            variable += types[each].getSize();
        }
        if (method.localVariables != null) {
            for (LocalVariableNode each : method.localVariables) {
                if (each.index == variable) {
                    return each.name;
                }
            }
        }
        return "";
    }

    @Override
    public Method function(int parameters, String result) {
        functions++;
        return new Method(
                "function " + functions,
                "apply",
                Collections.nCopies(parameters, "java.lang.Object"),
                result,
                Method.Kind.LAMBDA,
                false);
    }

    @Override
    public boolean isGivenLater(Field field) {
        Boolean known = givenLater.get(field);
        if (known == null) {
            known = classes.users(field.name()).stream()
                    .flatMap(code -> code
                            .puts(
                                    field.name(),
                                    named -> types().canonical(String.valueOf(named.owner()))
                                                    .equals(field.owner())
                                            || types().isA(String.valueOf(named.owner()), owner(field)))
                            .stream())
                    .anyMatch(method -> !method.name.startsWith("<"));
            givenLater.put(field, known);
        }
        return known;
    }

    private String owner(Field field) {
        return String.valueOf(types().internal(field.owner()));
    }

    /** Compilers number the constants that a switch has labels for in a class of their own, one after the other. */
    @Override
    public Map<Integer, Field> labels(Field table) {
        Map<Integer, Field> labels = new HashMap<>();
        Signatures.FoundField found = signatures.found(table);
        ClassCode code = found == null ? null : classes.code(found.owner());
        MethodNode initializer = code == null ? null : code.type().method("<clinit>", "()V");
        if (initializer == null || !table.type().equals("int[]")) {
            return labels;
        }
        Map<Integer, Field> pending = new HashMap<>();
        boolean of = false;
        boolean kept = false;
        Field constant = null;
        int number = -1;
        for (AbstractInsnNode each : initializer.instructions) {
            if (each instanceof FieldInsnNode field && field.desc.equals("[I")) {
                boolean same = field.name.equals(table.name());
                if (field.getOpcode() == Opcodes.GETSTATIC) {
                    of = same;
                    kept = false;
                } else {
                    // A table that is filled first, in a variable, is stored when it is full.
                    labels.putAll(same ? pending : Map.of());
                    pending.clear();
                }
            } else if (each instanceof FieldInsnNode field && field.getOpcode() == Opcodes.GETSTATIC) {
                constant = signatures
                        .field(field.owner, field.name, field.desc, true)
                        .field();
            } else if (each.getOpcode() == Opcodes.ALOAD) {
                kept = true;
            } else if (each instanceof IntInsnNode push && push.getOpcode() != Opcodes.NEWARRAY) {
                number = push.operand;
            } else if (each instanceof InsnNode plain) {
                int pushed = plain.getOpcode() - Opcodes.ICONST_0;
                number = pushed >= 0 && pushed <= 5 ? pushed : number;
                if (plain.getOpcode() == Opcodes.IASTORE && constant != null && (kept || of)) {
                    (kept ? pending : labels).put(number, constant);
                }
            }
        }
        return labels;
    }
}
