package io.github.cookieregistry.plugin.lower;

import io.github.cookieregistry.core.code.Code;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Tells what a framework gives to a field or a parameter, by its annotations. */
final class Injections {

    private static final Set<String> REQUEST_COOKIE = Set.of("CookieValue", "CookieParam", "RestCookie");

    /** They say something of the variable, and have nobody give it a value. */
    private static final Set<String> HARMLESS = Set.of(
            "Nullable",
            "NonNull",
            "NotNull",
            "Nonnull",
            "Deprecated",
            "SuppressWarnings",
            "Getter",
            "Cookie",
            "NonNls",
            "VisibleForTesting",
            "JsonIgnore",
            "JsonProperty",
            "Serial");

    private Injections() {}

    /**
     * A setting, or the name of a request's cookie; null where no annotation tells of one.
     *
     * @param initial what the declaration of a field gives it
     */
    static @Nullable Code of(VariableElement variable, @Nullable Code initial) {
        for (AnnotationMirror annotation : variable.getAnnotationMirrors()) {
            String type = simpleName(annotation);
            if (REQUEST_COOKIE.contains(type)) {
                String name = member(annotation, "value")
                        .or(() -> member(annotation, "name"))
                        .orElseGet(() -> variable.getSimpleName().toString());
                return new Code.Constant(name);
            }
            if (type.equals("Value")) {
                return member(annotation, "value").map(Injections::placeholder).orElse(null);
            }
            if (type.equals("ConfigProperty")) {
                return member(annotation, "name")
                        .map(key -> (Code) new Code.Setting(
                                key,
                                member(annotation, "defaultValue")
                                        .<Code>map(Code.Constant::new)
                                        .orElse(null)))
                        .orElse(null);
            }
        }
        return variable.getKind().isField() ? property(variable, initial) : null;
    }

    /** A property of a class whose properties Spring Boot fills from the configuration. */
    private static @Nullable Code property(VariableElement field, @Nullable Code initial) {
        for (AnnotationMirror annotation : Signatures.owner(field).getAnnotationMirrors()) {
            if (simpleName(annotation).equals("ConfigurationProperties")) {
                String prefix = member(annotation, "prefix")
                        .or(() -> member(annotation, "value"))
                        .orElse("");
                String key = kebab(field.getSimpleName().toString());
                return new Code.Setting(prefix.isEmpty() ? key : prefix + "." + key, initial);
            }
        }
        return null;
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    /** The key of {@code ${key:default}}; null for every other text. */
    private static @Nullable Code placeholder(String value) {
        if (!value.startsWith("${") || !value.endsWith("}") || value.indexOf('$', 1) >= 0) {
            return null;
        }
        String inside = value.substring(2, value.length() - 1);
        int colon = inside.indexOf(':');
        return colon < 0
                ? new Code.Setting(inside, null)
                : new Code.Setting(inside.substring(0, colon), new Code.Constant(inside.substring(colon + 1)));
    }

    /** Whether a framework may give the variable a value. */
    static boolean mayBeInjected(VariableElement variable) {
        return variable.getAnnotationMirrors().stream()
                .map(Injections::simpleName)
                .anyMatch(name -> !HARMLESS.contains(name));
    }

    private static String simpleName(AnnotationMirror annotation) {
        Element type = annotation.getAnnotationType().asElement();
        return type.getSimpleName().toString();
    }

    private static Optional<String> member(AnnotationMirror annotation, String name) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> each :
                annotation.getElementValues().entrySet()) {
            if (each.getKey().getSimpleName().contentEquals(name)
                    && each.getValue().getValue() instanceof String text
                    && !text.isEmpty()) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }
}
