package io.github.cookieregistry.processor.read;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Finds elements again by their names. */
public final class ElementFinder {

    private ElementFinder() {}

    /** The element of that name, if it exists in this compile or on its paths. */
    public static Optional<Element> find(Elements elements, String name) {
        int hash = name.indexOf('#');
        String holderName = hash < 0 ? name : name.substring(0, hash);
        TypeElement type = findType(elements, holderName).orElse(null);
        if (hash < 0) {
            return type == null ? findPackage(elements, name) : Optional.of(type);
        }
        if (type == null) {
            return Optional.empty();
        }
        String signature = name.substring(hash + 1);
        return type.getEnclosedElements().stream()
                .filter(member -> ElementNames.signature(member).equals(signature))
                .map(member -> (Element) member)
                .findFirst();
    }

    /** The name of the class file that holds the type, or the package's annotations; empty when neither exists. */
    public static Optional<String> binaryName(Elements elements, String name) {
        TypeElement type = typeElement(elements, name);
        return type == null
                ? findPackage(elements, name).map(found -> name + ".package-info")
                : Optional.of(elements.getBinaryName(type).toString());
    }

    /** The type of that canonical name; see {@link #findPackage} for why a named module goes first. */
    static Optional<TypeElement> findType(Elements elements, String name) {
        TypeElement type = typeElement(elements, name);
        if (type == null || !isUnnamed(elements.getModuleOf(type))) {
            return Optional.ofNullable(type);
        }
        return namedModules(elements)
                .flatMap(module -> Stream.ofNullable(elements.getTypeElement(module, name)))
                .findFirst()
                .or(() -> Optional.of(type));
    }

    /** ECJ takes a $ in a type's name for the end of an outer type's, and finds no type inside that type. */
    private static @Nullable TypeElement typeElement(Elements elements, String name) {
        TypeElement type = elements.getTypeElement(name);
        int dot = name.lastIndexOf('.');
        if (type != null || dot < 0 || name.indexOf('$') < 0) {
            return type;
        }
        TypeElement outer = typeElement(elements, name.substring(0, dot));
        return outer == null
                ? null
                : ElementFilter.typesIn(outer.getEnclosedElements()).stream()
                        .filter(inner -> inner.getSimpleName().contentEquals(name.substring(dot + 1)))
                        .findFirst()
                        .orElse(null);
    }

    /** The modules that can hold a declaration: asking each of the platform's would take longer than all the rest. */
    private static Stream<? extends ModuleElement> namedModules(Elements elements) {
        return elements.getAllModuleElements().stream().filter(module -> {
            String name = module.getQualifiedName().toString();
            return !name.isEmpty() && !name.startsWith("java.") && !name.startsWith("jdk.");
        });
    }

    /** ECJ takes the unnamed module first, which holds at most a class file that an earlier compile left. */
    private static Optional<Element> findPackage(Elements elements, String name) {
        return elements.getAllPackageElements(name).stream()
                .filter(candidate -> !candidate.getAnnotationMirrors().isEmpty())
                .min(Comparator.comparing(candidate -> isUnnamed(elements.getModuleOf(candidate))))
                .map(candidate -> (Element) candidate)
                .or(() -> Optional.ofNullable(elements.getPackageElement(name)));
    }

    private static boolean isUnnamed(@Nullable ModuleElement module) {
        return module == null || module.isUnnamed();
    }
}
