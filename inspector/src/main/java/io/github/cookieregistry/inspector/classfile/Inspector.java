package io.github.cookieregistry.inspector.classfile;

import io.github.cookieregistry.core.catalogue.CookieApi;
import io.github.cookieregistry.core.code.Call;
import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Place;
import io.github.cookieregistry.core.judge.Judge;
import io.github.cookieregistry.inspector.classfile.find.CallFinder;
import io.github.cookieregistry.inspector.classfile.lower.Lowered;
import io.github.cookieregistry.inspector.classfile.program.ClassCode;
import io.github.cookieregistry.inspector.classfile.program.ClassProgram;
import io.github.cookieregistry.inspector.classfile.program.Classes;
import io.github.cookieregistry.inspector.classfile.read.OwnClass;
import io.github.cookieregistry.inspector.classfile.read.Signatures;
import io.github.cookieregistry.inspector.classfile.read.TypeFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Looks at all classes, and has each call judged that may set a cookie. */
final class Inspector {

    private final Classes classes;
    private final Signatures signatures;
    private final CallFinder finder;
    private final ClassProgram program;
    private final Judge judge;
    private final Set<AbstractInsnNode> met = Collections.newSetFromMap(new IdentityHashMap<>());

    Inspector(Classes classes, Signatures signatures, CallFinder finder, ClassProgram program, Judge judge) {
        this.classes = classes;
        this.signatures = signatures;
        this.finder = finder;
        this.program = program;
        this.judge = judge;
    }

    void inspect() {
        for (OwnClass each : List.copyOf(classes.types().own())) {
            if (finder.mayBeOfInterest(each)) {
                guarded(() -> {
                    ClassCode code = classes.code(each.name());
                    if (code != null) {
                        inspect(code);
                    }
                });
            }
        }
    }

    /** What one hostile class file brings about leaves the others to be inspected. */
    private static boolean guarded(Runnable code) {
        try {
            code.run();
            return true;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | AssertionError fault) {
            return false;
        }
    }

    private void inspect(ClassCode code) {
        annotations(code);
        Map<MethodNode, List<AbstractInsnNode>> sites = new LinkedHashMap<>();
        Set<MethodNode> holders = new LinkedHashSet<>();
        for (MethodNode method : code.methods()) {
            List<AbstractInsnNode> found = new ArrayList<>();
            boolean hinted = false;
            for (AbstractInsnNode each : method.instructions) {
                if (isListed(each)) {
                    found.add(each);
                }
                hinted |= hints(each);
            }
            if (!found.isEmpty() || hinted) {
                sites.put(method, found);
                holders.add(code.holder(method));
            }
        }
        for (MethodNode holder : holders) {
            guarded(() -> program.lowered(code, holder).ifPresent(this::judge));
        }
        // Of code that a compiler writes twice, as that of a finally block, one copy is enough.
        Set<String> seen = new HashSet<>();
        sites.forEach((method, found) ->
                found.stream().filter(met::contains).forEach(each -> seen.add(written(code, method, each))));
        sites.forEach((method, found) -> found.stream()
                .filter(each -> !met.contains(each) && !seen.contains(written(code, method, each)))
                .forEach(each -> guarded(() -> unread(code, method, each))));
    }

    private static String written(ClassCode code, MethodNode method, AbstractInsnNode instruction) {
        String called = instruction instanceof MethodInsnNode call ? call.owner + "." + call.name + call.desc : "";
        return code.place(method, instruction, new Place.Scope("", null)).anchor() + " " + called;
    }

    private void judge(Lowered lowered) {
        met.addAll(lowered.met());
        boolean responds = lowered.code().calls().stream().anyMatch(finder::writesResponse);
        for (Call call : lowered.judged()) {
            boolean judged = !call.apis().isEmpty() && (responds || !finder.isHeld(call));
            if (judged && !guarded(() -> judge.judge(call))) {
                guarded(() -> judge.unread(call.apis(), call.place()));
            }
        }
    }

