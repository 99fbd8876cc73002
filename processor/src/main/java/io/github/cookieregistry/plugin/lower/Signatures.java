package io.github.cookieregistry.plugin.lower;

import static java.util.Objects.requireNonNull;

import io.github.cookieregistry.core.code.Field;
import io.github.cookieregistry.core.code.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Turns the compiler's elements into the core's names for them, and back. */
final class Signatures {

    private final Types types;
    private final Map<ExecutableElement, Method> methods = new HashMap<>();
    private final Map<Method, ExecutableElement> elements = new HashMap<>();
    private final Map<VariableElement, Field> fields = new HashMap<>();
    private final Map<Field, VariableElement> fieldElements = new HashMap<>();
    private final Map<TypeElement, String> names = new HashMap<>();
    private final Map<String, TypeElement> typesByName = new HashMap<>();

    Signatures(Types types) {
        this.types = types;
    }

    Method method(ExecutableElement element) {
        Method known = methods.get(element);
        if (known == null) {
            known = made(element);
            methods.put(element, known);
            elements.put(known, element);
        }
        return known;
    }

    /** The element that has been asked for under this name. */
    @Nullable
    ExecutableElement element(Method method) {
        return elements.get(method);
    }

    Field field(VariableElement element) {
        Field known = fields.get(element);
        if (known == null) {
            known = new Field(
                    name(owner(element)),
                    element.getSimpleName().toString(),
                    typeName(element.asType()),
                    element.getModifiers().contains(Modifier.STATIC));
            fields.put(element, known);
            fieldElements.put(known, element);
        }
        return known;
    }

    @Nullable
    VariableElement element(Field field) {
        return fieldElements.get(field);
    }

    /** The type that declares a method or field. */
    static TypeElement owner(Element member) {
        return (TypeElement) requireNonNull(member.getEnclosingElement());
    }

    /** The canonical name; a local or anonymous type gets one that no other type can have. */
    String name(TypeElement type) {
        String known = names.get(type);
        if (known == null) {
            known = type.getQualifiedName().toString();
            if (known.isEmpty() || isLocal(type)) {
                known = "local " + names.size() + " " + type.getSimpleName();
            }
            names.put(type, known);
            typesByName.put(known, type);
        }
        return known;
    }

    @Nullable
    TypeElement type(String name) {
        return typesByName.get(name);
    }

    static boolean isLocal(TypeElement type) {
        for (Element each = type; each instanceof TypeElement outer; each = outer.getEnclosingElement()) {
            if (outer.getNestingKind() == NestingKind.LOCAL || outer.getNestingKind() == NestingKind.ANONYMOUS) {
                return true;
            }
        }
        return false;
    }

    private Method made(ExecutableElement element) {
        TypeElement owner = owner(element);
        List<String> parameters = new ArrayList<>();
        for (TypeMirror type : ((ExecutableType) element.asType()).getParameterTypes()) {
            parameters.add(typeName(type));
        }
        boolean constructor = element.getKind() == ElementKind.CONSTRUCTOR;
        return new Method(
                name(owner),
                element.getSimpleName().toString(),
                parameters,
                constructor ? "" : typeName(element.getReturnType()),
                kind(element, owner, constructor),
                element.isVarArgs());
    }

    private static Method.Kind kind(ExecutableElement element, TypeElement owner, boolean constructor) {
        if (constructor) {
            return Method.Kind.CONSTRUCTOR;
        }
        if (element.getModifiers().contains(Modifier.STATIC)) {
            return Method.Kind.STATIC;
        }
        boolean fixed = element.getModifiers().contains(Modifier.PRIVATE)
                || element.getModifiers().contains(Modifier.FINAL)
                || owner.getKind() != ElementKind.ENUM && owner.getModifiers().contains(Modifier.FINAL);
        return fixed ? Method.Kind.FIXED : Method.Kind.OPEN;
    }

    /** The erased type's canonical name, without the type annotations that {@code toString} would show. */
    String typeName(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return typeName(array.getComponentType()) + "[]";
        }
        TypeMirror erased = type.getKind() == TypeKind.TYPEVAR || type.getKind() == TypeKind.INTERSECTION
                ? types.erasure(type)
                : type;
        if (erased instanceof DeclaredType declared) {
            return name((TypeElement) declared.asElement());
        }
        return erased.getKind().isPrimitive() || erased.getKind() == TypeKind.VOID
                ? erased.getKind().name().toLowerCase(Locale.ROOT)
                : erased.toString();
    }
}
