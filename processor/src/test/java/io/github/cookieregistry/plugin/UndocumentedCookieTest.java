package io.github.cookieregistry.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.core.diagnostic.Message;
import io.github.cookieregistry.processor.CookieProcessor;
import io.github.cookieregistry.processor.testing.CompileResult;
import io.github.cookieregistry.processor.testing.CompilerMessage;
import io.github.cookieregistry.processor.testing.CompilerTool;
import io.github.cookieregistry.processor.testing.MarkedSource;
import io.github.cookieregistry.processor.testing.Project;
import io.github.cookieregistry.processor.testing.Triggers;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the check of code says: the exact text, at the exact place, once, and no other message. */
class UndocumentedCookieTest {

    private static final String LINK =
            " https://github.com/cookieregistry/cookie-registry/blob/main/docs/diagnostics.md#";
    private static final Path SERVLET =
            PluginCompile.LIBRARIES.resolve("jakarta.servlet.jakarta.servlet-api-6.1.0.jar");

    private static final String DECLARATIONS = """
            package shop;
            import io.github.cookieregistry.*;
            public final class ShopCookies {
                @Cookie(provider = "Shop", category = Category.NECESSARY, purpose = "To remember the basket")
                public static final String BASKETS = "baskets";
                @Cookie(provider = "Counter", category = Category.STATISTICS, purpose = "To count", match = Match.PREFIX)
                public static final String COUNT = "count_";
            }
            """;

    @TempDir
    Path folder;

    @Test
    @Triggers(Message.UNDOCUMENTED)
    void theDeclarationToPasteHoldsWhatTheCallTells() {
        expect(
                Diagnostic.Kind.ERROR,
                """
                Cookie cookie = new Cookie(▲"voucher", value);
                cookie.setMaxAge(3600);
                cookie.setPath("/shop");
                cookie.setSecure(true);
                cookie.setHttpOnly(true);
                cookie.setAttribute("SameSite", "Lax");
                response.addCookie(cookie);
                """,
                "[cookie-undocumented] This sets the cookie \"voucher\", which no @Cookie declares. Declare it in a class or interface of your own, e.g. SiteCookies, with import io.github.cookieregistry.*:\n"
                        + "    @Cookie(provider = \"TODO\", category = Category.UNCLASSIFIED, purpose = \"TODO\", duration = \"PT1H\", path = \"/shop\", secure = true, httpOnly = true, sameSite = SameSite.LAX)\n"
                        + "    public static final String VOUCHER = \"voucher\";\n");
    }

    @Test
    @Triggers(Message.UNDOCUMENTED)
    void aNameThatIsNearlyDeclared() {
        expect(
                Diagnostic.Kind.ERROR,
                "response.addCookie(new Cookie(▲\"basket\", value));",
                "[cookie-undocumented] This sets the cookie \"basket\", which no @Cookie declares. Did you mean \"baskets\" (ShopCookies.BASKETS)? If not, declare it in a class or interface of your own, e.g. SiteCookies, with import io.github.cookieregistry.*:\n"
                        + "    @Cookie(provider = \"TODO\", category = Category.UNCLASSIFIED, purpose = \"TODO\")\n"
                        + "    public static final String BASKET = \"basket\";\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "response.addCookie(new Cookie(ShopCookies.BASKETS, value));",
                "response.addCookie(new Cookie(\"baskets\", value));",
                "response.addCookie(new Cookie(\"bask\" + \"ets\", value));",
                "response.addCookie(new Cookie(\"count_\" + value, value));",
                "response.addCookie(new Cookie(String.format(\"count_%s\", value), value));",
                "response.addHeader(\"Set-Cookie\", \"baskets=\" + value + \"; Path=/\");",
                "response.addHeader(\"X-Other\", value);",
                "for (Cookie cookie : request.getCookies()) { cookie.getName(); }",
                "request.getSession(false);",
                "final String name = \"baskets\"; response.addCookie(new Cookie(name, value));",
                "response.addCookie(new Cookie(value.isEmpty() ? \"baskets\" : \"count_1\", value));"
            })
    void whatIsDocumentedOrSetsNothing(String code) {
        assertThat(compile(code).messages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "response.addCookie(new Cookie(▲\"quince\", value));",
                "response.setHeader(\"set-cookie\", ▲\"quince=1; Path=/\");",
                "String name = \"quince\"; response.addCookie(new Cookie(▲name, value));",
                "response.addCookie(new Cookie(value.isEmpty() ? \"baskets\" : ▲\"quince\", value));",
                "response.addCookie(new Cookie(switch (value) { case \"a\" -> \"baskets\"; default -> ▲\"quince\"; }, value));",
                "Runnable later = () -> response.addCookie(new Cookie(▲\"quince\", value)); later.run();",
                "new Object() { void set() { response.addCookie(new Cookie(▲\"quince\", value)); } }.set();",
                "record Local(int x) { static Cookie make() { return new Cookie(▲\"quince\", \"\"); } }",
                "Cookie gone = new Cookie(▲\"quince\", \"\"); gone.setMaxAge(0); response.addCookie(gone);",
                "response.addCookie(new Cookie((String) ▲(\"qu\" + (\"ince\")), value));",
                "response.addCookie(new Cookie(\"qu\"▲.concat(\"ince\"), value));"
            })
    @Triggers(Message.UNDOCUMENTED)
    void everyWayToWriteAName(String code) {
        MarkedSource source = MarkedSource.of(servlet(code));
        CompileResult result = project(source.text()).compile(CompilerTool.JAVAC, new CookieProcessor());
        assertThat(result.messages()).singleElement().satisfies(message -> {
            assertThat(message.text()).startsWith("[cookie-undocumented] This sets the cookie \"quince\", ");
            assertThat(message.line()).isEqualTo(source.marks().get(0).line());
        });
        assertThat(result.succeeded()).isFalse();
    }

