package io.github.cookieregistry.processor.read;

import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * A class of the name that a registry is to get.
 *
 * @param isGenerated whether it is a registry itself
 * @param declaringTypes the types whose cookies it holds
 * @param constants the names of its cookies' constants
 */
public record PresentRegistry(boolean isGenerated, Set<String> declaringTypes, Set<String> constants) {

    public PresentRegistry {
        declaringTypes = Set.copyOf(declaringTypes);
        constants = Set.copyOf(constants);
    }

    static PresentRegistry of(Elements elements, TypeElement type) {
        return new PresentRegistry(
                RegistryReader.isRegistry(type),
                Set.copyOf(RegistryReader.declaringTypes(type)),
                ElementFilter.fieldsIn(elements.getAllMembers(type)).stream()
                        .filter(PresentRegistry::isDefinition)
                        .map(field -> field.getSimpleName().toString())
                        .collect(Collectors.toSet()));
    }

    private static boolean isDefinition(VariableElement field) {
        return field.asType() instanceof DeclaredType type
                && ElementNames.name(type.asElement()).equals(AnnotationReader.PACKAGE + "CookieDefinition");
    }
}
