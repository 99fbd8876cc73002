package io.github.cookieregistry.core.evaluate;

import io.github.cookieregistry.core.code.Call;
import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Creation;
import io.github.cookieregistry.core.code.Invocation;
import io.github.cookieregistry.core.code.Method;
import io.github.cookieregistry.core.evaluate.Value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells what arrays, collections, maps, streams and {@code Optional} hold and give back. */
final class CollectionCalls {

    /** Methods, also of other libraries, that make a collection of what they are given. */
    private static final Set<String> FACTORIES = Set.of(
            "of",
            "asList",
            "singleton",
            "singletonList",
            "asSet",
            "newArrayList",
            "newHashSet",
            "newLinkedHashSet",
            "listOf",
            "setOf",
            "mutableListOf",
            "mutableSetOf",
            "arrayListOf",
            "hashSetOf",
            "linkedSetOf");

    private static final Set<String> SAME = Set.of(
            "stream",
            "parallelStream",
            "sequential",
            "parallel",
            "boxed",
            "peek",
            "toList",
            "iterator",
            "copyOf",
            "unmodifiableList",
            "unmodifiableSet",
            "unmodifiableCollection",
            "unmodifiableMap",
            "synchronizedList",
            "asUnmodifiable");
    private static final Set<String> SOME = Set.of(
            "filter",
            "sorted",
            "distinct",
            "limit",
            "skip",
            "takeWhile",
            "dropWhile",
            "subList",
            "unordered",
            "toSet",
            "toArray",
            "elements",
            "descendingIterator");
    private static final Set<String> ELEMENT = Set.of("next", "element", "peek", "poll", "pop", "remove");

    /** What takes each element, one after the other. */
    private static final Set<String> EACH = Set.of(
            "forEach",
            "forEachOrdered",
            "map",
            "mapToObj",
            "filter",
            "flatMap",
            "peek",
            "anyMatch",
            "allMatch",
            "noneMatch",
            "takeWhile",
            "dropWhile",
            "removeIf",
            "ifPresent",
            "ifPresentOrElse",
            "mapMulti",
            "mapToInt");

    /** What leaves a collection or a map as it is. */
    private static final Set<String> ASKED = Set.of(
            "get",
            "getOrDefault",
            "containsKey",
            "containsValue",
            "keySet",
            "values",
            "entrySet",
            "size",
            "isEmpty",
            "contains",
            "forEach",
            "indexOf",
            "map",
            "findFirst",
            "findAny",
            "getFirst",
            "getLast",
            "iterator",
            "anyMatch",
            "hashCode",
            "equals",
            "toString",
            "next",
            "hasNext");

    private final Evaluation evaluator;
    private final OptionalCalls optionals;

    CollectionCalls(Evaluation evaluator) {
        this.evaluator = evaluator;
        this.optionals = new OptionalCalls(evaluator);
    }

    /** Whether a library's method makes a collection of its arguments. */
    boolean makes(Method method) {
        return method.kind() == Method.Kind.STATIC
                && FACTORIES.contains(method.name())
                && (method.result().startsWith("java.util.")
                        || method.result().startsWith("com.google.common.collect."));
    }

    /** What a library hands to the function that it is given; {@code parameter} counts from 0. */
    static Values given(String method, Value object, int parameter) {
        if (!EACH.contains(method)) {
            return Values.UNKNOWN;
        }
        if (object instanceof Value.Several several) {
            return parameter == 0 ? several.any() : Values.UNKNOWN;
        }
        if (object instanceof Value.Held held) {
            return parameter == 0 ? held.content() : Values.UNKNOWN;
        }
        if (object instanceof Value.Entries entries && method.equals("forEach")) {
            return Values.all(parameter == 0 ? entries.keys() : entries.values());
        }
        return Values.UNKNOWN;
    }

    Values of(Invocation call, Values object, Frame frame) {
        Method method = call.method();
        if (method.kind() == Method.Kind.STATIC) {
            return ofNone(call, frame);
        }
        return object.map(each -> {
            if (each instanceof Value.Several several) {
                return ofSeveral(call, several, frame);
            }
            if (each instanceof Value.Entries entries) {
                return ofEntries(call, entries, frame);
            }
            return each instanceof Value.Held held ? optionals.of(call, held, frame) : Values.unknown(each.cause());
        });
    }

