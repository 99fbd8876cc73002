package io.github.cookieregistry.core.evaluate;

import io.github.cookieregistry.core.code.Call.Arguments;
import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Method;
import io.github.cookieregistry.core.evaluate.Value.Values;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the parameters of a method stand for while its body is followed, and the object that it is called on. Two frames
 * are never equal.
 */
public final class Frame implements Value.Bindings {

    /** Nothing is bound. */
    public static final Frame EMPTY = new Frame(null, List.of(), Values.UNKNOWN, null, null);

    private static final int DEEPEST = 32;

    /** What is passed for a parameter: code in the frame of the caller, or values. */
    private record Passed(@Nullable Code code, @Nullable Frame frame, Values values) {}

    private final @Nullable Method method;
    private final List<Passed> passed;
    private final Values self;
    private final @Nullable Frame around;
    private final @Nullable Frame caller;
    private final int depth;

    private Frame(
            @Nullable Method method, List<Passed> passed, Values self, @Nullable Frame around, @Nullable Frame caller) {
        this.method = method;
        this.passed = passed;
        this.self = self;
        this.around = around;
        this.caller = caller;
        this.depth = caller == null ? 0 : caller.depth + 1;
    }

    /**
     * The frame of a method's body.
     *
     * @param self the object that it is called on
     * @param around the frame of the code that the method's type or lambda expression stands in
     */
    Frame inside(Method called, Arguments arguments, Values self, @Nullable Frame around) {
        List<Passed> bound = IntStream.range(0, called.parameters().size())
                .mapToObj(position -> new Passed(arguments.parameter(called, position), this, Values.UNKNOWN))
                .toList();
        return new Frame(called, bound, self, around, this);
    }

    /** The frame of a lambda expression's body, which is given values. */
    Frame inside(Method function, List<Values> arguments, Frame around) {
        List<Passed> bound =
                arguments.stream().map(values -> new Passed(null, null, values)).toList();
        return new Frame(function, bound, around.self, around, this);
    }

    /** The frame in which a method's parameters are what this call passes, whoever asks. */
    public static Frame of(Method called, Arguments arguments, Frame caller) {
        return caller.inside(called, arguments, Values.UNKNOWN, null);
    }

    /**
     * The frame in which a method is taken to be called like this, by code that the frames around are taken for.
     *
     * @param around what is taken for the case already
     */
    public static Frame supposing(Method called, Arguments arguments, Frame around) {
        return around.inside(called, arguments, Values.UNKNOWN, around);
    }

    /** Code in the frame that it counts in. */
    public record Given(Code code, Frame frame) {}

    /** What is passed for a parameter; empty where it is not bound, or where only values are. */
    public Optional<Given> given(Code.Parameter parameter) {
        return of(parameter.method())
                .flatMap(bound -> bound.code(parameter.index()).map(code -> new Given(code, bound.callers())));
    }

    /** The frame of code inside of an object that is made here. */
    Frame within(Values object) {
        return new Frame(null, List.of(), object, this, this);
    }

    /** The frame that an object was made in, or that a function stands in. */
    public static Frame of(Value.Bindings bindings) {
        return (Frame) bindings;
    }

    /** Whether a parameter of this method is bound. */
    Optional<Frame> of(Method called) {
        for (Frame frame = this; frame != null; frame = frame.around) {
            if (called.equals(frame.method)) {
                return Optional.of(frame);
            }
        }
        return Optional.empty();
    }

    /** What a parameter of this frame's own method is. */
    Values value(int position, BiFunction<Code, Frame, Values> evaluator) {
        if (position >= passed.size()) {
            return Values.UNKNOWN;
        }
        Passed bound = passed.get(position);
        return bound.code() == null || bound.frame() == null
                ? bound.values()
                : evaluator.apply(bound.code(), bound.frame());
    }

    /** The code that is passed for a parameter of this frame's own method; empty where only values are. */
    Optional<Code> code(int position) {
        return position < passed.size()
                ? Optional.ofNullable(passed.get(position).code())
                : Optional.empty();
    }

    /** The frame of whoever calls. */
    Frame callers() {
        return caller == null ? EMPTY : caller;
    }

    /** The object that the method is called on. */
    Values self() {
        return self;
    }

    /** The frame of the code around the method. */
    Optional<Frame> around() {
        return Optional.ofNullable(around);
    }

    /** Whether the method is being followed already, or the way has become too long. */
    boolean follows(Method called) {
        if (depth >= DEEPEST) {
            return true;
        }
        for (Frame frame = this; frame != null; frame = frame.caller) {
            if (called.equals(frame.method)) {
                return true;
            }
        }
        return false;
    }
}
