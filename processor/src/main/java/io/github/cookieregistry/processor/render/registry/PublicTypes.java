package io.github.cookieregistry.processor.render.registry;

import com.palantir.javapoet.ClassName;

/**
 * The types of the annotations' module as generated code names them. By text, never by class literal: the packaged
 * processor carries copies of some of them under other names, and a literal would follow the copy.
 */
final class PublicTypes {

    private static final String PACKAGE = "io.github.cookieregistry";

    static final ClassName COOKIE_CATALOG = ClassName.get(PACKAGE, "CookieCatalog");
    static final ClassName COOKIE_DEFINITION = ClassName.get(PACKAGE, "CookieDefinition");
    static final ClassName COOKIE_GENERATED = ClassName.get(PACKAGE, "CookieGenerated");

    private PublicTypes() {}

    /** The type of an enum's constant. */
    static ClassName of(Enum<?> constant) {
        return ClassName.get(PACKAGE, constant.getDeclaringClass().getSimpleName());
    }
}
