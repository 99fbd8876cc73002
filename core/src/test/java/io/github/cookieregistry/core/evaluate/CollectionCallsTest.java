package io.github.cookieregistry.core.evaluate;

import static io.github.cookieregistry.core.code.Codes.constructor;
import static io.github.cookieregistry.core.code.Codes.joined;
import static io.github.cookieregistry.core.code.Codes.lambda;
import static io.github.cookieregistry.core.code.Codes.parameter;
import static io.github.cookieregistry.core.code.Codes.text;
import static io.github.cookieregistry.core.code.Codes.value;
import static io.github.cookieregistry.core.evaluate.Evaluated.LIST;
import static io.github.cookieregistry.core.evaluate.Evaluated.OBJECT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Invocation;
import io.github.cookieregistry.core.code.Method;
import java.util.List;
import org.junit.jupiter.api.Test;

class CollectionCallsTest {

    private static final List<String> NONE = List.of();
    private static final String MAP = "java.util.Map";
    private static final String OPTIONAL = "java.util.Optional";
    private static final String STREAM = "java.util.stream.Stream";

    private final Evaluated evaluated = new Evaluated();

    private Code list(Object... elements) {
        return evaluated.ofClass(LIST, "of", LIST, List.of(OBJECT, OBJECT), elements);
    }

    private List<String> on(Code object, String owner, String name, List<String> types, Object... arguments) {
        return evaluated.of(evaluated.on(object, owner, name, OBJECT, types, arguments));
    }

    @Test
    void aListHasItsElementsInOrder() {
        assertThat(on(list("a", "b"), LIST, "get", List.of("int"), 1)).containsExactly("b");
        assertThat(on(list("a", "b"), LIST, "get", List.of("int"), 2)).isEmpty();
        assertThat(on(list("a", "b"), LIST, "get", List.of("int"), Code.OPAQUE)).containsExactly("a", "b");
        assertThat(on(list("a", "b"), LIST, "getFirst", NONE)).containsExactly("a");
        assertThat(on(list("a", "b"), LIST, "getLast", NONE)).containsExactly("b");
        assertThat(on(list("a", "b"), LIST, "size", NONE)).containsExactly("2");
        assertThat(on(list("a", "b"), LIST, "isEmpty", NONE)).containsExactly("false");
        assertThat(evaluated.of(new Code.ElementOf(list("a", "b")))).containsExactly("a", "b");
        assertThat(on(list("a"), LIST, "hashCode", NONE)).containsExactly("?");
    }

    @Test
    void aSetHasNoOrder() {
        Code set = evaluated.ofClass("java.util.Set", "of", "java.util.Set", List.of(OBJECT, OBJECT), "a", "b");
        Code first = evaluated.on(
                evaluated.on(set, "java.util.Set", "iterator", "java.util.Iterator", NONE),
                "java.util.Iterator",
                "next",
                OBJECT,
                NONE);
        assertThat(evaluated.of(first)).containsExactly("a", "b");
        assertThat(on(set, "java.util.Set", "size", NONE)).containsExactly("?");
    }

    @Test
    void whatIsAddedIsThere() {
        Code made = evaluated.codes.make(constructor("java.util.ArrayList"));
        Invocation add = evaluated.on(made, LIST, "add", "boolean", List.of(OBJECT), "a");
        Code one = new Code.Changed(made, add);
        assertThat(on(one, LIST, "get", List.of("int"), 0)).containsExactly("a");
        Code asked = new Code.Changed(one, evaluated.on(one, LIST, "size", "int", NONE));
        assertThat(on(asked, LIST, "get", List.of("int"), 0)).containsExactly("a");
        Code cleared = new Code.Changed(one, evaluated.on(one, LIST, "clear", "void", NONE));
        assertThat(on(cleared, LIST, "isEmpty", NONE)).containsExactly("true");
        Code set = new Code.Changed(one, evaluated.on(one, LIST, "set", OBJECT, List.of("int", OBJECT), 0, "b"));
        assertThat(on(set, LIST, "get", List.of("int"), 0)).containsExactly("?");
    }

    @Test
    void aStreamIsFollowed() {
        Code stream = evaluated.on(list("a", "b"), LIST, "stream", STREAM, NONE);
        Method function = lambda("each", OBJECT);
        Code prefixed =
                new Code.Function(function, joined(text("x_"), parameter(function, 0)), evaluated.codes.place());
        Code mapped = evaluated.on(stream, STREAM, "map", STREAM, List.of("java.util.function.Function"), prefixed);
        assertThat(evaluated.of(new Code.ElementOf(mapped))).containsExactly("x_a", "x_b");
        Code found = evaluated.on(mapped, STREAM, "findFirst", OPTIONAL, NONE);
        assertThat(on(found, OPTIONAL, "get", NONE)).containsExactly("x_a");
        Code filtered =
                evaluated.on(mapped, STREAM, "filter", STREAM, List.of("java.util.function.Predicate"), Code.OPAQUE);
        assertThat(on(evaluated.on(filtered, STREAM, "findFirst", OPTIONAL, NONE), OPTIONAL, "get", NONE))
                .containsExactly("x_a", "x_b");
        Code unknown = evaluated.on(stream, STREAM, "map", STREAM, List.of("java.util.function.Function"), Code.OPAQUE);
        assertThat(evaluated.of(new Code.ElementOf(unknown))).containsExactly("?");
    }

