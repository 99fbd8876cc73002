package io.github.cookieregistry.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.core.diagnostic.Message;
import io.github.cookieregistry.processor.testing.CompileResult;
import io.github.cookieregistry.processor.testing.CompilerMessage;
import io.github.cookieregistry.processor.testing.CompilerTool;
import io.github.cookieregistry.processor.testing.Project;
import io.github.cookieregistry.processor.testing.Triggers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where declarations may stand, and where the registry goes. */
class RegistryPlacementTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void constantsOfEveryKindOfType(CompilerTool tool) {
        CompileResult result = Project.in(folder)
                .source("shop/Places.java", """
                        package shop;
                        import io.github.cookieregistry.*;
                        class Places {
                            %1$s static final String IN_CLASS = "a";
                            interface I { %1$s String IN_INTERFACE = "b"; }
                            enum E { X; %1$s static final String IN_ENUM = "c"; }
                            record R(int x) { %1$s static final String IN_RECORD = "d"; }
                            @interface A { %1$s String IN_ANNOTATION = "e"; }
                            private static class Deep { private static class Deeper { %1$s private static final String HIDDEN = "f" + I.IN_INTERFACE; } }
                        }
                        """.formatted(cookie()))
                .compile(tool, new CookieProcessor());
        assertThat(result.messages()).isEmpty();
        assertThat(result.text("META-INF/cookie-evidence/shop.CookieRegistry/cookies.json"))
                .contains(
                        "\"declaredAt\": \"shop.Places.IN_CLASS\"",
                        "\"declaredAt\": \"shop.Places.I.IN_INTERFACE\"",
                        "\"declaredAt\": \"shop.Places.E.IN_ENUM\"",
                        "\"declaredAt\": \"shop.Places.R.IN_RECORD\"",
                        "\"declaredAt\": \"shop.Places.A.IN_ANNOTATION\"",
                        "\"declaredAt\": \"shop.Places.Deep.Deeper.HIDDEN\"",
                        "\"name\": \"fb\"");
    }

    @ParameterizedTest
    @EnumSource
    void constantsOfTypesWhoseNamesHoldADollar(CompilerTool tool) {
        CompileResult result = Project.in(folder)
                .source("shop/Places$.java", """
                        package shop;
                        import io.github.cookieregistry.*;
                        class Places$ {
                            %1$s static final String TOP = "a";
                            static class Inner { %1$s static final String IN_INNER = "b"; }
                            static class In$ner { static class Deep$ { %1$s static final String IN_DEEP = "c"; } }
                            static class $ { %1$s static final String IN_DOLLAR = "d"; }
                        }
                        """.formatted(cookie()))
                .compile(tool, new CookieProcessor());
        assertThat(result.messages()).isEmpty();
        assertThat(result.text("META-INF/cookie-evidence/shop.CookieRegistry/cookies.json"))
                .contains(
                        "\"declaredAt\": \"shop.Places$.TOP\"",
                        "\"declaredAt\": \"shop.Places$.Inner.IN_INNER\"",
                        "\"declaredAt\": \"shop.Places$.In$ner.Deep$.IN_DEEP\"",
                        "\"declaredAt\": \"shop.Places$.$.IN_DOLLAR\"");
    }

    @Test
    void theLongestCommonPackage() {
        CompileResult result = Project.in(folder)
                .source("com/shop/web/A.java", declaring("com.shop.web", "A"))
                .source("com/shop/webapi/B.java", declaring("com.shop.webapi", "B"))
                .compile(CompilerTool.JAVAC, new CookieProcessor());
        assertThat(result.messages()).isEmpty();
        assertThat(result.has("com/shop/CookieRegistry.class")).isTrue();
    }

    @Test
    void thePackageOfThePolicy() {
        CompileResult result = Project.in(folder)
                .source("com/shop/web/A.java", declaring("com.shop.web", "A"))
                .source(
                        "com/shop/policy/package-info.java",
                        "@io.github.cookieregistry.CookiePolicy(registry = \"ShopCookieRegistry\") package com.shop.policy;")
                .compile(CompilerTool.JAVAC, new CookieProcessor());
        assertThat(result.messages()).isEmpty();
        assertThat(result.has("com/shop/policy/ShopCookieRegistry.class")).isTrue();
        assertThat(result.has("META-INF/cookie-registry/com.shop.policy.ShopCookieRegistry/cookie-policy.html"))
                .isTrue();
    }

    @Test
    void theUnnamedPackage() {
        CompileResult result = Project.in(folder)
                .source("A.java", declaring("", "A"))
                .compile(CompilerTool.JAVAC, new CookieProcessor());
        assertThat(result.messages()).isEmpty();
        assertThat(result.has("CookieRegistry.class")).isTrue();
    }

    @Test
    @Triggers(Message.NO_COMMON_PACKAGE)
    void noCommonPackage() {
        CompileResult result = Project.in(folder)
                .source("com/shop/A.java", declaring("com.shop", "A"))
                .source("org/shop/B.java", declaring("org.shop", "B"))
                .compile(CompilerTool.JAVAC, new CookieProcessor());
        assertThat(result.messages())
                .singleElement()
                .extracting(CompilerMessage::text)
                .asString()
                .startsWith(
                        "[cookie-policy] The declarations share no package that the registry could go to. Put @CookiePolicy on the package that shall hold it.");
    }

    @Test
    @Triggers(Message.REGISTRY_EXISTS)
    void aClassOfTheRegistrysName() {
        CompileResult result = Project.in(folder)
                .source("shop/A.java", declaring("shop", "A"))
                .source("shop/CookieRegistry.java", "package shop; class CookieRegistry {}")
                .compile(CompilerTool.JAVAC, new CookieProcessor());
        assertThat(result.errors())
                .singleElement()
                .extracting(CompilerMessage::text)
                .asString()
                .startsWith(
                        "[cookie-policy] The registry shop.CookieRegistry cannot be generated: a class of that name exists.");
    }

    @Test
    @Triggers(Message.SECOND_POLICY)
    void twoPolicies() {
        String policy = "@io.github.cookieregistry.CookiePolicy package ";
        CompileResult result = Project.in(folder)
                .source("shop/package-info.java", policy + "shop;")
                .source("shop/web/package-info.java", policy + "shop.web;")
                .compile(CompilerTool.JAVAC, new CookieProcessor());
        assertThat(result.errors()).singleElement().satisfies(error -> {
            assertThat(error.text())
                    .startsWith(
                            "[cookie-policy] This module has a second @CookiePolicy, beside that of shop. Keep one of the two.");
            assertThat(error.file()).isEqualTo("package-info.java");
            assertThat(error.column()).isEqualTo(1);
        });
    }

    @Test
    void aModuleWithoutDeclarationsGetsNothing() {
        CompileResult result = Project.in(folder)
                .source("shop/A.java", "package shop; class A { @Override public String toString() { return \"\"; } }")
                .compile(CompilerTool.JAVAC, new CookieProcessor());
        assertThat(result.messages()).isEmpty();
        assertThat(result.resources()).isEmpty();
    }

    @Test
    void acceptedExceptionsAreListedInInventoryAndEvidenceOnly() {
        CompileResult result =
                Project.in(folder).source("shop/A.java", """
                        package shop;
                        import io.github.cookieregistry.*;
                        class A {
                            @UndocumentedCookie(names = "old", reason = "Retired in March") A() {}
                            @UndocumentedCookie(reason = "Vendor code") void pay(int[] sums) {}
                        }
                        """).compile(CompilerTool.JAVAC, new CookieProcessor());
        assertThat(result.messages())
                .extracting(CompilerMessage::text)
                .allMatch(text -> text.startsWith("[cookie-exception] This @UndocumentedCookie hides nothing"));
        String folderName = "META-INF/cookie-registry/shop.CookieRegistry/";
        for (String file : new String[] {"cookies.json", "cookie-evidence.md"}) {
            assertThat(result.text("META-INF/cookie-evidence/shop.CookieRegistry/" + file))
                    .contains("shop.A()", "Retired in March", "shop.A.pay(int", "Vendor code");
        }
        assertThat(result.text(folderName + "cookie-policy.html")).doesNotContain("Retired", "Vendor");
        assertThat(result.text(folderName + "cookie-policy.md")).doesNotContain("Retired", "Vendor");
    }

    private static String cookie() {
        return "@Cookie(provider = \"Shop\", category = Category.NECESSARY, purpose = \"To remember the basket\")";
    }

    private static String declaring(String packageName, String type) {
        return (packageName.isEmpty() ? "" : "package " + packageName + ";")
                + " import io.github.cookieregistry.*; public class " + type + " { " + cookie()
                + " public static final String " + type + " = \"" + type + "\"; }";
    }
}
