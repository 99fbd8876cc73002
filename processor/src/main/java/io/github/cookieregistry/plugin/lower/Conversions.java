package io.github.cookieregistry.plugin.lower;

import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.follow.Casts;
import java.util.Locale;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** What types make of values. */
final class Conversions {

    private Conversions() {}

    /** A value as a variable or a cast of a type has it (JLS 5.2, 5.5). */
    static Code to(@Nullable TypeMirror type, Code value) {
        if (type == null || value == Code.OPAQUE || value == Code.NULL) {
            return value;
        }
        if (type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
            return Casts.to(element.getQualifiedName().toString(), value);
        }
        return Casts.to(type.getKind().name().toLowerCase(Locale.ROOT), value);
    }

    /** What a method or a function of this erased type gives back. */
    record Result(String type) {

        Code of(Code value) {
            return Casts.to(type, value);
        }
    }

    /** What the function of a functional interface gives back. */
    static Result result(Surroundings surroundings, @Nullable TypeMirror functional, int parameters) {
        ExecutableElement method = functional instanceof DeclaredType declared
                ? surroundings.functional((TypeElement) declared.asElement(), parameters)
                : null;
        return new Result(method == null ? "" : surroundings.signatures().typeName(method.getReturnType()));
    }

    static boolean isText(@Nullable TypeMirror type) {
        return type instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element
                && element.getSimpleName().contentEquals("String")
                && element.getQualifiedName().contentEquals("java.lang.String");
    }

    /** A class literal. */
    static Code literal(TypeElement type) {
        return new Code.TypeLiteral(
                binaryName(type),
                type.getQualifiedName().toString(),
                type.getSimpleName().toString());
    }

    /** A class literal of a primitive type or an array. */
    static Code literal(TypeMirror type) {
        String canonical = canonicalName(type);
        return new Code.TypeLiteral(
                type instanceof ArrayType ? descriptor(type) : canonical,
                canonical,
                canonical.substring(canonical.lastIndexOf('.') + 1));
    }

    private static String canonicalName(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return canonicalName(array.getComponentType()) + "[]";
        }
        return type instanceof DeclaredType declared
                ? ((TypeElement) declared.asElement()).getQualifiedName().toString()
                : type.getKind().name().toLowerCase(Locale.ROOT);
    }

    /** The name that {@code Class.getName} gives an array's component. */
    private static String descriptor(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return "[" + descriptor(array.getComponentType());
        }
        if (type instanceof DeclaredType declared) {
            return "L" + binaryName((TypeElement) declared.asElement()) + ";";
        }
        return switch (type.getKind()) {
            case BOOLEAN -> "Z";
            case LONG -> "J";
            default -> type.getKind().name().substring(0, 1);
        };
    }

    private static String binaryName(TypeElement type) {
        return type.getEnclosingElement() instanceof TypeElement outer
                ? binaryName(outer) + "$" + type.getSimpleName()
                : type.getQualifiedName().toString();
    }
}
