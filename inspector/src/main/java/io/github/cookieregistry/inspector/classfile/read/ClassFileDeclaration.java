package io.github.cookieregistry.inspector.classfile.read;

/**
 * A declaration that code stands in, as the scope of a place has it.
 *
 * @param type the internal name of the type; of a package, that of its {@code package-info}
 * @param member the name of a method and its descriptor behind it; empty for the type itself
 */
public record ClassFileDeclaration(String type, String member) {}
