package io.github.cookieregistry.inspector.classfile.lower;

import io.github.cookieregistry.core.code.Call.Arguments;
import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Creation;
import io.github.cookieregistry.core.code.Invocation;
import io.github.cookieregistry.core.code.Method;
import io.github.cookieregistry.core.follow.Objects;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The calls that compilers write for what is no call in the source: boxes, loops, comparisons, sums of texts. */
final class LanguageCalls {

    private static final String STRING = "java.lang.String";
    private static final Set<String> BOXES = Set.of(
            "java.lang.Boolean",
            "java.lang.Byte",
            "java.lang.Short",
            "java.lang.Character",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Float",
            "java.lang.Double");
    private static final Set<String> BUILDERS = Set.of("java.lang.StringBuilder", "java.lang.StringBuffer");
    private static final Set<String> LISTS = Set.of(
            "java.util.List.of",
            "java.util.Arrays.asList",
            "kotlin.collections.CollectionsKt.listOf",
            "kotlin.collections.CollectionsKt__CollectionsKt.listOf",
            "kotlin.collections.CollectionsKt__CollectionsJVMKt.listOf",
            "kotlin.collections.CollectionsKt___CollectionsKt.listOf");

    /** By what each language asks whether two objects are equal. */
    private static final Set<String> EQUAL = Set.of(
            "kotlin.jvm.internal.Intrinsics.areEqual",
            "org.codehaus.groovy.runtime.ScriptBytecodeAdapter.compareEqual",
            "scala.runtime.BoxesRunTime.equals");

    private static final Method AS_LIST = new Method(
            "java.util.Arrays", "asList", List.of("java.lang.Object[]"), "java.util.List", Method.Kind.STATIC, true);
    private static final String GROOVY_TEXT = "org.codehaus.groovy.runtime.GStringImpl";

    private static final Method EQUALS = new Method(
            "java.util.Objects",
            "equals",
            List.of("java.lang.Object", "java.lang.Object"),
            "boolean",
            Method.Kind.STATIC,
            false);

    private final Body body;
    private final Objects objects;

    LanguageCalls(Body body, Objects objects) {
        this.body = body;
        this.objects = objects;
    }

    /** What a call gives that is none in the source; null for every other one. */
    @Nullable
    Slot of(Method method, @Nullable Code object, List<? extends Slot> given) {
        String owner = method.owner();
        if (BOXES.contains(owner)) {
            return box(method, object, given);
        }
        if (object != null && owner.startsWith("java.")) {
            Slot iterated = iterated(method, object);
            if (iterated != null) {
                return iterated;
            }
        }
        if (owner.endsWith("[]") && method.name().equals("clone") && object != null) {
            return Slot.of(
                    object instanceof Code.Elements elements ? new Code.Elements(elements.codes()) : object, owner);
        }
        if (method.kind() == Method.Kind.STATIC) {
            return ofNone(method, given);
        }
        return null;
    }

    private @Nullable Slot ofNone(Method method, List<? extends Slot> given) {
        String name = method.owner() + "." + method.name();
        List<Code> codes =
                given.stream().map(each -> objects.latest(each.code())).toList();
        boolean isCase = name.equals("org.codehaus.groovy.runtime.ScriptBytecodeAdapter.isCase")
                && codes.get(1) instanceof Code.Constant;
        if ((EQUAL.contains(name) || isCase) && method.parameters().equals(EQUALS.parameters())) {
            Arguments passed = new Arguments(codes, Collections.nCopies(2, body.place()), false);
            return Slot.of(new Invocation(EQUALS, null, false, passed, List.of(), body.place()), "boolean");
        }
        return switch (name) {
            case "org.codehaus.groovy.runtime.ScriptBytecodeAdapter.createList" ->
                codes.get(0) instanceof Code.Elements elements
                        ? Slot.of(
                                new Invocation(
                                        AS_LIST,
                                        null,
                                        false,
                                        new Arguments(elements.codes(), List.of(), true),
                                        List.of(),
                                        body.place()),
                                "java.util.List")
                        : null;
            case "kotlin.jvm.internal.Intrinsics.stringPlus" -> Slot.of(new Code.Joined(codes), STRING);
            case "kotlin.jvm.internal.Intrinsics.checkNotNull",
                    "kotlin.jvm.internal.Intrinsics.checkNotNullParameter",
                    "kotlin.jvm.internal.Intrinsics.checkNotNullExpressionValue",
                    "kotlin.jvm.internal.Intrinsics.checkParameterIsNotNull",
                    "kotlin.jvm.internal.Intrinsics.checkExpressionValueIsNotNull" -> Slot.EMPTY;
            case "org.codehaus.groovy.runtime.typehandling.ShortTypeHandling.castToString",
                    "org.codehaus.groovy.runtime.ScriptBytecodeAdapter.castToType",
                    "scala.runtime.BoxesRunTime.boxToInteger",
                    "scala.runtime.BoxesRunTime.boxToBoolean",
                    "scala.runtime.BoxesRunTime.boxToCharacter",
                    "scala.runtime.BoxesRunTime.boxToLong" -> {
                String type = method.parameters().get(0);
                yield Slot.of(Numbers.to(type, codes.get(0)), method.result());
            }
            default -> null;
        };
    }

