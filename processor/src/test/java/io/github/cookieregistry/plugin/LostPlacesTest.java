package io.github.cookieregistry.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.core.diagnostic.Message;
import io.github.cookieregistry.plugin.PluginCompile.Said;
import io.github.cookieregistry.processor.testing.MarkedSource;
import io.github.cookieregistry.processor.testing.Triggers;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Places that set a cookie and are told although something else might seem to cover them; and those that do not. */
class LostPlacesTest {

    private static final String OTHER_CLASSES = """
            package shop;
            import javax.servlet.http.*;
            class Jar {
                HttpServletRequest request;
                Cookie findCookie(String name) { return null; }
                Cookie made() { return new Cookie("made", ""); }
            }
            class PageContext {
                java.util.Map<String, Object> getRequestCookieMap() { return null; }
            }
            class ShopRequest {
                Cookie[] getCookies() { return null; }
            }
            class Headers {
                void add(String name, String value) {}
                void set(Object name, Iterable<String> values) {}
                String get(String name, String otherwise) { return otherwise; }
            }
            """;

    /** What was said at each mark of a class of this body, in the order of the marks. */
    private static List<String> said(String body) {
        MarkedSource source = MarkedSource.of("""
                package shop;
                import javax.servlet.http.*;
                import org.apache.shiro.web.servlet.SimpleCookie;
                class Shop {
                    %s
                }
                """.formatted(body));
        List<Said> said = PluginCompile.with(
                        "javax.servlet.javax.servlet-api-4.0.1",
                        "org.apache.shiro.shiro-web-1.13.0",
                        "org.wildfly.security.wildfly-elytron-http-1.20.1.Final")
                .source("shop/Shop.java", source.text())
                .source("shop/Others.java", OTHER_CLASSES)
                .run()
                .stream()
                .filter(message -> message.file().equals("Shop.java"))
                .toList();
        assertThat(said)
                .extracting(message -> new MarkedSource.Position(message.line(), message.column()))
                .as("%s", said)
                .containsExactlyInAnyOrderElementsOf(source.marks());
        return said.stream()
                .sorted(Comparator.comparing(Said::line).thenComparing(Said::column))
                .map(message -> message.key().replace("cookie-", "")
                        + (message.key().equals("cookie-unresolved") ? "" : " " + message.quoted()))
                .toList();
    }

    @Test
    @Triggers(Message.UNRESOLVED)
    void aCopyOfWhatASetterMayReplace() {
        assertThat(said("""
                org.apache.shiro.web.servlet.Cookie template = new SimpleCookie(▲"template");
                void setTemplate(org.apache.shiro.web.servlet.Cookie other) { template = other; }
                Object copy() { return new SimpleCookie(▲template); }
                Object other() { return new SimpleCookie(template()▲); }
                org.apache.shiro.web.servlet.Cookie template() { return template; }
                """.replace("template()▲)", "template▲())")))
                .containsExactly("undocumented template", "unresolved", "unresolved");
    }

    @Test
    void aCopyOfWhatIsMadeInView() {
        assertThat(said("""
                Object copy() {
                    SimpleCookie made = new SimpleCookie(▲"made");
                    return new SimpleCookie(made);
                }
                Object other() { return helper(new SimpleCookie(▲"other")); }
                private Object helper(SimpleCookie original) { return new SimpleCookie(original); }
                """)).containsExactly("undocumented made", "undocumented other");
    }

    @Test
    void aCookieOfTheRequestOnItsWayThroughAHelper() {
        assertThat(said("""
                void run(HttpServletRequest request, HttpServletResponse response) {
                    send(response, new Cookie(▲"made", ""));
                    for (Cookie each : request.getCookies()) { send(response, ▲each); }
                }
                private void send(HttpServletResponse response, Cookie cookie) { response.addCookie(cookie); }
                """)).containsExactly("undocumented made", "unresolved");
    }

    @Test
    void aCookieThatTheCallersOfAPublicMethodBring() {
        assertThat(
                        said(
                                "public void send(HttpServletResponse response, Cookie cookie) { response.addCookie(cookie); }"))
                .isEmpty();
    }

    @Test
    void cookiesOfTheRequestHandedToAMethodReference() {
        assertThat(said("""
                void run(HttpServletRequest request, HttpServletResponse response, java.util.List<Cookie> made) {
                    java.util.Arrays.stream(request.getCookies()).forEach(▲response::addCookie);
                    made.forEach(response::addCookie);
                }
                """)).containsExactly("unresolved");
    }

