package io.github.cookieregistry.plugin.resolve;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;

/** Tells which of the request's cookies a framework passes for a parameter. */
final class Injected {

    /** Spring's and Micronaut's, and that of JAX-RS, Quarkus and others, wherever their packages lie. */
    private static final Set<String> ANNOTATIONS = Set.of("CookieValue", "CookieParam", "RestCookie");

    private static final Set<String> NAMES = Set.of("value", "name");

    private Injected() {}

    /** The name that the parameter's annotation gives, or else its own. */
    static Optional<String> cookieName(VariableElement parameter) {
        for (AnnotationMirror annotation : parameter.getAnnotationMirrors()) {
            String type =
                    annotation.getAnnotationType().asElement().getSimpleName().toString();
            if (ANNOTATIONS.contains(type)) {
                return Optional.of(told(annotation)
                        .orElseGet(() -> parameter.getSimpleName().toString()));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> told(AnnotationMirror annotation) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> each :
                annotation.getElementValues().entrySet()) {
            if (NAMES.contains(each.getKey().getSimpleName().toString())
                    && each.getValue().getValue() instanceof String name
                    && !name.isEmpty()) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }
}
