package io.github.cookieregistry.plugin.lower;

import io.github.cookieregistry.core.code.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Tells which body runs where a method is called, and which types lie above and below others. */
final class Hierarchy {

    private final Elements elements;
    private final Signatures signatures;
    private final Sources sources;
    private final Bodies bodies;
    private final Map<Method, List<Method>> targets = new HashMap<>();
    private final Map<TypeElement, List<TypeElement>> belowInSources = new HashMap<>();

    /** Of how many types the ones below others are known. */
    private int indexed;

    Hierarchy(Elements elements, Signatures signatures, Sources sources, Bodies bodies) {
        this.elements = elements;
        this.signatures = signatures;
        this.sources = sources;
        this.bodies = bodies;
    }

    Optional<List<Method>> targets(Method method) {
        List<Method> known = targets.get(method);
        if (known == null) {
            known = find(method);
            targets.put(method, known);
        }
        return Optional.of(known);
    }

    private List<Method> find(Method method) {
        ExecutableElement element = signatures.element(method);
        if (element == null) {
            return List.of();
        }
        List<Method> found = new ArrayList<>();
        if (bodies.of(method).isPresent() && !element.getModifiers().contains(Modifier.ABSTRACT)) {
            found.add(method);
        }
        if (method.kind() != Method.Kind.OPEN) {
            return found;
        }
        TypeElement owner = Signatures.owner(element);
        for (TypeElement below : below(owner)) {
            for (ExecutableElement other : ElementFilter.methodsIn(below.getEnclosedElements())) {
                if (other.getSimpleName().equals(element.getSimpleName())
                        && !other.getModifiers().contains(Modifier.ABSTRACT)
                        && elements.overrides(other, element, below)) {
                    found.add(signatures.method(other));
                }
            }
        }
        return found;
    }

    /** The types of this compile that lie below a type, those inside of bodies included. */
    private Set<TypeElement> below(TypeElement type) {
        sources.uses().subtypes(type.getSimpleName()).forEach(bodies::lowered);
        Set<TypeElement> found = new LinkedHashSet<>(belowInSources().getOrDefault(type, List.of()));
        for (String local : bodies.localTypes()) {
            TypeElement candidate = signatures.type(local);
            if (candidate != null
                    && !candidate.equals(type)
                    && allAbove(candidate).contains(type)) {
                found.add(candidate);
            }
        }
        return found;
    }

    /**
     * What lies below each type, found for all at once: to look above every type once more for each call takes longer.
     */
    private Map<TypeElement, List<TypeElement>> belowInSources() {
        if (indexed != sources.size()) {
            indexed = sources.size();
            belowInSources.clear();
            for (String name : sources.names()) {
                TypeElement type = signatures.type(name);
                if (type != null) {
                    allAbove(type)
                            .forEach(above -> belowInSources
                                    .computeIfAbsent(above, none -> new ArrayList<>())
                                    .add(type));
                }
            }
        }
        return belowInSources;
    }

    /** The method that runs on an object of exactly this type. */
    Optional<Method> target(Method method, String type) {
        TypeElement found = signatures.type(type);
        return found == null ? Optional.empty() : target(method, found, new HashSet<>());
    }

    private Optional<Method> target(Method method, TypeElement type, Set<TypeElement> seen) {
        if (!seen.add(type)) {
            return Optional.empty();
        }
        for (ExecutableElement each : ElementFilter.methodsIn(type.getEnclosedElements())) {
            if (each.getSimpleName().contentEquals(method.name())
                    && each.getParameters().size() == method.parameters().size()
                    && !each.getModifiers().contains(Modifier.ABSTRACT)
                    && !each.getModifiers().contains(Modifier.STATIC)
                    && isSame(each, method, type)) {
                Method target = signatures.method(each);
                return bodies.of(target).isPresent() ? Optional.of(target) : Optional.empty();
            }
        }
        Optional<Method> found = Optional.empty();
        for (TypeElement each : above(type)) {
            Optional<Method> inherited = target(method, each, seen);
            if (inherited.isPresent() && found.isPresent()) {
                // A class wins over interfaces, and of those the one farther below (JLS 8.4.8).
                boolean below = isInterface(found.get())
                        && isA(inherited.get().owner(), found.get().owner());
                found = below ? inherited : found;
            } else if (inherited.isPresent()) {
                found = inherited;
            }
        }
        return found;
    }

