package io.github.cookieregistry.core.code;

import java.util.List;
import java.util.Map;

/**
 * What the body of a method, a constructor or an initializer does.
 *
 * @param method the method; of initializers, a constructor without parameters
 * @param parameters its parameters
 * @param result what it gives back; {@link Code#OPAQUE} where that is nothing
 * @param calls the calls in it and in its lambda expressions, in the order of the source
 * @param functions the lambda expressions and method references in it, each with the call that it is passed to
 * @param objects what happens to the objects that it makes or is given by calls
 */
public record MethodCode(
        Method method,
        List<Code.Parameter> parameters,
        Code result,
        List<Call> calls,
        Map<Method, Call> functions,
        Map<Code, ObjectHistory> objects) {

    public MethodCode {
        parameters = List.copyOf(parameters);
        calls = List.copyOf(calls);
    }
}
