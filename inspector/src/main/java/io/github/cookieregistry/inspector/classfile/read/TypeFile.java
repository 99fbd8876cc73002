package io.github.cookieregistry.inspector.classfile.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InnerClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * What a class file declares.
 *
 * @param own whether its code is to be inspected
 */
public record TypeFile(ClassNode node, boolean own) {

    public String name() {
        return node.name;
    }

    public @Nullable String superName() {
        return node.superName;
    }

    public List<String> interfaces() {
        return node.interfaces;
    }

    public boolean is(int access) {
        return (access() & access) != 0;
    }

    public boolean isEnum() {
        return (node.access & Opcodes.ACC_ENUM) != 0;
    }

    /** Whether its objects may be made in one of another type. */
    public boolean isInner() {
        InnerClassNode inner = inner();
        return inner != null && (inner.access & Opcodes.ACC_STATIC) == 0;
    }

    /** Whether it is declared inside of a body. */
    public boolean isLocal() {
        InnerClassNode inner = inner();
        return inner != null && (inner.outerName == null || inner.innerName == null);
    }

    /** The type's own entry among the nested types that it knows of; null for a type that is not nested. */
    @Nullable
    InnerClassNode inner() {
        for (InnerClassNode each : node.innerClasses) {
            if (each.name.equals(node.name)) {
                return each;
            }
        }
        return null;
    }

    /** The modifiers of the declaration: of a nested type, a class file has others for the virtual machine. */
    private int access() {
        InnerClassNode inner = inner();
        return inner == null ? node.access : inner.access | node.access & Opcodes.ACC_INTERFACE;
    }

    public @Nullable MethodNode method(String name, String descriptor) {
        for (MethodNode each : node.methods) {
            if (each.name.equals(name) && each.desc.equals(descriptor)) {
                return each;
            }
        }
        return null;
    }

    public @Nullable FieldNode field(String name) {
        for (FieldNode each : node.fields) {
            if (each.name.equals(name)) {
                return each;
            }
        }
        return null;
    }

    /** All annotations that a class file keeps, whether the virtual machine shows them or not. */
    public static List<AnnotationNode> annotations(
            @Nullable List<AnnotationNode> visible, @Nullable List<AnnotationNode> invisible) {
        List<AnnotationNode> all = new java.util.ArrayList<>();
        if (visible != null) {
            all.addAll(visible);
        }
        if (invisible != null) {
            all.addAll(invisible);
        }
        return all;
    }
}
