package io.github.cookieregistry.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.core.diagnostic.Message;
import io.github.cookieregistry.processor.testing.CompileResult;
import io.github.cookieregistry.processor.testing.CompilerMessage;
import io.github.cookieregistry.processor.testing.CompilerTool;
import io.github.cookieregistry.processor.testing.LibraryModule;
import io.github.cookieregistry.processor.testing.Triggers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes wrong between modules: the text, the count, and the place where the compiler tells it. */
class LibraryFaultsTest {

    private static final String LINK =
            " https://github.com/cookieregistry/cookie-registry/blob/main/docs/diagnostics.md#";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    @Triggers(Message.CONFLICT)
    void anIncludedRegistrySaysOtherwise(CompilerTool tool) {
        Path login = jar(tool, LibraryModule.in(folder, "login").cookie("ID", "shared", facts("To log in")));
        LibraryModule app = LibraryModule.in(folder, "app", "login").cookie("ID", "shared", facts("To track"));

        expectError(
                compile(tool, app, login),
                "AppCookies.java:8",
                "[cookie-conflict] The cookie \"shared\" is declared by com.example.login.internal.LoginCookies.ID of the"
                        + " included com.example.login.LoginRegistry too, which says otherwise of it: purpose. Give both the"
                        + " same facts, or declare it in one module only.",
                "");
    }

    @ParameterizedTest
    @EnumSource
    @Triggers(Message.CONFLICT)
    void twoIncludedRegistriesDisagree(CompilerTool tool) {
        Path login = jar(tool, LibraryModule.in(folder, "login").cookie("ID", "shared", facts("To log in")));
        Path shop = jar(tool, LibraryModule.in(folder, "shop").cookie("ID", "shared", facts("To shop")));

        expectError(
                tool,
                compile(tool, LibraryModule.in(folder, "app", "login", "shop"), login, shop),
                "app",
                "[cookie-conflict] The cookie \"shared\" is declared by com.example.login.internal.LoginCookies.ID of the"
                        + " included com.example.login.LoginRegistry too, which says otherwise of it: purpose. Give both the"
                        + " same facts, or declare it in one module only.");
    }

    @ParameterizedTest
    @EnumSource
    void theSameFactsTwiceAreNoConflict(CompilerTool tool) {
        Path login = jar(tool, LibraryModule.in(folder, "login").cookie("ID", "shared", facts("To log in")));
        Path shop = jar(tool, LibraryModule.in(folder, "shop").cookie("ID", "shared", facts("To log in")));

        CompileResult app = compile(tool, LibraryModule.in(folder, "app", "login", "shop"), login, shop);

        assertThat(app.messages()).isEmpty();
        assertThat(app.text("META-INF/cookie-evidence/com.example.app.AppRegistry/cookies.json"))
                .containsOnlyOnce("\"name\": \"shared\"");
    }

    @ParameterizedTest
    @EnumSource
    @Triggers(Message.INCLUDES_OFF_PATH)
    void aRegistryThatAnIncludedOneIncludesIsNotOnThePath(CompilerTool tool) {
        Path login = jar(tool, LibraryModule.in(folder, "login"));
        Path shop = jar(tool, LibraryModule.in(folder, "shop", "login"), login);

        expectError(
                tool,
                compile(tool, LibraryModule.in(folder, "app", "shop"), shop),
                "app",
                "[cookie-policy] The registry com.example.login.LoginRegistry, which com.example.shop.ShopRegistry includes,"
                        + " is not on the path. Add its module to the path of this compile: in Gradle as api, in Maven"
                        + " without provided or optional.");
    }

    @ParameterizedTest
    @EnumSource
    @Triggers(Message.INCLUDES_WITHOUT_TYPES)
    void aDeclaringTypeIsNotInTheJar(CompilerTool tool) throws Exception {
        LibraryModule login = LibraryModule.in(folder, "login");
        jar(tool, login);
        Files.delete(login.project().output().resolve("com/example/login/internal/LoginCookies.class"));

        expectError(
                tool,
                compile(
                        tool,
                        LibraryModule.in(folder, "app", "login"),
                        login.project().jar()),
                "app",
                "[cookie-policy] The registry com.example.login.LoginRegistry has cookies of"
                        + " com.example.login.internal.LoginCookies, of which this compile has no class file. Keep the types"
                        + " that declare cookies in the module's jar.");
    }

    @ParameterizedTest
    @EnumSource
    @Triggers(Message.CLASS_NOT_READ)
    void aDeclaringTypeIsCutOff(CompilerTool tool) throws Exception {
        LibraryModule login = LibraryModule.in(folder, "login");
        jar(tool, login);
        Path cut = login.project().output().resolve("com/example/login/internal/LoginCookies.class");
        Files.write(cut, Arrays.copyOf(Files.readAllBytes(cut), 200));

        assertThat(compile(
                                tool,
                                LibraryModule.in(folder, "app", "login"),
                                login.project().output())
                        .errors())
                .extracting(CompilerMessage::text)
                .anySatisfy(
                        text -> assertThat(text)
                                .startsWith(
                                        "[cookie-output] The class file " + cut + " of the included registry"
                                                + " com.example.login.LoginRegistry cannot be read: it is broken, or too new for this compiler."
                                                + " Build the library that holds it again, or fetch it again."
                                                + " https://github.com/cookieregistry/cookie-registry/blob/main/docs/diagnostics.md#cookie-output"));
    }

