package io.github.cookieregistry.core.declaration;

import io.github.cookieregistry.core.model.RegistryName;
import java.util.List;

/**
 * A registry of another module, read from its class file.
 *
 * @param cookies what it declares itself
 * @param includes the qualified names of the registries that it includes in turn
 * @param missingTypes the declaring types that it names and that this compile cannot see
 */
public record IncludedRegistry(
        RegistryName name, List<DeclaredCookie> cookies, List<String> includes, List<String> missingTypes) {

    public IncludedRegistry {
        cookies = List.copyOf(cookies);
        includes = List.copyOf(includes);
        missingTypes = List.copyOf(missingTypes);
    }
}
