package io.github.cookieregistry.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.processor.testing.Catalogs;
import io.github.cookieregistry.processor.testing.CompileResult;
import io.github.cookieregistry.processor.testing.CompilerTool;
import io.github.cookieregistry.processor.testing.LibraryModule;
import io.github.cookieregistry.processor.testing.Project;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A site of four modules: the app includes login and shop, shop includes login and statistics. Login comes by two ways,
 * and statistics through another registry.
 */
class LibrariesTest {

    private static final String JSON = "META-INF/cookie-evidence/com.example.app.AppRegistry/cookies.json";

    @TempDir
    private Path folder;

    private final List<Path> built = new ArrayList<>();

    static Stream<Arguments> builds() {
        return Stream.of(CompilerTool.values())
                .flatMap(tool -> Stream.of(false, true)
                        .flatMap(jars -> Stream.of(false, true).map(named -> Arguments.of(tool, jars, named))));
    }

    @ParameterizedTest(name = "{0}, jars: {1}, named modules: {2}")
    @MethodSource("builds")
    void mergesDirectAndTransitiveRegistries(CompilerTool tool, boolean jars, boolean named) throws Exception {
        build(tool, jars, named, "login");
        build(tool, jars, named, "statistics");
        build(tool, jars, named, "shop", "login", "statistics");

        CompileResult app = build(tool, jars, named, "app", "login", "shop");

        assertThat(
                        named
                                ? Catalogs.inModules("com.example.app.AppRegistry", "com.example.app", built)
                                : Catalogs.onClassPath("com.example.app.AppRegistry", app, built))
                .containsExactly("app_id", "login_id", "shop_id", "statistics_id");
        assertThat(app.text(JSON).lines().filter(line -> line.contains("\"name\"")))
                .containsExactly(
                        "      \"name\": \"app_id\",",
                        "      \"name\": \"login_id\",",
                        "      \"name\": \"shop_id\",",
                        "      \"name\": \"statistics_id\",");
    }

    /** Nobody names a registry: those of both libraries and the app's own are called CookieRegistry. */
    @ParameterizedTest
    @EnumSource
    void mergesRegistriesOfOneSimpleName(CompilerTool tool) throws Exception {
        for (String name : List.of("login", "shop")) {
            Project library = Project.in(folder.resolve("same-" + name))
                    .source(
                            "com/example/" + name + "/Cookies.java",
                            "package com.example." + name + ";\n" + cookies("ID", name + "_id"));
            assertThat(library.compile(tool, new CookieProcessor()).messages()).isEmpty();
            built.add(library.jar());
        }
        CompileResult app = Project.in(folder.resolve("same-app"))
                .dependsOn(built.toArray(new Path[0]))
                .source(
                        "com/example/app/package-info.java",
                        "@io.github.cookieregistry.CookiePolicy(includes = {com.example.login.CookieRegistry.class,"
                                + " com.example.shop.CookieRegistry.class})\npackage com.example.app;\n")
                .source("com/example/app/Cookies.java", "package com.example.app;\n" + cookies("ID", "app_id"))
                .compile(tool, new CookieProcessor());

        assertThat(app.messages()).isEmpty();
        assertThat(Catalogs.onClassPath("com.example.app.CookieRegistry", app, built))
                .containsExactly("app_id", "login_id", "shop_id");
    }

    private static String cookies(String constant, String name) {
        return "import io.github.cookieregistry.*;\npublic final class Cookies {\n"
                + "    @Cookie(provider = \"Example\", category = Category.NECESSARY, purpose = \"To know you\")\n"
                + "    public static final String " + constant + " = \"" + name + "\";\n}\n";
    }

    /** The library's registry is divided into parts, each of which names some of the declaring types. */
    @ParameterizedTest
    @EnumSource
    void mergesALibraryOfManyCookies(CompilerTool tool) throws Exception {
        LibraryModule login = LibraryModule.in(folder, "login");
        for (int type = 0; type < 9; type++) {
            login.project().source("com/example/login/internal/Many" + type + ".java", many(type));
        }
        assertThat(login.project().compile(tool, new CookieProcessor()).messages())
                .isEmpty();
        built.add(login.project().jar());

        CompileResult app = build(tool, true, false, "app", "login");

        assertThat(Catalogs.onClassPath("com.example.app.AppRegistry", app, built))
                .hasSize(452)
                .doesNotHaveDuplicates()
                .contains("app_id", "login_id", "many_0_0", "many_8_49");
        assertThat(app.text(JSON).lines().filter(line -> line.contains("\"name\": \"")))
                .hasSize(452);
    }

    private static String many(int type) {
        return IntStream.range(0, 50)
                .mapToObj(i -> "    @Cookie(provider = \"P\", category = Category.NECESSARY, purpose = \"To test\")\n"
                        + "    static final String C_" + type + "_" + i + " = \"many_" + type + "_" + i + "\";\n")
                .collect(Collectors.joining(
                        "\n",
                        "package com.example.login.internal;\n\nimport io.github.cookieregistry.*;\n\nclass Many" + type
                                + " {\n",
                        "}\n"));
    }

    private CompileResult build(CompilerTool tool, boolean jar, boolean named, String name, String... includes) {
        LibraryModule module = LibraryModule.in(folder, name, includes);
        if (named) {
            module.named(includes);
        }
        module.project().dependsOn(built.toArray(Path[]::new));
        CompileResult result = module.project().compile(tool, new CookieProcessor());
        assertThat(result.messages()).isEmpty();
        built.add(jar ? module.project().jar() : module.project().output());
        return result;
    }
}
