package io.github.cookieregistry.plugin.check;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;

/** Reads our annotations from elements, which may come from sources or from class files. */
final class Annotations {

    private static final String PACKAGE = "io.github.cookieregistry.";

    private Annotations() {}

    /** The annotation of ours that has this simple name. */
    static Optional<AnnotationMirror> find(Element element, String simpleName) {
        for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
            Element type = annotation.getAnnotationType().asElement();
            if (type.getSimpleName().contentEquals(simpleName)
                    && ((TypeElement) type).getQualifiedName().contentEquals(PACKAGE + simpleName)) {
                return Optional.of(annotation);
            }
        }
        return Optional.empty();
    }

    /** The text of a member; empty when it was not given. */
    static String text(AnnotationMirror annotation, String member) {
        return value(annotation, member)
                .map(AnnotationValue::getValue)
                .map(value -> value instanceof VariableElement constant
                        ? constant.getSimpleName().toString()
                        : value.toString())
                .orElse("");
    }

    /** The texts of an array member. */
    static List<String> texts(AnnotationMirror annotation, String member) {
        return values(annotation, member).stream()
                .map(AnnotationValue::getValue)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }

    /** The types of a member that is an array of class literals. */
    static List<TypeElement> types(AnnotationMirror annotation, String member) {
        return values(annotation, member).stream()
                .map(AnnotationValue::getValue)
                .filter(DeclaredType.class::isInstance)
                .map(type -> (TypeElement) ((DeclaredType) type).asElement())
                .toList();
    }

    private static List<? extends AnnotationValue> values(AnnotationMirror annotation, String member) {
        Object value = value(annotation, member).map(AnnotationValue::getValue).orElse(null);
        if (!(value instanceof List<?> list)) {
            return List.of();
        }
        return list.stream()
                .filter(AnnotationValue.class::isInstance)
                .map(AnnotationValue.class::cast)
                .toList();
    }

    private static Optional<AnnotationValue> value(AnnotationMirror annotation, String member) {
        for (var entry : annotation.getElementValues().entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(member)) {
                return Optional.of(entry.getValue());
            }
        }
        return Optional.empty();
    }
}
