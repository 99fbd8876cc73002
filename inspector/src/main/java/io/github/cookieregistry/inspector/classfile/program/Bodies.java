package io.github.cookieregistry.inspector.classfile.program;

import io.github.cookieregistry.core.code.Call;
import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Invocation;
import io.github.cookieregistry.core.code.Method;
import io.github.cookieregistry.core.code.MethodCode;
import io.github.cookieregistry.core.code.ObjectHistory;
import io.github.cookieregistry.inspector.classfile.lower.Lowered;
import io.github.cookieregistry.inspector.classfile.lower.MethodLowering;
import io.github.cookieregistry.inspector.classfile.lower.Surroundings;
import io.github.cookieregistry.inspector.classfile.read.Signatures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodNode;

/** The bodies that have been lowered, each once, when it is first asked for. */
final class Bodies {

    private static final Set<String> COMBINING = Set.of("andThen", "compose", "and", "or", "negate");
    private static final String TYPE_INITIALIZER = "<clinit>";

    private final Classes classes;
    private final Signatures signatures;
    private final Surroundings surroundings;
    private final IdentityHashMap<MethodNode, Optional<Lowered>> lowered = new IdentityHashMap<>();
    private final Map<Method, Call> consumers = new HashMap<>();
    private final Map<Method, List<Call>> functionCalls = new HashMap<>();
    private final IdentityHashMap<Code, ObjectHistory> histories = new IdentityHashMap<>();

    Bodies(Classes classes, Surroundings surroundings) {
        this.classes = classes;
        this.surroundings = surroundings;
        this.signatures = surroundings.signatures();
    }

    /** How many bodies have been followed. */
    int count() {
        return lowered.size();
    }

    /** What a body says; empty where it has none, or is not to be followed. */
    Optional<Lowered> lowered(ClassCode code, MethodNode node) {
        Optional<Lowered> known = lowered.get(node);
        if (known == null) {
            // Whatever asks for itself while it is followed is not known.
            lowered.put(node, Optional.empty());
            known = node.instructions.size() == 0 ? Optional.empty() : lower(code, node);
            lowered.put(node, known);
            known.ifPresent(this::keep);
        }
        return known;
    }

    private Optional<Lowered> lower(ClassCode code, MethodNode node) {
        try {
            return Optional.of(MethodLowering.lower(
                    new MethodLowering.Source(
                            code.type(),
                            node,
                            method(code, node),
                            classes.scope(code.type(), node),
                            code.file(),
                            code.firstInstruction(node)),
                    surroundings));
        } catch (RuntimeException | StackOverflowError | AssertionError given) {
            // Unfollowable, or what ASM throws: the code of a broken class file is read only when it is followed.
            return Optional.empty();
        }
    }

    private Method method(ClassCode code, MethodNode node) {
        return node.name.equals(TYPE_INITIALIZER)
                ? new Method(
                        classes.types().canonical(code.type().name()),
                        Method.INITIALIZER,
                        List.of(),
                        "",
                        Method.Kind.CONSTRUCTOR,
                        false)
                : signatures.declared(code.type(), node).method();
    }

    private void keep(Lowered body) {
        MethodCode code = body.code();
        consumers.putAll(code.functions());
        for (Call call : code.calls()) {
            if (call instanceof Invocation invocation && invocation.object() instanceof Code.Function function) {
                functionCalls
                        .computeIfAbsent(function.method(), none -> new ArrayList<>())
                        .add(call);
            }
        }
        code.objects().forEach(histories::put);
    }

    Optional<Lowered> of(Method method) {
        Signatures.Found found = signatures.found(method);
        ClassCode code = found == null ? null : classes.code(found.owner());
        if (found == null || code == null || found.node() == null || isOfEnum(code, found.node())) {
            return Optional.empty();
        }
        return lowered(code, found.node());
    }

    /** What the compiler writes for every enum is known without its code. */
    private static boolean isOfEnum(ClassCode code, MethodNode node) {
        return code.type().isEnum()
                && (node.access & Opcodes.ACC_STATIC) != 0
                && (node.name.equals("values") && node.desc.startsWith("()")
                        || node.name.equals("valueOf") && node.desc.startsWith("(Ljava/lang/String;)"));
    }

    /** The initializer of a type; null where it has none. */
    @Nullable
    MethodNode initializer(ClassCode code) {
        return code.type().method(TYPE_INITIALIZER, "()V");
    }

    /** The calls of a lambda expression or method reference in the body that it stands in. */
    List<Call> callsOf(Method function) {
        List<Call> calls = functionCalls.getOrDefault(function, List.of());
        // What is made of the function calls it, too.
        return calls.stream().anyMatch(call -> COMBINING.contains(call.method().name())) ? List.of() : calls;
    }

    Optional<Call> consumer(Method function) {
        return Optional.ofNullable(consumers.get(function));
    }

    Optional<ObjectHistory> history(Call call) {
        return Optional.ofNullable(histories.get(call));
    }
}
