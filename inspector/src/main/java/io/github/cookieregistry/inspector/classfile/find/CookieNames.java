package io.github.cookieregistry.inspector.classfile.find;

import io.github.cookieregistry.inspector.classfile.read.OwnClass;
import io.github.cookieregistry.inspector.classfile.read.Signatures;
import io.github.cookieregistry.inspector.classfile.read.TypeFile;
import io.github.cookieregistry.inspector.classfile.read.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.MethodNode;

/** Tells which parameters bear {@code @CookieName}, or do so in a method that theirs overrides. */
final class CookieNames {

    static final String ANNOTATION = "Lio/github/cookieregistry/CookieName;";

    private final Types types;
    private final Map<Signatures.Found, List<Integer>> known = new HashMap<>();

    CookieNames(Types types) {
        this.types = types;
    }

    /** The names of all methods that bear the annotation, of the classes to inspect and of what these call. */
    Set<String> methods() {
        Set<String> holders = new HashSet<>();
        Set<String> asked = new HashSet<>();
        for (OwnClass each : types.own()) {
            if (each.words().contains(ANNOTATION)) {
                holders.add(each.name());
            }
            for (OwnClass.Use use : each.uses()) {
                boolean other = !use.field()
                        && !use.owner().startsWith("java/")
                        && !use.owner().startsWith("[")
                        && !types.isOwn(use.owner());
                if (other && asked.add(use.owner()) && types.mentions(use.owner(), ANNOTATION)) {
                    holders.add(use.owner());
                }
            }
        }
        Set<String> names = new HashSet<>();
        for (String each : holders) {
            TypeFile type = types.find(each);
            if (type != null) {
                for (MethodNode method : type.node().methods) {
                    if (!own(method).isEmpty()) {
                        names.add(method.name);
                    }
                }
            }
        }
        return names;
    }

    /** The parameters, from 0; empty for almost all methods. */
    List<Integer> of(Signatures.Found method) {
        MethodNode node = method.node();
        if (node == null || !method.descriptor().contains("Ljava/lang/String;")) {
            return List.of();
        }
        List<Integer> parameters = known.get(method);
        if (parameters == null) {
            parameters = own(node);
            boolean overrides = (node.access & (Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE)) == 0
                    && !node.name.startsWith("<")
                    && !method.owner().startsWith("java/");
            for (String each : parameters.isEmpty() && overrides ? types.above(method.owner()) : List.<String>of()) {
                TypeFile type = each.startsWith("java/") ? null : types.find(each);
                MethodNode other = type == null ? null : type.method(node.name, node.desc);
                if (other != null && parameters.isEmpty()) {
                    parameters = own(other);
                }
            }
            known.put(method, parameters);
        }
        return parameters;
    }

    private static List<Integer> own(MethodNode method) {
        List<Integer> found = new ArrayList<>();
        int parameters = Type.getArgumentTypes(method.desc).length;
        add(found, method.visibleParameterAnnotations, method.visibleAnnotableParameterCount, parameters);
        add(found, method.invisibleParameterAnnotations, method.invisibleAnnotableParameterCount, parameters);
        return found;
    }

    private static void add(
            List<Integer> found, @Nullable List<AnnotationNode> @Nullable [] all, int count, int parameters) {
        if (all == null) {
            return;
        }
        // Compilers leave out the parameters that they add themselves, which stand first.
        int first = parameters - (count > 0 ? count : all.length);
        for (int index = 0; index < all.length; index++) {
            List<AnnotationNode> each = all[index];
            if (each != null && each.stream().anyMatch(annotation -> annotation.desc.equals(ANNOTATION))) {
                found.add(first + index);
            }
        }
    }
}
