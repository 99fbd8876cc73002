package io.github.cookieregistry.core.evaluate;

import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.evaluate.Value.Values;
import java.util.List;

/** What those who know one kind of code ask about all the others. */
interface Evaluation {

    /** Everything that the code can give in a frame. */
    Values evaluate(Code code, Frame frame);

    /** The text that a plus sign makes of a value: an object says it itself. */
    Values text(Value value, Frame frame);

    /** Whether an object says itself what {@code %s} makes of it, which is not what {@code toString} gives. */
    boolean isFormattable(Value value);

    /** What a lambda expression or a method reference gives back. */
    Values called(Value.Callable callable, List<Values> arguments);

    /** What a configuration's key holds: nobody knows, but what counts without it. */
    Value setting(Code.Setting setting, Frame frame);

    /** Every name that a cookie can have. */
    Values cookieName(Code cookie, Frame frame);

    /** What is taken for the case while a place is judged: how its method, and the makers of objects, are called. */
    Frame supposed();

    /** Takes one step more, and tells whether there were too many. */
    boolean tooManySteps();
}