    private Values ofNone(Invocation call, Frame frame) {
        Method method = call.method();
        List<Code> arguments = call.arguments();
        switch (method.owner()) {
            case "java.util.Map" -> {
                return map(call, frame);
            }
            case "java.util.Optional" -> {
                return switch (method.name()) {
                    case "of", "ofNullable" -> OptionalCalls.holding(evaluator.evaluate(arguments.get(0), frame));
                    case "empty" -> Values.of(new Value.Held(Values.NONE, true));
                    default -> Values.UNKNOWN;
                };
            }
            default -> {}
        }
        if (method.name().startsWith("empty") && arguments.isEmpty()) {
            return method.name().endsWith("Map") ? Values.UNKNOWN : Values.of(new Value.Several(List.of(), true, true));
        }
        if (method.name().equals("singletonMap")) {
            return map(call, frame);
        }
        if (makes(method)) {
            boolean ordered = !Method.simpleName(method.result()).endsWith("Set");
            if (!call.passed().oneByOne()
                    && arguments.size() == 1
                    && method.parameters().get(0).endsWith("[]")) {
                return evaluator.evaluate(arguments.get(0), frame);
            }
            return Values.of(new Value.Several(each(call, frame), ordered, true));
        }
        if (SAME.contains(method.name()) && arguments.size() == 1) {
            return evaluator.evaluate(arguments.get(0), frame);
        }
        if (method.name().equals("copyOf") || method.name().equals("copyOfRange")) {
            return evaluator.evaluate(arguments.get(0), frame).map(CollectionCalls::some);
        }
        return Values.UNKNOWN;
    }

    private Values map(Invocation call, Frame frame) {
        List<Values> all = each(call, frame);
        if (!call.method().name().equals("of") && !call.method().name().equals("singletonMap") || all.size() % 2 != 0) {
            return Values.UNKNOWN;
        }
        List<Values> keys = new ArrayList<>();
        List<Values> values = new ArrayList<>();
        for (int index = 0; index < all.size(); index += 2) {
            keys.add(all.get(index));
            values.add(all.get(index + 1));
        }
        return Values.of(new Value.Entries(keys, values));
    }

    private Values ofSeveral(Invocation call, Value.Several several, Frame frame) {
        String name = call.method().name();
        List<Code> arguments = call.arguments();
        if (SAME.contains(name) && arguments.isEmpty()) {
            return Values.of(several);
        }
        if (SOME.contains(name)) {
            return some(several);
        }
        return switch (name) {
            case "get", "elementAt" -> at(several, arguments, frame);
            case "getFirst", "firstElement" -> at(several, 0);
            case "getLast", "lastElement" -> at(several, several.elements().size() - 1);
            case "findFirst", "findAny" ->
                several.inOrder() && several.complete() && !several.elements().isEmpty()
                        ? OptionalCalls.holding(several.elements().get(0))
                        : Values.of(new Value.Held(several.any(), true));
            case "size" ->
                several.complete() && several.inOrder()
                        ? Values.known(several.elements().size())
                        : Values.UNKNOWN;
            case "isEmpty" ->
                several.complete() && several.inOrder()
                        ? Values.known(several.elements().isEmpty())
                        : Values.UNKNOWN;
            case "collect" -> collected(call, several, frame);
            case "contains" -> Values.UNKNOWN;
            case "map", "mapToObj" -> mapped(call, several, frame);
            default -> ELEMENT.contains(name) ? several.any() : Values.UNKNOWN;
        };
    }

    private Values mapped(Invocation call, Value.Several several, Frame frame) {
        if (call.arguments().isEmpty()
                || !(evaluator.evaluate(call.arguments().get(0), frame).only().orElse(null)
                        instanceof Value.Callable callable)) {
            return Values.UNKNOWN;
        }
        List<Values> changed = several.elements().stream()
                .map(each -> evaluator.called(callable, List.of(each)))
                .toList();
        return Values.of(new Value.Several(changed, several.inOrder(), several.complete()));
    }

    private Values collected(Invocation call, Value.Several several, Frame frame) {
        if (call.arguments().size() != 1 || !(call.arguments().get(0) instanceof Invocation collector)) {
            return Values.UNKNOWN;
        }
        String name = collector.method().name();
        if (!collector.method().owner().equals("java.util.stream.Collectors")) {
            return Values.UNKNOWN;
        }
        if (name.equals("joining") && several.inOrder() && several.complete()) {
            List<Values> texts = each(collector, frame);
            Values none = Values.known("");
            Values separator = texts.isEmpty() ? none : texts.get(0);
            Values begin = texts.size() == 3 ? texts.get(1) : none;
            Values end = texts.size() == 3 ? texts.get(2) : none;
            return Formats.joined(begin, separator, several.elements(), end);
        }
        return name.equals("toList") || name.equals("toUnmodifiableList")
                ? Values.of(several)
                : name.equals("toSet") || name.equals("toUnmodifiableSet") ? some(several) : Values.UNKNOWN;
    }

