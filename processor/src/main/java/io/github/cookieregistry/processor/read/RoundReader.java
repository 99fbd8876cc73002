package io.github.cookieregistry.processor.read;

import io.github.cookieregistry.core.declaration.DeclarationIndex;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Notes by name, round after round, what bears our annotations and which types this compile has the source of. */
public final class RoundReader {

    private final Elements elements;
    private final Predicate<Element> wanted;
    private final DeclarationIndex seen = new DeclarationIndex();
    private final Set<String> topLevelTypes = new HashSet<>();
    private final Set<String> packages = new HashSet<>();
    private final List<Element> nameless = new ArrayList<>();

    /**
     * A reader of the compile's rounds.
     *
     * @param wanted whether an element belongs to the module that is read
     */
    public RoundReader(Elements elements, Predicate<Element> wanted) {
        this.elements = elements;
        this.wanted = wanted;
    }

    /** Notes a round's elements; answers the names of the top-level types that the round brought. */
    public Set<String> note(RoundEnvironment round) {
        Set<String> brought = new HashSet<>();
        Set<Element> compact = new HashSet<>();
        nameless.clear();
        for (Element root : round.getRootElements()) {
            if (!wanted.test(root)) {
                continue;
            }
            if (root instanceof TypeElement type) {
                brought.add(type.getQualifiedName().toString());
                if (isCompact(type)) {
                    compact.add(type);
                }
            } else if (root instanceof PackageElement declared) {
                packages.add(declared.getQualifiedName().toString());
            }
        }
        topLevelTypes.addAll(brought);
        for (Element element : annotated(round)) {
            if (compact.contains(outermost(element))) {
                nameless.add(element);
            } else if (wanted.test(element)) {
                note(element);
            }
        }
        return brought;
    }

    private void note(Element element) {
        if (AnnotationReader.mirror(element, "Cookie").isPresent()) {
            seen.declaringTypes().add(ElementNames.name(ElementNames.holder(element)));
        }
        if (AnnotationReader.mirror(element, "CookiePolicy").isPresent()) {
            seen.policies().add(ElementNames.name(element));
        }
        if (AnnotationReader.mirror(element, "UndocumentedCookie").isPresent()) {
            seen.exceptionHolders().add(ElementNames.name(nameable(element)));
        }
    }

    /** The annotated elements of the last round that no name leads to: those of a compact source file. */
    public List<Element> nameless() {
        return List.copyOf(nameless);
    }

    /**
     * Whether the type is what a compact source file makes (JLS 25, section 8.1.8): the only final class at the top of
     * a source that its own name does not lead to.
     */
    private boolean isCompact(TypeElement type) {
        return elements.getPackageOf(type).isUnnamed()
                && type.getModifiers().equals(Set.of(Modifier.FINAL))
                && elements.getTypeElement(elements.getModuleOf(type), type.getQualifiedName()) == null;
    }

    /** What bears our annotations in the sources of this compile. */
    public DeclarationIndex seen() {
        return seen;
    }

    /** The names of the top-level types of this compile. */
    public Set<String> topLevelTypes() {
        return topLevelTypes;
    }

    /** Whether this compile has the source of the type of that canonical name. */
    public boolean isInThisCompile(String typeName) {
        for (String name = typeName; !name.isEmpty(); name = outer(name)) {
            if (topLevelTypes.contains(name)) {
                return true;
            }
        }
        return false;
    }

    /** Whether this compile has the source of the annotations of the package of that name. */
    public boolean isPackageInThisCompile(String packageName) {
        return packages.contains(packageName);
    }

    /** All at once: the compiler goes through every member of every source each time it is asked. */
    private Set<? extends Element> annotated(RoundEnvironment round) {
        TypeElement[] annotations = Stream.of("Cookie", "CookiePolicy", "UndocumentedCookie")
                .map(name -> elements.getTypeElement(AnnotationReader.PACKAGE + name))
                .filter(Objects::nonNull)
                .toArray(TypeElement[]::new);
        return round.getRootElements().isEmpty() ? Set.of() : round.getElementsAnnotatedWithAny(annotations);
    }

    private static String outer(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(0, dot);
    }

    private static @Nullable Element outermost(Element element) {
        Element outermost = element;
        while (outermost != null && !(outermost.getEnclosingElement() instanceof PackageElement)) {
            outermost = outermost.getEnclosingElement();
        }
        return outermost;
    }

    private static Element nameable(Element element) {
        boolean isMember = element.getKind() == ElementKind.METHOD || element.getKind() == ElementKind.CONSTRUCTOR;
        return isMember ? ElementNames.holder(element) : element;
    }
}
