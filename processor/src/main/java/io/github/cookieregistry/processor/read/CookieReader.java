package io.github.cookieregistry.processor.read;

import io.github.cookieregistry.core.declaration.DeclaredCookie;
import io.github.cookieregistry.core.model.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Reads the cookies that one type declares, in this module or in a library. */
final class CookieReader {

    private CookieReader() {}

    /** The cookies that the fields of a type declare; none when the type does not exist. */
    static List<DeclaredCookie> cookies(Elements elements, TypeElement type) {
        String packageName = elements.getPackageOf(type).getQualifiedName().toString();
        List<DeclaredCookie> cookies = new ArrayList<>();
        for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
            AnnotationReader.values(field, "Cookie")
                    .ifPresent(values -> cookies.add(new DeclaredCookie(
                            new Origin(
                                    ElementNames.name(type),
                                    field.getSimpleName().toString()),
                            packageName,
                            constantValue(field),
                            values)));
        }
        return cookies;
    }

    private static Optional<String> constantValue(VariableElement field) {
        return field.getModifiers().contains(Modifier.STATIC)
                        && field.getModifiers().contains(Modifier.FINAL)
                        && field.getConstantValue() instanceof String text
                ? Optional.of(text)
                : Optional.empty();
    }
}