    private Values at(Value.Several several, List<Code> arguments, Frame frame) {
        return arguments.size() == 1
                        && evaluator
                                        .evaluate(arguments.get(0), frame)
                                        .constant()
                                        .orElse(null)
                                instanceof Integer position
                ? at(several, position)
                : several.any();
    }

    private static Values at(Value.Several several, int position) {
        if (!several.inOrder() || !several.complete()) {
            return several.any();
        }
        return position >= 0 && position < several.elements().size()
                ? several.elements().get(position)
                : Values.NONE;
    }

    private static Values some(Value collection) {
        return collection instanceof Value.Several several
                ? Values.of(new Value.Several(List.of(several.any()), false, true))
                : Values.unknown(collection.cause());
    }

    private Values ofEntries(Invocation call, Value.Entries entries, Frame frame) {
        String name = call.method().name();
        List<Code> arguments = call.arguments();
        return switch (name) {
            case "get" -> {
                Values key = evaluator.evaluate(arguments.get(0), frame);
                yield entry(entries, key, key.constant().isPresent() ? Values.known(null) : Values.NONE);
            }
            case "getOrDefault" ->
                entry(
                        entries,
                        evaluator.evaluate(arguments.get(0), frame),
                        evaluator.evaluate(arguments.get(1), frame));
            case "values" -> Values.of(new Value.Several(entries.values(), false, true));
            case "keySet" -> Values.of(new Value.Several(entries.keys(), false, true));
            default -> Values.UNKNOWN;
        };
    }

    private static Values entry(Value.Entries entries, Values key, Values otherwise) {
        boolean keysKnown =
                entries.keys().stream().allMatch(each -> each.constant().isPresent());
        Object wanted = key.constant().orElse(null);
        if (wanted == null || !keysKnown) {
            return Values.all(entries.values()).or(otherwise);
        }
        Values found = otherwise;
        for (int index = 0; index < entries.keys().size(); index++) {
            if (entries.keys().get(index).constant().equals(Optional.of(wanted))) {
                found = entries.values().get(index);
            }
        }
        return found;
    }

    /** A new collection; empty for every other object. */
    Optional<Values> made(Creation creation, Frame frame) {
        String type = creation.method().owner();
        String name = Method.simpleName(type);
        if (!type.startsWith("java.util.")
                || !(name.endsWith("List") || name.endsWith("Set") || name.endsWith("Deque"))) {
            return Optional.empty();
        }
        if (creation.method().parameters().isEmpty()
                || creation.method().parameters().equals(List.of("int"))) {
            return Optional.of(Values.of(new Value.Several(List.of(), name.endsWith("List"), true)));
        }
        return Optional.of(evaluator
                .evaluate(creation.arguments().get(0), frame)
                .map(each -> each instanceof Value.Several ? Values.of(each) : Values.unknown(each.cause())));
    }

    /** A collection after a call on it; empty where nothing is said of the object. */
    Optional<Values> changed(Invocation call, Values object, Frame frame) {
        if (!call.method().owner().startsWith("java.util.") || object.all().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(object.map(each -> each instanceof Value.Several several
                ? changed(call, several, frame)
                : each instanceof Value.Entries && !ASKED.contains(call.method().name())
                        ? Values.UNKNOWN
                        : Values.of(each)));
    }

    private Values changed(Invocation call, Value.Several several, Frame frame) {
        String name = call.method().name();
        if (SAME.contains(name) || SOME.contains(name) || ASKED.contains(name)) {
            return Values.of(several);
        }
        if ((name.equals("add") || name.equals("addLast")) && call.arguments().size() == 1) {
            List<Values> more = new ArrayList<>(several.elements());
            more.add(evaluator.evaluate(call.arguments().get(0), frame));
            return more.size() > Values.MOST * 4
                    ? Values.UNKNOWN
                    : Values.of(new Value.Several(more, several.inOrder(), several.complete()));
        }
        if (name.equals("clear")) {
            return Values.of(new Value.Several(List.of(), several.inOrder(), true));
        }
        return Values.UNKNOWN;
    }

    private List<Values> each(Call call, Frame frame) {
        return call.arguments().stream()
                .map(argument -> evaluator.evaluate(argument, frame))
                .toList();
    }
}
