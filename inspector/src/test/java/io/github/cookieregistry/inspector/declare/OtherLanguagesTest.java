package io.github.cookieregistry.inspector.declare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.core.declaration.CookieMember;
import io.github.cookieregistry.core.declaration.DeclaredCookie;
import io.github.cookieregistry.inspector.input.InputReader;
import io.github.cookieregistry.inspector.input.Inputs;
import io.github.cookieregistry.inspector.input.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.codehaus.groovy.tools.FileSystemCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Declarations as the compilers of other languages write them; Kotlin's are tried by a build of the Maven plugin's. */
class OtherLanguagesTest {

    @TempDir
    Path folder;

    private List<String> declared() {
        try (Inputs inputs = InputReader.read(
                new Request(folder, List.of(folder.resolve("classes")), List.of(), List.of(), List.of(), List.of()))) {
            ModuleDeclarations module = new DeclarationReader(inputs.classes(), inputs.libraries()).module();
            assertThat(module.unreadable()).isEmpty();
            return module.declarations().cookies().stream()
                    .map(OtherLanguagesTest::told)
                    .toList();
        }
    }

    private static String told(DeclaredCookie cookie) {
        return cookie.origin() + " = " + cookie.constantValue().orElse("?") + ", " + cookie.text(CookieMember.PURPOSE);
    }

    private Path source(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve("classes"));
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void groovysConstantsAreRead() throws Exception {
        Path source = source("SiteCookies.groovy", """
                package com.example

                import groovy.transform.CompileStatic
                import io.github.cookieregistry.Category
                import io.github.cookieregistry.Cookie

                class SiteCookies {
                    @Cookie(provider = 'P', category = Category.NECESSARY, purpose = 'public')
                    public static final String SESSION = 'sessionid'

                    @Cookie(provider = 'P', category = Category.NECESSARY, purpose = 'property')
                    static final String BASKET = 'basket'

                    @Cookie(provider = 'P', category = Category.NECESSARY, purpose = 'worked out')
                    public static final String OTHER = 'other'.reverse()
                }

                @CompileStatic
                class StaticCookies {
                    @Cookie(provider = 'P', category = Category.NECESSARY, purpose = 'static')
                    public static final String LANGUAGE = 'language'
                }
                """);

        FileSystemCompiler.commandLineCompile(new String[] {
            "-d", folder.resolve("classes").toString(), "-cp", System.getProperty("java.class.path"), source.toString()
        });

        assertThat(declared())
                .containsExactly(
                        "com.example.SiteCookies.BASKET = basket, property",
                        "com.example.SiteCookies.OTHER = ?, worked out",
                        "com.example.SiteCookies.SESSION = sessionid, public",
                        "com.example.StaticCookies.LANGUAGE = language, static");
    }

    @Test
    void scalasConstantsAreRead() throws IOException {
        Path source = source("SiteCookies.scala", """
                package com.example

                import io.github.cookieregistry.{Category, Cookie}
                import scala.annotation.meta.field

                object SiteCookies {
                  @(Cookie @field)(provider = "P", category = Category.NECESSARY, purpose = "val")
                  val Session: String = "sessionid"

                  @Cookie(provider = "P", category = Category.NECESSARY, purpose = "plain")
                  val Basket: String = "basket"

                  @Cookie(provider = "P", category = Category.NECESSARY, purpose = "worked out")
                  val Other: String = "other".reverse
                }
                """);

        boolean compiled = scala.tools.nsc.Main.process(new String[] {
            "-d", folder.resolve("classes").toString(), "-cp", System.getProperty("java.class.path"), source.toString()
        });

        assertThat(compiled).isTrue();
        assertThat(declared())
                .containsExactly(
                        "com.example.SiteCookies.Basket = basket, plain",
                        "com.example.SiteCookies.Other = ?, worked out",
                        "com.example.SiteCookies.Session = sessionid, val");
    }
}