    @Test
    void aLambdaIsGivenEachElement() {
        Method function = lambda("each", OBJECT);
        Code passed = new Code.Function(function, Code.OPAQUE, evaluated.codes.place());
        Invocation each =
                evaluated.on(list("a", "b"), LIST, "forEach", "void", List.of("java.util.function.Consumer"), passed);
        evaluated.program.consumer(function, each);
        assertThat(evaluated.of(parameter(function, 0))).containsExactly("a", "b");
        evaluated.program.consumer(
                function, evaluated.on(list("a"), LIST, "sort", "void", List.of("java.util.Comparator"), passed));
        evaluated.evaluator.begin();
        assertThat(evaluated.of(parameter(function, 0))).containsExactly("?");
    }

    private Code map() {
        return evaluated.ofClass(MAP, "of", MAP, List.of(OBJECT, OBJECT, OBJECT, OBJECT), "a", "1", "b", "2");
    }

    @Test
    void aMapHasAValueForEachKey() {
        assertThat(on(map(), MAP, "get", List.of(OBJECT), "b")).containsExactly("2");
        assertThat(on(map(), MAP, "get", List.of(OBJECT), "c")).containsExactly("null");
        assertThat(on(map(), MAP, "get", List.of(OBJECT), Code.OPAQUE)).containsExactly("1", "2");
        assertThat(on(map(), MAP, "getOrDefault", List.of(OBJECT, OBJECT), "c", "3"))
                .containsExactly("3");
        assertThat(on(map(), MAP, "getOrDefault", List.of(OBJECT, OBJECT), "a", "3"))
                .containsExactly("1");
        assertThat(evaluated.of(new Code.ElementOf(evaluated.on(map(), MAP, "keySet", "java.util.Set", NONE))))
                .containsExactly("a", "b");
        assertThat(evaluated.of(new Code.ElementOf(evaluated.on(map(), MAP, "values", "java.util.Collection", NONE))))
                .containsExactly("1", "2");
        assertThat(on(map(), MAP, "remove", List.of(OBJECT), "a")).containsExactly("?");
    }

    @Test
    void aMapThatWasAskedIsTheSame() {
        Code map = map();
        Code asked = new Code.Changed(map, evaluated.on(map, MAP, "get", OBJECT, List.of(OBJECT), "a"));
        assertThat(on(asked, MAP, "get", List.of(OBJECT), "b")).containsExactly("2");
        Code put = new Code.Changed(map, evaluated.on(map, MAP, "put", OBJECT, List.of(OBJECT, OBJECT), "b", "3"));
        assertThat(on(put, MAP, "get", List.of(OBJECT), "b")).containsExactly("?");
    }

    private Code optional(Object content) {
        return evaluated.ofClass(OPTIONAL, "ofNullable", OPTIONAL, List.of(OBJECT), content);
    }

    @Test
    void anOptionalHoldsWhatItIsGiven() {
        assertThat(on(optional("a"), OPTIONAL, "orElse", List.of(OBJECT), "b")).containsExactly("a");
        assertThat(on(optional(Code.NULL), OPTIONAL, "orElse", List.of(OBJECT), "b"))
                .containsExactly("b");
        assertThat(on(optional(Code.OPAQUE), OPTIONAL, "orElse", List.of(OBJECT), "b"))
                .containsExactly("?", "b");
        assertThat(on(optional("a"), OPTIONAL, "isPresent", NONE)).containsExactly("true");
        assertThat(on(optional(Code.NULL), OPTIONAL, "isPresent", NONE)).containsExactly("false");
        assertThat(on(optional(Code.NULL), OPTIONAL, "isEmpty", NONE)).containsExactly("true");
        assertThat(on(optional(Code.OPAQUE), OPTIONAL, "isPresent", NONE)).containsExactly("?");
        Code supplier = new Code.Function(lambda("other"), text("c"), evaluated.codes.place());
        assertThat(on(optional(Code.NULL), OPTIONAL, "orElseGet", List.of(OBJECT), supplier))
                .containsExactly("c");
        assertThat(on(evaluated.ofClass(OPTIONAL, "empty", OPTIONAL, NONE), OPTIONAL, "get", NONE))
                .isEmpty();
    }

    @Test
    void anArrayHasItsElementsAtTheirPositions() {
        Code array = new Code.Elements(List.of(text("a"), text("b")));
        assertThat(evaluated.of(new Code.ElementAt(array, value(1)))).containsExactly("b");
        assertThat(evaluated.of(new Code.ElementAt(array, value(2)))).isEmpty();
        assertThat(evaluated.of(new Code.ElementAt(array, Code.OPAQUE))).containsExactly("a", "b");
        assertThat(evaluated.of(new Code.ElementAt(Code.OPAQUE, value(0)))).containsExactly("?");
    }
}
