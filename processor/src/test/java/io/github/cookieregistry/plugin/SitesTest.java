package io.github.cookieregistry.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.core.diagnostic.Message;
import io.github.cookieregistry.plugin.PluginCompile.Said;
import io.github.cookieregistry.processor.testing.MarkedSource;
import io.github.cookieregistry.processor.testing.Triggers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the check says of code that sets cookies, and where: at the marks. */
class SitesTest {

    private static final String SERVLET = "javax.servlet.javax.servlet-api-4.0.1";

    private static final String HELPER =
            "private void helper(HttpServletResponse response, String name) { response.addCookie(new Cookie(\"h-\" + name, \"\")); }";

    private static List<Said> check(MarkedSource source) {
        return PluginCompile.with(SERVLET)
                .source("shop/Shop.java", source.text())
                .run();
    }

    /** Compiles the body of a method, and tells what was said at each mark, in the order of the marks. */
    private static List<String> said(String body) {
        MarkedSource source = MarkedSource.of("""
                package shop;
                import javax.servlet.http.*;
                class Shop {
                    private static final String NAME = "constant";
                    private final String field = "field";
                    void run(HttpServletRequest request, HttpServletResponse response, boolean some, String id, int number) {
                        %s
                    }
                    %s
                    private String name() {
                        return "returned";
                    }
                }
                """.formatted(body, body.contains("helper(") ? HELPER : ""));
        List<Said> said = check(source);
        assertThat(said)
                .extracting(message -> new MarkedSource.Position(message.line(), message.column()))
                .containsExactlyInAnyOrderElementsOf(source.marks());
        return said.stream()
                .sorted(java.util.Comparator.comparing(Said::line).thenComparing(Said::column))
                .map(message -> message.key().replace("cookie-", "")
                        + (message.key().equals("cookie-unresolved") ? "" : " " + message.quoted()))
                .toList();
    }

    @Test
    @Triggers(Message.UNDOCUMENTED)
    void theMessageHasTheDeclarationToPaste() {
        MarkedSource source = MarkedSource.of("""
                package shop;
                import javax.servlet.http.*;
                class Shop {
                    void run(HttpServletResponse response) {
                        Cookie cookie = new Cookie(▲"basket", "1");
                        cookie.setMaxAge(14 * 24 * 60 * 60);
                        cookie.setPath("/");
                        cookie.setSecure(true);
                        cookie.setHttpOnly(true);
                        response.addCookie(cookie);
                    }
                }
                """);
        List<Said> said = check(source);
        assertThat(said).singleElement().satisfies(message -> {
            assertThat(message.kind()).isEqualTo(javax.tools.Diagnostic.Kind.ERROR);
            assertThat(message.line()).isEqualTo(5);
            assertThat(message.column()).isEqualTo(36);
            // javac indents the lines of a message.
            assertThat(message.text().lines().map(String::strip))
                    .containsExactly(
                            "[cookie-undocumented] This sets the cookie \"basket\", which no @Cookie declares. Declare it in a class or interface of your own, e.g. SiteCookies, with import io.github.cookieregistry.*:",
                            "@Cookie(provider = \"TODO\", category = Category.UNCLASSIFIED, purpose = \"TODO\", duration = \"P14D\","
                                    + " path = \"/\", secure = true, httpOnly = true)",
                            "public static final String BASKET = \"basket\";",
                            "https://github.com/cookieregistry/cookie-registry/blob/main/docs/diagnostics.md#cookie-undocumented");
        });
    }

