package io.github.cookieregistry.plugin.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
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

/**
 * Finds what the catalogue says of a method or constructor, and what {@code @CookieName} says of its parameters.
 *
 * <p>Each method is judged once in a compile, however often it is called: that is what makes it affordable to look
 * behind every call, and a filter on names would lose the callers of {@code @CookieName} methods and the subclasses.
 */
public final class ApiFinder {

    private static final String COOKIE_NAME = "io.github.cookieregistry.CookieName";

    private final Types types;
    private final Catalogue catalogue;
    private final Predicate<TypeElement> inThisCompile;
    private final Map<ExecutableElement, List<CookieApi>> known = new HashMap<>();
    private final Map<Element, Boolean> platform = new HashMap<>();

    /** @param inThisCompile whether a type's source is part of this compile */
    public ApiFinder(Types types, Catalogue catalogue, Predicate<TypeElement> inThisCompile) {
        this.types = types;
        this.catalogue = catalogue;
        this.inThisCompile = inThisCompile;
    }

    /** What calling this method or constructor does to cookies; empty for almost all. */
    public List<CookieApi> find(ExecutableElement method) {
        List<CookieApi> apis = known.get(method);
        if (apis == null) {
            apis = judge(method);
            known.put(method, apis);
        }
        return apis;
    }

    private List<CookieApi> judge(ExecutableElement method) {
        if (!(method.getEnclosingElement() instanceof TypeElement owner)) {
            return List.of();
        }
        List<CookieApi> named = cookieNameParameters(method, owner);
        if (!named.isEmpty()) {
            return named;
        }
        if (method.getKind() == ElementKind.CONSTRUCTOR) {
            return constructor(method, owner);
        }
        List<CookieApi> candidates = catalogue.methods(method.getSimpleName().toString());
        if (candidates.isEmpty()) {
            return List.of();
        }
        List<String> parameters = parameters(method);
        return candidates.stream()
                .filter(api -> api.parameters().equals(parameters) && isSubtype(owner, api.owner()))
                .limit(1)
                .toList();
    }

    private List<CookieApi> constructor(ExecutableElement constructor, TypeElement owner) {
        boolean first = true;
        for (TypeElement type = owner; type != null; type = superclass(type)) {
            List<CookieApi> candidates =
                    catalogue.constructors(type.getQualifiedName().toString());
            if (!candidates.isEmpty()) {
                List<String> parameters = parameters(constructor);
                List<CookieApi> same = candidates.stream()
                        .filter(api -> api.parameters().equals(parameters))
                        .toList();
                if (first || owner.getNestingKind() == NestingKind.ANONYMOUS || !same.isEmpty()) {
                    return same;
                }
                return List.of(ofLibrarySubclass(candidates.get(0)));
            }
            if (owner.getNestingKind() != NestingKind.ANONYMOUS && inThisCompile.test(type)) {
                // Its own constructors call super(..), and that call is the place that gives the name.
                return List.of();
            }
            first = false;
        }
        return List.of();
    }

    /** What a constructor does that only the library's own sources could tell. */
    private static CookieApi ofLibrarySubclass(CookieApi base) {
        return switch (base.kind()) {
            case IGNORED, IMPLIES -> base;
            default ->
                new CookieApi(
                        base.library(),
                        ApiKind.UNKNOWN,
                        base.owner(),
                        base.member(),
                        base.parameters(),
                        NamePlace.NONE);
        };
    }

    private static @Nullable TypeElement superclass(TypeElement type) {
        return type.getSuperclass() instanceof DeclaredType declared ? (TypeElement) declared.asElement() : null;
    }

    private List<CookieApi> cookieNameParameters(ExecutableElement method, TypeElement owner) {
        if (isPlatform(owner) || !takesString(method)) {
            return List.of();
        }
        List<CookieApi> apis = List.of();
        List<? extends VariableElement> parameters = method.getParameters();
        for (int index = 0; index < parameters.size(); index++) {
            if (isCookieName(parameters.get(index))) {
                apis = apis.isEmpty() ? new ArrayList<>() : apis;
                boolean further = method.isVarArgs() && index == parameters.size() - 1;
                apis.add(new CookieApi(
                        owner.getSimpleName().toString(),
                        ApiKind.SETS,
                        owner.getQualifiedName().toString(),
                        method.getSimpleName().toString(),
                        List.of(),
                        new NamePlace(index, further, -1, "")));
            }
        }
        return apis;
    }

    /** Whether whatever is passed for this parameter becomes a cookie's name. */
    public static boolean isCookieName(VariableElement parameter) {
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

    /** Whether a type is, extends or implements the type of this canonical name. */
    public boolean isSubtype(TypeElement type, String canonicalName) {
        if (type.getQualifiedName().contentEquals(canonicalName)) {
            return true;
        }
        for (TypeMirror supertype : types.directSupertypes(type.asType())) {
            if (supertype instanceof DeclaredType declared
                    && isSubtype((TypeElement) declared.asElement(), canonicalName)) {
                return true;
            }
        }
        return false;
    }

    private List<String> parameters(ExecutableElement method) {
        return ((ExecutableType) method.asType())
                .getParameterTypes().stream().map(this::typeName).toList();
    }

    /** The erased type's canonical name, without the type annotations that {@code toString} would show. */
    private String typeName(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return typeName(array.getComponentType()) + "[]";
        }
        TypeMirror erased = type.getKind() == TypeKind.TYPEVAR ? types.erasure(type) : type;
        if (erased instanceof DeclaredType declared) {
            return ((TypeElement) declared.asElement()).getQualifiedName().toString();
        }
        return erased.getKind().isPrimitive() ? erased.getKind().name().toLowerCase(Locale.ROOT) : erased.toString();
    }
}
