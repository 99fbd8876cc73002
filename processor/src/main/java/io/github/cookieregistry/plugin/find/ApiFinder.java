package io.github.cookieregistry.plugin.find;

import io.github.cookieregistry.core.catalogue.ApiKind;
import io.github.cookieregistry.core.catalogue.ApiLookup;
import io.github.cookieregistry.core.catalogue.Catalogue;
import io.github.cookieregistry.core.catalogue.CookieApi;
import io.github.cookieregistry.core.catalogue.NamePlace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Finds what the catalogue says of a method or constructor, and what {@code @CookieName} says of its parameters.
 *
 * <p>Each method is judged once in a compile, however often it is called: that is what makes it affordable to look
 * behind every call with arguments. A filter on names alone would lose the callers of {@code @CookieName} methods.
 */
public final class ApiFinder {

    private final Types types;
    private final ApiLookup lookup;
    private final CookieNameParameters cookieNames;
    private final ListedSupertypes listedSupertypes;
    private final Predicate<TypeElement> inThisCompile;
    private final Map<ExecutableElement, List<CookieApi>> known = new HashMap<>();
    private final Map<Name, List<CookieApi>> annotations = new HashMap<>();
    private final Set<Name> listedMethods = new HashSet<>();

    /** @param inThisCompile whether a type's source is part of this compile */
    public ApiFinder(Elements elements, Types types, Catalogue catalogue, Predicate<TypeElement> inThisCompile) {
        this.types = types;
        this.cookieNames = new CookieNameParameters(elements);
        this.listedSupertypes = new ListedSupertypes(elements, catalogue);
        this.lookup = new ApiLookup(catalogue);
        this.inThisCompile = inThisCompile;
        // The compiler's names are equal when they are the same, and to ask them for their text takes much longer.
        catalogue.methodNames().forEach(name -> listedMethods.add(elements.getName(name)));
        catalogue
                .annotationNames()
                .forEach(name -> annotations.put(elements.getName(name), catalogue.annotations(name)));
        listedMethods.add(elements.getName("this"));
        listedMethods.add(elements.getName("super"));
    }

    /**
     * Whether the catalogue has methods of this name, or it stands for a constructor of the class or its superclass. A
     * call without arguments that is neither needs no look behind it, and nearly half of all calls are without.
     */
    public boolean isListed(Name method) {
        return listedMethods.contains(method);
    }

    /** Whether a call with arguments of a method of any name may name a cookie. */
    public boolean mayName() {
        return cookieNames.used();
    }

    /** What the use of an annotation of this simple name does to cookies; empty for almost all. */
    public List<CookieApi> annotations(@Nullable Name simpleName) {
        List<CookieApi> apis = annotations.get(simpleName);
        return apis == null ? List.of() : apis;
    }

    /** What calling this method or constructor does to cookies; empty for almost all. */
    public List<CookieApi> find(ExecutableElement method) {
        if (!(method.getEnclosingElement() instanceof TypeElement owner)) {
            return List.of();
        }
        List<Integer> named = cookieNames.of(method);
        if (!named.isEmpty()) {
            return cookieNameParameters(method, owner, named);
        }
        boolean constructor = method.getKind() == ElementKind.CONSTRUCTOR;
        if (!constructor && !isListed(method.getSimpleName())) {
            return List.of();
        }
        Set<String> listed = listedSupertypes.of(owner);
        if (listed.isEmpty()) {
            return List.of();
        }
        List<CookieApi> apis = known.get(method);
        if (apis == null) {
            apis = constructor ? constructor(method, owner) : method(method, owner, listed);
            known.put(method, apis);
        }
        return apis;
    }

    private List<CookieApi> method(ExecutableElement method, TypeElement owner, Set<String> listed) {
        ApiLookup.Member member = new ApiLookup.Member(
                owner.getQualifiedName().toString(),
                method.getSimpleName().toString(),
                parameters(method),
                typeName(method.getReturnType()));
        // The body of a method in view says itself what it does.
        return lookup.method(member, listed, inThisCompile.test(owner) ? Set.of() : listedSupertypes.own(owner));
    }

    private List<CookieApi> constructor(ExecutableElement constructor, TypeElement owner) {
        boolean first = true;
        for (TypeElement type = owner; type != null; type = superclass(type)) {
            for (String name : listedSupertypes.own(type)) {
                if (lookup.hasConstructors(name)) {
                    List<String> parameters = parameters(constructor);
                    return first || owner.getNestingKind() == NestingKind.ANONYMOUS
                            ? lookup.constructor(name, parameters)
                            : lookup.subclassConstructor(name, parameters);
                }
            }
            if (owner.getNestingKind() != NestingKind.ANONYMOUS && inThisCompile.test(type)) {
                // Its own constructors call super(..), and that call is the place that gives the name.
                return List.of();
            }
            first = false;
        }
        return List.of();
    }

    private static @Nullable TypeElement superclass(TypeElement type) {
        return type.getSuperclass() instanceof DeclaredType declared ? (TypeElement) declared.asElement() : null;
    }

    private static List<CookieApi> cookieNameParameters(
            ExecutableElement method, TypeElement owner, List<Integer> parameters) {
        List<CookieApi> apis = new ArrayList<>();
        for (int index : parameters) {
            boolean further =
                    method.isVarArgs() && index == method.getParameters().size() - 1;
            apis.add(new CookieApi(
                    owner.getSimpleName().toString(),
                    ApiKind.SETS,
                    owner.getQualifiedName().toString(),
                    method.getSimpleName().toString(),
                    List.of(),
                    new NamePlace(index, further, -1, "")));
        }
        return apis;
    }

    /** Whether whatever is passed for this parameter becomes a cookie's name. */
    public boolean isCookieName(VariableElement parameter) {
        return parameter.getEnclosingElement() instanceof ExecutableElement method
                && cookieNames.of(method).contains(method.getParameters().indexOf(parameter));
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
