package io.github.cookieregistry.processor.read;

import io.github.cookieregistry.core.declaration.DeclarationIndex;
import io.github.cookieregistry.core.declaration.Declarations;
import io.github.cookieregistry.core.declaration.DeclaredCookie;
import io.github.cookieregistry.core.declaration.DeclaredException;
import io.github.cookieregistry.core.declaration.DeclaredPolicy;
import io.github.cookieregistry.core.declaration.IncludedRegistry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Reads our annotations from the elements of given names, afresh in each round. */
public final class DeclarationReader {

    private final Elements elements;
    private final RegistryReader registries;

    /** A reader of the compile's elements. */
    public DeclarationReader(Elements elements) {
        this.elements = elements;
        this.registries = new RegistryReader(elements);
    }

    /**
     * Reads all that the index names and that still exists.
     *
     * @param inThisCompile tells of a type's canonical name whether this compile has its source
     */
    public Declarations read(DeclarationIndex index, Predicate<String> inThisCompile) {
        List<DeclaredPolicy> policies = index.policies().stream()
                .flatMap(name -> element(name).flatMap(this::policy).stream())
                .toList();
        List<DeclaredCookie> fromSource = cookies(index, inThisCompile);
        List<DeclaredCookie> fromClassFiles = cookies(index, inThisCompile.negate());
        List<DeclaredCookie> cookies = new ArrayList<>(fromSource);
        if (!fromClassFiles.isEmpty()) {
            Set<List<Object>> contents =
                    fromSource.stream().map(DeclarationReader::content).collect(Collectors.toSet());
            // A class file whose type was renamed stays in the output of some tools: the same content under an older
            // type.
            fromClassFiles.stream()
                    .filter(cookie -> !contents.contains(content(cookie)))
                    .forEach(cookies::add);
        }
        List<DeclaredException> exceptions =
                index.exceptionHolders().stream().flatMap(this::exceptions).toList();
        List<IncludedRegistry> included = new ArrayList<>();
        List<String> notRegistries = new ArrayList<>();
        policies.stream()
                .flatMap(policy -> policy.includes().stream())
                .forEach(name -> registries.include(name, included, notRegistries));
        return new Declarations(policies, cookies, exceptions, included, notRegistries);
    }

    /** The generated registries of these names, and those that they include, each once. */
    public List<IncludedRegistry> registries(Collection<String> names) {
        List<IncludedRegistry> found = new ArrayList<>();
        List<String> notRegistries = new ArrayList<>();
        names.forEach(name -> registries.include(name, found, notRegistries));
        return found;
    }

    /** The class of the name that a registry is to get, if the compile has one already. */
    public Optional<PresentRegistry> present(String name) {
        return Optional.ofNullable(elements.getTypeElement(name)).map(type -> PresentRegistry.of(elements, type));
    }

    /** The names of the registries in a package, and of the parts of those that are divided. */
    public static Stream<String> registriesIn(PackageElement holder) {
        return ElementFilter.typesIn(holder.getEnclosedElements()).stream()
                .filter(RegistryReader::isRegistry)
                .map(ElementNames::name);
    }

    /** The cookies that the type of this canonical name declares; none when there is no such type. */
    public List<DeclaredCookie> cookies(String typeName) {
        return ElementFinder.findType(elements, typeName)
                .map(type -> CookieReader.cookies(elements, type))
                .orElse(List.of());
    }

    private List<DeclaredCookie> cookies(DeclarationIndex index, Predicate<String> wanted) {
        return index.declaringTypes().stream()
                .filter(wanted)
                .flatMap(name -> cookies(name).stream())
                .toList();
    }

    private static List<Object> content(DeclaredCookie cookie) {
        return List.of(cookie.origin().constant(), cookie.constantValue(), cookie.values());
    }

    private Optional<DeclaredPolicy> policy(Element element) {
        return AnnotationReader.values(element, "CookiePolicy")
                .map(values -> new DeclaredPolicy(
                        ElementNames.name(element),
                        elements.getPackageOf(element).getQualifiedName().toString(),
                        values));
    }

    private Stream<DeclaredException> exceptions(String name) {
        return element(name).stream()
                .flatMap(holder -> holder.getKind() == ElementKind.PACKAGE
                        ? Stream.of(holder)
                        : Stream.concat(
                                Stream.of(holder),
                                holder.getEnclosedElements().stream()
                                        .filter(member -> member.getKind() == ElementKind.METHOD
                                                || member.getKind() == ElementKind.CONSTRUCTOR)))
                .flatMap(element -> AnnotationReader.values(element, "UndocumentedCookie").stream()
                        .map(values -> new DeclaredException(
                                ElementNames.name(element),
                                ElementNames.label(element),
                                elements.getPackageOf(element)
                                        .getQualifiedName()
                                        .toString(),
                                values)));
    }

    private Optional<Element> element(String name) {
        return ElementFinder.find(elements, name);
    }
}