    @ParameterizedTest
    @EnumSource
    @Triggers(Message.INCLUDES_CIRCLE)
    void twoRegistriesIncludeEachOther(CompilerTool tool) {
        Path login = jar(tool, LibraryModule.in(folder, "login"));
        Path shop = jar(tool, LibraryModule.in(folder, "shop", "login"), login);

        expectError(
                tool,
                compile(tool, LibraryModule.in(folder, "login", "shop"), shop),
                "login",
                "[cookie-policy] The included registries go round in a circle: com.example.shop.ShopRegistry includes"
                        + " com.example.login.LoginRegistry. Let the two modules include a third one, or only one of them the"
                        + " other.");
    }

    @ParameterizedTest
    @EnumSource
    @Triggers(Message.INCLUDES_CIRCLE)
    void aRegistryIncludesItself(CompilerTool tool) {
        LibraryModule login = LibraryModule.in(folder, "login");
        jar(tool, login);

        expectError(
                tool,
                compile(tool, login.includes("login")),
                "login",
                "[cookie-policy] The included registries go round in a circle: com.example.login.LoginRegistry. Let the two"
                        + " modules include a third one, or only one of them the other.");
    }

    @ParameterizedTest
    @EnumSource
    @Triggers(Message.INCLUDES_NO_REGISTRY)
    void whatIsIncludedIsNoRegistry(CompilerTool tool) {
        LibraryModule app = LibraryModule.in(folder, "app");
        app.project()
                .source(
                        "com/example/app/package-info.java",
                        "@io.github.cookieregistry.CookiePolicy(includes = String.class)\npackage com.example.app;\n");

        expectError(
                tool,
                compile(tool, app),
                "app",
                "[cookie-policy] The included java.lang.String is no generated registry. Name the class that the other"
                        + " module's build generates, such as LoginCookieRegistry.class.");
    }

    @ParameterizedTest
    @EnumSource
    @Triggers(Message.INCLUDES_NO_REGISTRY)
    void whatIsNestedIsNoRegistry(CompilerTool tool) {
        LibraryModule app = LibraryModule.in(folder, "app");
        for (String outer : List.of("One", "Other")) {
            app.project()
                    .source(
                            "com/example/app/" + outer + ".java",
                            "package com.example.app;\npublic class " + outer + " {\n"
                                    + "    @io.github.cookieregistry.CookieGenerated(includes = " + outer
                                    + ".Registry.class)\n    public static class Registry {}\n}\n");
        }
        app.project()
                .source(
                        "com/example/app/package-info.java",
                        "@io.github.cookieregistry.CookiePolicy(includes = {One.Registry.class, Other.Registry.class})\n"
                                + "package com.example.app;\n");

        assertThat(compile(tool, app).messages())
                .extracting(
                        message -> message.text().substring(0, message.text().indexOf(" Name the class")))
                .containsExactly(
                        "[cookie-policy] The included com.example.app.One.Registry is no generated registry.",
                        "[cookie-policy] The included com.example.app.Other.Registry is no generated registry.");
    }

    private static Path jar(CompilerTool tool, LibraryModule module, Path... dependencies) {
        assertThat(compile(tool, module, dependencies).messages()).isEmpty();
        return module.project().jar();
    }

    private static CompileResult compile(CompilerTool tool, LibraryModule module, Path... dependencies) {
        return module.project().dependsOn(dependencies).compile(tool, new CookieProcessor());
    }

    private static String facts(String purpose) {
        return "provider = \"Example\", category = Category.NECESSARY, purpose = \"" + purpose + "\"";
    }

    private static void expectError(CompilerTool tool, CompileResult result, String module, String text) {
        // ECJ has no position for what stands on a package, so the text tells it.
        if (tool == CompilerTool.ECJ) {
            expectError(result, ":0", text, " (at com.example." + module + ")");
        } else {
            expectError(result, "package-info.java:1", text, "");
        }
    }

    private static void expectError(CompileResult result, String place, String text, String suffix) {
        assertThat(result.messages()).hasSize(1);
        CompilerMessage error = result.messages().get(0);
        assertThat(error.kind()).isEqualTo(Diagnostic.Kind.ERROR);
        String key = text.substring(1, text.indexOf(']'));
        assertThat(error.text()).isEqualTo(text + LINK + key + suffix);
        assertThat(error.file() + ":" + error.line()).isEqualTo(place);
    }
}
