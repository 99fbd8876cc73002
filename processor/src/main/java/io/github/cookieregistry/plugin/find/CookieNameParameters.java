package io.github.cookieregistry.plugin.find;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Tells which parameters of a method bear {@code @CookieName}, or do so in a method that it overrides: whoever calls
 * the one may call the other.
 */
final class CookieNameParameters {

    private static final String COOKIE_NAME = "io.github.cookieregistry.CookieName";

    /** What the JDK's types inherit: nothing, and none of their own methods can bear the annotation either. */
    private static final List<ExecutableElement> PLATFORM = List.of();

    private final Elements elements;
    private final @Nullable TypeElement annotation;
    private final Name string;
    private final Map<ExecutableElement, List<Integer>> known = new HashMap<>();
    private final Map<TypeElement, List<ExecutableElement>> inherited = new HashMap<>();
    private final Map<TypeElement, List<ExecutableElement>> declared = new HashMap<>();
    private final Map<PackageElement, Boolean> platform = new HashMap<>();

    /** Calls of one type's methods often follow each other. */
    private @Nullable TypeElement lastOwner;

    private List<ExecutableElement> aboveLastOwner = PLATFORM;

    CookieNameParameters(Elements elements) {
        this.elements = elements;
        this.annotation = elements.getTypeElement(COOKIE_NAME);
        this.string = elements.getName("String");
    }

    /** Whether the annotation can be read at all: without it on the class path no parameter is known to bear it. */
    boolean used() {
        return annotation != null;
    }

    /** The parameters, from 0; empty for almost all methods. */
    List<Integer> of(ExecutableElement method) {
        if (annotation == null
                || !(method.getEnclosingElement() instanceof TypeElement owner)
                || !takesString(method)) {
            return List.of();
        }
        boolean overrides = mayOverride(method);
        if (overrides && owner != lastOwner) {
            aboveLastOwner = above(owner);
            lastOwner = owner;
        }
        List<ExecutableElement> above = overrides ? aboveLastOwner : List.of();
        if (overrides && above == PLATFORM) {
            return List.of();
        }
        List<Integer> parameters = known.get(method);
        if (parameters == null) {
            parameters = own(method);
            if (parameters.isEmpty() && !above.isEmpty()) {
                parameters = overridden(method, owner, above);
            }
            known.put(method, parameters);
        }
        return parameters;
    }

    /** Only then the types above the method's need a look. */
    private static boolean mayOverride(ExecutableElement method) {
        Set<Modifier> modifiers = method.getModifiers();
        return method.getKind() == ElementKind.METHOD
                && !modifiers.contains(Modifier.STATIC)
                && !modifiers.contains(Modifier.PRIVATE);
    }

    private List<Integer> own(ExecutableElement method) {
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

    private List<Integer> overridden(ExecutableElement method, TypeElement owner, List<ExecutableElement> above) {
        for (ExecutableElement other : above) {
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
            methods = isPlatform(type) ? PLATFORM : new ArrayList<>();
            // Whatever goes round in a circle is an error of the source.
            inherited.put(type, methods);
            if (methods != PLATFORM) {
                addInherited(methods, type.getSuperclass());
                for (TypeMirror each : type.getInterfaces()) {
                    addInherited(methods, each);
                }
            }
        }
        return methods;
    }

    private void addInherited(List<ExecutableElement> methods, TypeMirror supertype) {
        if (supertype instanceof DeclaredType declared && declared.asElement() instanceof TypeElement above) {
            methods.addAll(declared(above));
            methods.addAll(above(above));
        }
    }

    /** The methods with the annotation that a type declares: many types share a superclass. */
    private List<ExecutableElement> declared(TypeElement type) {
        List<ExecutableElement> methods = declared.get(type);
        if (methods == null) {
            methods = isPlatform(type) ? PLATFORM : new ArrayList<>();
            declared.put(type, methods);
            if (methods != PLATFORM) {
                for (Element member : type.getEnclosedElements()) {
                    if (member.getKind() == ElementKind.METHOD
                            && member instanceof ExecutableElement method
                            && takesString(method)
                            && !own(method).isEmpty()) {
                        methods.add(method);
                    }
                }
            }
        }
        return methods;
    }

    private boolean bearsAnnotation(VariableElement parameter) {
        for (AnnotationMirror each : parameter.getAnnotationMirrors()) {
            if (each.getAnnotationType().asElement().equals(annotation)) {
                return true;
            }
        }
        return false;
    }

    private boolean takesString(ExecutableElement method) {
        for (TypeMirror type : ((ExecutableType) method.asType()).getParameterTypes()) {
            TypeMirror element = type instanceof ArrayType array ? array.getComponentType() : type;
            if (element instanceof DeclaredType declared
                    && declared.asElement().getSimpleName().equals(string)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the type belongs to the JDK. */
    private boolean isPlatform(TypeElement type) {
        PackageElement holder = elements.getPackageOf(type);
        Boolean known = platform.get(holder);
        if (known == null) {
            known = holder.getQualifiedName().toString().startsWith("java.");
            platform.put(holder, known);
        }
        return known;
    }
}
