package io.github.cookieregistry.plugin.check;

import com.sun.source.tree.CompilationUnitTree;
import io.github.cookieregistry.plugin.check.AcceptedPlaces.Acceptance;
import io.github.cookieregistry.plugin.scan.SourceNotes;
import io.github.cookieregistry.plugin.scan.SourceNotes.Place;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** The packages that accept undocumented cookies. Whether one hides anything is known after its last class. */
final class PackageExceptions {

    private final Elements elements;
    private final SourceNotes notes;
    private final TestSources tests;
    private final Map<PackageElement, Optional<Acceptance>> byPackage = new HashMap<>();
    private final Map<String, Set<String>> open = new HashMap<>();

    PackageExceptions(Elements elements, SourceNotes notes, TestSources tests) {
        this.elements = elements;
        this.notes = notes;
        this.tests = tests;
    }

    /** What a type's package accepts; in a partial compile its annotation is read from the class file. */
    Optional<Acceptance> around(TypeElement type) {
        return byPackage.computeIfAbsent(
                elements.getPackageOf(type),
                element -> Annotations.find(element, "UndocumentedCookie").map(Acceptance::new));
    }

    /**
     * Takes note that a class is checked, and tells the annotation's place when it was the last and nothing was hidden.
     */
    void checked(CompilationUnitTree unit, TypeElement type, Consumer<Place> unused) {
        if (notes.exceptionPackages().isEmpty() || tests.leftOut(unit)) {
            return;
        }
        String packageName = elements.getPackageOf(type).getQualifiedName().toString();
        Place place = notes.exceptionPackages().get(packageName);
        if (place == null) {
            return;
        }
        Set<String> left = open.computeIfAbsent(packageName, name -> new HashSet<>(notes.types(name)));
        left.remove(type.getQualifiedName().toString());
        if (left.isEmpty()
                && around(type).filter(acceptance -> !acceptance.used()).isPresent()) {
            unused.accept(place);
        }
    }
}
