package io.github.cookieregistry.core.judge;

import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.FieldCode;
import io.github.cookieregistry.core.code.Invocation;
import io.github.cookieregistry.core.code.Operator;
import io.github.cookieregistry.core.code.Program;
import io.github.cookieregistry.core.evaluate.Evaluator;
import io.github.cookieregistry.core.evaluate.Frame;
import io.github.cookieregistry.core.evaluate.Value;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells the lifetime that code gives to a cookie, in seconds. */
final class Lifetimes {

    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final String DURATION = "java.time.Duration";
    private static final String TIME_UNIT = "java.util.concurrent.TimeUnit";
    private static final Map<String, Long> UNITS = Map.of(
            "ofSeconds", 1L,
            "ofMinutes", MINUTE,
            "ofHours", HOUR,
            "ofDays", DAY,
            "SECONDS", 1L,
            "MINUTES", MINUTE,
            "HOURS", HOUR,
            "DAYS", DAY);
    private static final Set<String> SAME =
            Set.of("toSeconds", "getSeconds", "toIntExact", "intValue", "longValue", "valueOf");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}");
    private static final int DEEPEST = 20;

    private final Program program;
    private final Evaluator evaluator;

    Lifetimes(Program program, Evaluator evaluator) {
        this.program = program;
        this.evaluator = evaluator;
    }

    /** The seconds; empty where they cannot be told. */
    Optional<Long> of(Code value, Frame frame) {
        return seconds(value, frame, 0);
    }

    /** The seconds of a header's {@code Max-Age}; empty where browsers pass over it, or shorten it. */
    static Optional<Long> ofHeader(String value) {
        return NUMBER.matcher(value).matches() ? Optional.of(Math.max(0, Long.parseLong(value))) : Optional.empty();
    }

    /** Seconds as {@code @Cookie} has them; nothing for a cookie that is deleted. */
    static Optional<String> shown(long seconds) {
        if (seconds < 0) {
            return Optional.of("session");
        }
        if (seconds == 0) {
            return Optional.empty();
        }
        if (seconds % DAY == 0) {
            return Optional.of("P" + seconds / DAY + "D");
        }
        if (seconds % HOUR == 0) {
            return Optional.of("PT" + seconds / HOUR + "H");
        }
        return Optional.of(seconds % MINUTE == 0 ? "PT" + seconds / MINUTE + "M" : "PT" + seconds + "S");
    }

    private Optional<Long> seconds(Code value, Frame frame, int depth) {
        Value only = evaluator.evaluate(value, frame).only().orElse(Value.UNKNOWN);
        if (only instanceof Value.Known known) {
            return known.constant() instanceof Integer || known.constant() instanceof Long
                    ? Optional.of(((Number) known.constant()).longValue())
                    : Optional.empty();
        }
        if (depth > DEEPEST) {
            return Optional.empty();
        }
        if (value instanceof Code.Converted converted) {
            return seconds(converted.value(), frame, depth + 1);
        }
        if (value instanceof Code.Calculated calculated && calculated.operands().size() == 2) {
            Optional<Long> left = seconds(calculated.operands().get(0), frame, depth + 1);
            Optional<Long> right = seconds(calculated.operands().get(1), frame, depth + 1);
            return left.flatMap(one -> right.flatMap(other -> calculated(calculated.operator(), one, other)));
        }
        if (value instanceof Code.Parameter parameter) {
            return frame.given(parameter).flatMap(given -> seconds(given.code(), given.frame(), depth + 1));
        }
        if (value instanceof Code.FieldUse use) {
            if (use.field().owner().equals(DURATION) && use.field().name().equals("ZERO")) {
                return Optional.of(0L);
            }
            return program.field(use.field())
                    .filter(field -> !field.open() && field.writes().isEmpty())
                    .map(FieldCode::initial)
                    .flatMap(initial -> seconds(initial, Frame.EMPTY, depth + 1));
        }
        return value instanceof Invocation call ? called(call, frame, depth) : Optional.empty();
    }

    private Optional<Long> called(Invocation call, Frame frame, int depth) {
        String name = call.method().name();
        boolean duration = call.method().isOf(DURATION);
        if (call.arguments().size() == 1) {
            Code argument = call.arguments().get(0);
            if (duration && name.equals("parse")) {
                return evaluator
                        .evaluate(argument, frame)
                        .only()
                        .flatMap(Value::whole)
                        .flatMap(Lifetimes::parsed);
            }
            Optional<Long> unit = duration
                    ? Optional.ofNullable(UNITS.get(name))
                    : call.method().isOf(TIME_UNIT) && name.equals("toSeconds") ? unit(call) : Optional.of(1L);
            return duration || call.method().isOf(TIME_UNIT) || SAME.contains(name)
                    ? unit.flatMap(each -> seconds(argument, frame, depth + 1)
                            .flatMap(amount -> calculated(Operator.MULTIPLY, each, amount)))
                    : Optional.empty();
        }
        return call.object() != null && call.arguments().isEmpty() && SAME.contains(name)
                ? seconds(call.object(), frame, depth + 1)
                : Optional.empty();
    }

    private static Optional<Long> unit(Invocation call) {
        return call.object() instanceof Code.FieldUse use
                ? Optional.ofNullable(UNITS.get(use.field().name()))
                : Optional.empty();
    }

    private static Optional<Long> parsed(String duration) {
        try {
            return Optional.of(Duration.parse(duration).toSeconds());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Optional<Long> calculated(Operator operator, long one, long other) {
        try {
            return switch (operator) {
                case MULTIPLY -> Optional.of(Math.multiplyExact(one, other));
                case ADD -> Optional.of(Math.addExact(one, other));
                case SUBTRACT -> Optional.of(Math.subtractExact(one, other));
                default -> Optional.empty();
            };
        } catch (ArithmeticException overflow) {
            return Optional.empty();
        }
    }
}
