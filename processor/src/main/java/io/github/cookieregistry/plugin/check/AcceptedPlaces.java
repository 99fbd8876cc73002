package io.github.cookieregistry.plugin.check;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import io.github.cookieregistry.plugin.scan.ClassIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;

/** The places of one top-level class where undocumented cookies are accepted, and whether each hides anything. */
final class AcceptedPlaces {

    /** One {@code @UndocumentedCookie}. */
    static final class Acceptance {
        private final List<String> names;
        private boolean used;

        Acceptance(AnnotationMirror annotation) {
            this.names = Annotations.texts(annotation, "names");
        }

        /** Whether it accepts a cookie of this name; an empty name is one that is not known. */
        private boolean accepts(String name) {
            boolean accepted = names.isEmpty() || names.contains(name);
            used |= accepted;
            return accepted;
        }

        boolean used() {
            return used;
        }
    }

    private final Map<Tree, Acceptance> byDeclaration = new HashMap<>();
    private final Map<Acceptance, AnnotationTree> annotations = new HashMap<>();
    private final List<Acceptance> inOrder = new ArrayList<>();
    private final Optional<Acceptance> ofPackage;

    /** @param ofPackage what the package itself accepts */
    AcceptedPlaces(Optional<Acceptance> ofPackage) {
        this.ofPackage = ofPackage;
    }

    /** Finds the places of a class. */
    void find(ClassIndex index, TreePath type) {
        new TreePathScanner<Void, Void>() {
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
                        index.element(declaration).ifPresent(element -> accept(declaration, annotation, element));
                    }
                }
            }
        }.scan(type, null);
    }

    private void accept(Tree declaration, AnnotationTree annotation, Element element) {
        Annotations.find(element, "UndocumentedCookie").ifPresent(mirror -> {
            Acceptance acceptance = new Acceptance(mirror);
            byDeclaration.put(declaration, acceptance);
            annotations.put(acceptance, annotation);
            inOrder.add(acceptance);
        });
    }

    /** Whether a cookie of this name, or of an unknown one when it is empty, is accepted at a place. */
    boolean accepts(TreePath place, String name) {
        for (TreePath path = place; path != null; path = path.getParentPath()) {
            Acceptance acceptance = byDeclaration.get(path.getLeaf());
            if (acceptance != null && acceptance.accepts(name)) {
                return true;
            }
        }
        return ofPackage.map(acceptance -> acceptance.accepts(name)).orElse(false);
    }

    /** The annotations of this class that hid nothing. */
    List<AnnotationTree> unused() {
        return inOrder.stream()
                .filter(acceptance -> !acceptance.used())
                .map(annotations::get)
                .toList();
    }
}
