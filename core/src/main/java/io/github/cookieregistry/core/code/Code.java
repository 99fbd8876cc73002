package io.github.cookieregistry.core.code;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an expression gives, in terms of its method's parameters, of fields and of calls. A front end follows local
 * variables through the statements itself, so there are none here: a variable that two branches fill is a
 * {@link OneOf}. Nodes may be shared, and through {@link Again} they may go round in a circle; whoever walks them
 * bounds the walk.
 */
public sealed interface Code
        permits Again,
                Call,
                Code.Calculated,
                Code.Changed,
                Code.Choice,
                Code.Compared,
                Code.Constant,
                Code.Converted,
                Code.ElementAt,
                Code.ElementOf,
                Code.Elements,
                Code.Exposed,
                Code.FieldUse,
                Code.Function,
                Code.Joined,
                Code.NameCompared,
                Code.OneOf,
                Code.Opaque,
                Code.Parameter,
                Code.Setting,
                Code.This,
                Code.TypeLiteral {

    /** Says nothing. */
    Code OPAQUE = new Opaque();

    /** The null reference. */
    Code NULL = new Constant(null);

    /**
     * A compile-time constant.
     *
     * @param value a {@code String}, a boxed primitive, or null
     */
    record Constant(@Nullable Object value) implements Code {}

    /** What the callers of a method, constructor or lambda expression pass. */
    record Parameter(Method method, int index, Variable variable) implements Code {}

    /** The object that a method is called on: of a type, or of one around it. */
    record This(String type) implements Code {}

    /**
     * The value of a field where nothing in the method at hand has just given it one.
     *
     * @param object the object whose field it is; null for a static field
     */
    record FieldUse(Field field, @Nullable Code object) implements Code {}

    /** The value of a configuration's key. */
    record Setting(String key, @Nullable Code otherwise) implements Code {}

    /** A class literal. */
    record TypeLiteral(String binaryName, String canonicalName, String simpleName) implements Code {}

    /** A text that is put together by plus signs. */
    record Joined(List<Code> parts) implements Code {
        public Joined {
            parts = List.copyOf(parts);
        }
    }

    /** What a calculation gives, by the operands' own types (JLS 5.6). */
    record Calculated(Operator operator, List<Code> operands) implements Code {
        public Calculated {
            operands = List.copyOf(operands);
        }
    }

    /** A value turned into a primitive type (JLS 5.1). */
    record Converted(Primitive type, Code value) implements Code {}

    /** One of two, by a condition. */
    record Choice(Code condition, Code yes, Code no) implements Code {}

    /** Any one of several, by the way that the code took. */
    record OneOf(List<Code> codes) implements Code {
        public OneOf {
            codes = List.copyOf(codes);
        }
    }

    /** The elements of an array whose making is seen. */
    record Elements(List<Code> codes) implements Code {
        public Elements {
            codes = List.copyOf(codes);
        }
    }

    /** Any element of an array or a collection. */
    record ElementOf(Code collection) implements Code {}

    /** The element of an array at a position. */
    record ElementAt(Code array, Code position) implements Code {}

    /** A lambda expression, or a method reference. */
    record Function(Method method, Code result, Place place) implements Code {}

    /** An object after one more call on it. */
    record Changed(Code object, Invocation call) implements Code {}

    /** An object that code not in view may have changed. */
    record Exposed(Code object) implements Code {}

    /** A value that code has just compared with another one, and found equal. */
    record Compared(Code value, Code equal) implements Code {}

    /** A cookie whose name code has just compared with a text, and found equal. */
    record NameCompared(Code cookie, Code name) implements Code {}

    /** Nothing that this language can say. */
    record Opaque() implements Code {}

    /**
     * A parameter as its declaration has it.
     *
     * @param type its erased type's canonical name
     * @param cookieName whether it bears {@code @CookieName}, or the parameter that it overrides does
     * @param injected what a framework passes by an annotation: a {@link Setting}, or the name of a request's cookie as
     *     a {@link Constant}
     */
    record Variable(
            String name,
            String type,
            boolean cookieName,
            @Nullable Code injected) {}
}
