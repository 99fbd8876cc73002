package io.github.cookieregistry.plugin.find;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.plugin.PluginCompile;
import io.github.cookieregistry.plugin.PluginCompile.Said;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Overloads, getters and moved types of real libraries, of which the catalogue has other ones. */
class OverloadsTest {

    private static List<String> said(String library, String code, String... further) {
        PluginCompile compile = PluginCompile.with(further);
        List<Said> said = compile.library(PluginCompile.LIBRARIES.resolve(library + ".jar"))
                .source("shop/Shop.java", "package shop;\nclass Shop {\n" + code + "\n}\n")
                .run();
        assertThat(said)
                .filteredOn(each -> each.key().isEmpty())
                .filteredOn(each -> each.kind() == javax.tools.Diagnostic.Kind.ERROR)
                .isEmpty();
        return said.stream()
                .filter(each -> !each.key().isEmpty())
                .map(each -> each.key().equals("cookie-unresolved") ? "unresolved" : each.quoted())
                .toList();
    }

    @Test
    void aConstructorWithAnotherParameter() {
        assertThat(said("com.typesafe.play.play_2.12-2.6.25", """
                Object cookie() {
                    return new play.mvc.Http.Cookie("seven", "", 1, "/", "", true, true);
                }
                """)).containsExactly("seven");
        assertThat(said("io.undertow.undertow-core-2.3.18.Final", """
                Object mechanism(io.undertow.security.impl.SingleSignOnManager manager) {
                    return new io.undertow.security.impl.SingleSignOnAuthenticationMechanism(manager, null);
                }
                """)).containsExactly("JSESSIONIDSSO");
    }

    @Test
    void aHeadersValueOfAnotherType() {
        assertThat(said("org.eclipse.jetty.jetty-http-12.0.15", """
                void write(org.eclipse.jetty.http.HttpFields.Mutable fields, java.util.List<String> all) {
                    fields.put("Set-Cookie", java.util.List.of("listed=1"));
                    fields.put("Set-Cookie", all);
                    fields.put("Vary", all);
                    fields.add(fields);
                }
                """, "org.eclipse.jetty.jetty-util-12.0.15"))
                .containsExactly("listed", "unresolved");
    }

    @Test
    void aGetterOfTheSameName() {
        assertThat(said(
                        "io.javalin.javalin-6.3.0",
                        """
                void read(io.javalin.http.Context context, String name) {
                    context.cookie("read");
                    context.cookie(name);
                    context.header("Set-Cookie");
                    context.sessionAttribute("user");
                    context.cookie("written", "");
                }
                """,
                        "org.jetbrains.kotlin.kotlin-stdlib-1.9.25",
                        "jakarta.servlet.jakarta.servlet-api-6.1.0"))
                .containsExactly("written");
        assertThat(said("com.sparkjava.spark-core-2.9.4", """
                void read(spark.Request request, spark.Response response, String name) {
                    request.cookie("read");
                    request.cookie(name);
                    response.header("Age", 5);
                    response.cookie("written", "");
                }
                """, "javax.servlet.javax.servlet-api-4.0.1"))
                .containsExactly("written");
    }

    @Test
    void aTypeInThePackageThatItHadBefore() {
        assertThat(said("io.netty.netty-codec-http-4.1.115.Final", """
                @SuppressWarnings("deprecation")
                Object cookie() {
                    return new io.netty.handler.codec.http.DefaultCookie("moved", "");
                }
                """)).containsExactly("moved");
    }

    @Test
    void anObjectThatIsNamedLater() {
        assertThat(said(
                        "org.apache.shiro.shiro-web-2.0.2",
                        """
                void make(String name) {
                    org.apache.shiro.web.servlet.SimpleCookie cookie = new org.apache.shiro.web.servlet.SimpleCookie();
                    cookie.setName("later");
                }
                """,
                        "jakarta.servlet.jakarta.servlet-api-6.1.0",
                        "javax.servlet.javax.servlet-api-4.0.1"))
                .containsExactly("later");
    }

    @Test
    void anOverloadOfASubclassOfOurs() {
        assertThat(said("jakarta.servlet.jakarta.servlet-api-6.1.0", """
                static class Reply extends jakarta.servlet.http.HttpServletResponseWrapper {
                    Reply(jakarta.servlet.http.HttpServletResponse response) { super(response); }
                    void addCookie(String name, String value) {
                        addCookie(new jakarta.servlet.http.Cookie(name, value));
                    }
                }
                void write(Reply reply) { reply.addCookie("own", ""); }
                """)).containsExactly("own");
    }
}