    @Test
    void namesThatAReaderCanTell() {
        assertThat(said("new Cookie(▲\"literal\", \"\");")).containsExactly("undocumented literal");
        assertThat(said("new Cookie(▲NAME, \"\");")).containsExactly("undocumented constant");
        assertThat(said("new Cookie(▲field, \"\");")).containsExactly("undocumented field");
        assertThat(said("new Cookie(▲name(), \"\");".replace("▲name()", "name▲()")))
                .containsExactly("undocumented returned");
        assertThat(said("new Cookie((String) (▲NAME + \"-x\"), \"\");"
                        .replace("(String) (▲NAME + \"-x\")", "▲NAME + \"-x\"")))
                .containsExactly("undocumented constant-x");
        assertThat(said("new Cookie(some ? ▲\"a\" : ▲\"b\", \"\");"))
                .containsExactly("undocumented a", "undocumented b");
        assertThat(said("new Cookie(switch (number) { case 1 -> ▲\"a\"; default -> { yield ▲\"b\"; } }, \"\");"))
                .containsExactly("undocumented a", "undocumented b");
        assertThat(said("String local; if (some) { local = \"a\"; } else { local = \"a\"; } new Cookie(▲local, \"\");"))
                .containsExactly("undocumented a");
        assertThat(said("new Cookie(\"a\".concat▲(\"b\"), \"\");")).containsExactly("undocumented ab");
        assertThat(said("new Cookie(String.format▲(\"%s-%s\", NAME, id), \"\");"))
                .containsExactly("undocumented constant-*");
        assertThat(said("for (String each : new String[] {\"a\"}) { new Cookie(▲each, \"\"); }"))
                .containsExactly("undocumented a");
        assertThat(said("helper(response, ▲\"x\");")).containsExactly("undocumented h-x");
        assertThat(said("new Cookie(▲\"anonymous\", \"\") {};")).containsExactly("undocumented anonymous");
    }

    @Test
    void headersAndCookiesOfTheRequest() {
        assertThat(said("response.addHeader(\"set-cookie\", ▲\"a=b; Path=/\");"))
                .containsExactly("undocumented a");
        assertThat(said("response.addHeader(\"Set-Cookie\", ▲\"a=\" + id);")).containsExactly("undocumented a");
        assertThat(said("response.addHeader(\"X-Other\", \"a=b\");")).isEmpty();
        assertThat(said("for (Cookie each : request.getCookies()) { response.addCookie(▲each); }"))
                .containsExactly("unresolved");
        assertThat(
                        said(
                                "for (Cookie each : request.getCookies()) { if (NAME.equals(each.getName())) { response.addCookie(▲each); } }"))
                .containsExactly("undocumented constant");
    }

    @Test
    @Triggers(Message.UNRESOLVED)
    void whatNobodyCanTellIsUnresolved() {
        assertThat(said("new Cookie(▲id, \"\");")).containsExactly("unresolved");
        assertThat(
                        said(
                                "java.util.function.BinaryOperator<Object> none = null; java.util.function.BiFunction<String, String, Cookie> make = ▲Cookie::new;"))
                .containsExactly("unresolved");
    }

    @Test
    @Triggers(Message.IMPLIED)
    void impliedCookiesAreToldOnce() {
        assertThat(said("request.getSession▲(); request.getSession(true); request.getSession(false);"))
                .containsExactly("implied JSESSIONID");
        assertThat(said("request.getSession(false);")).isEmpty();
    }

    @Test
    @Triggers({Message.PROCESSING_OFF, Message.UNDOCUMENTED})
    void declarationsWithoutTheProcessorAreAnError() {
        List<Said> said = PluginCompile.with(SERVLET)
                .source("shop/ShopCookies.java", """
                        package shop;
                        import io.github.cookieregistry.*;
                        final class ShopCookies {
                            @Cookie(provider = "Shop", category = Category.NECESSARY, purpose = "Keeps the basket.")
                            static final String BASKET = "basket";
                        }
                        """)
                .source("shop/Shop.java", """
                        package shop;
                        import javax.servlet.http.Cookie;
                        class Shop {
                            Cookie right = new Cookie(ShopCookies.BASKET, "");
                            Cookie wrong = new Cookie("baskte", "");
                        }
                        """)
                .run();
        assertThat(said).extracting(Said::key).containsExactly("cookie-not-processed", "cookie-undocumented");
        assertThat(said.get(0).line()).isEqualTo(4);
        assertThat(said.get(1).text())
                .startsWith("[cookie-undocumented] This sets the cookie \"baskte\", which no @Cookie declares."
                        + " Did you mean \"basket\" (ShopCookies.BASKET)? ");
    }

