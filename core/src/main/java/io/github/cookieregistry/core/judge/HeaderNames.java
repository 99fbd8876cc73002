package io.github.cookieregistry.core.judge;

import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Creation;
import io.github.cookieregistry.core.code.Field;
import io.github.cookieregistry.core.code.FieldCode;
import io.github.cookieregistry.core.code.Invocation;
import io.github.cookieregistry.core.code.Program;
import io.github.cookieregistry.core.evaluate.Evaluator;
import io.github.cookieregistry.core.evaluate.Frame;
import io.github.cookieregistry.core.evaluate.Value;
import java.util.List;
import java.util.Optional;

/**
 * Tells the name of a header, also where a framework has a type of its own for it, such as Netty's
 * {@code HttpHeaderNames.SET_COOKIE}.
 */
final class HeaderNames {

    /** The header that sets cookies, however it is written. */
    static final Value SET_COOKIE = new Value.Known("Set-Cookie");

    private static final List<Value> NOTHING = List.of(Value.UNKNOWN);
    private static final int DEEPEST = 20;

    private final Program program;
    private final Evaluator evaluator;

    HeaderNames(Program program, Evaluator evaluator) {
        this.program = program;
        this.evaluator = evaluator;
    }

    /** Every name that the header can have. */
    List<Value> of(Code header, Frame frame) {
        return of(header, frame, 0);
    }

    private List<Value> of(Code header, Frame frame, int depth) {
        if (header instanceof Code.FieldUse use && isSetCookie(use.field())) {
            return List.of(SET_COOKIE);
        }
        List<Value> values = evaluator.evaluate(header, frame).all();
        if (!values.equals(NOTHING) || depth >= DEEPEST) {
            return values.stream()
                    .flatMap(value -> ofObject(value, depth).stream())
                    .toList();
        }
        return source(header, frame)
                .map(given -> of(given.code(), given.frame(), depth + 1))
                .orElse(NOTHING);
    }

    /** What an object that stands for a header's name is made from, with whatever else. */
    private List<Value> ofObject(Value value, int depth) {
        return value instanceof Value.Made made
                        && depth < DEEPEST
                        && !made.creation().arguments().isEmpty()
                ? of(made.creation().arguments().get(0), Frame.of(made.frame()), depth + 1)
                : List.of(spelt(value));
    }

    /** A constant of a library whose name says what it holds. */
    private boolean isSetCookie(Field field) {
        return field.isStatic()
                && (field.name().equals("SET_COOKIE") || field.name().equals("SetCookie"))
                && program.field(field).isEmpty();
    }

    private static Value spelt(Value name) {
        return name.whole().filter("Set-Cookie"::equalsIgnoreCase).isPresent() ? SET_COOKIE : name;
    }

    /** What an object is made from that stands for a header's name. */
    private Optional<Frame.Given> source(Code header, Frame frame) {
        if (header instanceof Code.Parameter parameter) {
            return frame.given(parameter);
        }
        if (header instanceof Code.FieldUse use) {
            return program.field(use.field())
                    .filter(field -> !field.open() && field.writes().isEmpty())
                    .map(FieldCode::initial)
                    .map(initial -> new Frame.Given(initial, Frame.EMPTY));
        }
        if (header instanceof Creation creation && !creation.arguments().isEmpty()) {
            return Optional.of(new Frame.Given(creation.arguments().get(0), frame));
        }
        if (header instanceof Invocation call && call.arguments().size() == 1) {
            return Optional.of(new Frame.Given(call.arguments().get(0), frame));
        }
        return header instanceof Invocation call && call.arguments().isEmpty() && call.object() != null
                ? Optional.of(new Frame.Given(call.object(), frame))
                : Optional.empty();
    }
}
