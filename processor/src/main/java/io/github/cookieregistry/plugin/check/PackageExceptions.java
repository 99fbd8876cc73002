package io.github.cookieregistry.plugin.check;

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
import javax.lang.model.util.Elements;

/** The packages that accept undocumented cookies. Whether one hides anything is known after its last class. */
final class PackageExceptions {

    private final Elements elements;
    private final SourceNotes notes;
    private final Map<String, Optional<Acceptance>> byPackage = new HashMap<>();
    private final Map<String, Set<String>> open = new HashMap<>();

    PackageExceptions(Elements elements, SourceNotes notes) {
        this.elements = elements;
        this.notes = notes;
    }

    /** What a package accepts; in a partial compile its annotation is read from the class file. */
    Optional<Acceptance> of(String packageName) {
        return byPackage.computeIfAbsent(packageName, name -> {
            PackageElement element = elements.getPackageElement(name);
            return element == null
                    ? Optional.empty()
                    : Annotations.find(element, "UndocumentedCookie").map(Acceptance::new);
        });
    }

    /**
     * Takes note that a class is checked, and tells the annotation's place when it was the last and nothing was hidden.
     */
    void checked(String packageName, String type, Consumer<Place> unused) {
        Place place = notes.exceptionPackages().get(packageName);
        if (place == null) {
            return;
        }
        Set<String> left = open.computeIfAbsent(packageName, name -> new HashSet<>(notes.types(name)));
        left.remove(type);
        if (left.isEmpty()
                && of(packageName).filter(acceptance -> !acceptance.used()).isPresent()) {
            unused.accept(place);
        }
    }
}
