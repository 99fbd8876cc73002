package io.github.cookieregistry.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.cookieregistry.plugin.PluginCompile;
import io.github.cookieregistry.processor.testing.CompileResult;
import io.github.cookieregistry.processor.testing.CompilerTool;
import io.github.cookieregistry.processor.testing.Project;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is published says no more than the compile knows: of what the code sets, and of what nobody looked at. */
class EvidenceTest {

    private static final String FOLDER = "META-INF/cookie-evidence/shop.CookieRegistry/";
    private static final String PAGE = "META-INF/cookie-registry/shop.CookieRegistry/cookie-policy.md";
    private static final String TABLE = "META-INF/cookie-registry/shop.CookieRegistry/cookie-table.html";
    private static final String NONE_USED = "No cookies are used.";
    private static final String NONE_LISTED = "This page lists no cookies.";

    private static final String COOKIES = """
            package shop;
            import io.github.cookieregistry.*;
            class ShopCookies {
                @Cookie(provider = "Shop", category = Category.NECESSARY, purpose = "To remember the basket")
                static final String BASKET = "basket";
                @Cookie(provider = "Shop", category = Category.NECESSARY, purpose = "To see", match = Match.PREFIX)
                static final String SEEN = "seen_";
                @Cookie(provider = "Shop", category = Category.NECESSARY, purpose = "To log in")
                static final String SESSION = "JSESSIONID";
            }
            """;

    private static final String POLICY = """
            @io.github.cookieregistry.CookiePolicy(%s)
            package shop;
            """;

    @TempDir
    Path folder;

    @Test
    void warningsAreListedWithTheirPlacesAndNothingIsClaimed() {
        CompileResult result = project("warned")
                .source(
                        "shop/package-info.java",
                        POLICY.formatted("undocumented = io.github.cookieregistry.Level.WARNING"))
                .source("shop/Site.java", code("response.addCookie(new Cookie(\"tracker\", \"\"));", """
                        response
                                    .addCookie(new Cookie(name, ""));
                        """))
                .compile(CompilerTool.JAVAC, new CookieProcessor());

        assertThat(result.succeeded()).isTrue();
        assertThat(findings(result))
                .containsExactly(
                        "cookie-undocumented WARNING tracker shop/Site.java:5",
                        "cookie-unresolved WARNING null shop/Site.java:7");
        assertThat(messages(result))
                .containsExactlyElementsOf(result.warnings().stream()
                        // javac indents the further lines of a message.
                        .map(warning -> warning.text().replace("\n  ", "\n"))
                        .toList());
        assertThat(result.text(FOLDER + "cookie-evidence.md"))
                .contains(
                        "| `tracker` | cookie-undocumented | WARNING | `shop/Site.java:5` | This sets the cookie \"tracker\"")
                .contains(
                        "| not known | cookie-unresolved | WARNING | `shop/Site.java:7` | This sets a cookie whose name")
                .doesNotContain("sets no cookie");
        assertThat(result.text(PAGE)).contains(NONE_LISTED).doesNotContain(NONE_USED);
        assertThat(result.text(TABLE)).contains(NONE_LISTED).doesNotContain(NONE_USED);
    }

    @Test
    void aModuleWhoseCodeSetsNoneSaysSoWhereTheCodeWasLookedAt() {
        Project project = project("none")
                .source("shop/package-info.java", POLICY.formatted(""))
                .source("shop/Site.java", code());

        assertThat(project.compile(CompilerTool.JAVAC, new CookieProcessor()).text(PAGE))
                .contains(NONE_USED);
        CompileResult unchecked = project("none").compile(CompilerTool.ECJ, new CookieProcessor());
        assertThat(unchecked.text(PAGE)).contains(NONE_LISTED).doesNotContain(NONE_USED);
        assertThat(notLooked(unchecked)).containsExactly("code", "pages", "libraries", "configuration");
        assertThat(unchecked.text(FOLDER + "cookie-evidence.md"))
                .contains("- The code of this module: this page was written without a look at it");
    }

