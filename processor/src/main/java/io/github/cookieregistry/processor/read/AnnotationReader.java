package io.github.cookieregistry.processor.read;

import io.github.cookieregistry.core.declaration.MemberValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.SimpleAnnotationValueVisitor14;

/** Turns annotation mirrors into plain values. */
public final class AnnotationReader {

    /** By name, never by class: the processor's own copy of the annotations may live in another package. */
    static final String PACKAGE = "io.github.cookieregistry.";

    private AnnotationReader() {}

    /** The mirror of one of our annotations on the element, if it bears it. */
    static Optional<AnnotationMirror> mirror(Element element, String annotation) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
            if (type.getQualifiedName().contentEquals(PACKAGE + annotation)) {
                return Optional.of(mirror);
            }
        }
        return Optional.empty();
    }

    /** Whether it is one of our annotations. */
    static boolean isOurs(AnnotationMirror mirror) {
        TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
        return type.getQualifiedName().toString().startsWith(PACKAGE);
    }

    /** The values of one of our annotations on the element, if it bears it. */
    public static Optional<MemberValues> values(Element element, String annotation) {
        return mirror(element, annotation).map(AnnotationReader::values);
    }

    /** The value that the annotation was given for the member, if any. */
    static Optional<AnnotationValue> value(AnnotationMirror mirror, String member) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                members(mirror).entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(member)) {
                return Optional.of(entry.getValue());
            }
        }
        return Optional.empty();
    }

    private static Map<? extends ExecutableElement, ? extends AnnotationValue> members(AnnotationMirror mirror) {
        try {
            return mirror.getElementValues();
        } catch (RuntimeException e) {
            // ECJ throws (ShouldNotImplement) where a value has not the member's type, which it reports itself.
            return Map.of();
        }
    }

    /** One element of an array's value; the value itself where it is none, or has no such element. */
    static AnnotationValue element(AnnotationValue value, int index) {
        return value.getValue() instanceof List<?> elements
                        && index >= 0
                        && index < elements.size()
                        && elements.get(index) instanceof AnnotationValue element
                ? element
                : value;
    }

    /**
     * The texts and class names of a value of a class file. Classes that this compile cannot see are among them:
     * nothing will bring them in a later round.
     */
    static List<String> textsAndClassNames(AnnotationValue value) {
        List<String> names = new ArrayList<>();
        if (value.getValue() instanceof List<?> elements) {
            elements.forEach(element -> names.addAll(textsAndClassNames((AnnotationValue) element)));
        } else if (value.getValue() instanceof DeclaredType type) {
            names.add(qualifiedName(type));
        } else {
            names.add(value.getValue().toString());
        }
        return names;
    }

    private static String qualifiedName(DeclaredType type) {
        return ElementNames.name(type.asElement());
    }

    private static MemberValues values(AnnotationMirror mirror) {
        Map<String, List<String>> given = new TreeMap<>();
        Set<String> unknown = new TreeSet<>();
        members(mirror).forEach((member, value) -> {
            String name = member.getSimpleName().toString();
            CollectedTexts texts = new CollectedTexts();
            if (value.accept(texts, null)) {
                given.put(name, List.copyOf(texts.texts));
            } else {
                unknown.add(name);
            }
        });
        return new MemberValues(given, unknown);
    }

    /** Collects a value's texts; answers false when any part of it is unknown. */
    private static final class CollectedTexts extends SimpleAnnotationValueVisitor14<Boolean, Void> {

        private final List<String> texts = new ArrayList<>();

        CollectedTexts() {
            super(false);
        }

        @Override
        public Boolean visitString(String text, Void unused) {
            texts.add(text);
            // javac and ECJ give this text for a value that refers to a type which does not exist, or not yet.
            return !text.equals("<error>");
        }

        @Override
        public Boolean visitBoolean(boolean flag, Void unused) {
            return texts.add(Boolean.toString(flag));
        }

        @Override
        public Boolean visitEnumConstant(VariableElement constant, Void unused) {
            return texts.add(constant.getSimpleName().toString());
        }

        @Override
        public Boolean visitType(TypeMirror type, Void unused) {
            return type.getKind() == TypeKind.DECLARED && texts.add(qualifiedName((DeclaredType) type));
        }

        @Override
        public Boolean visitArray(List<? extends AnnotationValue> values, Void unused) {
            boolean known = true;
            for (AnnotationValue value : values) {
                known &= value.accept(this, null);
            }
            return known;
        }
    }
}