    @Test
    void cookiesThatAnotherClassOfTheCompileFinds() {
        assertThat(said("""
                void run(Jar jar, ShopRequest request, HttpServletResponse response) {
                    response.addCookie(jar.findCookie▲("found"));
                    response.addCookie(▲request.getCookies()[0]);
                    response.addCookie(jar.made());
                }
                """.replace("▲request.getCookies()[0]", "request.getCookies()▲[0]")))
                .containsExactly("undocumented found", "unresolved");
    }

    @Test
    void theNameOfACookieThatIsMadeInView() {
        assertThat(said("""
                void run(HttpServletResponse response) {
                    send(response, made());
                    Cookie cookie = new Cookie(▲"first", "");
                    new Cookie(cookie.getName(), "again");
                }
                private Cookie made() { return new Cookie(▲"made", ""); }
                private void send(HttpServletResponse response, Cookie cookie) {
                    response.addHeader("Set-Cookie", cookie.getName() + "=" + cookie.getValue());
                }
                """)).containsExactly("undocumented first", "undocumented made");
    }

    @Test
    void aMethodThatCallsItself() {
        assertThat(said("""
                void run(HttpServletResponse response) { set(response, ▲"told", true); }
                private void set(HttpServletResponse response, String name, boolean again) {
                    response.addCookie(new Cookie(name, ""));
                    if (again) { set(response, name, false); }
                }
                """)).containsExactly("undocumented told");
    }

    @Test
    void theParameterOfALambdaInAPrivateMethod() {
        assertThat(said("""
                void run(HttpServletResponse response) { send(response, null); }
                private void send(HttpServletResponse response, java.util.List<Cookie> made) {
                    made.forEach(each -> response.addCookie(each));
                    java.util.function.UnaryOperator<SimpleCookie> copy = each -> new SimpleCookie(▲each);
                    java.util.function.Function<String, Cookie> make = name -> new Cookie(▲name, "");
                    java.util.function.Consumer<Cookie> write = each -> response.addHeader("Set-Cookie", each.toString▲());
                }
                """)).containsExactly("unresolved", "unresolved", "unresolved");
    }

    @Test
    void aBuilderThatIsAssignedToItself() {
        assertThat(said("""
                void run(HttpServletResponse response, boolean secure) {
                    SimpleCookie cookie = new SimpleCookie(▲"told");
                    cookie = (SimpleCookie) secure(cookie);
                    response.addHeader("Set-Cookie", cookie.toString());
                }
                private Object secure(SimpleCookie cookie) { cookie.setSecure(true); return cookie; }
                """)).containsExactly("undocumented told");
    }

    @Test
    @Timeout(60)
    void valuesThatGoRoundInCircles() {
        String grows = "name = name + other; other = other + name; ".repeat(20);
        String calls = "name = turn(turn(name, other), turn(other, name)); ".repeat(10);
        assertThat(said("""
                void run(String id) {
                    String name = id; String other = "a";
                    %s
                    new Cookie(▲name, "");
                }
                void more(String id) {
                    String name = id; String other = id;
                    %s
                    new Cookie(▲name, "");
                }
                private String turn(String one, String two) {
                    return one.isEmpty() ? turn(two, turn(one, two)) : two.isEmpty() ? turn(two, one) : one;
                }
                """.formatted(grows, calls))).containsExactly("unresolved", "unresolved");
    }

    @Test
    void headersOfTypesThatNoCatalogueHas() {
        assertThat(said("""
                static final String SET_COOKIE = "Set-Cookie";
                static final String COOKIE = "Cookie";
                void run(Headers headers, java.util.Map<String, Object> map, String value, Object anything) {
                    headers.add("Set-Cookie", ▲"added=1");
                    headers.set(SET_COOKIE, java.util.List.of▲("listed=1"));
                    map.put("set-cookie", ▲"put=1");
                    map.put(SET_COOKIE, ▲anything);
                    headers.add(SET_COOKIE, ▲value);
                    headers.add(COOKIE, "sent=1");
                    headers.get(SET_COOKIE, "read=1");
                    headers.add("Location", "/");
                }
                """))
                .containsExactly(
                        "undocumented added", "undocumented listed", "undocumented put", "unresolved", "unresolved");
    }