    @Test
    @Triggers(Message.DECLARED_IN_METHOD)
    void declarationsThatNoProcessorSeesAreTold() {
        String declaration =
                "▲@Cookie(provider = \"Shop\", category = Category.NECESSARY, purpose = \"Keeps.\") static final String A = \"a\";";
        MarkedSource source = MarkedSource.of("""
                package shop;
                import io.github.cookieregistry.*;
                class Shop {
                    void method() {
                        record Local() {
                            %1$s
                        }
                    }
                    Object anonymous = new Object() {
                        %1$s
                    };
                    Runnable lambda = () -> {
                        interface Inner {
                            %1$s
                        }
                    };
                    static {
                        class Initial {
                            class Deeper {
                                %1$s
                            }
                        }
                    }
                    void foreign() {
                        class Plain { @Deprecated static final String NAME = "name"; }
                    }
                }
                """.formatted(declaration));
        List<Said> said = saidAtTheMarks(source);
        assertThat(said)
                .extracting(Said::text)
                .allSatisfy(text -> assertThat(text)
                        .startsWith("[cookie-not-processed] This @Cookie stands in a type inside a method or an"
                                + " expression, where no annotation processor sees it."
                                + " Move the constant to a type that is declared outside. "));
    }

    @Test
    void anAcceptedPlaceHidesAndOneThatHidesNothingIsTold() {
        List<Said> said =
                PluginCompile.with(SERVLET).source("shop/Shop.java", """
                        package shop;
                        import io.github.cookieregistry.UndocumentedCookie;
                        import javax.servlet.http.Cookie;
                        class Shop {
                            @UndocumentedCookie(reason = "legacy")
                            Cookie hidden() { return new Cookie("a", ""); }
                            @UndocumentedCookie(names = "b", reason = "legacy")
                            Cookie other() { return new Cookie("c", ""); }
                        }
                        """).run();
        assertThat(said).extracting(Said::key).containsExactly("cookie-exception", "cookie-undocumented");
        assertThat(said.get(0).line()).isEqualTo(7);
        assertThat(said.get(0).kind()).isEqualTo(javax.tools.Diagnostic.Kind.MANDATORY_WARNING);
        assertThat(said.get(1).quoted()).isEqualTo("c");
    }

    @Test
    void aCookieNameParameterMovesTheCheckToTheCallers() {
        List<Said> said = PluginCompile.with(SERVLET)
                .source("shop/Jar.java", """
                        package shop;
                        import io.github.cookieregistry.CookieName;
                        import javax.servlet.http.*;
                        public class Jar {
                            public static void set(HttpServletResponse response, @CookieName String name) {
                                response.addCookie(new Cookie(name, ""));
                            }
                        }
                        """)
                .source("shop/Shop.java", """
                        package shop;
                        class Shop { void run() { Jar.set(null, "called"); } }
                        """)
                .run();
        assertThat(said).singleElement().satisfies(message -> {
            assertThat(message.file()).isEqualTo("Shop.java");
            assertThat(message.quoted()).isEqualTo("called");
        });
    }

    @Test
    void aCookieNameParameterOfAFunctionalInterfaceHoldsForTheLambdasThatImplementIt() {
        MarkedSource source = MarkedSource.of("""
                package shop;
                import io.github.cookieregistry.CookieName;
                import javax.servlet.http.*;
                class Shop {
                    interface Base { void set(int age, @CookieName String name); }
                    interface Setter extends Base { default void twice(String other) {} }
                    interface Other { void set(int age, String name); }
                    HttpServletResponse response;
                    Setter setter = (age, name) -> response.addCookie(new Cookie(name, ""));
                    Setter typed = (int age, String name) -> {
                        response.addCookie(new Cookie(name, ""));
                    };
                    Other other = (age, name) -> response.addCookie(new Cookie(▲name, ""));
                    void run() {
                        setter.set(1, ▲"called");
                    }
                }
                """);
        List<Said> said = saidAtTheMarks(source);
        assertThat(said).extracting(Said::key).containsExactly("cookie-unresolved", "cookie-undocumented");
        assertThat(said.get(1).quoted()).isEqualTo("called");
    }

