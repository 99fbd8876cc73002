package io.github.cookieregistry.core.evaluate;

import io.github.cookieregistry.core.code.Method;
import io.github.cookieregistry.core.evaluate.Value.Values;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/** Tells what the methods of texts and of text builders give back, and what builders hold after them. */
final class TextCalls {

    /**
     * What the JDK itself is asked for, of known texts: all of it depends on its arguments alone, and takes no longer
     * than they are long. Methods with regular expressions may never end, and are unknown.
     */
    private static final Set<String> ASKED = Set.of(
            "charAt",
            "codePointAt",
            "compareTo",
            "compareToIgnoreCase",
            "contains",
            "contentEquals",
            "endsWith",
            "equals",
            "equalsIgnoreCase",
            "hashCode",
            "indexOf",
            "isBlank",
            "isEmpty",
            "lastIndexOf",
            "length",
            "startsWith",
            "strip",
            "stripIndent",
            "stripLeading",
            "stripTrailing",
            "subSequence",
            "substring",
            "translateEscapes",
            "trim");

    /** The languages with rules of their own for upper and lower case, by the names of {@code Locale}'s constants. */
    private static final Set<String> COMMON_RULES = Set.of(
            "ROOT", "ENGLISH", "US", "UK", "CANADA", "GERMAN", "GERMANY", "FRENCH", "FRANCE", "ITALIAN", "ITALY");

    private TextCalls() {}

    /** What a method of {@code String} or {@code CharSequence} gives back. */
    static Values of(Method method, Values object, List<Values> arguments) {
        return switch (method.name()) {
            case "intern", "toString", "getBytes" -> object.map(each -> Values.of(TextOf.of(each)));
            case "toLowerCase" -> cased(object, arguments, text -> text.toLowerCase(Locale.ROOT));
            case "toUpperCase" -> cased(object, arguments, text -> text.toUpperCase(Locale.ROOT));
            case "concat" ->
                object.map(first ->
                        arguments.get(0).map(second -> Values.of(TextOf.joined(TextOf.of(first), TextOf.of(second)))));
            case "repeat" -> Combinations.of(object, arguments, TextCalls::repeated);
            case "replace" -> Combinations.of(object, arguments, TextCalls::replaced);
            case "toCharArray" -> object.map(text -> characters(text, letter -> (char) letter));
            case "chars" -> object.map(text -> characters(text, letter -> letter));
            case "strip", "trim", "stripLeading" -> object.map(text -> stripped(method, text));
            case "substring", "subSequence" -> object.map(text -> cut(method, text, arguments));
            default -> asked(method, object, arguments);
        };
    }

    /** The text of a value, by {@code String.valueOf}: of characters, the text that they make. */
    static Values valueOf(Value value) {
        if (!(value instanceof Value.Several characters)) {
            return Values.of(TextOf.of(value));
        }
        if (!characters.inOrder() || !characters.complete()) {
            return Values.UNKNOWN;
        }
        StringBuilder text = new StringBuilder();
        for (Values each : characters.elements()) {
            if (!(each.constant().orElse(null) instanceof Character character) || text.length() >= TextOf.LONGEST) {
                return Values.UNKNOWN;
            }
            text.append(character.charValue());
        }
        return Values.of(TextOf.value(text.toString()));
    }

    private static Values characters(Value text, IntFunction<Object> element) {
        return text.whole()
                .filter(whole -> whole.length() <= TextOf.LONGEST)
                .map(whole -> Values.of(new Value.Several(
                        whole.chars()
                                .mapToObj(letter -> Values.known(element.apply(letter)))
                                .toList(),
                        true,
                        true)))
                .orElse(Values.UNKNOWN);
    }

    private static Values cased(Values object, List<Values> arguments, UnaryOperator<String> change) {
        String rules = arguments.isEmpty()
                ? "ROOT"
                : arguments.get(0).only().flatMap(Value::whole).orElse("");
        if (!COMMON_RULES.contains(rules)) {
            return Values.UNKNOWN;
        }
        return object.map(value -> {
            if (value instanceof Value.Beginning begin && begin.text().chars().allMatch(letter -> letter < 0x80)) {
                return Values.of(new Value.Beginning(change.apply(begin.text()), begin.cause()));
            }
            return value.whole()
                    .map(text -> Values.of(TextOf.value(change.apply(text))))
                    .orElseGet(() -> Values.unknown(value.cause()));
        });
    }

    /** Blanks at the end of a known beginning may be in the middle of the whole. */
    private static Values stripped(Method method, Value value) {
        if (value instanceof Value.Beginning begin) {
            String text = method.name().equals("trim")
                    ? trimmedBegin(begin.text())
                    : begin.text().stripLeading();
            return Values.of(new Value.Beginning(text, begin.cause()));
        }
        return asked(method, Values.of(value), List.of());
    }

    private static String trimmedBegin(String text) {
        int from = 0;
        while (from < text.length() && text.charAt(from) <= ' ') {
            from++;
        }
        return text.substring(from);
    }