    @Test
    @Triggers(Message.UNRESOLVED)
    void aNameThatNobodyCanTell() {
        expect(
                Diagnostic.Kind.MANDATORY_WARNING,
                "response.addCookie(new Cookie(▲value, \"x\"));",
                "[cookie-unresolved] This sets a cookie whose name cannot be known at compile time. Pass a constant, or mark the parameter that brings the name with @CookieName.");
    }

    @Test
    @Triggers(Message.IMPLIED)
    void theFrameworksOwnCookieOnce() {
        CompileResult result = compile("request.getSession(); request.getSession(true); request.getSession().getId();");
        assertThat(result.messages()).singleElement().satisfies(message -> {
            assertThat(message.kind()).isEqualTo(Diagnostic.Kind.MANDATORY_WARNING);
            assertThat(message.text())
                    .startsWith("[cookie-implied] This makes ")
                    .contains(" set its cookie \"JSESSIONID\", which no @Cookie declares.");
        });
    }

    @Test
    void aNameThatAParameterBringsIsCheckedAtItsCallers() {
        CompileResult result = project("""
                        package shop;
                        import io.github.cookieregistry.CookieName;
                        import jakarta.servlet.http.*;
                        class Jar {
                            static void put(HttpServletResponse response, @CookieName String name) {
                                response.addCookie(new Cookie(name, ""));
                            }
                            static void use(HttpServletResponse response) {
                                put(response, "baskets");
                                put(response, "quince");
                            }
                        }
                        """).compile(CompilerTool.JAVAC, new CookieProcessor());
        assertThat(result.messages()).singleElement().satisfies(message -> {
            assertThat(message.text()).startsWith("[cookie-undocumented] This sets the cookie \"quince\"");
            assertThat(message.line()).isEqualTo(10);
        });
    }

    @Test
    void aPrivateHelpersParameterIsCheckedAtItsCallers() {
        CompileResult result = project("""
                        package shop;
                        import jakarta.servlet.http.*;
                        class Jar {
                            private static Cookie make(String name) { return new Cookie(name, ""); }
                            static void use(HttpServletResponse response) {
                                response.addCookie(make("baskets"));
                                response.addCookie(make("quince"));
                            }
                        }
                        """).compile(CompilerTool.JAVAC, new CookieProcessor());
        assertThat(result.messages()).singleElement().satisfies(message -> {
            assertThat(message.text()).startsWith("[cookie-undocumented] This sets the cookie \"quince\"");
            assertThat(message.line()).isEqualTo(7);
        });
    }

    @Test
    @Triggers(Message.EXCEPTION_WITHOUT_EFFECT)
    void anAcceptedExceptionHidesAndOneTooManyIsTold() {
        CompileResult result = project("""
                        package shop;
                        import io.github.cookieregistry.UndocumentedCookie;
                        import jakarta.servlet.http.*;
                        class Jar {
                            @UndocumentedCookie(names = "quince", reason = "Retired in March")
                            Cookie accepted() { return new Cookie("quince", ""); }
                            @UndocumentedCookie(names = "quince", reason = "Retired in March")
                            Cookie nothing() { return new Cookie("baskets", ""); }
                        }
                        """).compile(CompilerTool.JAVAC, new CookieProcessor());
        assertThat(result.messages()).singleElement().satisfies(message -> {
            assertThat(message.kind()).isEqualTo(Diagnostic.Kind.MANDATORY_WARNING);
            assertThat(message.text())
                    .isEqualTo(
                            "[cookie-exception] This @UndocumentedCookie hides nothing any more. Remove it, or name the cookies that it is for."
                                    + LINK + "cookie-exception");
            assertThat(message.line()).isEqualTo(7);
        });
    }