    @Test
    void aCompileWithErrorsElsewhereIsCheckedAllTheSame() {
        List<Said> said = PluginCompile.with(SERVLET)
                .source("shop/Wrong.java", "package shop; class Wrong { int wrong = missing(); }")
                .source(
                        "shop/Shop.java",
                        "package shop; record Shop() { static Object o = new javax.servlet.http.Cookie(\"a\", \"\"); }")
                .run();
        assertThat(said).extracting(Said::key).containsExactlyInAnyOrder("", "cookie-undocumented");
    }

    /** What is said of a class of this source, which must be at its marks and nowhere else. */
    private static List<Said> saidAtTheMarks(MarkedSource source) {
        List<Said> said = PluginCompile.with(SERVLET)
                .source("shop/Shop.java", source.text())
                .run();
        assertThat(said)
                .extracting(message -> new MarkedSource.Position(message.line(), message.column()))
                .containsExactlyElementsOf(source.marks());
        return said;
    }

    @Test
    @Triggers(Message.UNDOCUMENTED)
    void theDeclarationToPasteUsesFullNamesWhereTheFileHasOthers() {
        List<Said> said = PluginCompile.with("jakarta.servlet.jakarta.servlet-api-6.1.0")
                .source("shop/Shop.java", """
                        package shop;
                        import jakarta.servlet.http.Cookie;
                        class Shop {
                            Cookie basket() { return new Cookie("basket", ""); }
                        }
                        """)
                .source("shop/Bag.java", """
                        package shop;
                        class Bag {
                            Object basket() { return new jakarta.servlet.http.Cookie("bag", ""); }
                        }
                        """)
                .run();
        assertThat(said)
                .extracting(Said::text)
                .satisfiesExactlyInAnyOrder(
                        text -> assertThat(text).contains("    @io.github.cookieregistry.Cookie(provider"),
                        text -> assertThat(text).contains("    @Cookie(provider"));
    }

    @Test
    @Triggers(Message.DRIFT)
    void thePolicySetsTheLevelOfADifference() {
        List<Said> said = PluginCompile.with("jakarta.servlet.jakarta.servlet-api-6.1.0")
                .source("shop/Shop.java", """
                        package shop;
                        import io.github.cookieregistry.*;
                        @CookiePolicy(drift = Level.WARNING)
                        class Shop {
                            @Cookie(provider = "Shop", category = Category.NECESSARY, purpose = "Keeps the basket", secure = true, duration = "P1D")
                            static final String BASKET = "basket";
                            Object basket() {
                                jakarta.servlet.http.Cookie cookie = new jakarta.servlet.http.Cookie(BASKET, "");
                                cookie.setMaxAge(172800);
                                return cookie;
                            }
                        }
                        """)
                .run();
        assertThat(said)
                .filteredOn(message -> message.key().equals("cookie-drift"))
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.kind()).isEqualTo(javax.tools.Diagnostic.Kind.MANDATORY_WARNING);
                    assertThat(message.text()).contains("basket");
                });
    }

    @Test
    @Triggers({Message.UNRESOLVED_SETTING, Message.UNRESOLVED_SETTING_WITH_DEFAULT})
    void aNameThatTheConfigurationHoldsIsToldByItsKey() {
        List<Said> said = PluginCompile.with("jakarta.servlet.jakarta.servlet-api-6.1.0")
                .source("shop/Value.java", """
                        package shop;
                        @interface Value { String value(); }
                        """)
                .source("shop/Shop.java", """
                        package shop;
                        import jakarta.servlet.http.Cookie;
                        class Shop {
                            @Value("${shop.cookie}") private String named;
                            @Value("${shop.other:basket}") private String defaulted;
                            Cookie named() { return new Cookie(named, ""); }
                            Cookie defaulted() { return new Cookie(defaulted, ""); }
                        }
                        """)
                .run();
        assertThat(said).extracting(Said::key).containsOnly("cookie-unresolved");
        assertThat(said)
                .extracting(Said::text)
                .satisfiesExactly(
                        text -> assertThat(text)
                                .contains("its name is the value of \"shop.cookie\".")
                                .doesNotContain("default"),
                        text -> assertThat(text)
                                .contains("its name is the value of \"shop.other\" (default \"basket\").")
                                .contains("public static final String BASKET = \"basket\";"));
    }
}
