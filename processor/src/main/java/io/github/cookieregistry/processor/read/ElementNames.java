package io.github.cookieregistry.processor.read;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** Names elements, for an element of one round is not to be used in the next. */
final class ElementNames {

    private ElementNames() {}

    /**
     * A name that {@link ElementFinder} understands: {@code package}, {@code type}, {@code type#field},
     * {@code type#method(types)}.
     */
    static String name(Element element) {
        if (element instanceof TypeElement type && type.getEnclosingElement() instanceof TypeElement outer) {
            // ECJ puts dots in the place of each $ of a member type's qualified name.
            return name(outer) + "." + type.getSimpleName();
        }
        return element instanceof QualifiedNameable nameable
                ? nameable.getQualifiedName().toString()
                : name(holder(element)) + "#" + signature(element);
    }

    /** The element that holds this one, which is no package and so has one. */
    static Element holder(Element element) {
        return Objects.requireNonNull(element.getEnclosingElement());
    }

    /** The element as people are told it. */
    static String label(Element element) {
        if (element instanceof PackageElement) {
            return "package " + name(element);
        }
        return name(element).replace("#<init>", "").replace('#', '.');
    }

    /** A member's name, with the types of its parameters where it has some. */
    static String signature(Element member) {
        String name = member.getSimpleName().toString();
        if (!(member instanceof ExecutableElement executable)) {
            return name;
        }
        return executable.getParameters().stream()
                .map(parameter -> typeName(parameter.asType()))
                .collect(Collectors.joining(",", name + "(", ")"));
    }

    /** Written out here, for TypeMirror.toString() differs from one compiler to the other. */
    private static String typeName(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return typeName(array.getComponentType()) + "[]";
        }
        if (type instanceof DeclaredType declared) {
            return name(declared.asElement());
        }
        if (type instanceof TypeVariable variable) {
            return variable.asElement().getSimpleName().toString();
        }
        return type.getKind().name().toLowerCase(Locale.ROOT);
    }
}
