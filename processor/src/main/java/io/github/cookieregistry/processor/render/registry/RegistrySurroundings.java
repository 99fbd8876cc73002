package io.github.cookieregistry.processor.render.registry;

/**
 * What the registry's source depends on beside the inventory.
 *
 * @param generatedResolves whether {@code javax.annotation.processing.Generated} can be named: a named module that does
 *     not read {@code java.compiler} cannot
 * @param namedModule whether the registry belongs to a named module, where {@code -Xlint:exports} has a say
 */
public record RegistrySurroundings(boolean generatedResolves, boolean namedModule) {}
