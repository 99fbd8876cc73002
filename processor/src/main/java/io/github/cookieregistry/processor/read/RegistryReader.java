package io.github.cookieregistry.processor.read;

import io.github.cookieregistry.core.declaration.DeclaredCookie;
import io.github.cookieregistry.core.declaration.IncludedRegistry;
import io.github.cookieregistry.core.model.RegistryName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Reads the registries of other modules: their class files name the declaring types, whose class files hold the facts.
 */
final class RegistryReader {

    private static final String MARKER = "CookieGenerated";

    private final Elements elements;

    RegistryReader(Elements elements) {
        this.elements = elements;
    }

    /** Whether a type is a generated registry, or a part of one; a nested type never is. */
    static boolean isRegistry(TypeElement type) {
        return type.getNestingKind() == NestingKind.TOP_LEVEL
                && AnnotationReader.mirror(type, MARKER).isPresent();
    }

    /** Adds the registry of that name, and those that it includes in turn, each once. */
    void include(String name, List<IncludedRegistry> included, List<String> notRegistries) {
        if (included.stream().anyMatch(registry -> registry.name().qualified().equals(name))) {
            return;
        }
        Optional<IncludedRegistry> registry = Optional.ofNullable(elements.getTypeElement(name))
                .filter(RegistryReader::isRegistry)
                .map(this::read);
        if (registry.isEmpty()) {
            if (!notRegistries.contains(name)) {
                notRegistries.add(name);
            }
            return;
        }
        included.add(registry.get());
        registry.get().includes().forEach(next -> include(next, included, notRegistries));
    }

    private IncludedRegistry read(TypeElement registry) {
        List<AnnotationMirror> markers = markers(registry);
        List<DeclaredCookie> cookies = new ArrayList<>();
        List<String> missingTypes = new ArrayList<>();
        for (String name : texts(markers, "declaringTypes")) {
            TypeElement type = declaringType(registry, name);
            if (type == null) {
                missingTypes.add(name);
            } else {
                cookies.addAll(CookieReader.cookies(elements, type));
            }
        }
        RegistryName name = new RegistryName(
                elements.getPackageOf(registry).getQualifiedName().toString(),
                registry.getSimpleName().toString());
        return new IncludedRegistry(name, cookies, texts(markers, "includes"), missingTypes);
    }

    /** The names of the types whose cookies the registry holds. */
    static List<String> declaringTypes(TypeElement registry) {
        return texts(markers(registry), "declaringTypes");
    }

    private static List<AnnotationMirror> markers(TypeElement registry) {
        return Stream.concat(
                        Stream.of(registry),
                        registry.getInterfaces().stream().map(part -> (TypeElement) ((DeclaredType) part).asElement()))
                .flatMap(part -> AnnotationReader.mirror(part, MARKER).stream())
                .toList();
    }

    private static List<String> texts(List<AnnotationMirror> markers, String member) {
        return markers.stream()
                .flatMap(marker -> AnnotationReader.value(marker, member).stream())
                .flatMap(value -> AnnotationReader.textsAndClassNames(value).stream())
                .distinct()
                .toList();
    }

    private @Nullable TypeElement declaringType(TypeElement registry, String name) {
        if (!SourceVersion.isName(name)) {
            // A marker may be written by hand, and ECJ throws when asked for a type of no name.
            return null;
        }
        // Two modules may hold types of one name; the registry means the one beside it.
        ModuleElement module = elements.getModuleOf(registry);
        TypeElement beside = module == null ? null : elements.getTypeElement(module, name);
        return beside == null ? elements.getTypeElement(name) : beside;
    }
}
