package io.github.cookieregistry.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A known member is found again in its overloads, and readers of the same name are left alone. */
class ApiLookupTest {

    private static final String STRING = "java.lang.String";

    private static final Catalogue CATALOGUE = Catalogue.load(fault -> {
        throw new AssertionError(fault);
    });

    private static final ApiLookup LOOKUP = new ApiLookup(CATALOGUE);

    private static String method(String owner, String name, String result, String... parameters) {
        return shown(LOOKUP.method(
                new ApiLookup.Member(owner, name, List.of(parameters), result), Set.of(owner), Set.of(owner)));
    }

    private static String constructor(String owner, String... parameters) {
        return shown(LOOKUP.constructor(owner, List.of(parameters)));
    }

    private static String shown(List<CookieApi> apis) {
        return apis.isEmpty()
                ? "nothing"
                : apis.get(0).kind() + " " + apis.get(0).name().argument()
                        + apis.get(0).name().fixed();
    }

    @Test
    void anUnknownOverloadTakesTheArgumentThatAllListedOnesShare() {
        assertThat(constructor(
                        "play.mvc.Http.Cookie",
                        STRING,
                        STRING,
                        "java.lang.Integer",
                        STRING,
                        STRING,
                        "boolean",
                        "boolean"))
                .isEqualTo("SETS 0");
        assertThat(method("io.javalin.http.Context", "removeCookie", "void", STRING, STRING, STRING))
                .isEqualTo("DELETES 0");
        assertThat(method("jakarta.servlet.http.HttpServletResponse", "addHeader", "void", STRING, "java.util.List"))
                .isEqualTo("HEADER 1");
    }

    @Test
    void itIsUnresolvedWhereTheListedOnesDiffer() {
        assertThat(method("spark.Response", "cookie", "void", STRING, STRING, STRING, STRING, STRING))
                .isEqualTo("UNKNOWN -1");
        assertThat(method("jakarta.servlet.http.HttpServletResponse", "addCookie", "void", STRING, STRING))
                .isEqualTo("UNKNOWN -1");
        assertThat(constructor("jakarta.servlet.http.Cookie", "com.example.Name", STRING))
                .isEqualTo("UNKNOWN -1");
    }

    @Test
    void whatAFrameworkSetsByItselfIsSetByEachOverload() {
        assertThat(constructor(
                        "org.springframework.security.web.authentication.rememberme.TokenBasedRememberMeServices",
                        STRING,
                        "org.springframework.security.core.userdetails.UserDetailsService",
                        "org.springframework.security.web.authentication.rememberme"
                                + ".TokenBasedRememberMeServices.RememberMeTokenAlgorithm"))
                .isEqualTo("IMPLIES -1remember-me");
    }

    @Test
    void aReaderOfTheSameNameSetsNothing() {
        assertThat(method("io.javalin.http.Context", "cookie", STRING, STRING)).isEqualTo("nothing");
        assertThat(method("io.javalin.http.Context", "header", STRING, STRING)).isEqualTo("nothing");
        assertThat(method("io.javalin.http.Context", "sessionAttribute", "java.lang.Object", STRING))
                .isEqualTo("nothing");
        assertThat(method("spark.Request", "cookie", STRING, STRING)).isEqualTo("nothing");
        assertThat(method("ratpack.http.Response", "cookie", "io.netty.handler.codec.http.cookie.Cookie", STRING))
                .isEqualTo("nothing");
    }

    @Test
    void whoIsGivenNothingIsNamedLater() {
        assertThat(constructor("org.apache.shiro.web.servlet.SimpleCookie")).isEqualTo("nothing");
    }

    @Test
    void aHeadersOverloadThatTakesNoNameIsNoCookie() {
        assertThat(method(
                        "io.netty.handler.codec.http.HttpHeaders",
                        "set",
                        "io.netty.handler.codec.http.HttpHeaders",
                        "io.netty.handler.codec.http.HttpHeaders"))
                .isEqualTo("nothing");
    }

    @Test
    void aClientsOverloadIsAClients() {
        assertThat(constructor("org.openqa.selenium.Cookie", STRING, STRING, "java.time.Instant"))
                .isEqualTo("IGNORED -1");
    }

    @Test
    void aSubtypesOwnOverloadIsItsOwn() {
        assertThat(shown(LOOKUP.method(
                        new ApiLookup.Member("com.example.Reply", "addCookie", List.of(STRING, STRING), "void"),
                        Set.of("jakarta.servlet.http.HttpServletResponse"),
                        Set.of())))
                .isEqualTo("nothing");
    }

    @Test
    void aMovedTypeIsKnownAgain() {
        MovedTypes moved = new MovedTypes(CATALOGUE);
        assertThat(moved.before("play.mvc.v2.Http.Cookie")).contains("play.mvc.Http.Cookie");
        assertThat(moved.before("javax.ws.rs.core.v3.NewCookie.Builder"))
                .contains("jakarta.ws.rs.core.NewCookie.Builder");
        assertThat(moved.before("org.apache.shiro.webapp.SimpleCookie"))
                .contains("org.apache.shiro.web.servlet.SimpleCookie");
        assertThat(moved.before("com.example.http.Cookie")).isEmpty();
        assertThat(moved.before("org.apache.tomcat.SimpleCookie")).isEmpty();
        assertThat(moved.before("io.micronaut.http.client.MutableHttpResponse")).isEmpty();
        assertThat(moved.before("Cookie")).isEmpty();
    }
}
