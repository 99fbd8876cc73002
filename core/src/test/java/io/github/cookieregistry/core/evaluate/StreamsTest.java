package io.github.cookieregistry.core.evaluate;

import static io.github.cookieregistry.core.code.Codes.constructor;
import static io.github.cookieregistry.core.code.Codes.lambda;
import static io.github.cookieregistry.core.code.Codes.oneOf;
import static io.github.cookieregistry.core.code.Codes.parameter;
import static io.github.cookieregistry.core.code.Codes.text;
import static io.github.cookieregistry.core.code.Codes.value;
import static io.github.cookieregistry.core.evaluate.Evaluated.LIST;
import static io.github.cookieregistry.core.evaluate.Evaluated.OBJECT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Codes;
import io.github.cookieregistry.core.code.Invocation;
import io.github.cookieregistry.core.code.Method;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What streams gather, what maps and optionals hand on, and which collections are copies of others. */
class StreamsTest {

    private static final List<String> NONE = List.of();
    private static final List<String> ONE = List.of(OBJECT);
    private static final String ARRAYS = "java.util.Arrays";
    private static final String COLLECTIONS = "java.util.Collections";
    private static final String COLLECTORS = "java.util.stream.Collectors";
    private static final String MAP = "java.util.Map";
    private static final String OPTIONAL = "java.util.Optional";
    private static final String SET = "java.util.Set";
    private static final String STREAM = "java.util.stream.Stream";

    private final Evaluated evaluated = new Evaluated();

    private Code list(Object... elements) {
        return evaluated.ofClass(LIST, "of", LIST, List.of(OBJECT, OBJECT), elements);
    }

    private Code set(Object... elements) {
        return evaluated.ofClass(SET, "of", SET, List.of(OBJECT, OBJECT), elements);
    }

    private Code of(String owner, String name, String result, Object... arguments) {
        return evaluated.ofClass(owner, name, result, List.of(), arguments);
    }

    private List<String> on(Code object, String owner, String name, Object... arguments) {
        return evaluated.of(evaluated.on(object, owner, name, OBJECT, ONE, arguments));
    }

    private List<String> elements(Code collection) {
        return evaluated.of(new Code.ElementOf(collection));
    }

    private Code collected(Code collection, Code collector) {
        Code stream = evaluated.on(collection, LIST, "stream", STREAM, NONE);
        return evaluated.on(stream, STREAM, "collect", OBJECT, List.of("java.util.stream.Collector"), collector);
    }

    @Test
    void aStreamIsJoinedToOneText() {
        assertThat(evaluated.of(collected(list("a", "b"), of(COLLECTORS, "joining", OBJECT))))
                .containsExactly("ab");
        assertThat(evaluated.of(collected(list("a", "b"), of(COLLECTORS, "joining", OBJECT, "_"))))
                .containsExactly("a_b");
        assertThat(evaluated.of(collected(list("a", "b"), of(COLLECTORS, "joining", OBJECT, "_", "<", ">"))))
                .containsExactly("<a_b>");
        assertThat(evaluated.of(collected(set("a", "b"), of(COLLECTORS, "joining", OBJECT, "_"))))
                .containsExactly("?");
    }

    @Test
    void aStreamIsGatheredInAListOrASet() {
        for (String name : List.of("toList", "toUnmodifiableList")) {
            assertThat(on(collected(list("a", "b"), of(COLLECTORS, name, OBJECT)), LIST, "get", 1))
                    .containsExactly("b");
        }
        for (String name : List.of("toSet", "toUnmodifiableSet")) {
            Code gathered = collected(list("a", "b"), of(COLLECTORS, name, OBJECT));
            assertThat(elements(gathered)).containsExactly("a", "b");
            assertThat(on(gathered, SET, "size")).containsExactly("?");
        }
    }

    @Test
    void whatElseGathersAStreamIsUnknown() {
        assertThat(elements(collected(list("a"), of(COLLECTORS, "groupingBy", OBJECT, Code.OPAQUE))))
                .containsExactly("?");
        assertThat(elements(collected(list("a"), of("shop.Own", "toList", OBJECT))))
                .containsExactly("?");
        assertThat(elements(collected(list("a"), Code.OPAQUE))).containsExactly("?");
        assertThat(elements(evaluated.on(
                        list("a"),
                        STREAM,
                        "collect",
                        OBJECT,
                        ONE,
                        of(COLLECTORS, "toList", OBJECT),
                        of(COLLECTORS, "toList", OBJECT))))
                .containsExactly("?");
    }

