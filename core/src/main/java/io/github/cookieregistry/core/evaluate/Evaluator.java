package io.github.cookieregistry.core.evaluate;

import io.github.cookieregistry.core.code.Again;
import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Creation;
import io.github.cookieregistry.core.code.Invocation;
import io.github.cookieregistry.core.code.Operator;
import io.github.cookieregistry.core.code.Program;
import io.github.cookieregistry.core.evaluate.Value.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells everything that code can give. What it does not model is unknown; it never approximates. Each walk is bounded:
 * what takes too long is unknown, too.
 */
public final class Evaluator implements Evaluation {

    /** Code can send a value round in so many ways that following them all would not end in any useful time. */
    private static final int MOST_STEPS = 10_000;

    private static final int DEEPEST = 200;

    /** How often a loop's value is asked for before it is taken for one that grows without end. */
    private static final int MOST_TURNS = 3;

    private final Program program;
    private final Map<Asked, Values> known = new HashMap<>();
    private final IdentityHashMap<Again, Values> turning = new IdentityHashMap<>();
    private final FieldValues fields;
    private final CallValues calls;
    private final CookieSources sources;
    private Frame supposed = Frame.EMPTY;
    private int steps;
    private int depth;

    /** Code in a frame: the same question has the same answer. */
    private record Asked(Code code, Frame frame) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Asked asked && code == asked.code && frame == asked.frame;
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(code) + System.identityHashCode(frame);
        }
    }

    public Evaluator(Program program) {
        this.program = program;
        this.fields = new FieldValues(program, this);
        this.sources = new CookieSources(program, this);
        this.calls = new CallValues(program, this);
    }

    /** Begins with another place, which can be followed as far as the ones before. */
    public void begin() {
        begin(Frame.EMPTY);
    }

    /** Begins with another place, and takes the calls of a frame for the case, whatever object is asked for. */
    public void begin(Frame frame) {
        steps = 0;
        known.clear();
        supposed = frame;
    }

    @Override
    public Frame supposed() {
        return supposed;
    }

    /** Takes one step more, and tells whether there were too many. */
    @Override
    public boolean tooManySteps() {
        return ++steps > MOST_STEPS;
    }

    /** Where cookies come from. */
    public CookieSources sources() {
        return sources;
    }

    /** Everything that the code can give in a frame. */
    @Override
    public Values evaluate(Code code, Frame frame) {
        if (code instanceof Code.Constant constant) {
            return constant.value() instanceof String text
                    ? Values.of(TextOf.value(text))
                    : Values.known(constant.value());
        }
        if (tooManySteps() || depth >= DEEPEST) {
            return Values.UNKNOWN;
        }
        Asked asked = new Asked(code, frame);
        Values before = known.get(asked);
        if (before != null) {
            return before;
        }
        depth++;
        Values values;
        try {
            values = evaluated(code, frame);
        } finally {
            depth--;
        }
        if (turning.isEmpty() && steps <= MOST_STEPS) {
            known.put(asked, values);
        }
        return values;
    }

    /** The text that a plus sign makes of a value: an object says it itself. */
    @Override
    public Values text(Value value, Frame frame) {
        return calls.text(value, frame);
    }

    @Override
    public boolean isFormattable(Value value) {
        return value instanceof Value.Made made && program.isA(calls.type(made), "java.util.Formattable");
    }

    /** What a lambda expression or a method reference gives back. */
    @Override
    public Values called(Value.Callable callable, List<Values> arguments) {
        return calls.called(callable, arguments);
    }

    @Override
    public Values cookieName(Code cookie, Frame frame) {
        return sources.of(cookie, frame).knownNames();
    }

    private Values evaluated(Code code, Frame frame) {
        if (code instanceof Code.Parameter parameter) {
            return parameter(parameter, frame);
        }
        if (code instanceof Code.Joined joined) {
            return joined(joined.parts(), frame);
        }
        if (code instanceof Invocation invocation) {
            return calls.of(invocation, frame);
        }
        if (code instanceof Creation creation) {
            return calls.made(creation, frame);
        }
        if (code instanceof Code.FieldUse use) {
            return fields.of(use, frame);
        }
        if (code instanceof Code.Choice choice) {
            return choice(choice, frame);
        }
        if (code instanceof Code.OneOf several) {
            return Values.all(
                    several.codes().stream().map(each -> evaluate(each, frame)).toList());
        }
        if (code instanceof Again again) {
            return again(again, frame);
        }
        if (code instanceof Code.Changed changed) {
            return calls.changed(changed, frame);
        }
        if (code instanceof Code.Calculated calculated) {
            return calculated(calculated, frame);
        }
        if (code instanceof Code.Converted converted) {
            return evaluate(converted.value(), frame)
                    .map(value -> value instanceof Value.Known known && known.constant() != null
                            ? Calculator.converted(converted.type(), known.constant())
                                    .map(Values::known)
                                    .orElse(Values.UNKNOWN)
                            : Values.unknown(value.cause()));
        }
        return other(code, frame);
    }

    private Values other(Code code, Frame frame) {
        if (code instanceof Code.This self) {
            return self(self, frame);
        }
        if (code instanceof Code.Compared compared) {
            Values values = evaluate(compared.value(), frame);
            return values.unknown() ? evaluate(compared.equal(), frame) : values;
        }
        if (code instanceof Code.NameCompared compared) {
            return evaluate(compared.cookie(), frame);
        }
        if (code instanceof Code.Elements elements) {
            List<Values> each = elements.codes().stream()
                    .map(element -> evaluate(element, frame))
                    .toList();
            return Values.of(new Value.Several(each, true, true));
        }
        if (code instanceof Code.ElementOf element) {
            return evaluate(element.collection(), frame).map(Evaluator::anyElement);
        }
        if (code instanceof Code.ElementAt element) {
            Optional<Object> position = evaluate(element.position(), frame).constant();
            return evaluate(element.array(), frame).map(array -> elementAt(array, position.orElse(null)));
        }
        if (code instanceof Code.Function function) {
            return Values.of(new Value.Callable(function, frame));
        }
        if (code instanceof Code.Setting setting) {
            return Values.of(setting(setting, frame));
        }
        if (code instanceof Code.TypeLiteral literal) {
            return Values.of(new Value.Type(literal));
        }
        if (code instanceof Code.Exposed exposed) {
            return evaluate(exposed.object(), frame)
                    .map(value -> value instanceof Value.Made ? Values.of(value) : Values.unknown(value.cause()));
        }
        return Values.UNKNOWN;
    }

    /** What a configuration's key holds: nobody knows, but what counts without it. */
    @Override
    public Value setting(Code.Setting setting, Frame frame) {
        Optional<String> otherwise = setting.otherwise() == null
                ? Optional.empty()
                : evaluate(setting.otherwise(), frame).only().flatMap(Value::whole);
        return new Value.Beginning("", Value.Cause.setting(new Value.Key(setting.key(), otherwise)));
    }

    private Values parameter(Code.Parameter parameter, Frame frame) {
        Optional<Frame> bound = frame.of(parameter.method());
        if (bound.isPresent()) {
            return bound.get().value(parameter.index(), this::evaluate);
        }
        if (parameter.variable().injected() instanceof Code.Setting setting) {
            return Values.of(setting(setting, frame));
        }
        return program.consumer(parameter.method())
                .filter(call -> !parameter.variable().cookieName())
                .map(call -> calls.given(call, parameter, frame))
                .orElseGet(() -> Values.unknown(Value.Cause.parameter(parameter)));
    }

    /** The object itself, or the one around it. */
    private Values self(Code.This self, Frame frame) {
        for (Frame each = frame; each != null; each = each.around().orElse(null)) {
            Values object = each.self();
            boolean fits = object.all().stream()
                    .allMatch(value -> value instanceof Value.Made made && program.isA(calls.type(made), self.type()));
            if (fits && !object.all().isEmpty()) {
                return object;
            }
        }
        return Values.unknown(frame.self().cause());
    }

    private Values joined(List<Code> parts, Frame frame) {
        List<Value> texts = List.of(new Value.Known(""));
        for (Code part : parts) {
            if (texts.stream().noneMatch(Value.Known.class::isInstance)) {
                break;
            }
            List<Value> more = new ArrayList<>();
            Values values = evaluate(part, frame);
            // Beside what nobody knows, a null tells no name in use: code that is not followed keeps it away.
            Values given = values.anyUnknown() ? values.without(Value.NULL::equals) : values;
            for (Value next : given.map(value -> calls.text(value, frame)).all()) {
                Value text = TextOf.of(next);
                for (Value first : texts) {
                    more.add(TextOf.joined(first, text));
                }
            }
            texts = Values.each(more).all();
        }
        return Values.each(texts);
    }

    private Values choice(Code.Choice choice, Frame frame) {
        Object condition = evaluate(choice.condition(), frame).constant().orElse(null);
        if (condition instanceof Boolean yes) {
            return evaluate(yes ? choice.yes() : choice.no(), frame);
        }
        return evaluate(choice.yes(), frame).or(evaluate(choice.no(), frame));
    }

    /** A loop's variable: asked again until nothing new comes of it, or else what all values begin with. */
    private Values again(Again again, Frame frame) {
        Values soFar = turning.get(again);
        if (soFar != null) {
            return soFar;
        }
        Values first = evaluate(again.first(), frame);
        Values values = first;
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            Values more = values.or(turned(again, values, frame));
            if (more.equals(values)) {
                boolean exact = values.all().stream().noneMatch(Value.Beginning.class::isInstance);
                return exact
                        ? values
                        : values.map(value -> value.whole().isPresent() ? ended(value, more) : opened(value));
            }
            values = more;
        }
        Values begun = first.map(Evaluator::opened);
        return begins(turned(again, values.map(Evaluator::opened), frame), begun) ? begun : Values.UNKNOWN;
    }

    /** A text that the loop may leave as it is; nothing where it is told by what another turn begins with. */
    private static Values ended(Value text, Values all) {
        boolean told = all.all().stream()
                .anyMatch(each -> each instanceof Value.Beginning
                        && !each.unknown()
                        && begin(text).startsWith(begin(each)));
        return told ? Values.NONE : Values.of(text);
    }

    /** Whatever follows a text is open. */
    private static Values opened(Value value) {
        return value.whole()
                .map(text -> Values.of(new Value.Beginning(text, Value.Cause.NONE)))
                .orElseGet(() -> value instanceof Value.Beginning ? Values.of(value) : Values.UNKNOWN);
    }

    private static boolean begins(Values turned, Values first) {
        return turned.all().stream()
                        .allMatch(value -> value instanceof Value.Beginning
                                || value.whole().isPresent())
                && turned.all().stream()
                        .allMatch(value -> first.all().stream()
                                .anyMatch(begin -> begin instanceof Value.Beginning known
                                        && begin(value).startsWith(known.text())));
    }

    private static String begin(Value text) {
        return text instanceof Value.Beginning some ? some.text() : text.whole().orElse("");
    }

    private Values turned(Again again, Values values, Frame frame) {
        turning.put(again, values);
        try {
            return Values.all(
                    again.later().stream().map(each -> evaluate(each, frame)).toList());
        } finally {
            turning.remove(again);
        }
    }

    private Values calculated(Code.Calculated calculated, Frame frame) {
        Operator operator = calculated.operator();
        Values left = evaluate(calculated.operands().get(0), frame);
        if (calculated.operands().size() == 1) {
            return left.map(value -> value instanceof Value.Known known && known.constant() != null
                    ? Calculator.calculate(operator, known.constant())
                            .map(Values::known)
                            .orElse(Values.UNKNOWN)
                    : Values.unknown(value.cause()));
        }
        if (operator == Operator.BOTH && left.constant().equals(Optional.of(false))
                || operator == Operator.EITHER && left.constant().equals(Optional.of(true))) {
            return left;
        }
        Values right = evaluate(calculated.operands().get(1), frame);
        return left.map(one -> right.map(other -> Comparison.or(
                operator,
                one,
                other,
                () -> one instanceof Value.Known first
                                && other instanceof Value.Known second
                                && first.constant() != null
                                && second.constant() != null
                        ? Calculator.calculate(operator, first.constant(), second.constant())
                                .map(Values::known)
                                .orElse(Values.UNKNOWN)
                        : Values.unknown(one.cause().equals(Value.Cause.NONE) ? other.cause() : one.cause()))));
    }

    private static Values anyElement(Value collection) {
        if (collection instanceof Value.Several several) {
            return several.any();
        }
        return collection instanceof Value.Held held ? held.content() : Values.unknown(collection.cause());
    }

    private static Values elementAt(Value array, @Nullable Object position) {
        if (!(array instanceof Value.Several several)) {
            return Values.unknown(array.cause());
        }
        if (several.inOrder() && position instanceof Number number) {
            long at = number.longValue();
            return at >= 0 && at < several.elements().size()
                    ? several.elements().get((int) at)
                    : several.complete() ? Values.NONE : Values.UNKNOWN;
        }
        return several.any();
    }
}