    @Test
    void aCompileThatOnlyProcessesAnnotationsHasNotLooked() {
        CompileResult result = project("only")
                .options("-proc:only")
                .source("shop/package-info.java", POLICY.formatted(""))
                .source("shop/Site.java", code("response.addCookie(new Cookie(\"tracker\", \"\"));"))
                .compile(CompilerTool.JAVAC, new CookieProcessor());

        assertThat(notLooked(result)).contains("code");
        assertThat(result.text(PAGE)).contains(NONE_LISTED);
    }

    @Test
    void aCheckThatIsOffHasNotLooked() {
        CompileResult result = project("off")
                .source(
                        "shop/package-info.java",
                        POLICY.formatted("undocumented = io.github.cookieregistry.Level.OFF,"
                                + " unresolved = io.github.cookieregistry.Level.OFF"))
                .source("shop/Site.java", code("response.addCookie(new Cookie(\"tracker\", \"\"));"))
                .compile(CompilerTool.JAVAC, new CookieProcessor());

        assertThat(result.messages()).isEmpty();
        assertThat(notLooked(result))
                .containsExactly("cookie-undocumented", "cookie-unresolved", "pages", "libraries", "configuration");
        assertThat(result.text(FOLDER + "cookie-evidence.md"))
                .contains("- What the check cookie-undocumented finds: it was switched off.");
        assertThat(result.text(PAGE)).contains(NONE_LISTED);
    }

    @Test
    void anAcceptedCookieIsUsed() {
        CompileResult result = project("accepted")
                .source(
                        "shop/Site.java",
                        code("response.addCookie(new Cookie(\"old\", \"\"));")
                                .replace(
                                        "void set(",
                                        "@io.github.cookieregistry.UndocumentedCookie(names = \"old\", reason = \"Gone in March\") void set("))
                .compile(CompilerTool.JAVAC, new CookieProcessor());

        assertThat(result.messages()).isEmpty();
        assertThat(result.text(PAGE)).contains(NONE_LISTED);
        assertThat(result.text(FOLDER + "cookie-evidence.md")).contains("| `old` | Gone in March |");
    }

