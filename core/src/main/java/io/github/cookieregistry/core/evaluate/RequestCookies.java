package io.github.cookieregistry.core.evaluate;

import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Invocation;
import io.github.cookieregistry.core.code.Method;
import io.github.cookieregistry.core.code.Operator;
import io.github.cookieregistry.core.evaluate.Value.Values;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells which calls read the cookies of a request, and by what name. */
final class RequestCookies {

    private static final String STRING = "java.lang.String";

    /** The methods that tell a cookie's name. */
    static final List<Method> NAME = List.of(
            new Method("java.lang.Object", "getName", List.of(), STRING, Method.Kind.OPEN, false),
            new Method("java.lang.Object", "name", List.of(), STRING, Method.Kind.OPEN, false));

    private static final Set<String> EQUAL = Set.of("equals", "equalsIgnoreCase", "contentEquals");

    /** What a request's cookies are read by, or found by in one. */
    private static final Pattern READS =
            Pattern.compile("(get|find|read|lookup|resolve|fetch|extract|request).*[cC]ookie.*|cookies?");

    /** Types that bring the cookies of a client. */
    private static final Pattern BROUGHT = Pattern.compile(".*([rR]equest|[eE]xchange|[cC]ontext).*");

    private final Evaluation evaluator;

    RequestCookies(Evaluation evaluator) {
        this.evaluator = evaluator;
    }

    /** Whether a method tells the name of a cookie. */
    static boolean isName(Method method) {
        return method.parameters().isEmpty()
                && (method.name().equals("getName") || method.name().equals("name"))
                && Method.simpleName(method.owner()).endsWith("Cookie");
    }

    /** Whether a method is one that reads cookies: a {@code getCookieName} that gives a text is none. */
    boolean reads(Method method) {
        return READS.matcher(method.name()).matches() && !method.result().equals(STRING);
    }

    /**
     * Whether a method finds cookies in a request, be that its parameter, its own object, or where it looks for a name.
     * One that is given more than a name, and no request, makes the cookie: {@code getCookie("a", value, "/")}.
     */
    boolean looksUp(Method method) {
        return BROUGHT.matcher(Method.simpleName(method.owner())).matches()
                || method.parameters().equals(List.of(STRING))
                || method.parameters().stream()
                        .anyMatch(type -> BROUGHT.matcher(type).matches() || type.endsWith("Cookie[]"));
    }

    /** What a call like {@code WebUtils.getCookie(request, "a")} reads: the first text that it is given is the name. */
    CookieSource read(Invocation call, Frame frame) {
        List<String> types = call.method().parameters();
        for (int index = 0; index < Math.min(types.size(), call.arguments().size()); index++) {
            // Map.get and its like take any object for a key.
            if (types.get(index).equals(STRING) || types.get(index).equals("java.lang.Object")) {
                Values names = evaluator.evaluate(call.arguments().get(index), frame);
                boolean other = names.cause()
                        .parameter()
                        .filter(parameter -> !parameter.variable().type().equals(STRING))
                        .isPresent();
                return other || names.equals(Values.UNKNOWN) ? CookieSource.REQUEST : CookieSource.request(names);
            }
        }
        return CookieSource.REQUEST;
    }

    /** What a call on a request's cookies gives. */
    CookieSource derived(Invocation call, CookieSource request, Frame frame) {
        if (call.method().name().equals("filter")) {
            return call.arguments().stream()
                    .filter(Code.Function.class::isInstance)
                    .map(Code.Function.class::cast)
                    .findFirst()
                    .flatMap(function -> compared(function.result(), function.method()))
                    .map(name -> CookieSource.request(evaluator.evaluate(name, frame)))
                    .orElse(request);
        }
        return Method.simpleName(call.method().owner()).endsWith("Map") ? read(call, frame) : request;
    }

    /** The text that a condition compares the name of the function's parameter with. */
    private static Optional<Code> compared(Code condition, Method function) {
        if (condition instanceof Code.Calculated both && both.operator() == Operator.BOTH) {
            return compared(both.operands().get(0), function)
                    .or(() -> compared(both.operands().get(1), function));
        }
        if (!(condition instanceof Invocation call)
                || !EQUAL.contains(call.method().name())) {
            return Optional.empty();
        }
        List<Code> sides = call.object() == null
                ? call.arguments()
                : List.of(call.object(), call.arguments().get(0));
        if (sides.size() != 2) {
            return Optional.empty();
        }
        return isName(sides.get(0), function)
                ? Optional.of(sides.get(1))
                : isName(sides.get(1), function) ? Optional.of(sides.get(0)) : Optional.empty();
    }

    private static boolean isName(Code code, Method function) {
        return code instanceof Invocation call
                && call.arguments().isEmpty()
                && (call.method().name().equals("getName")
                        || call.method().name().equals("name"))
                && call.object() instanceof Code.Parameter parameter
                && parameter.method().equals(function);
    }
}