    private boolean isInterface(Method method) {
        TypeElement type = signatures.type(method.owner());
        return type != null && type.getKind().isInterface();
    }

    private boolean isSame(ExecutableElement candidate, Method method, TypeElement type) {
        ExecutableElement called = signatures.element(method);
        return called == null
                ? signatures.method(candidate).parameters().equals(method.parameters())
                : candidate.equals(called)
                        || signatures.method(candidate).parameters().equals(method.parameters())
                        || elements.overrides(candidate, called, type);
    }

    /** The methods of this compile's types that a method overrides. */
    List<Method> overridden(ExecutableElement method) {
        List<Method> found = new ArrayList<>();
        if (method.getKind() == ElementKind.METHOD && !method.getModifiers().contains(Modifier.STATIC)) {
            TypeElement owner = Signatures.owner(method);
            allAbove(owner).forEach(type -> {
                for (ExecutableElement other : ElementFilter.methodsIn(type.getEnclosedElements())) {
                    if (other.getSimpleName().equals(method.getSimpleName())
                            && elements.overrides(method, other, owner)
                            && sources.declares(signatures.name(type))) {
                        found.add(signatures.method(other));
                    }
                }
            });
        }
        return found;
    }

    /** Whether a method overrides one whose type is not part of this compile. */
    boolean overridesLibrary(ExecutableElement method) {
        if (method.getKind() != ElementKind.METHOD || method.getModifiers().contains(Modifier.STATIC)) {
            return false;
        }
        TypeElement owner = Signatures.owner(method);
        for (TypeElement type : allAbove(owner)) {
            boolean own = sources.declares(signatures.name(type)) || Signatures.isLocal(type);
            for (ExecutableElement other :
                    own ? List.<ExecutableElement>of() : ElementFilter.methodsIn(type.getEnclosedElements())) {
                if (other.getSimpleName().equals(method.getSimpleName()) && elements.overrides(method, other, owner)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Set<TypeElement> allAbove(TypeElement type) {
        return allAbove(type, new LinkedHashSet<>());
    }

    private static Set<TypeElement> allAbove(TypeElement type, Set<TypeElement> all) {
        for (TypeElement each : above(type)) {
            if (all.add(each)) {
                allAbove(each, all);
            }
        }
        return all;
    }

    private static List<TypeElement> above(TypeElement type) {
        List<TypeMirror> supertypes = new ArrayList<>();
        supertypes.add(type.getSuperclass());
        supertypes.addAll(type.getInterfaces());
        List<TypeElement> above = new ArrayList<>();
        for (TypeMirror each : supertypes) {
            if (each instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
                above.add(element);
            }
        }
        return above;
    }

    boolean isA(String type, String supertype) {
        if (type.equals(supertype)) {
            return true;
        }
        TypeElement element = signatures.type(type);
        return element != null && isA(element, supertype, new HashSet<>());
    }

    private boolean isA(TypeElement type, String supertype, Set<TypeElement> seen) {
        if (signatures.name(type).equals(supertype)) {
            return true;
        }
        if (seen.add(type)) {
            for (TypeElement each : above(type)) {
                if (isA(each, supertype, seen)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether code out of view may call the method. */
    boolean open(ExecutableElement method) {
        if (method.getModifiers().contains(Modifier.PRIVATE)) {
            return false;
        }
        TypeElement owner = Signatures.owner(method);
        boolean hidden = owner.getModifiers().contains(Modifier.PRIVATE)
                || owner.getNestingKind() == NestingKind.LOCAL
                || owner.getNestingKind() == NestingKind.ANONYMOUS;
        boolean only = method.getKind() == ElementKind.CONSTRUCTOR
                || method.getModifiers().contains(Modifier.STATIC)
                || owner.getInterfaces().isEmpty()
                        && owner.getSuperclass().toString().equals("java.lang.Object");
        return !hidden || !only;
    }

    /** The method of a functional interface, which nothing but its being abstract tells from others. */
    static @Nullable ExecutableElement functional(TypeElement type, int parameters, Types types) {
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            if (method.getModifiers().contains(Modifier.ABSTRACT)
                    && method.getParameters().size() == parameters) {
                return method;
            }
        }
        for (TypeMirror each : type.getInterfaces()) {
            Element above = types.asElement(each);
            ExecutableElement inherited =
                    above instanceof TypeElement element ? functional(element, parameters, types) : null;
            if (inherited != null) {
                return inherited;
            }
        }
        return null;
    }
}