    @Test
    void emptyCollectionsHaveNoElement() {
        assertThat(on(of(COLLECTIONS, "emptyList", LIST), LIST, "isEmpty")).containsExactly("true");
        assertThat(elements(of(COLLECTIONS, "emptySet", SET))).isEmpty();
        assertThat(on(of(COLLECTIONS, "emptyMap", MAP), MAP, "get", "a")).containsExactly("?");
    }

    @Test
    void anArrayThatIsPassedForTheElementsIsTheList() {
        Code array = new Code.Elements(List.of(text("a"), text("b")));
        Code list = evaluated.ofClass(ARRAYS, "asList", LIST, List.of(OBJECT + "[]"), array);
        assertThat(on(list, LIST, "get", 1)).containsExactly("b");
        Code single = evaluated.ofClass(COLLECTIONS, "singletonList", LIST, ONE, "a");
        assertThat(on(single, LIST, "get", 0)).containsExactly("a");
    }

    @Test
    void aCopyHasTheSameElements() {
        assertThat(on(of(LIST, "copyOf", LIST, list("a", "b")), LIST, "get", 0)).containsExactly("a");
        assertThat(on(of(COLLECTIONS, "unmodifiableList", LIST, list("a", "b")), LIST, "get", 1))
                .containsExactly("b");
        Code array = new Code.Elements(List.of(text("a"), text("b")));
        for (String name : List.of("copyOf", "copyOfRange")) {
            assertThat(elements(of(ARRAYS, name, OBJECT + "[]", array, value(1), value(2))))
                    .containsExactly("a", "b");
            assertThat(elements(of(ARRAYS, name, OBJECT + "[]", Code.OPAQUE, value(1), value(2))))
                    .containsExactly("?");
        }
        assertThat(elements(of(COLLECTIONS, "nCopies", LIST, value(2), "a"))).containsExactly("?");
    }

    @Test
    void aNewCollectionTakesOverAnother() {
        Code list = evaluated.codes.make(constructor("java.util.ArrayList", "java.util.Collection"), list("a", "b"));
        assertThat(on(list, LIST, "get", 1)).containsExactly("b");
        Code unknown = evaluated.codes.make(constructor("java.util.ArrayList", "java.util.Collection"), Code.OPAQUE);
        assertThat(on(unknown, LIST, "get", 1)).containsExactly("?");
        Code sized = evaluated.codes.make(constructor("java.util.ArrayList", "int"), value(4));
        assertThat(on(sized, LIST, "isEmpty")).containsExactly("true");
        for (String name : List.of("HashSet", "ArrayDeque")) {
            Code made = evaluated.codes.make(constructor("java.util." + name));
            assertThat(elements(made)).as(name).isEmpty();
            assertThat(on(made, SET, "size")).as(name).containsExactly("?");
        }
        assertThat(elements(evaluated.codes.make(constructor("java.util.HashMap"))))
                .containsExactly("?");
        assertThat(elements(evaluated.codes.make(constructor("other.ArrayList"))))
                .containsExactly("?");
    }

    @Test
    void whatIsAddedLastIsThere() {
        Code list = evaluated.codes.make(constructor("java.util.LinkedList"));
        Code one = new Code.Changed(list, evaluated.on(list, LIST, "addLast", "void", ONE, "a"));
        assertThat(on(one, LIST, "getLast")).containsExactly("a");
        Code streamed = new Code.Changed(one, evaluated.on(one, LIST, "stream", STREAM, NONE));
        assertThat(on(streamed, LIST, "getLast")).containsExactly("a");
        Code first = new Code.Changed(one, evaluated.on(one, LIST, "add", "void", List.of("int", OBJECT), 0, "b"));
        assertThat(on(first, LIST, "getLast")).containsExactly("?");
        Code[] many = {list};
        for (int time = 0; time < 97; time++) {
            many[0] = new Code.Changed(many[0], evaluated.on(many[0], LIST, "add", "boolean", ONE, "a"));
        }
        assertThat(on(many[0], LIST, "getLast")).containsExactly("?");
    }

    private List<String> given(Code object, String owner, String name, int position) {
        Method function = lambda("given", OBJECT, OBJECT);
        Code passed = new Code.Function(function, Code.OPAQUE, evaluated.codes.place());
        evaluated.program.consumer(function, evaluated.on(object, owner, name, "void", ONE, passed));
        evaluated.evaluator.begin();
        return evaluated.of(parameter(function, position));
    }