    @Test
    void headersThatAreOnlyPassedOn() {
        assertThat(said("""
                void run(HttpServletResponse response, java.util.Map<String, String> all) {
                    all.forEach(response::addHeader);
                    all.forEach((name, value) -> response.addHeader(name, value));
                    Passing passing = new Passing(response);
                    all.forEach(passing::pass);
                    passing.pass("Set-Cookie", ▲"told=1");
                }
                private record Passing(HttpServletResponse response) {
                    private void pass(String name, String value) { response.addHeader(name, value); }
                }
                """)).containsExactly("undocumented told");
    }

    @Test
    void aCookieOutOfAMapOfTheRequest() {
        assertThat(said("""
                void run(PageContext context, HttpServletResponse response, String id) {
                    response.addCookie((Cookie) context.getRequestCookieMap().get▲("kept"));
                    response.addCookie((Cookie) context.getRequestCookieMap().get▲(id));
                }
                """.replace("(Cookie) context", "▲(Cookie) context").replace("get▲(", "get(")))
                .containsExactly("undocumented kept", "unresolved");
    }

    @Test
    void aClientsCookieCountsWhereItIsWrittenIntoAResponse() {
        assertThat(said("""
                void run(HttpServletResponse response, java.net.CookieStore store, java.net.URI uri) {
                    store.add(uri, new java.net.HttpCookie("sent", ""));
                    java.net.HttpCookie cookie = new java.net.HttpCookie("set", "");
                    response.addHeader("Set-Cookie", cookie.toString▲());
                    response.addHeader("Set-Cookie", ▲new java.net.HttpCookie("text", "") + "; HttpOnly");
                }
                """)).containsExactly("undocumented set", "undocumented text");
    }

    @Test
    void aCookieThatALibraryMakes() {
        MarkedSource source = MarkedSource.of("""
                package shop;
                import jakarta.servlet.http.HttpServletResponse;
                import org.springframework.mock.web.MockCookie;
                class Shop {
                    void run(HttpServletResponse response) { response.addCookie(MockCookie.parse▲("a=b")); }
                }
                """);
        assertThat(PluginCompile.with(
                                "jakarta.servlet.jakarta.servlet-api-6.1.0",
                                "org.springframework.spring-test-6.2.0",
                                "org.springframework.spring-core-6.2.0")
                        .source("shop/Shop.java", source.text())
                        .run())
                .extracting(Said::key, message -> new MarkedSource.Position(message.line(), message.column()))
                .containsExactly(org.assertj.core.api.Assertions.tuple(
                        "cookie-unresolved", source.marks().get(0)));
    }