    /** A text with values in it, which Groovy makes an object of; null for every other object. */
    static @Nullable Code text(Creation creation) {
        if (!creation.type().equals(GROOVY_TEXT)
                || creation.arguments().size() != 2
                || !(creation.arguments().get(0) instanceof Code.Elements values)
                || !(creation.arguments().get(1) instanceof Code.Elements texts)) {
            return null;
        }
        List<Code> parts = new ArrayList<>();
        for (int index = 0;
                index < Math.max(values.codes().size(), texts.codes().size());
                index++) {
            if (index < texts.codes().size()) {
                parts.add(texts.codes().get(index));
            }
            if (index < values.codes().size()) {
                parts.add(values.codes().get(index));
            }
        }
        return new Code.Joined(parts);
    }

    private @Nullable Slot box(Method method, @Nullable Code object, List<? extends Slot> given) {
        boolean puts = object == null
                && method.name().equals("valueOf")
                && given.size() == 1
                && !method.parameters().get(0).equals(STRING);
        if (puts) {
            return Slot.of(Numbers.to(method.parameters().get(0), given.get(0).code()), method.result());
        }
        return object != null && given.isEmpty() && method.name().equals(method.result() + "Value")
                ? Slot.of(Numbers.to(method.result(), object), method.result())
                : null;
    }

    /** The elements that a loop runs over, one after the other where the code lists them. */
    private @Nullable Slot iterated(Method method, Code object) {
        if (!method.parameters().isEmpty()) {
            return null;
        }
        switch (method.name()) {
            case "iterator" -> {
                if (method.result().equals("java.util.Iterator")) {
                    Invocation iterator =
                            new Invocation(method, object, false, Arguments.NONE, List.of(), body.place());
                    if (listed(object) != null) {
                        body.set(new Subject.Position(iterator), new Code.Constant(0));
                    }
                    return Slot.of(iterator, method.result());
                }
                return null;
            }
            case "hasNext" -> {
                if (object instanceof Invocation iterator && isIterator(iterator)) {
                    List<Code> elements = elements(iterator);
                    Integer at = position(iterator);
                    return Slot.of(
                            elements == null || at == null ? Code.OPAQUE : new Code.Constant(at < elements.size()),
                            "boolean");
                }
                return null;
            }
            case "next" -> {
                if (object instanceof Invocation iterator && isIterator(iterator)) {
                    return next(iterator);
                }
                return null;
            }
            default -> {
                return null;
            }
        }
    }

    private Slot next(Invocation iterator) {
        List<Code> elements = elements(iterator);
        Integer at = position(iterator);
        if (elements == null || at == null || at >= elements.size()) {
            return Slot.of(new Code.ElementOf(java.util.Objects.requireNonNull(iterator.object())), "java.lang.Object");
        }
        body.set(new Subject.Position(iterator), new Code.Constant(at + 1));
        return Slot.of(objects.latest(elements.get(at)), "java.lang.Object");
    }

    private static boolean isIterator(Invocation call) {
        return call.method().name().equals("iterator")
                && call.object() != null
                && call.method().result().equals("java.util.Iterator")
                && call.method().owner().startsWith("java.");
    }

    private @Nullable Integer position(Invocation iterator) {
        return body.flow().get(new Subject.Position(iterator)) instanceof Code.Constant at
                        && at.value() instanceof Integer number
                ? number
                : null;
    }

    private @Nullable List<Code> elements(Invocation iterator) {
        List<Code> elements = listed(java.util.Objects.requireNonNull(iterator.object()));
        Integer at = position(iterator);
        return elements == null || at == null || elements.size() - at > body.turns ? null : elements;
    }

    private static @Nullable List<Code> listed(Code collection) {
        return collection instanceof Invocation call
                        && call.object() == null
                        && (call.passed().oneByOne() || !call.method().varargs())
                        && LISTS.contains(
                                call.method().owner() + "." + call.method().name())
                ? call.arguments()
                : null;
    }

    /** A call as the source has it: a text that a chain of appends makes is a sum. */
    Code result(Invocation call) {
        if (!call.method().name().equals("toString")
                || call.object() == null
                || !BUILDERS.contains(call.method().owner())) {
            return call;
        }
        List<Code> parts = new ArrayList<>();
        Code each = call.object();
        while (each instanceof Code.Changed || each instanceof Invocation) {
            Invocation append = each instanceof Code.Changed changed ? changed.call() : (Invocation) each;
            boolean plain = append.method().name().equals("append")
                    && append.arguments().size() == 1
                    && !append.method().parameters().get(0).equals("char[]");
            Code before = each instanceof Code.Changed changed ? changed.object() : append.object();
            if (!plain || before == null || parts.size() > 512) {
                return call;
            }
            parts.add(0, append.arguments().get(0));
            each = before;
        }
        if (!(each instanceof Creation made) || !BUILDERS.contains(made.method().owner())) {
            return call;
        }
        List<String> types = made.method().parameters();
        if (types.equals(List.of(STRING))) {
            parts.add(0, made.arguments().get(0));
        } else if (!types.isEmpty() && !types.equals(List.of("int"))) {
            return call;
        }
        return parts.isEmpty() ? new Code.Constant("") : new Code.Joined(parts);
    }
}
