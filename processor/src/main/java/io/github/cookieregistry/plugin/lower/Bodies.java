package io.github.cookieregistry.plugin.lower;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import io.github.cookieregistry.core.code.Call;
import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Field;
import io.github.cookieregistry.core.code.Invocation;
import io.github.cookieregistry.core.code.Method;
import io.github.cookieregistry.core.code.MethodCode;
import io.github.cookieregistry.core.code.ObjectHistory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** The bodies that have been lowered, each once, when it is first asked for. */
final class Bodies {

    private static final Set<String> COMBINING = Set.of("andThen", "compose", "and", "or", "negate");

    private final Sources sources;
    private final Surroundings surroundings;
    private final Signatures signatures;
    private final Map<Uses.Member, List<Lowered>> byMember = new HashMap<>();
    private final Map<Method, Lowered> byMethod = new HashMap<>();
    private final Map<String, List<Lowered>> byLocalType = new HashMap<>();
    private final Map<Method, Call> consumers = new HashMap<>();
    private final Map<Method, List<Call>> functionCalls = new HashMap<>();
    private final IdentityHashMap<Code, ObjectHistory> histories = new IdentityHashMap<>();
    private final Map<ClassTree, Map<Element, MethodTree>> methods = new HashMap<>();

    Bodies(Sources sources, Surroundings surroundings) {
        this.sources = sources;
        this.surroundings = surroundings;
        this.signatures = surroundings.signatures();
    }

    /** A body with those of the classes inside of it. */
    List<Lowered> lowered(Uses.Member member) {
        List<Lowered> known = byMember.get(member);
        if (known != null) {
            return known;
        }
        List<Lowered> all = new ArrayList<>();
        byMember.put(member, all);
        sources.attribute(member.source());
        MethodTree method = member.method();
        Consumer<Lowered> within = lowered -> {
            all.add(lowered);
            keep(lowered);
            byLocalType
                    .computeIfAbsent(lowered.code().method().owner(), none -> new ArrayList<>())
                    .add(lowered);
        };
        if (method == null) {
            add(all, MemberLowering.initializers(member.source(), surroundings, new State(), within));
        } else if (member.source().element(method) instanceof ExecutableElement element) {
            add(all, MemberLowering.method(member.source(), method, element, surroundings, new State(), within));
        }
        return all;
    }

    private void add(List<Lowered> all, Lowered lowered) {
        all.add(0, lowered);
        keep(lowered);
    }

    private void keep(Lowered lowered) {
        MethodCode code = lowered.code();
        byMethod.put(code.method(), lowered);
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
        Lowered known = byMethod.get(method);
        if (known != null) {
            return Optional.of(known);
        }
        ExecutableElement element = signatures.element(method);
        ClassSource source = element == null ? null : sources.attributed(method.owner());
        if (element == null || source == null) {
            return Optional.empty();
        }
        MethodTree tree = methods(source).get(element);
        if (tree != null && (tree.getBody() != null || method.name().equals(Method.CONSTRUCTOR))) {
            lowered(new Uses.Member(source, tree));
            return Optional.ofNullable(byMethod.get(method));
        }
        return component(element, method);
    }

    private Map<Element, MethodTree> methods(ClassSource source) {
        return methods.computeIfAbsent(source.type(), type -> {
            Map<Element, MethodTree> all = new HashMap<>();
            for (Tree member : type.getMembers()) {
                if (member instanceof MethodTree method) {
                    Element element = source.element(method);
                    if (element != null) {
                        all.put(element, method);
                    }
                }
            }
            return all;
        });
    }

    /** What the compiler writes for a record's component (JLS 8.10.3). */
    private Optional<Lowered> component(ExecutableElement element, Method method) {
        if (Signatures.owner(element).getKind() != ElementKind.RECORD
                || !element.getParameters().isEmpty()) {
            return Optional.empty();
        }
        for (Element member : Signatures.owner(element).getEnclosedElements()) {
            if (member.getKind() == ElementKind.FIELD
                    && member.getSimpleName().equals(element.getSimpleName())
                    && member instanceof VariableElement variable) {
                Field field = signatures.field(variable);
                Lowered accessor = new Lowered(
                        new MethodCode(
                                method,
                                List.of(),
                                new Code.FieldUse(field, new Code.This(method.owner())),
                                List.of(),
                                Map.of(),
                                Map.of()),
                        List.of(),
                        null,
                        Map.of());
                byMethod.put(method, accessor);
                return Optional.of(accessor);
            }
        }
        return Optional.empty();
    }

    /** The initializers of a type; null where its source is not in view. */
    @Nullable
    Lowered initializers(String type) {
        ClassSource source = sources.attributed(type);
        if (source != null) {
            return lowered(new Uses.Member(source, null)).get(0);
        }
        for (Lowered each : byLocalType.getOrDefault(type, List.of())) {
            if (each.code().method().name().equals(Method.INITIALIZER)) {
                return each;
            }
        }
        return null;
    }

    /** The constructors of a type. */
    List<Lowered> constructors(ClassSource source) {
        List<Lowered> all = new ArrayList<>();
        for (Tree member : source.type().getMembers()) {
            if (member instanceof MethodTree method && method.getReturnType() == null) {
                List<Lowered> lowered = lowered(new Uses.Member(source, method));
                if (!lowered.isEmpty()) {
                    all.add(lowered.get(0));
                }
            }
        }
        return all;
    }

    /** The bodies of a type that is declared inside of another body. */
    List<Lowered> local(String type) {
        return byLocalType.getOrDefault(type, List.of());
    }

    /** The types that are declared inside of bodies, as far as those have been lowered. */
    Set<String> localTypes() {
        return byLocalType.keySet();
    }

    boolean isLocal(String type) {
        if (byLocalType.containsKey(type)) {
            return true;
        }
        TypeElement element = signatures.type(type);
        return element != null && Signatures.isLocal(element);
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

    /** What an expression of an annotation gives. */
    Code constant(ClassSource source, ExpressionTree expression) {
        sources.attribute(source);
        return MemberLowering.expression(source, expression, surroundings);
    }
}
