package io.github.cookieregistry.plugin.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Tells which parameters of a method bear {@code @CookieName}, or do so in a method that it overrides: whoever calls
 * the one may call the other.
 */
final class CookieNameParameters {

    private static final String COOKIE_NAME = "io.github.cookieregistry.CookieName";

    private final Elements elements;
    private final boolean used;
    private final Map<ExecutableElement, List<Integer>> known = new HashMap<>();
    private final Map<Element, Boolean> platform = new HashMap<>();
    private final Map<TypeElement, List<ExecutableElement>> inherited = new HashMap<>();

    CookieNameParameters(Elements elements) {
        this.elements = elements;
        this.used = elements.getTypeElement(COOKIE_NAME) != null;
    }

    /** The parameters, from 0; empty for almost all methods. */
    List<Integer> of(ExecutableElement method) {
        if (!used
                || !takesString(method)
                || !(method.getEnclosingElement() instanceof TypeElement owner)
                || isPlatform(owner)) {
            return List.of();
        }
        List<Integer> parameters = known.get(method);
        if (parameters == null) {
            parameters = own(method);
            boolean overrides = method.getKind() == ElementKind.METHOD
                    && !method.getModifiers().contains(Modifier.STATIC)
                    && !method.getModifiers().contains(Modifier.PRIVATE);
            if (parameters.isEmpty() && overrides) {
                parameters = overridden(method, owner);
            }
            known.put(method, parameters);
        }
        return parameters;
    }

    private static List<Integer> own(ExecutableElement method) {
        List<Integer> own = List.of();
        List<? extends VariableElement> parameters = method.getParameters();
        for (int index = 0; index < parameters.size(); index++) {
            if (bearsAnnotation(parameters.get(index))) {
                own = own.isEmpty() ? new ArrayList<>() : own;
                own.add(index);
            }
        }
        return own;
    }

    private List<Integer> overridden(ExecutableElement method, TypeElement owner) {
        for (ExecutableElement other : above(owner)) {
            if (other.getSimpleName().equals(method.getSimpleName()) && elements.overrides(method, other, owner)) {
                return own(other);
            }
        }
        return List.of();
    }

    /** The methods with the annotation that a type inherits: looked for once, since nearly every type has none. */
    private List<ExecutableElement> above(TypeElement type) {
        List<ExecutableElement> methods = inherited.get(type);
        if (methods == null) {
            methods = new ArrayList<>();
            // Whatever goes round in a circle is an error of the source.
            inherited.put(type, methods);
            List<TypeMirror> supertypes = new ArrayList<>(type.getInterfaces());
            supertypes.add(0, type.getSuperclass());
            for (TypeMirror supertype : supertypes) {
                if (supertype instanceof DeclaredType declared
                        && declared.asElement() instanceof TypeElement above
                        && !isPlatform(above)) {
                    for (ExecutableElement method : ElementFilter.methodsIn(above.getEnclosedElements())) {
                        if (!own(method).isEmpty()) {
                            methods.add(method);
                        }
                    }
                    methods.addAll(above(above));
                }
            }
        }
        return methods;
    }

    private static boolean bearsAnnotation(VariableElement parameter) {
        return parameter.getAnnotationMirrors().stream()
                .anyMatch(annotation -> ((TypeElement)
                                annotation.getAnnotationType().asElement())
                        .getQualifiedName()
                        .contentEquals(COOKIE_NAME));
    }

    private static boolean takesString(ExecutableElement method) {
        for (TypeMirror type : ((ExecutableType) method.asType()).getParameterTypes()) {
            TypeMirror element = type instanceof ArrayType array ? array.getComponentType() : type;
            if (element instanceof DeclaredType declared
                    && declared.asElement().getSimpleName().contentEquals("String")) {
                return true;
            }
        }
        return false;
    }

    /** Whether the type belongs to the JDK, whose methods cannot bear our annotation. */
    private boolean isPlatform(TypeElement type) {
        Element enclosing = type;
        while (enclosing.getEnclosingElement() != null && enclosing.getKind() != ElementKind.PACKAGE) {
            enclosing = enclosing.getEnclosingElement();
        }
        return platform.computeIfAbsent(
                enclosing, packageElement -> packageElement.toString().startsWith("java."));
    }
}