    @Test
    void aFunctionIsGivenWhatAMapOrAnOptionalHolds() {
        Code map = of(MAP, "of", MAP, "a", "1", "b", "2");
        assertThat(given(map, MAP, "forEach", 0)).containsExactly("a", "b");
        assertThat(given(map, MAP, "forEach", 1)).containsExactly("1", "2");
        assertThat(given(map, MAP, "removeIf", 0)).containsExactly("?");
        Code optional = of(OPTIONAL, "of", OPTIONAL, "a");
        assertThat(given(optional, OPTIONAL, "ifPresent", 0)).containsExactly("a");
        assertThat(given(optional, OPTIONAL, "ifPresent", 1)).containsExactly("?");
        assertThat(given(list("a"), LIST, "forEach", 1)).containsExactly("?");
        assertThat(given(Code.OPAQUE, LIST, "forEach", 0)).containsExactly("?");
    }

    @Test
    void aFunctionOfTheProgramsOwnMethodIsGivenAnything() {
        evaluated.program.type("shop.Own");
        assertThat(given(list("a"), "shop.Own", "forEach", 0)).containsExactly("?");
    }

    @Test
    void otherMapsAreUnknown() {
        assertThat(on(of(COLLECTIONS, "singletonMap", MAP, "a", "1"), MAP, "get", "a"))
                .containsExactly("1");
        assertThat(on(of(MAP, "ofEntries", MAP, "a", "1"), MAP, "get", "a")).containsExactly("?");
        assertThat(on(of(MAP, "of", MAP, Code.OPAQUE, "1"), MAP, "get", "a")).containsExactly("1", "null");
        Code[] entries = {text("a"), text("1"), text("b")};
        assertThat(on(of(MAP, "of", MAP, (Object[]) entries), MAP, "get", "a")).containsExactly("?");
    }

    @Test
    void aKeyThatMayBeAnyGivesEveryValue() {
        Code map = of(MAP, "of", MAP, oneOf(text("a"), text("b")), "1", "c", "2");
        assertThat(on(map, MAP, "get", "c")).containsExactly("1", "2", "null");
    }

    private Code optional(Object content) {
        return of(OPTIONAL, "ofNullable", OPTIONAL, content);
    }

    private Code prefixed() {
        Method function = lambda("each", OBJECT);
        return new Code.Function(function, Codes.joined(text("x_"), parameter(function, 0)), evaluated.codes.place());
    }

    @Test
    void whatAnOptionalHoldsIsChanged() {
        Invocation known = evaluated.on(optional("a"), OPTIONAL, "map", OPTIONAL, ONE, prefixed());
        assertThat(on(known, OPTIONAL, "orElse", "b")).containsExactly("x_a");
        Invocation open =
                evaluated.on(optional(oneOf(text("a"), Code.NULL)), OPTIONAL, "map", OPTIONAL, ONE, prefixed());
        assertThat(on(open, OPTIONAL, "orElse", "b")).containsExactly("x_a", "b");
        Invocation none = evaluated.on(optional(Code.NULL), OPTIONAL, "map", OPTIONAL, ONE, prefixed());
        assertThat(on(none, OPTIONAL, "orElse", "b")).containsExactly("b");
        Invocation unknown = evaluated.on(optional("a"), OPTIONAL, "map", OPTIONAL, ONE, Code.OPAQUE);
        assertThat(on(unknown, OPTIONAL, "orElse", "b")).containsExactly("?");
    }

    @Test
    void aFilteredOptionalMayBeEmpty() {
        Invocation filtered = evaluated.on(optional("a"), OPTIONAL, "filter", OPTIONAL, ONE, Code.OPAQUE);
        assertThat(on(filtered, OPTIONAL, "orElse", "b")).containsExactly("a", "b");
        assertThat(on(filtered, OPTIONAL, "isEmpty")).containsExactly("?");
        assertThat(on(optional("a"), OPTIONAL, "isEmpty")).containsExactly("false");
        assertThat(on(optional("a"), OPTIONAL, "stream")).containsExactly("?");
        assertThat(on(of(OPTIONAL, "other", OPTIONAL, text("a")), OPTIONAL, "get"))
                .containsExactly("?");
        assertThat(on(optional(Code.NULL), OPTIONAL, "orElseGet", Code.OPAQUE)).containsExactly("?");
    }
}
