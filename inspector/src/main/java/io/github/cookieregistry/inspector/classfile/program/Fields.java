package io.github.cookieregistry.inspector.classfile.program;

import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Field;
import io.github.cookieregistry.core.code.FieldCode;
import io.github.cookieregistry.core.code.Method;
import io.github.cookieregistry.core.follow.FieldChanges;
import io.github.cookieregistry.inspector.classfile.lower.Lowered;
import io.github.cookieregistry.inspector.classfile.read.Signatures;
import io.github.cookieregistry.inspector.classfile.read.TypeFile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** Gathers what the code in view gives to fields. */
final class Fields {

    private final Classes classes;
    private final Signatures signatures;
    private final Bodies bodies;

    Fields(Classes classes, Signatures signatures, Bodies bodies) {
        this.classes = classes;
        this.signatures = signatures;
        this.bodies = bodies;
    }

    /** What the declaration and the constructors of a type give a field. */
    private record Given(@Nullable Code initial, List<FieldCode.Write> writes, boolean overwritten) {}

    /** A field that a class to inspect has. */
    Optional<FieldCode> read(Field field) {
        Signatures.FoundField found = signatures.found(field);
        ClassCode code = found == null ? null : classes.code(found.owner());
        FieldNode node = found == null ? null : found.node();
        if (code == null || node == null) {
            return Optional.empty();
        }
        List<AnnotationNode> annotations = TypeFile.annotations(node.visibleAnnotations, node.invisibleAnnotations);
        boolean isFinal = (node.access & Opcodes.ACC_FINAL) != 0;
        boolean constant = (node.access & Opcodes.ACC_ENUM) != 0;
        Given given = node.value != null && isFinal
                ? new Given(new Code.Constant(node.value), List.of(), false)
                : field.isStatic() ? ofType(field, code) : ofObjects(field, code);
        List<FieldCode.Write> writes = new ArrayList<>(given.writes());
        writes.addAll(others(field, code, isFinal));
        Code setting = Injections.of(annotations, node.name);
        if (setting == null) {
            setting = Injections.property(
                    TypeFile.annotations(
                            code.type().node().visibleAnnotations, code.type().node().invisibleAnnotations),
                    node.name,
                    given.initial());
        }
        boolean open = setting == null && !isFinal && !constant && Injections.mayBeInjected(annotations);
        int position = code.type().node().fields.indexOf(node);
        return Optional.of(
                new FieldCode(field, given.initial(), setting, writes, open, given.overwritten(), position, constant));
    }

    private Given ofType(Field field, ClassCode code) {
        MethodNode initializer = bodies.initializer(code);
        if (initializer == null) {
            return new Given(null, List.of(), false);
        }
        Optional<Lowered> lowered = bodies.lowered(code, initializer);
        Code left = lowered.map(body -> body.left().get(field)).orElse(null);
        boolean given = code.puts(field.name(), named -> true).contains(initializer);
        return new Given(left == null && given ? Code.OPAQUE : left, List.of(), false);
    }

    /**
     * What each constructor leaves. Compilers put the initializers of the fields into all of them: what all leave, and
     * what none of them is given, counts as the value of the declaration.
     */
    private Given ofObjects(Field field, ClassCode code) {
        List<FieldCode.Write> writes = new ArrayList<>();
        boolean all = true;
        boolean plain = true;
        int constructors = 0;
        for (MethodNode each : code.methods()) {
            if (!each.name.equals(Method.CONSTRUCTOR)) {
                continue;
            }
            Lowered lowered = bodies.lowered(code, each).orElse(null);
            Method method = signatures.declared(code.type(), each).method();
            boolean delegates = lowered != null
                    && lowered.delegation() != null
                    && lowered.delegation().method().owner().equals(field.owner());
            Code left = lowered == null ? Code.OPAQUE : lowered.left().get(field);
            constructors += delegates ? 0 : 1;
            if (left != null) {
                plain &= !delegates && isPlain(left, 0);
                writes.add(new FieldCode.Write(left, new Code.This(field.owner()), method, true));
            } else {
                all &= delegates;
            }
        }
        if (writes.isEmpty() || constructors == 0) {
            return new Given(null, writes, false);
        }
        Code first = writes.get(0).value();
        boolean declared = all
                && plain
                && writes.stream()
                        .allMatch(each -> each.value() == first
                                || each.value() instanceof Code.Constant
                                        && each.value().equals(first));
        return declared ? new Given(first, List.of(), false) : new Given(null, writes, all);
    }

    /** Whether code takes nothing that a constructor is given, as far as a short look tells. */
    private static boolean isPlain(Code code, int depth) {
        if (code instanceof Code.Constant || code instanceof Code.TypeLiteral) {
            return true;
        }
        if (depth > 6) {
            return false;
        }
        if (code instanceof io.github.cookieregistry.core.code.Call call) {
            boolean object = !(call instanceof io.github.cookieregistry.core.code.Invocation invocation)
                    || invocation.object() == null
                    || isPlain(invocation.object(), depth + 1);
            return object && call.arguments().stream().allMatch(each -> isPlain(each, depth + 1));
        }
        if (code instanceof Code.Joined joined) {
            return joined.parts().stream().allMatch(each -> isPlain(each, depth + 1));
        }
        if (code instanceof Code.Elements elements) {
            return elements.codes().stream().allMatch(each -> isPlain(each, depth + 1));
        }
        return code instanceof Code.FieldUse use && (use.object() == null || use.object() instanceof Code.This);
    }

    /** What other code gives to the field, or may. */
    private List<FieldCode.Write> others(Field field, ClassCode code, boolean isFinal) {
        boolean changes = FieldChanges.concerns(field);
        List<FieldCode.Write> found = new ArrayList<>();
        Set<MethodNode> seen = new LinkedHashSet<>();
        for (ClassCode user : isFinal && !changes ? List.<ClassCode>of() : classes.users(field.name())) {
            Predicate<ClassCode.Named> meant = named -> classes.types()
                    .isA(String.valueOf(named.owner()), code.type().name());
            Set<MethodNode> givers = user.puts(field.name(), meant);
            Set<MethodNode> methods = new LinkedHashSet<>(givers);
            if (changes) {
                methods.addAll(user.gets(field.name(), meant));
            }
            for (MethodNode each : methods) {
                boolean maker = user == code && each.name.startsWith("<");
                if (!seen.add(each)) {
                    continue;
                }
                Lowered lowered = bodies.lowered(user, each).orElse(null);
                if (lowered == null) {
                    if (!maker && givers.contains(each)) {
                        Method within = signatures.declared(user.type(), each).method();
                        found.add(new FieldCode.Write(Code.OPAQUE, null, within, false));
                    }
                    continue;
                }
                for (Lowered.Written written : lowered.writes()) {
                    if (written.field().equals(field)) {
                        found.add(written.write());
                    }
                }
            }
        }
        // Its own constructors may fill what they have just made: that is what they leave.
        found.removeIf(write -> write.making());
        return found;
    }
}