    @Test
    void attributesThatOnlyAClientWritesAreNoCookies() {
        assertThat(said("Object version = new Cookie(\"$Version\", \"1\");")).isEmpty();
        assertThat(said("Object other = new Cookie(▲\"$version\", \"1\");")).containsExactly("undocumented $version");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/test/java/shop/Shop.java",
                "src/integrationTest/java/shop/Shop.java",
                "src/test/shop/Shop.java",
                "target/generated-test-sources/test-annotations/shop/Shop.java",
                "build/generated/sources/annotationProcessor/java/test/shop/Shop.java"
            })
    void sourcesOfTestsAreLeftOut(String path) {
        assertThat(sources(path)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/main/java/shop/Shop.java",
                "src/test/resources/project/src/main/java/shop/Shop.java",
                "src/it/shop/Shop/src/shop/Shop.java",
                "test/shop/Shop.java"
            })
    void sourcesThatOnlyLieNearTests(String path) {
        assertThat(sources(path)).extracting(Said::key).containsExactly("cookie-undocumented");
    }

    private static List<Said> sources(String path) {
        return PluginCompile.with("javax.servlet.javax.servlet-api-4.0.1")
                .source(path, "package shop; class Shop { Object o = new javax.servlet.http.Cookie(\"a\", \"\"); }")
                .run();
    }

    @Test
    void aClassThatDoesNotCompileIsReadAsFarAsItGoes() {
        List<Said> said = PluginCompile.with("javax.servlet.javax.servlet-api-4.0.1")
                .source("shop/Shop.java", """
                        package shop;
                        import javax.servlet.http.Cookie;
                        class Shop {
                            void run(missing.Type type) {
                                for (String each : type.names().list()) { new Cookie(each, ""); }
                                for (String each : new missing.Type("x").of("y")) { new Cookie(each, ""); }
                                new Cookie(type.name(), "");
                                new Cookie("told", "");
                            }
                        }
                        """)
                .options("-XDshould-stop.ifError=FLOW")
                .run();
        assertThat(said).extracting(Said::key).doesNotContain("cookie-internal");
        assertThat(said)
                .filteredOn(message -> message.key().equals("cookie-undocumented"))
                .extracting(Said::quoted)
                .containsExactly("told");
        assertThat(said)
                .filteredOn(message -> message.key().equals("cookie-unresolved"))
                .hasSize(3);
    }

    @Test
    void aCookieNameParameterHoldsForThoseThatOverrideIt() {
        MarkedSource source = MarkedSource.of("""
                package shop;
                import io.github.cookieregistry.CookieName;
                import javax.servlet.http.Cookie;
                interface Jar<T> {
                    Cookie make(@CookieName String name, T more);
                }
                class MyJar implements Jar<Integer> {
                    @Override
                    public Cookie make(String name, Integer more) { return new Cookie(name, ""); }
                    public Cookie make(String name, String more) { return new Cookie(name, ""); }
                }
                class YourJar extends MyJar {
                    @Override
                    public Cookie make(String name, Integer more) { return super.make(name, more); }
                }
                class Shop {
                    void run(MyJar mine, YourJar yours, Jar<Integer> any) {
                        mine.make(▲"mine", 1);
                        yours.make(▲"yours", 1);
                        any.make(▲"any", 1);
                        mine.make(▲"other", "");
                    }
                }
                """);
        List<Said> said = PluginCompile.with("javax.servlet.javax.servlet-api-4.0.1")
                .source("shop/Shop.java", source.text())
                .run();
        assertThat(said)
                .extracting(message -> new MarkedSource.Position(message.line(), message.column()))
                .as("%s", said)
                .containsExactlyInAnyOrderElementsOf(source.marks());
        assertThat(said)
                .filteredOn(message -> message.key().equals("cookie-undocumented"))
                .extracting(Said::quoted)
                .containsExactlyInAnyOrder("mine", "yours", "any", "other");
    }

    @Test
    void whoMakesACookieWithTextsOfItsOwnReadsNone() {
        assertThat(said("""
                void run(HttpServletRequest request, HttpServletResponse response, Maker maker, String jwt) {
                    response.addCookie(maker.getCookie("token", jwt, 3600, "/"));
                    response.addCookie(maker.getAuthCookie(jwt, "/api", "Strict"));
                    response.addHeader("Set-Cookie", maker.getCookieName▲("realm") + "=" + jwt);
                    response.addCookie(maker.readCookie▲(request, "read", "otherwise"));
                }
                interface Maker {
                    Cookie getCookie(String name, String value, int age, String path);
                    Cookie getAuthCookie(String jwt, String path, String site);
                    String getCookieName(String realm);
                    Cookie readCookie(HttpServletRequest request, String name, String otherwise);
                }
                """)).containsExactly("unresolved", "undocumented read");
    }

    @Test
    void aCookieThatAFrameworkPassesIsHandedBackByItsName() {
        assertThat(said("""
                @interface CookieValue { String value() default ""; String name() default ""; }
                @interface CookieParam { String value(); }
                void first(@CookieValue("first") Cookie cookie, HttpServletResponse response) {
                    cookie.setMaxAge(0);
                    response.addCookie(▲cookie);
                }
                void second(@CookieValue(name = "second") Cookie cookie, HttpServletResponse response) {
                    response.addCookie(▲cookie);
                }
                void third(@CookieParam("third") Cookie cookie, HttpServletResponse response) {
                    response.addCookie(▲cookie);
                }
                """)).containsExactly("undocumented first", "undocumented second", "undocumented third");
    }

    @Test
    void aWholeLineOfTheHeadIsAHeader() {
        assertThat(said("""
                static final String SID = "sid";
                void run(java.io.PrintWriter out, StringBuilder head, String id, java.util.List<String> lines) {
                    out.println(▲"Set-Cookie: " + SID + "=" + id);
                    out.print(▲"set-cookie: literal=1; Path=/");
                    head.append(▲"Set-Cookie: ").append(id).append("=1");
                    lines.contains("Set-Cookie: read=1");
                    id.startsWith("Set-Cookie:");
                }
                """)).containsExactly("undocumented sid", "undocumented literal", "unresolved");
    }

    @Test
    void anAnonymousCookieHasTheNameThatItsMethodGives() {
        assertThat(said("""
                void run(org.wildfly.security.http.HttpServerResponse response) {
                    response.setResponseCookie(▲new Named() { @Override public String getName() { return "anonymous"; } });
                    set(▲"passed", response);
                }
                private void set(String name, org.wildfly.security.http.HttpServerResponse response) {
                    response.setResponseCookie(new Named() { @Override public String getName() { return name; } });
                }
                abstract static class Named implements org.wildfly.security.http.HttpServerCookie {
                    @Override public String getValue() { return ""; }
                    @Override public String getDomain() { return ""; }
                    @Override public int getMaxAge() { return 0; }
                    @Override public String getPath() { return ""; }
                    @Override public boolean isSecure() { return true; }
                    @Override public int getVersion() { return 0; }
                    @Override public boolean isHttpOnly() { return true; }
                }
                """)).containsExactly("undocumented anonymous", "undocumented passed");
    }

    @Test
    void aCounterIsNoTextThatGrows() {
        assertThat(said("""
                void run(String value, int[] numbers) {
                    for (int i = 0; i < 3; i++) { new Cookie(▲▲▲"a" + i, value); }
                    int i = 1; while (i < 3) { new Cookie(▲▲"b" + (i + 1), value); i += 1; }
                    for (char c = 'a'; c < 'd'; c++) { new Cookie(▲▲▲"c" + c, value); }
                    int last = -1; for (int number : numbers) { last = number; } new Cookie(▲"d" + last, value);
                    final int fixed = 5; new Cookie(▲"e" + fixed, value);
                    count(▲7);
                }
                private void count(int from) { from++; new Cookie("f" + from, ""); }
                """))
                .containsExactly(
                        "undocumented a0",
                        "undocumented a1",
                        "undocumented a2",
                        "undocumented b2",
                        "undocumented b3",
                        "undocumented ca",
                        "undocumented cb",
                        "undocumented cc",
                        "undocumented d*",
                        "undocumented e5",
                        "undocumented f8");
    }

    @Test
    void theCookiesOfARequestByTheirPlaceInTheArray() {
        assertThat(said("""
                void run(HttpServletRequest request, HttpServletResponse response) {
                    Cookie[] all = request.getCookies();
                    for (int i = 0; i < all.length; i++) {
                        if ("indexed".equals(all[i].getName())) {
                            all[i].setMaxAge(0);
                            response.addCookie(all▲[i]);
                        }
                    }
                    Cookie found = null;
                    for (int i = 0; i < all.length; i++) {
                        if (all[i].getName().equals("kept")) { found = all[i]; }
                    }
                    response.addCookie(▲found);
                }
                """)).containsExactly("undocumented indexed", "undocumented kept");
    }

    @Test
    void headersAsBytes() {
        assertThat(said("""
                static final String SET_COOKIE = "Set-Cookie";
                interface Low { void addHeader(byte[] name, byte[] value); void write(byte[] line); }
                void run(Low low, String id) {
                    low.addHeader(SET_COOKIE.getBytes(), ("a=" + id).getBytes▲());
                    low.write(("\\r\\nSet-Cookie: b=" + id).getBytes▲());
                }
                """)).containsExactly("undocumented a", "undocumented b");
    }

    @Test
    void aFirstValueThatIsAlwaysOverwrittenIsNoName() {
        assertThat(said("""
                void run(String id, boolean some) {
                    String always = "UNSET"; always = "a-" + id; new Cookie(▲always, "");
                    String either = ""; if (some) { either = "b"; } else either = "c"; new Cookie(▲▲either, "");
                    String perhaps = "d"; if (some) { perhaps = "e"; } new Cookie(▲▲perhaps, "");
                    String later = "f"; new Cookie(▲later, ""); later = "g";
                }
                """))
                .containsExactly(
                        "undocumented a-*",
                        "undocumented b",
                        "undocumented c",
                        "undocumented d",
                        "undocumented e",
                        "undocumented f");
    }

    @Test
    void aLongNameIsShownWhole() {
        String name = "com.example.site.preference.".repeat(6);
        assertThat(said("void run() { new Cookie(▲\"" + name + "\", \"\"); }")).containsExactly("undocumented " + name);
    }

    @Test
    void aCookieOfQuarkusIsHandedBackByItsName() {
        assertThat(said("""
                @interface RestCookie { String value() default ""; }
                void named(@RestCookie("quarkus") Cookie cookie, HttpServletResponse response) {
                    response.addCookie(▲cookie);
                }
                void unnamed(@RestCookie Cookie unnamed, HttpServletResponse response) {
                    response.addCookie(▲unnamed);
                }
                """)).containsExactly("undocumented quarkus", "undocumented unnamed");
    }
}