    @Test
    void eachDeclaredCookieIsListedWithThePlacesThatSetIt() {
        CompileResult result = project("set")
                .source("shop/ShopCookies.java", COOKIES)
                .source(
                        "shop/Site.java",
                        code(
                                        "response.addCookie(new Cookie(ShopCookies.BASKET, \"\"));",
                                        "response.addHeader(\"Set-Cookie\", CookieRegistry.BASKET.setCookie(\"1\"));",
                                        "response.addCookie(new Cookie(\"seen_\" + name, \"\"));",
                                        "header(response, CookieRegistry.SEEN.expire());",
                                        "request.getSession();")
                                .replace("void set(", """
                                static void header(HttpServletResponse response, String value) { response.setHeader("Set-Cookie", value); }
                                    void set("""))
                .compile(CompilerTool.JAVAC, new CookieProcessor());

        assertThat(result.messages()).isEmpty();
        assertThat(places(result))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "basket", "[\"shop/Site.java:6\",\"shop/Site.java:7\"]",
                        "seen_", "[\"shop/Site.java:8\",\"shop/Site.java:9\"]",
                        "JSESSIONID", "[\"shop/Site.java:10\"]"));
        assertThat(result.text(FOLDER + "cookie-evidence.md"))
                .contains(
                        "| `basket` | `shop/Site.java:6`<br>`shop/Site.java:7` |",
                        "None: the code sets no cookie that is neither declared nor accepted");
    }

    @Test
    void whereAHeaderIsMadeOfAConstantItsCookieIsSet() {
        CompileResult result = project("header")
                .source("shop/ShopCookies.java", COOKIES)
                .source("shop/LogIn.java", """
                        package shop;
                        class LogIn {
                            static String header(String id) {
                                return CookieRegistry.SESSION
                                        .setCookie(id);
                            }
                            static Object other(java.util.concurrent.Phaser other) {
                                return new Object() { void expire() {} void end() { this.expire(); } };
                            }
                        }
                        """)
                .compile(CompilerTool.JAVAC, new CookieProcessor());

        assertThat(places(result)).containsEntry("JSESSIONID", "[\"shop/LogIn.java:5\"]");
    }

    @Test
    void aFailedCompileListsWhatItHasFound() {
        CompileResult result = project("failed")
                .source("shop/ShopCookies.java", COOKIES)
                .source("shop/Site.java", code("response.addCookie(new Cookie(\"tracker\", \"\"));"))
                .compile(CompilerTool.JAVAC, new CookieProcessor());

        assertThat(result.succeeded()).isFalse();
        assertThat(findings(result)).containsExactly("cookie-undocumented ERROR tracker shop/Site.java:5");
        assertThat(notLooked(result)).startsWith("some-code");
    }

    @Test
    void errorsOfJavacLeaveTheRestUnknown() {
        CompileResult result = project("errors")
                .source("shop/package-info.java", POLICY.formatted(""))
                .source("shop/Site.java", code())
                .source("shop/Wrong.java", "package shop;\nclass Wrong {\n    int x = \"one\";\n}\n")
                .compile(CompilerTool.JAVAC, new CookieProcessor());

        assertThat(result.errors()).hasSize(1);
        assertThat(notLooked(result)).startsWith("some-code");
        assertThat(result.text(PAGE)).contains(NONE_LISTED);
    }

    @Test
    void whatADeclarationIsWarnedAboutIsAFindingToo() {
        CompileResult result = project("declared")
                .source("shop/ShopCookies.java", COOKIES.replace("To remember the basket", "TODO"))
                .compile(CompilerTool.JAVAC, new CookieProcessor());

        assertThat(findings(result)).containsExactly("cookie-placeholder WARNING basket shop.ShopCookies.BASKET");
    }

    @Test
    void aCompileOfOneSourceKeepsWhatWasFoundInTheOthers() {
        Project project = project("partial")
                .source(
                        "shop/package-info.java",
                        POLICY.formatted("undocumented = io.github.cookieregistry.Level.WARNING"))
                .source("shop/ShopCookies.java", COOKIES)
                .source(
                        "shop/Site.java",
                        code(
                                "response.addCookie(new Cookie(\"tracker\", \"\"));",
                                "response.addCookie(new Cookie(ShopCookies.BASKET, \"\"));"))
                .source("shop/Other.java", code().replace("class Site", "class Other"));
        CompileResult whole = project.compile(CompilerTool.JAVAC, new CookieProcessor());
        Map<String, String> expected = Map.copyOf(whole.resources());

        CompileResult partial =
                project.compileOnly(CompilerTool.JAVAC, List.of("shop/Other.java"), new CookieProcessor());

        assertThat(partial.messages()).isEmpty();
        assertThat(partial.resources()).isEqualTo(expected);
        assertThat(findings(partial)).containsExactly("cookie-undocumented WARNING tracker shop/Site.java:5");

        project.source("shop/Site.java", code());
        CompileResult mended =
                project.compileOnly(CompilerTool.JAVAC, List.of("shop/Site.java"), new CookieProcessor());
        assertThat(findings(mended)).isEmpty();
        assertThat(places(mended)).doesNotContainValue("[\"shop/Site.java:6\"]");
    }

    @Test
    void whatWasFoundInOtherSourcesIsHeldAgainstTheDeclarationsOfNow() {
        Project project = project("moved")
                .source(
                        "shop/package-info.java",
                        POLICY.formatted("undocumented = io.github.cookieregistry.Level.WARNING"))
                .source("shop/ShopCookies.java", COOKIES)
                .source(
                        "shop/Site.java",
                        code(
                                "response.addCookie(new Cookie(\"tracker\", \"\"));",
                                "response.addCookie(new Cookie(\"basket\", \"\"));"));
        project.compile(CompilerTool.JAVAC, new CookieProcessor());

        project.source("shop/ShopCookies.java", COOKIES.replace("\"basket\"", "\"tracker\""));
        CompileResult partial =
                project.compileOnly(CompilerTool.JAVAC, List.of("shop/ShopCookies.java"), new CookieProcessor());

        assertThat(places(partial)).containsEntry("tracker", "[\"shop/Site.java:5\"]");
        assertThat(findings(partial)).containsExactly("cookie-undocumented WARNING basket shop/Site.java:6");
        assertThat(messages(partial))
                .singleElement()
                .asString()
                .contains("It was declared when this was compiled: declare it again, or build the module anew.");
    }

    @Test
    void whatOnlyACompilerWithoutPluginSawStaysUnseen() {
        Project project = project("mixed")
                .source("shop/package-info.java", POLICY.formatted(""))
                .source("shop/Site.java", code("response.addCookie(new Cookie(\"tracker\", \"\"));"))
                .source("shop/Other.java", code().replace("class Site", "class Other"));
        project.compile(CompilerTool.ECJ, new CookieProcessor());

        CompileResult partial =
                project.compileOnly(CompilerTool.JAVAC, List.of("shop/Other.java"), new CookieProcessor());

        assertThat(notLooked(partial)).startsWith("some-code");
        assertThat(partial.text(PAGE)).contains(NONE_LISTED);
    }

    @Test
    void theOrderOfTheSourcesChangesNoByte() {
        assertThat(ordered("one")
                        .compile(CompilerTool.JAVAC, new CookieProcessor())
                        .resources())
                .isEqualTo(ordered("two")
                        .compileReversed(CompilerTool.JAVAC, new CookieProcessor())
                        .resources());
    }

    private Project ordered(String name) {
        Project project = project(name)
                .source(
                        "shop/package-info.java",
                        POLICY.formatted("undocumented = io.github.cookieregistry.Level.WARNING"))
                .source("shop/ShopCookies.java", COOKIES);
        for (String type : List.of("Zebra", "Apple", "Mango")) {
            project.source(
                    "shop/" + type + ".java",
                    code(
                                    "response.addCookie(new Cookie(\"" + type + "\", \"\"));",
                                    "response.addCookie(new Cookie(ShopCookies.BASKET, \"\"));",
                                    "request.getSession();")
                            .replace("class Site", "class " + type));
        }
        return project;
    }

    private Project project(String name) {
        return Project.in(folder.resolve(name))
                .dependsOn(PluginCompile.LIBRARIES.resolve("jakarta.servlet.jakarta.servlet-api-6.1.0.jar"));
    }

    /** A class with statements, of which the first stands on the fifth line. */
    private static String code(String... statements) {
        return """
                package shop;
                import jakarta.servlet.http.*;
                class Site {
                    void set(HttpServletRequest request, HttpServletResponse response, String name) {
                """ + String.join("\n", statements) + "\n    }\n}\n";
    }

    private static JsonObject inventory(CompileResult result) {
        return JsonParser.parseString(result.text(FOLDER + "cookies.json")).getAsJsonObject();
    }

    private static List<JsonObject> objects(CompileResult result, String member) {
        return StreamSupport.stream(inventory(result).getAsJsonArray(member).spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    private static List<String> findings(CompileResult result) {
        return objects(result, "findings").stream()
                .map(finding -> finding.get("key").getAsString() + " "
                        + finding.get("level").getAsString() + " "
                        + (finding.get("name").isJsonNull()
                                ? null
                                : finding.get("name").getAsString()) + " "
                        + finding.get("place").getAsString())
                .toList();
    }

    private static List<String> messages(CompileResult result) {
        return objects(result, "findings").stream()
                .map(finding -> finding.get("message").getAsString())
                .toList();
    }

    private static List<String> notLooked(CompileResult result) {
        return objects(result, "notLooked").stream()
                .map(unseen -> unseen.get("what").getAsString())
                .toList();
    }

    private static Map<String, String> places(CompileResult result) {
        return objects(result, "cookies").stream()
                .collect(Collectors.toMap(
                        cookie -> cookie.get("name").getAsString(),
                        cookie -> cookie.get("setAt").toString()));
    }
}
