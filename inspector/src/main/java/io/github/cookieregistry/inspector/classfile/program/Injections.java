package io.github.cookieregistry.inspector.classfile.program;

import io.github.cookieregistry.core.code.Code;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.AnnotationNode;

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
            "Serial",
            "JvmField",
            "JvmStatic",
            "Generated",
            "PackageScope",
            "Internal");

    private Injections() {}

    /** A setting, or the name of a request's cookie; null where no annotation tells of one. */
    static @Nullable Code of(List<AnnotationNode> annotations, String variable) {
        for (AnnotationNode annotation : annotations) {
            String type = simpleName(annotation);
            if (REQUEST_COOKIE.contains(type)) {
                return new Code.Constant(member(annotation, "value")
                        .or(() -> member(annotation, "name"))
                        .orElse(variable));
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
        return null;
    }

    /**
     * A property of a class whose properties Spring Boot fills from the configuration; null for every other field.
     *
     * @param annotations those of the class
     * @param initial what the class itself gives the field
     */
    static @Nullable Code property(List<AnnotationNode> annotations, String field, @Nullable Code initial) {
        for (AnnotationNode annotation : annotations) {
            if (simpleName(annotation).equals("ConfigurationProperties")) {
                String prefix = member(annotation, "prefix")
                        .or(() -> member(annotation, "value"))
                        .orElse("");
                String key = field.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
                return new Code.Setting(prefix.isEmpty() ? key : prefix + "." + key, initial);
            }
        }
        return null;
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
    static boolean mayBeInjected(List<AnnotationNode> annotations) {
        return annotations.stream().map(Injections::simpleName).anyMatch(name -> !HARMLESS.contains(name));
    }

    private static String simpleName(AnnotationNode annotation) {
        String type = annotation.desc;
        int end = type.endsWith(";") ? type.length() - 1 : type.length();
        return type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf('$')) + 1, end);
    }

    private static Optional<String> member(AnnotationNode annotation, String name) {
        List<Object> values = annotation.values == null ? List.of() : annotation.values;
        for (int index = 0; index + 1 < values.size(); index += 2) {
            if (values.get(index).equals(name) && values.get(index + 1) instanceof String text && !text.isEmpty()) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }
}
