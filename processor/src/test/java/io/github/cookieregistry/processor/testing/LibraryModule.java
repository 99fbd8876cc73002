package io.github.cookieregistry.processor.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A module of a site: {@code com.example.<name>} holds the registry {@code <Name>Registry}, and a package that the
 * module does not export declares one cookie {@code <name>_id}.
 */
public final class LibraryModule {

    private final String name;
    private final Project project;

    private LibraryModule(String name, Project project) {
        this.name = name;
        this.project = project;
    }

    /** The module of that name, with the registries that it includes. */
    public static LibraryModule in(Path root, String name, String... includes) {
        LibraryModule module = new LibraryModule(name, Project.in(root.resolve(name)));
        module.includes(includes);
        module.cookie("provider = \"Example\", category = Category.NECESSARY, purpose = \"To test " + name + "\"");
        return module;
    }

    /** Replaces what the policy includes. */
    public LibraryModule includes(String... modules) {
        String registries = List.of(modules).stream()
                .map(module -> registryOf(module) + ".class")
                .collect(Collectors.joining(", "));
        project.source(
                folder() + "/package-info.java",
                "@io.github.cookieregistry.CookiePolicy(registry = \"" + capitalized(name) + "Registry\", includes = {"
                        + registries + "})\npackage com.example." + name + ";\n");
        return this;
    }

    /** Replaces the declaration of the cookie {@code <name>_id}. */
    public LibraryModule cookie(String members) {
        return cookie("ID", name + "_id", members);
    }

    /** Replaces the declared cookie by another one. */
    public LibraryModule cookie(String constant, String cookie, String members) {
        project.source(folder() + "/internal/" + capitalized(name) + "Cookies.java", """
                package com.example.%s.internal;

                import io.github.cookieregistry.Category;
                import io.github.cookieregistry.Cookie;

                public final class %sCookies {
                    @Cookie(%s)
                    public static final String %s = "%s";
                }
                """.formatted(
                        name, capitalized(name), members, constant, cookie));
        return this;
    }

    /** Makes it a named module that requires these. */
    public LibraryModule named(String... requires) {
        project.source(
                "module-info.java",
                "module com.example." + name + " {\n    requires io.github.cookieregistry;\n"
                        + List.of(requires).stream()
                                .map(module -> "    requires com.example." + module + ";\n")
                                .collect(Collectors.joining())
                        + "    exports com.example." + name + ";\n}\n");
        return this;
    }

    public Project project() {
        return project;
    }

    /** The registry's qualified name. */
    public String registry() {
        return registryOf(name);
    }

    /** The registry's qualified name in the module of that name. */
    public static String registryOf(String module) {
        return "com.example." + module + "." + capitalized(module) + "Registry";
    }

    private String folder() {
        return "com/example/" + name;
    }

    private static String capitalized(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
