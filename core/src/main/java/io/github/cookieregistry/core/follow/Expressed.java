package io.github.cookieregistry.core.follow;

import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Creation;
import io.github.cookieregistry.core.code.Invocation;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/** Tells which expressions of a body give the same. */
public final class Expressed {

    private final IdentityHashMap<Code, Integer> numbers = new IdentityHashMap<>();

    /** What an expression is made of: equal for two that give the same, as long as no variable has changed. */
    public @Nullable String key(Code code) {
        if (code instanceof Code.Constant constant) {
            return "\"" + constant.value();
        }
        if (code instanceof Code.Compared compared) {
            return key(compared.value());
        }
        if (code instanceof Code.NameCompared compared) {
            return key(compared.cookie());
        }
        if (code instanceof Code.FieldUse use) {
            String object = use.object() == null ? "" : key(use.object());
            return object == null
                    ? null
                    : object + "." + use.field().owner() + "#" + use.field().name();
        }
        if (code instanceof Code.This self) {
            return "this " + self.type();
        }
        if (code instanceof Code.Parameter parameter) {
            return "parameter " + parameter.method() + parameter.index();
        }
        if (code instanceof Code.ElementAt element) {
            String array = key(element.array());
            String position = key(element.position());
            return array == null || position == null ? null : array + "[" + position + "]";
        }
        if (code instanceof Code.Converted converted) {
            return key(converted.value());
        }
        if (code instanceof Invocation call
                && call.arguments().isEmpty()
                && call.object() != null
                && (call.method().name().startsWith("get")
                        || call.method().name().equals("name"))) {
            String object = key(call.object());
            return object == null ? null : object + "." + call.method().name() + "()";
        }
        return code instanceof Creation || code instanceof Invocation || !(code instanceof Code.Opaque)
                ? "#" + numbers.computeIfAbsent(code, none -> numbers.size())
                : null;
    }
}