    @Test
    void thePolicySetsTheLevels() {
        String code =
                "request.getSession(); response.addCookie(new Cookie(\"quince\", value)); response.addCookie(new Cookie(value, value));";
        assertThat(withPolicy("undocumented = Level.OFF, unresolved = Level.OFF, implied = Level.OFF", code)
                        .messages())
                .isEmpty();
        assertThat(withPolicy("undocumented = Level.WARNING, unresolved = Level.ERROR, implied = Level.ERROR", code)
                        .messages())
                .extracting(CompilerMessage::kind)
                .containsExactly(Diagnostic.Kind.ERROR, Diagnostic.Kind.MANDATORY_WARNING, Diagnostic.Kind.ERROR);
    }

    @Test
    void sourcesOfTestsAreLeftOutUnlessTheyBearAPolicy() {
        String code = servlet("response.addCookie(new Cookie(\"quince\", value));");
        Project tests = Project.in(folder.resolve("src/test"))
                .dependsOn(SERVLET)
                .source("shop/Jar.java", code.replace("ShopCookies", "Object"));
        assertThat(tests.compile(CompilerTool.JAVAC, new CookieProcessor()).messages())
                .isEmpty();
        tests.source("shop/package-info.java", "@io.github.cookieregistry.CookiePolicy package shop;");
        assertThat(tests.compile(CompilerTool.JAVAC, new CookieProcessor()).errors())
                .hasSize(1);
    }

    @Test
    void aModuleWithoutDeclarationsIsCheckedToo() {
        CompileResult result = Project.in(folder)
                .dependsOn(SERVLET)
                .source("shop/Jar.java", servlet("response.addCookie(new Cookie(\"quince\", value));"))
                .compile(CompilerTool.JAVAC, new CookieProcessor());
        assertThat(result.errors()).hasSize(1);
    }

    @Test
    void errorsElsewhereDoNotBreakTheCheck() {
        CompileResult result =
                compile("int x = \"no\"; undefined(); response.addCookie(new Cookie(\"quince\", value));");
        assertThat(result.errors())
                .extracting(CompilerMessage::text)
                .filteredOn(text -> text.startsWith("["))
                .hasSize(1);
        assertThat(result.errors()).hasSize(3);
    }

    private CompileResult withPolicy(String members, String code) {
        return project(servlet(code))
                .source(
                        "shop/package-info.java",
                        "@CookiePolicy(" + members + ") package shop; import io.github.cookieregistry.*;")
                .compile(CompilerTool.JAVAC, new CookieProcessor());
    }

    private void expect(Diagnostic.Kind kind, String code, String... texts) {
        MarkedSource source = MarkedSource.of(servlet(code));
        CompileResult result = project(source.text()).compile(CompilerTool.JAVAC, new CookieProcessor());
        List<CompilerMessage> messages = result.messages();
        assertThat(messages).hasSize(texts.length);
        IntStream.range(0, texts.length).forEach(i -> {
            CompilerMessage message = messages.get(i);
            String key = texts[i].substring(1, texts[i].indexOf(']'));
            assertThat(message.kind()).isEqualTo(kind);
            // javac indents the further lines of a message.
            assertThat(message.text().replaceAll("\\n +", "\n"))
                    .isEqualTo((texts[i] + LINK + key).replaceAll("\n +", "\n"));
            assertThat(new MarkedSource.Position(message.line(), message.column()))
                    .isEqualTo(source.marks().get(i));
        });
    }

    private CompileResult compile(String code) {
        return project(servlet(code)).compile(CompilerTool.JAVAC, new CookieProcessor());
    }

    private static String servlet(String code) {
        return """
                package shop;
                import jakarta.servlet.http.*;
                class Jar {
                    void serve(HttpServletRequest request, HttpServletResponse response, String value) {
                        %s
                    }
                }
                """.formatted(code);
    }

    private Project project(String source) {
        return Project.in(folder)
                .dependsOn(SERVLET)
                .source("shop/ShopCookies.java", DECLARATIONS)
                .source("shop/Jar.java", source);
    }
}
