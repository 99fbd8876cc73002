package io.github.cookieregistry.core.evaluate;

import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Invocation;
import io.github.cookieregistry.core.evaluate.Value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what {@code String.format} and {@code String.join} give back, as far as their conversions are plain. */
final class Formats {

    /** A conversion with an argument's number, and no width: what a width fills up depends on the whole text. */
    private static final Pattern PLAIN = Pattern.compile("%(?:(\\d{1,3})\\$)?([sSdcbnx%])");

    private final Evaluation evaluator;
    private final Frame frame;

    Formats(Evaluation evaluator, Frame frame) {
        this.evaluator = evaluator;
        this.frame = frame;
    }

    /** @param object the format, where it is what the method is called on */
    Values format(Invocation call, Values object) {
        List<Code> arguments = call.arguments();
        boolean formatted = call.method().name().equals("formatted");
        int from = formatted ? 0 : call.method().parameters().get(0).equals("java.util.Locale") ? 2 : 1;
        Values formats = formatted ? object : evaluator.evaluate(arguments.get(from - 1), frame);
        List<Values> values = new ArrayList<>();
        if (call.passed().oneByOne()) {
            arguments
                    .subList(from, arguments.size())
                    .forEach(argument -> values.add(evaluator.evaluate(argument, frame)));
        } else if (arguments.size() > from
                && evaluator.evaluate(arguments.get(from), frame).only().orElse(null) instanceof Value.Several array
                && array.inOrder()) {
            values.addAll(array.elements());
        }
        return formats.map(format ->
                format.whole().map(text -> filled(text, values)).orElseGet(() -> Values.unknown(format.cause())));
    }

    private Values filled(String format, List<Values> values) {
        List<Function<Values, Values>> parts = new ArrayList<>();
        Matcher conversion = PLAIN.matcher(format);
        int from = 0;
        int next = 0;
        for (int percent = format.indexOf('%'); percent >= 0; percent = format.indexOf('%', from)) {
            parts.add(then(Values.known(format.substring(from, percent))));
            if (!conversion.find(percent) || conversion.start() != percent) {
                parts.add(then(Values.UNKNOWN));
                return joined(parts);
            }
            char kind = conversion.group(2).charAt(0);
            if (kind == '%') {
                parts.add(then(Values.known("%")));
            } else if (kind == 'n') {
                // The separator of the machine's lines, which no name has.
                parts.add(then(Values.UNKNOWN));
            } else {
                int argument = conversion.group(1) == null ? next++ : Integer.parseInt(conversion.group(1)) - 1;
                if (argument < 0 || argument >= values.size()) {
                    return Values.UNKNOWN;
                }
                parts.add(then(converted(kind, values.get(argument))));
            }
            from = conversion.end();
        }
        parts.add(then(Values.known(format.substring(from))));
        return joined(parts);
    }

    private static Values joined(List<Function<Values, Values>> parts) {
        Values text = Values.known("");
        for (Function<Values, Values> part : parts) {
            text = part.apply(text);
        }
        return text;
    }

    private static Function<Values, Values> then(Values next) {
        return first -> first.map(one -> next.map(other -> Values.of(TextOf.joined(one, other))));
    }

    private Values converted(char kind, Values values) {
        if (values.all().stream().anyMatch(evaluator::isFormattable)) {
            return Values.UNKNOWN;
        }
        return values.map(value -> evaluator.text(value, frame)).map(value -> switch (kind) {
            case 's' -> Values.of(TextOf.of(value));
            case 'S' ->
                value.whole()
                        .map(text -> Values.known(text.toUpperCase(Locale.ROOT)))
                        .orElse(Values.UNKNOWN);
            case 'd' ->
                value instanceof Value.Known known
                                && (known.constant() instanceof Integer
                                        || known.constant() instanceof Long
                                        || known.constant() instanceof Short
                                        || known.constant() instanceof Byte)
                        ? Values.of(TextOf.of(value))
                        : Values.UNKNOWN;
            case 'c' ->
                value instanceof Value.Known known && known.constant() instanceof Character
                        ? Values.of(TextOf.of(value))
                        : Values.UNKNOWN;
            case 'b' ->
                value instanceof Value.Known known && known.constant() instanceof Boolean
                        ? Values.of(TextOf.of(value))
                        : Values.UNKNOWN;
            case 'x' ->
                value instanceof Value.Known known && known.constant() instanceof Integer number
                        ? Values.known(Integer.toHexString(number))
                        : Values.UNKNOWN;
            default -> Values.UNKNOWN;
        });
    }

    /** Texts one behind another, with a separator between them. */
    static Values joined(Values begin, Values separator, List<Values> texts, Values end) {
        Values text = begin.map(each -> Values.of(TextOf.of(each)));
        for (int index = 0; index < texts.size(); index++) {
            text = index == 0 ? text : then(separator).apply(text);
            text = then(texts.get(index).map(each -> Values.of(TextOf.of(each))))
                    .apply(text);
        }
        return then(end).apply(text);
    }

    Values join(Invocation call) {
        List<Code> arguments = call.arguments();
        Values separator = evaluator.evaluate(arguments.get(0), frame).map(each -> Values.of(TextOf.of(each)));
        List<Values> parts = new ArrayList<>();
        if (call.passed().oneByOne()) {
            arguments.subList(1, arguments.size()).forEach(each -> parts.add(evaluator.evaluate(each, frame)));
        } else if (evaluator.evaluate(arguments.get(1), frame).only().orElse(null) instanceof Value.Several array
                && array.inOrder()
                && array.complete()) {
            parts.addAll(array.elements());
        } else {
            return Values.UNKNOWN;
        }
        List<Values> texts = parts.stream()
                .map(part -> part.map(each -> evaluator.text(each, frame)))
                .toList();
        return joined(Values.known(""), separator, texts, Values.known(""));
    }
}
