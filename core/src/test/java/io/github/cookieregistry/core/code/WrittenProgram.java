package io.github.cookieregistry.core.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** A program that is written by hand. */
public final class WrittenProgram implements Program {

    private final Map<Method, MethodCode> bodies = new LinkedHashMap<>();
    private final Map<Field, FieldCode> fields = new HashMap<>();
    private final Map<String, Set<String>> supertypes = new HashMap<>();
    private final Map<Method, Call> consumers = new HashMap<>();
    private final Map<Method, Creation> delegations = new HashMap<>();
    private final Map<String, List<Field>> constants = new HashMap<>();
    private final IdentityHashMap<Call, ObjectHistory> histories = new IdentityHashMap<>();
    private final Set<Method> open = new HashSet<>();
    private final Set<Method> overriding = new HashSet<>();

    /** A method whose body gives this back and makes these calls. */
    public WrittenProgram body(Method method, Code result, Call... calls) {
        List<Code.Parameter> parameters = IntStream.range(0, method.parameters().size())
                .mapToObj(index -> Codes.parameter(method, index))
                .toList();
        bodies.put(method, new MethodCode(method, parameters, result, List.of(calls), Map.of(), Map.of()));
        type(method.owner());
        return this;
    }

    public WrittenProgram type(String type, String... supers) {
        supertypes.computeIfAbsent(type, none -> new HashSet<>()).addAll(List.of(supers));
        return this;
    }

    public WrittenProgram field(FieldCode code) {
        fields.put(code.field(), code);
        type(code.field().owner());
        return this;
    }

    /** A field with the value of its declaration, and no other. */
    public Code.FieldUse field(String owner, String name, Code initial) {
        Field field = new Field(owner, name, Codes.STRING, true);
        field(new FieldCode(field, initial, null, List.of(), false, false, 0, false));
        return new Code.FieldUse(field, null);
    }

    /** Constants of an enum, each made by such a creation. */
    public WrittenProgram constants(String type, Map<String, Creation> made) {
        List<Field> all = new ArrayList<>();
        made.forEach((name, creation) -> {
            Field field = new Field(type, name, type, true);
            all.add(field);
            field(new FieldCode(field, creation, null, List.of(), false, false, 0, true));
        });
        constants.put(type, all);
        return this;
    }

    public WrittenProgram reachable(Method method) {
        open.add(method);
        return this;
    }

    public WrittenProgram overriding(Method method) {
        overriding.add(method);
        return reachable(method);
    }

    public WrittenProgram consumer(Method function, Call call) {
        consumers.put(function, call);
        return this;
    }

    public WrittenProgram delegation(Method constructor, Creation call) {
        delegations.put(constructor, call);
        return this;
    }

    /** The calls on what a call makes, each made each time. */
    public ObjectHistory happens(Call call, Invocation... steps) {
        ObjectHistory history = new ObjectHistory();
        for (Invocation step : steps) {
            history.steps().add(new ObjectHistory.Step(step, true));
        }
        histories.put(call, history);
        return history;
    }

    /** Every call of every body. */
    public List<Call> calls() {
        return bodies.values().stream().flatMap(body -> body.calls().stream()).toList();
    }

    @Override
    public Optional<MethodCode> body(Method method) {
        return Optional.ofNullable(bodies.get(method));
    }

    @Override
    public Optional<FieldCode> field(Field field) {
        return Optional.ofNullable(fields.get(field));
    }

    @Override
    public Optional<List<Method>> targets(Method method) {
        return open.contains(method)
                ? Optional.empty()
                : Optional.of(bodies.keySet().stream()
                        .filter(each -> each.name().equals(method.name())
                                && each.parameters().equals(method.parameters())
                                && isA(each.owner(), method.owner()))
                        .toList());
    }

    @Override
    public Optional<Method> target(Method method, String type) {
        Optional<Method> own = bodies.keySet().stream()
                .filter(each -> each.owner().equals(type)
                        && each.name().equals(method.name())
                        && each.parameters().equals(method.parameters()))
                .findFirst();
        return own.or(() -> supertypes.getOrDefault(type, Set.of()).stream()
                .flatMap(above -> target(method, above).stream())
                .findFirst());
    }

    @Override
    public Optional<Creation> delegation(Method constructor) {
        return Optional.ofNullable(delegations.get(constructor));
    }

    @Override
    public List<Call> callers(Method method) {
        return calls().stream().filter(call -> call.method().equals(method)).toList();
    }

    @Override
    public boolean open(Method method) {
        return open.contains(method);
    }

    @Override
    public Optional<Call> consumer(Method function) {
        return Optional.ofNullable(consumers.get(function));
    }

    @Override
    public boolean overridesLibrary(Method method) {
        return overriding.contains(method);
    }

    @Override
    public Optional<ObjectHistory> history(Call call) {
        return Optional.ofNullable(histories.get(call));
    }

    @Override
    public boolean declares(String type) {
        return supertypes.containsKey(type);
    }

    @Override
    public List<Field> constants(String type) {
        return constants.getOrDefault(type, List.of());
    }

    @Override
    public boolean isA(String type, String supertype) {
        return type.equals(supertype)
                || supertypes.getOrDefault(type, Set.of()).stream().anyMatch(above -> isA(above, supertype));
    }
}
