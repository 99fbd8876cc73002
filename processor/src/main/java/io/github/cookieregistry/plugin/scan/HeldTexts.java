package io.github.cookieregistry.plugin.scan;

import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Tells which maps and functions take names and texts of headers. */
final class HeldTexts {

    private static final Set<String> TEXTS = Set.of(
            "java.lang.String",
            "java.lang.CharSequence",
            "java.lang.Object",
            "java.util.List",
            "java.util.Collection",
            "java.lang.Iterable");
    private static final String FUNCTIONS = "java.util.function.";

    private HeldTexts() {}

    /** Whether this is a map or a function that takes a name and what may be a header's text. */
    static boolean in(TypeMirror type) {
        if (!(type instanceof DeclaredType declared) || !(declared.asElement() instanceof TypeElement element)) {
            return false;
        }
        List<? extends TypeMirror> arguments = declared.getTypeArguments();
        return (element.getSimpleName().toString().endsWith("Map") || isFunction(type))
                && arguments.size() >= 2
                && isText(arguments.get(0))
                && isText(arguments.get(1));
    }

    static boolean isFunction(TypeMirror type) {
        return type instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element
                && element.getQualifiedName().toString().startsWith(FUNCTIONS);
    }

    private static boolean isText(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return array.getComponentType().getKind() == TypeKind.BYTE || isText(array.getComponentType());
        }
        return type.getKind() == TypeKind.TYPEVAR
                || type instanceof DeclaredType declared
                        && declared.asElement() instanceof TypeElement element
                        && TEXTS.contains(element.getQualifiedName().toString());
    }
}
