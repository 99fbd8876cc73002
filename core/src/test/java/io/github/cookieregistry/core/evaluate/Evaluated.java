package io.github.cookieregistry.core.evaluate;

import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Codes;
import io.github.cookieregistry.core.code.Invocation;
import io.github.cookieregistry.core.code.Method;
import io.github.cookieregistry.core.code.WrittenProgram;
import io.github.cookieregistry.core.evaluate.Value.Values;
import java.util.Arrays;
import java.util.List;

/** A program, and what its code gives. */
final class Evaluated {

    static final String BUILDER = "java.lang.StringBuilder";
    static final String LIST = "java.util.List";
    static final String OBJECT = "java.lang.Object";
    private static final String STRING = Codes.STRING;

    final Codes codes = new Codes();
    final WrittenProgram program = new WrittenProgram();
    final Evaluator evaluator = new Evaluator(program);

    /** Each possibility: a known value as it is, a known beginning with dots, all else as a question mark. */
    List<String> of(Code code) {
        return shown(evaluator.evaluate(code, Frame.EMPTY));
    }

    static List<String> shown(Values values) {
        return values.all().stream().map(Evaluated::shown).toList();
    }

    private static String shown(Value value) {
        if (value instanceof Value.Known known) {
            return String.valueOf(known.constant());
        }
        return value instanceof Value.Beginning beginning && !beginning.text().isEmpty() ? beginning.text() + "…" : "?";
    }

    /** A method of a text. */
    Invocation text(Object text, String name, String result, List<String> types, Object... arguments) {
        Method method = new Method(STRING, name, types, result, Method.Kind.FIXED, false);
        return codes.call(method, code(text), codes(arguments));
    }

    /** A static method. */
    Invocation ofClass(String owner, String name, String result, List<String> types, Object... arguments) {
        Method method = new Method(owner, name, types, result, Method.Kind.STATIC, false);
        return codes.call(method, null, codes(arguments));
    }

    /** A method of an object. */
    Invocation on(Code object, String owner, String name, String result, List<String> types, Object... arguments) {
        Method method = new Method(owner, name, types, result, Method.Kind.OPEN, false);
        return codes.call(method, object, codes(arguments));
    }

    static Code[] codes(Object... arguments) {
        return Arrays.stream(arguments).map(Evaluated::code).toArray(Code[]::new);
    }

    /** Code as it is, anything else as a constant. */
    static Code code(Object value) {
        return value instanceof Code code ? code : Codes.value(value);
    }
}
