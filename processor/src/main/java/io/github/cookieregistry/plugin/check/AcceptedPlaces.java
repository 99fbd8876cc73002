package io.github.cookieregistry.plugin.check;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import io.github.cookieregistry.core.code.Place;
import io.github.cookieregistry.core.judge.Acceptances;
import io.github.cookieregistry.plugin.scan.SourceNotes;
import io.github.cookieregistry.processor.read.AnnotationReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.util.Elements;

/** The places where undocumented cookies are accepted, and whether each hides anything. */
final class AcceptedPlaces implements Acceptances {

    private final Trees trees;
    private final Elements elements;
    private final Map<Object, Acceptance> byDeclaration = new HashMap<>();
    private final Map<String, Optional<Acceptance>> byPackage = new HashMap<>();
    private final Map<Acceptance, SourceNotes.Place> annotations = new HashMap<>();
    private final List<Acceptance> inOrder = new ArrayList<>();

    AcceptedPlaces(Trees trees, Elements elements) {
        this.trees = trees;
        this.elements = elements;
    }

    /** The scope of a package's types; in a partial compile its annotation is read from the class file. */
    Place.Scope scope(PackageElement holder) {
        String name = holder.getQualifiedName().toString();
        byPackage.computeIfAbsent(
                name,
                none -> AnnotationReader.values(holder, "UndocumentedCookie").map(Acceptance::new));
        return new Place.Scope("package " + name, null);
    }

    /** Notes where a package's annotation stands. */
    void note(String packageName, SourceNotes.Place place) {
        PackageElement holder = elements.getPackageElement(packageName);
        if (holder != null) {
            scope(holder);
            byPackage.getOrDefault(packageName, Optional.empty()).ifPresent(acceptance -> keep(acceptance, place));
        }
    }

    private void keep(Acceptance acceptance, SourceNotes.Place place) {
        if (annotations.putIfAbsent(acceptance, place) == null) {
            inOrder.add(acceptance);
        }
    }

    /** Finds the places of a top-level class. */
    void find(TreePath unit, ClassTree type) {
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitClass(ClassTree declaration, Void nothing) {
                note(declaration, declaration.getModifiers());
                return super.visitClass(declaration, null);
            }

            @Override
            public Void visitMethod(MethodTree declaration, Void nothing) {
                note(declaration, declaration.getModifiers());
                return super.visitMethod(declaration, null);
            }

            private void note(Tree declaration, ModifiersTree modifiers) {
                for (AnnotationTree annotation : modifiers.getAnnotations()) {
                    if (annotation.getAnnotationType().toString().endsWith("UndocumentedCookie")) {
                        accept(unit, declaration, annotation);
                    }
                }
            }
        }.scan(type, null);
    }

    private void accept(TreePath unit, Tree declaration, AnnotationTree annotation) {
        Element element = trees.getElement(new TreePath(unit, declaration));
        if (element != null) {
            AnnotationReader.values(element, "UndocumentedCookie").ifPresent(values -> {
                Acceptance acceptance = new Acceptance(values);
                byDeclaration.put(declaration, acceptance);
                keep(acceptance, new SourceNotes.Place(annotation, unit.getCompilationUnit()));
            });
        }
    }

    @Override
    public boolean accepts(Place.Scope scope, String name) {
        for (Place.Scope each = scope; each != null; each = each.outer()) {
            Acceptance acceptance = byDeclaration.get(each.declaration());
            if (acceptance != null && acceptance.accepts(name)) {
                return true;
            }
            if (each.declaration() instanceof String holder && holder.startsWith("package ")) {
                return byPackage
                        .getOrDefault(holder.substring("package ".length()), Optional.empty())
                        .filter(accepted -> accepted.accepts(name))
                        .isPresent();
            }
        }
        return false;
    }

    /** The annotations that have hidden nothing. */
    List<SourceNotes.Place> unused() {
        List<SourceNotes.Place> unused = new ArrayList<>();
        for (Acceptance acceptance : inOrder) {
            SourceNotes.Place place = annotations.get(acceptance);
            if (!acceptance.used() && place != null) {
                unused.add(place);
            }
        }
        return unused;
    }
}
