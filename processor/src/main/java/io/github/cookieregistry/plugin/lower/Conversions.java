package io.github.cookieregistry.plugin.lower;

import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Operator;
import io.github.cookieregistry.core.code.Primitive;
import java.util.List;
import javax.lang.model.element.TypeElement;
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
        return switch (type.getKind()) {
            case BOOLEAN -> value;
            case BYTE -> new Code.Converted(Primitive.BYTE, value);
            case SHORT -> new Code.Converted(Primitive.SHORT, value);
            case CHAR -> new Code.Converted(Primitive.CHAR, value);
            case INT -> new Code.Converted(Primitive.INT, value);
            case LONG -> new Code.Converted(Primitive.LONG, value);
            case FLOAT -> new Code.Converted(Primitive.FLOAT, value);
            case DOUBLE -> new Code.Converted(Primitive.DOUBLE, value);
            default -> value;
        };
    }

    static boolean isText(@Nullable TypeMirror type) {
        return type instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element
                && element.getSimpleName().contentEquals("String")
                && element.getQualifiedName().contentEquals("java.lang.String");
    }

    static Code not(Code condition) {
        return condition == Code.OPAQUE ? condition : new Code.Calculated(Operator.NOT, List.of(condition));
    }

    /** A class literal. */
    static Code literal(TypeElement type) {
        return new Code.TypeLiteral(
                binaryName(type),
                type.getQualifiedName().toString(),
                type.getSimpleName().toString());
    }

    private static String binaryName(TypeElement type) {
        return type.getEnclosingElement() instanceof TypeElement outer
                ? binaryName(outer) + "$" + type.getSimpleName()
                : type.getQualifiedName().toString();
    }
}
