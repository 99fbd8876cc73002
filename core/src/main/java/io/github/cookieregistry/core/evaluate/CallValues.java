package io.github.cookieregistry.core.evaluate;

import io.github.cookieregistry.core.code.Call;
import io.github.cookieregistry.core.code.Call.Arguments;
import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Creation;
import io.github.cookieregistry.core.code.Invocation;
import io.github.cookieregistry.core.code.Method;
import io.github.cookieregistry.core.code.Program;
import io.github.cookieregistry.core.evaluate.Value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells what calls give back: of methods whose bodies are in view, and of those of the JDK that are modelled. */
final class CallValues {

    private static final String DEFINITION = "io.github.cookieregistry.CookieDefinition";
    private static final Set<String> DECLARED = Set.of("name", "setCookie", "expire");

    private final Program program;
    private final Evaluation evaluator;
    private final LibraryCalls library;

    CallValues(Program program, Evaluation evaluator) {
        this.program = program;
        this.evaluator = evaluator;
        this.library = new LibraryCalls(program, evaluator);
    }

    /** Which constant of a registry a definition is, where the code names it. */
    private static Value.Cause declared(@Nullable Code definition, Frame frame) {
        Code at = definition;
        Frame within = frame;
        while (at instanceof Code.Parameter parameter) {
            Frame.Given given = within.given(parameter).orElse(null);
            if (given == null) {
                break;
            }
            at = given.code();
            within = given.frame();
        }
        return at instanceof Code.FieldUse use && use.field().isStatic()
                ? Value.Cause.declared(use.field())
                : Value.Cause.DECLARED;
    }

    /** What a method gives back. */
    Values of(Invocation call, Frame frame) {
        Method method = call.method();
        if (method.isOf(DEFINITION) && DECLARED.contains(method.name())) {
            return Values.unknown(declared(call.object(), frame));
        }
        if (call.object() != null && RequestCookies.isName(method)) {
            Values name = evaluator.cookieName(call.object(), frame);
            if (!name.unknown() || !name.cause().equals(Value.Cause.NONE)) {
                return name;
            }
        }
        if (call.object() == null) {
            return program.body(method).isPresent()
                    ? followed(method, call, Values.UNKNOWN, null, frame)
                    : library.of(call, Values.NONE, frame);
        }
        Values object = evaluator.evaluate(call.object(), frame);
        if (object.all().isEmpty()) {
            return Values.NONE;
        }
        if (call.exact() || method.kind() == Method.Kind.FIXED) {
            return program.body(method).isPresent()
                    ? object.map(each -> followed(method, call, Values.of(each), around(each), frame))
                    : library.of(call, object, frame);
        }
        return object.map(each -> of(call, each, frame));
    }

    private Values of(Invocation call, Value object, Frame frame) {
        Method method = call.method();
        if (object instanceof Value.Made made) {
            Optional<Method> target = program.target(method, type(made));
            return target.isPresent()
                    ? followed(target.get(), call, Values.of(made), around(made), frame)
                    : library.of(call, Values.of(object), frame);
        }
        if (object instanceof Value.Callable callable) {
            return program.declares(method.owner()) && program.body(method).isPresent()
                    ? Values.UNKNOWN
                    : called(callable, arguments(call, frame));
        }
        if (!program.declares(method.owner())) {
            return library.of(call, Values.of(object), frame);
        }
        List<Method> targets = program.targets(method).orElse(List.of());
        if (targets.isEmpty()) {
            return Values.unknown(object.cause());
        }
        return Values.all(targets.stream()
                .map(target -> followed(target, call, Values.of(object), null, frame))
                .toList());
    }

    private @Nullable Frame around(Value object) {
        if (!(object instanceof Value.Made made)) {
            return null;
        }
        Code outer = made.creation().outer();
        return outer == null
                ? Frame.of(made.frame())
                : Frame.of(made.frame()).within(evaluator.evaluate(outer, Frame.of(made.frame())));
    }

    /** The type that an object is of: an enum's constant may have a class of its own. */
    String type(Value.Made made) {
        return made.creation().type();
    }

    private Values followed(Method target, Call call, Values self, @Nullable Frame around, Frame frame) {
        if (frame.follows(target) || evaluator.tooManySteps()) {
            return Values.UNKNOWN;
        }
        return program.body(target)
                .map(body -> evaluator.evaluate(body.result(), frame.inside(target, call.passed(), self, around)))
                .orElse(Values.UNKNOWN);
    }

    /** What a lambda expression or a method reference gives back. */
    Values called(Value.Callable callable, List<Values> arguments) {
        Method function = callable.function().method();
        return Frame.of(callable.frame()).follows(function)
                ? Values.UNKNOWN
                : evaluator.evaluate(
                        callable.function().result(),
                        Frame.of(callable.frame()).inside(function, arguments, Frame.of(callable.frame())));
    }

    private List<Values> arguments(Call call, Frame frame) {
        return call.arguments().stream()
                .map(argument -> evaluator.evaluate(argument, frame))
                .toList();
    }

    /** A new object. */
    Values made(Creation creation, Frame frame) {
        return library.made(creation, frame)
                .orElseGet(() -> program.declares(creation.type())
                        ? Values.of(new Value.Made(creation, frame, null))
                        : Values.UNKNOWN);
    }

    /** An object after a call on it. */
    Values changed(Code.Changed changed, Frame frame) {
        Values object = evaluator.evaluate(changed.object(), frame);
        return library.changed(changed.call(), object, frame).orElse(object);
    }

    /** The text that a plus sign makes of an object. */
    Values text(Value value, Frame frame) {
        if (!(value instanceof Value.Made made)) {
            return Values.of(value);
        }
        Optional<Method> own = program.target(LibraryCalls.TO_STRING, type(made));
        if (own.isPresent()) {
            return own.flatMap(program::body)
                    .filter(body -> !frame.follows(body.method()))
                    .map(body -> evaluator.evaluate(
                            body.result(),
                            frame.inside(body.method(), Arguments.NONE, Values.of(made), Frame.of(made.frame()))))
                    .orElse(Values.UNKNOWN);
        }
        return made.constant() == null
                ? Values.UNKNOWN
                : Values.known(made.constant().name());
    }

    /** What the call that a function is passed to gives to a parameter of it. */
    Values given(Call consumer, Code.Parameter parameter, Frame frame) {
        if (!(consumer instanceof Invocation call)
                || call.object() == null
                || program.declares(call.method().owner())) {
            return Values.UNKNOWN;
        }
        List<Values> given = new ArrayList<>();
        for (Value object : evaluator.evaluate(call.object(), frame).all()) {
            given.add(CollectionCalls.given(call.method().name(), object, parameter.index()));
        }
        return Values.all(given);
    }
}
