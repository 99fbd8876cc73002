package io.github.cookieregistry.plugin.check;

import io.github.cookieregistry.processor.read.DeclarationReader;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Finds the generated registries among the libraries that a compile uses. No API of javac lists a class path, but the
 * compiler remembers each package that it has looked into, with those around it: a library's registry lies in the
 * package that all its declarations share, and thereby in one of them wherever the library is used.
 */
final class PresentRegistries {

    /** Names that are kept for the platform and its standards: thousands of class files, and no registry. */
    private static final Set<String> PLATFORM = Set.of("java", "javax", "jakarta", "jdk", "sun");

    private PresentRegistries() {}

    /** Their qualified names, in order. */
    static Set<String> names(Elements elements) {
        Set<String> names = new TreeSet<>();
        for (ModuleElement module : elements.getAllModuleElements()) {
            if (!isOfPlatform(module.getQualifiedName().toString())) {
                for (PackageElement each : ElementFilter.packagesIn(module.getEnclosedElements())) {
                    if (!isOfPlatform(each.getQualifiedName().toString())) {
                        DeclarationReader.registriesIn(each).forEach(names::add);
                    }
                }
            }
        }
        return names;
    }

    private static boolean isOfPlatform(String name) {
        int dot = name.indexOf('.');
        return PLATFORM.contains(dot < 0 ? name : name.substring(0, dot));
    }
}
