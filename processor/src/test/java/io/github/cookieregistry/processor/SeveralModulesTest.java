package io.github.cookieregistry.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.processor.testing.Project;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One compile of several modules ({@code --module-source-path}) gives each of them its registry and its policy. */
class SeveralModulesTest {

    @TempDir
    Path folder;

    @BeforeEach
    void writeTwoModules() throws IOException {
        write("login/module-info.java", "module login { requires io.github.cookieregistry; exports com.login; }");
        write("login/com/login/LoginCookies.java", declaring("com.login", "LoginCookies", "ALPHA", "alpha"));
        write(
                "shop/module-info.java",
                "module shop { requires transitive io.github.cookieregistry; requires login; exports com.shop; }");
        write("shop/com/shop/ShopCookies.java", declaring("com.shop", "ShopCookies", "BETA", "beta"));
        write("tools/module-info.java", "module tools {}");
        write("tools/com/tools/Tool.java", "package com.tools; class Tool {}");
    }

    @Test
    void eachHasItsOwn() throws IOException {
        assertThat(compile("login", "shop", "tools")).isEmpty();
        assertThat(inventory("login", "com.login.CookieRegistry"))
                .contains("\"alpha\"")
                .doesNotContain("\"beta\"");
        assertThat(inventory("shop", "com.shop.CookieRegistry"))
                .contains("\"beta\"")
                .doesNotContain("\"alpha\"");
        assertThat(output().resolve("shop/com/shop/CookieRegistry.class")).exists();
        assertThat(output().resolve("tools/META-INF")).doesNotExist();
        assertThat(output().resolve("META-INF")).doesNotExist();
    }

    @Test
    void oneIncludesTheOthersRegistryOfTheSameCompile() throws Exception {
        write(
                "login/com/login/package-info.java",
                "@io.github.cookieregistry.CookiePolicy(registry = \"LoginRegistry\") package com.login;");
        write(
                "shop/com/shop/package-info.java",
                "@io.github.cookieregistry.CookiePolicy(includes = com.login.LoginRegistry.class) package com.shop;");
        write(
                "shop/com/shop/Shop.java",
                "package com.shop; public class Shop { public static Object all() { return CookieRegistry.catalog().all(); } }");

        assertThat(compile("login", "shop", "tools")).isEmpty();

        assertThat(inventory("login", "com.login.LoginRegistry"))
                .contains("\"alpha\"")
                .doesNotContain("\"beta\"");
        assertThat(inventory("shop", "com.shop.CookieRegistry")).contains("\"alpha\"", "\"beta\"");
        assertThat(run("shop", "com.shop.Shop", "all").toString()).contains("alpha", "beta");
    }

    @Test
    void theyMayHoldTypesOfOneName() throws IOException {
        write("login/own/Own.java", declaring("own", "Own", "OWN", "own_login"));
        write("shop/own/Own.java", declaring("own", "Own", "OWN", "own_shop"));
        for (String module : List.of("login", "shop")) {
            write(
                    module + "/com/" + module + "/package-info.java",
                    "@io.github.cookieregistry.CookiePolicy package com." + module + ";");
        }
        // Java runs no two such modules in one layer; javac notes that a question by name alone has two answers.
        assertThat(compile("login", "shop", "tools")).doesNotContain("error", "warning");
        assertThat(inventory("login", "com.login.CookieRegistry"))
                .contains("own_login")
                .doesNotContain("own_shop");
        assertThat(inventory("shop", "com.shop.CookieRegistry"))
                .contains("own_shop")
                .doesNotContain("own_login");
    }

    @Test
    void faultsStandWhereTheyAre() throws IOException {
        write("shop/com/shop/ShopCookies.java", declaring("com.shop", "ShopCookies", "BETA", "be ta"));
        assertThat(compile("login", "shop", "tools"))
                .contains("ShopCookies.java:5: error: [cookie-name-syntax] The name \"be ta\" holds U+0020")
                .endsWith("1 error\n");
    }

    @Test
    void translationsLieAmongTheSourcesOfTheModule() throws IOException {
        write(
                "shop/com/shop/package-info.java",
                "@io.github.cookieregistry.CookiePolicy(languages = {\"en\", \"fr\"}) package com.shop;");
        write("shop/com/shop/CookieRegistry_fr.properties", "BETA.purpose = Garder");
        assertThat(compile("login", "shop", "tools")).isEmpty();
        assertThat(output().resolve("shop/META-INF/cookie-registry/com.shop.CookieRegistry/cookie-policy.fr.html"))
                .content()
                .contains("Garder");
    }

    @Test
    void oneAloneIsCompiledAgain() throws IOException {
        write(
                "shop/com/shop/Shop.java",
                "package com.shop; class Shop { Object all = CookieRegistry.catalog().all(); }");
        assertThat(compile("login", "shop", "tools")).isEmpty();
        write("shop/com/shop/ShopCookies.java", declaring("com.shop", "ShopCookies", "GAMMA", "gamma"));
        for (int again = 0; again < 3; again++) {
            assertThat(compile("shop")).isEmpty();
        }
        assertThat(inventory("shop", "com.shop.CookieRegistry"))
                .contains("\"gamma\"")
                .doesNotContain("\"beta\"");
        assertThat(inventory("login", "com.login.CookieRegistry")).contains("\"alpha\"");
    }

    private static String declaring(String packageName, String type, String constant, String name) {
        return """
                package %s;
                import io.github.cookieregistry.*;
                public final class %s {
                    @Cookie(provider = "E", category = Category.NECESSARY, purpose = "To keep it", duration = "session")
                    public static final String %s = "%s";
                }
                """.formatted(packageName, type, constant, name);
    }

    private String inventory(String module, String registry) throws IOException {
        return Files.readString(output().resolve(module)
                .resolve("META-INF/cookie-evidence")
                .resolve(registry)
                .resolve("cookies.json"));
    }

    private Path output() {
        return folder.resolve("out");
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve("src").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** What javac prints; the file names without their folders. */
    private String compile(String... modules) throws IOException {
        Files.createDirectories(output());
        List<String> arguments = new ArrayList<>(List.of(
                "-d",
                output().toString(),
                "--release",
                "17",
                "-implicit:class",
                "-encoding",
                "UTF-8",
                "-processorpath",
                System.getProperty("java.class.path"),
                "-processor",
                CookieProcessor.class.getName(),
                "--module-path",
                Project.annotations().toString(),
                "--module-source-path",
                folder.resolve("src").toString()));
        for (String module : modules) {
            try (Stream<Path> files = Files.walk(folder.resolve("src").resolve(module))) {
                files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(arguments::add);
            }
        }
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ToolProvider.getSystemJavaCompiler().run(null, printed, printed, arguments.toArray(String[]::new));
        return printed.toString(StandardCharsets.UTF_8).replaceAll("(?m)^\\S*[/\\\\](\\w+\\.java:)", "$1");
    }

    private Object run(String module, String type, String method) throws ReflectiveOperationException {
        Configuration configuration = ModuleLayer.boot()
                .configuration()
                .resolve(
                        ModuleFinder.of(output().resolve("login"), output().resolve("shop"), Project.annotations()),
                        ModuleFinder.of(),
                        Set.of(module));
        return ModuleLayer.boot()
                .defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader())
                .findLoader(module)
                .loadClass(type)
                .getMethod(method)
                .invoke(null);
    }
}