    /** Code that is not followed, or never reached, is told all the same. */
    private void unread(ClassCode code, MethodNode method, AbstractInsnNode instruction) {
        List<CookieApi> apis = apis(instruction);
        if (!apis.isEmpty()) {
            Place place = code.place(method, instruction, classes.scope(code.type(), method));
            judge.unread(apis, place);
        }
    }

    private boolean isListed(AbstractInsnNode instruction) {
        if (instruction instanceof MethodInsnNode call) {
            return finder.mayBeOfInterest(call.owner, call.name) && !apis(call).isEmpty();
        }
        return instruction instanceof InvokeDynamicInsnNode dynamic
                && !apis(dynamic).isEmpty();
    }

    private List<CookieApi> apis(AbstractInsnNode instruction) {
        if (instruction instanceof MethodInsnNode call) {
            return finder.of(
                    signatures.method(call.owner, call.name, call.desc, call.getOpcode() == Opcodes.INVOKESTATIC));
        }
        if (instruction instanceof InvokeDynamicInsnNode dynamic) {
            for (Object each : dynamic.bsmArgs) {
                if (each instanceof Handle handle
                        && handle.getDesc().startsWith("(")
                        && finder.mayBeOfInterest(handle.getOwner(), handle.getName())) {
                    return finder.of(signatures.method(
                            handle.getOwner(),
                            handle.getName(),
                            handle.getDesc(),
                            handle.getTag() == Opcodes.H_INVOKESTATIC));
                }
            }
        }
        return List.of();
    }

    private boolean hints(AbstractInsnNode instruction) {
        if (instruction instanceof LdcInsnNode loaded) {
            return loaded.cst instanceof String text && CallFinder.hints(text);
        }
        if (instruction instanceof InvokeDynamicInsnNode dynamic) {
            for (Object each : dynamic.bsmArgs) {
                if (each instanceof String text && CallFinder.hints(text)) {
                    return true;
                }
            }
            if (dynamic.bsmArgs.length > 1
                    && dynamic.bsmArgs[0] instanceof String member
                    && dynamic.bsmArgs[1] instanceof Integer) {
                return finder.mayBeOfInterest(member);
            }
        }
        return instruction instanceof FieldInsnNode field && CallFinder.hints(field.name);
    }

    private void annotations(ClassCode code) {
        TypeFile type = code.type();
        List<MethodNode> all = code.methods();
        MethodNode first = all.isEmpty() ? null : all.get(0);
        annotations(code, first, null, type.node().visibleAnnotations, type.node().invisibleAnnotations);
        for (FieldNode field : type.node().fields) {
            annotations(code, first, null, field.visibleAnnotations, field.invisibleAnnotations);
        }
        for (MethodNode method : type.node().methods) {
            annotations(code, method, method, method.visibleAnnotations, method.invisibleAnnotations);
        }
    }

    private void annotations(
            ClassCode code,
            @Nullable MethodNode near,
            @Nullable MethodNode method,
            @Nullable List<AnnotationNode> visible,
            @Nullable List<AnnotationNode> invisible) {
        for (AnnotationNode annotation : TypeFile.annotations(visible, invisible)) {
            for (CookieApi api : finder.annotation(annotation.desc)) {
                if (near != null) {
                    Place place = code.place(near, null, classes.scope(code.type(), method));
                    judge.judgeAnnotation(api, member(annotation, api.member()).orElse(null), place);
                }
            }
        }
    }

    private static Optional<Code> member(AnnotationNode annotation, String name) {
        List<Object> values = annotation.values == null ? List.of() : annotation.values;
        for (int index = 0; index + 1 < values.size(); index += 2) {
            if (values.get(index).equals(name)) {
                return Optional.of(
                        values.get(index + 1) instanceof String text ? new Code.Constant(text) : Code.OPAQUE);
            }
        }
        return Optional.empty();
    }
}