    private static Values cut(Method method, Value value, List<Values> arguments) {
        if (value instanceof Value.Beginning begin
                && arguments.get(0).constant().orElse(null) instanceof Integer from
                && from >= 0
                && from <= begin.text().length()) {
            if (arguments.size() == 1) {
                return Values.of(new Value.Beginning(begin.text().substring(from), begin.cause()));
            }
            if (arguments.get(1).constant().orElse(null) instanceof Integer end
                    && end >= from
                    && end <= begin.text().length()) {
                return Values.known(begin.text().substring(from, end));
            }
        }
        return value instanceof Value.Beginning ? Values.UNKNOWN : asked(method, Values.of(value), arguments);
    }

    private static Values repeated(List<Object> texts) {
        return texts.get(0) instanceof String text
                        && texts.get(1) instanceof Integer times
                        && times >= 0
                        && (long) text.length() * times <= TextOf.LONGEST
                ? Values.known(text.repeat(times))
                : Values.UNKNOWN;
    }

    private static Values replaced(List<Object> texts) {
        String text = String.valueOf(texts.get(0));
        String from = String.valueOf(texts.get(1));
        String to = String.valueOf(texts.get(2));
        return ((long) text.length() + 1) * (to.length() + 1) <= 16L * TextOf.LONGEST
                ? Values.of(TextOf.value(text.replace(from, to)))
                : Values.UNKNOWN;
    }

    private static Values asked(Method method, Values object, List<Values> arguments) {
        if (!ASKED.contains(method.name())) {
            return Values.UNKNOWN;
        }
        return Combinations.of(
                object,
                arguments,
                constants ->
                        constants.get(0) instanceof String text ? called(method, text, constants) : Values.UNKNOWN);
    }

    private static Values called(Method method, String text, List<Object> constants) {
        try {
            java.lang.reflect.Method jdk = String.class.getMethod(
                    method.name(), method.parameters().stream().map(Boxes::type).toArray(Class<?>[]::new));
            Object result =
                    jdk.invoke(text, constants.subList(1, constants.size()).toArray());
            return result instanceof String whole ? Values.of(TextOf.value(whole)) : Values.known(result);
        } catch (InvocationTargetException thrown) {
            // The call throws: nothing comes of it.
            return Values.NONE;
        } catch (ReflectiveOperationException | IllegalArgumentException other) {
            return Values.UNKNOWN;
        }
    }

    /** What a method of a builder gives back. */
    static Values built(Method method, Values object, List<Values> arguments) {
        return switch (method.name()) {
            case "toString" -> object.map(each -> Values.of(TextOf.of(each)));
            case "append", "appendCodePoint", "insert", "deleteCharAt", "delete", "reverse", "replace" ->
                after(method, object, arguments);
            case "charAt", "indexOf", "lastIndexOf", "length", "substring", "subSequence", "isEmpty" ->
                of(method, object, arguments);
            default -> Values.UNKNOWN;
        };
    }

    /** What a builder holds after a method was called on it. */
    static Values after(Method method, Values object, List<Values> arguments) {
        return switch (method.name()) {
            case "toString",
                    "charAt",
                    "indexOf",
                    "lastIndexOf",
                    "length",
                    "substring",
                    "subSequence",
                    "isEmpty",
                    "capacity",
                    "ensureCapacity",
                    "trimToSize",
                    "equals",
                    "hashCode",
                    "chars",
                    "compareTo" -> object;
            case "append" ->
                arguments.size() == 1
                        ? object.map(first -> arguments
                                .get(0)
                                .map(TextCalls::valueOf)
                                .map(second -> Values.of(TextOf.joined(TextOf.of(first), second))))
                        : object.map(TextCalls::opened);
            case "appendCodePoint" -> object.map(TextCalls::opened);
            case "insert", "setLength", "deleteCharAt", "delete", "reverse", "replace", "setCharAt" ->
                Combinations.of(object, arguments, constants -> changed(method.name(), constants));
            default -> Values.UNKNOWN;
        };
    }

    private static Values opened(Value text) {
        return text.whole()
                .map(whole -> Values.of(new Value.Beginning(whole, Value.Cause.NONE)))
                .orElseGet(() -> Values.of(text));
    }

    private static Values changed(String method, List<Object> constants) {
        StringBuilder builder = new StringBuilder(String.valueOf(constants.get(0)));
        Optional<Object> second = constants.size() > 2 ? Optional.of(constants.get(2)) : Optional.empty();
        try {
            if (method.equals("reverse")) {
                builder.reverse();
            } else if (!(constants.get(1) instanceof Integer at)) {
                return Values.UNKNOWN;
            } else {
                switch (method) {
                    case "insert" -> {
                        Optional<String> inserted = TextOf.constant(second.orElse(""));
                        if (inserted.isEmpty()) {
                            return Values.UNKNOWN;
                        }
                        builder.insert(at.intValue(), inserted.get());
                    }
                    case "setLength" -> {
                        if (at > TextOf.LONGEST) {
                            return Values.UNKNOWN;
                        }
                        builder.setLength(at);
                    }
                    case "deleteCharAt" -> builder.deleteCharAt(at);
                    case "delete" -> builder.delete(at, (Integer) second.orElse(at));
                    case "setCharAt" -> builder.setCharAt(at, (Character) second.orElse(' '));
                    default -> builder.replace(at, (Integer) second.orElse(at), String.valueOf(constants.get(3)));
                }
            }
        } catch (IndexOutOfBoundsException thrown) {
            return Values.NONE;
        } catch (ClassCastException other) {
            return Values.UNKNOWN;
        }
        return Values.of(TextOf.value(builder.toString()));
    }
}
