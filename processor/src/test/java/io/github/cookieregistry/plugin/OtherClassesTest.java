package io.github.cookieregistry.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.core.diagnostic.Message;
import io.github.cookieregistry.plugin.PluginCompile.Said;
import io.github.cookieregistry.processor.testing.MarkedSource;
import io.github.cookieregistry.processor.testing.Triggers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that stand in another class of the compile than the place that sets the cookie. */
class OtherClassesTest {

    private static final Map<String, String> OTHERS = Map.of(
            "names/Names.java", """
            package names;
            import io.github.cookieregistry.Cookie;
            import io.github.cookieregistry.Category;
            public enum Names {
                PLAIN, SESSION("sid"), PREFIXED(Texts.PREFIX + "x"), PAIR("b", "c"),
                OWN("unused") { @Override public String key() { return "own-body"; } };
                public final String text;
                Names() { this("default"); }
                Names(String text) { this.text = text; }
                Names(String first, String second) { text = first + second; }
                public String getText() { return text; }
                public String key() { return getText(); }
                public String lower() { return name().toLowerCase(); }
                public String of(String more) { return String.format("%s-%s", this.text, more); }
            }
            """, "names/Texts.java", """
            package names;
            import java.util.Locale;
            import java.net.URLEncoder;
            public class Texts {
                public static final String PREFIX = "pre-";
                public static String OPEN = "open";
                public static final String CALLED = prefixed("called");
                public static final Spec SPEC = new Spec("spec", 3);
                public static final String[] ARRAY = {"one", PREFIX + "two"};
                public static final java.util.List<String> LIST = java.util.List.of("three", "four");
                public String set = "set";
                public record Spec(String name, int age) {}
                public static String prefixed(String name) { return PREFIX + name; }
                public static String chosen(boolean b) { return b ? "yes" : "no"; }
                public static String formatted(String name) { return String.format(Locale.ROOT, "f_%s", name); }
                public static String twice(String name) { return prefixed(prefixed(name)); }
                public static String twoWays(String name) { return name; }
                public static String twoWays(Object name) { return "object"; }
                public static String maze(String a, String b) {
                    return a.isEmpty() ? maze(maze(a, b), maze(b, a)) : maze(maze(b, b), maze(maze(a, a), b));
                }
                public static String circle(String name) { return circle(name); }
                public static String header(String name, String value) {
                    String header = name + "=" + value;
                    if (value != null) { header += "; Path=/"; }
                    return header;
                }
                public String getSet() { return set; }
                public void setSet(String set) { this.set = set; }
                protected String inherited(String name) { return Texts.header("in-" + name, null); }
                public String parsed(String given) { return given.trim() + "!"; }
            }
            """, "names/Traps.java", """
            package names;
            public class Traps {
                private final String held;
                private String name = "outer";
                Traps(String held) { this.held = held; }
                public enum Named { FIRST("field"); final String name; Named(String name) { this.name = name; } }
                public static String joined(String... parts) { return String.join("-", parts); }
                public static String shadow(String Texts) { return Texts.trim(); }
                public static String odd(Odd odd) { return odd.format() + odd.replace("a") + odd.concat(); }
                public static class Inner {
                    private final String own;
                    public Inner(String own) { this.own = own; }
                    public String outer() { return new Traps("other").held; }
                }
                public static class Above {
                    private final String name;
                    public Above(String name) { this.name = name; }
                    public String getName() { return "above-" + name; }
                }
                public static class Below extends Above {
                    private final String name = "wrong";
                    public Below(String name) { super(name); }
                }
                public interface Odd { String format(); String replace(String one); String concat(); }
            }
            """, "names/OwnCookie.java", """
            package names;
            import java.net.URLEncoder;
            import java.nio.charset.StandardCharsets;
            public class OwnCookie extends Base {
                private final String key;
                private String value;
                private boolean secure;
                public OwnCookie(String key, String value) { super("base-" + key); this.key = key; this.value = value; }
                public void setSecure(boolean secure) { this.secure = secure; }
                public String header() {
                    String text = String.format("%s=%s; HttpOnly", encode(key), encode(value));
                    if (secure) { text = text.concat("; Secure"); }
                    return text;
                }
                private static String encode(String text) { return URLEncoder.encode(text, StandardCharsets.UTF_8); }
            }
            class Base {
                private final String base;
                Base(String base) { this.base = base; }
                public String getBase() { return base; }
            }
            """);

    /** What was said at each mark of a class of this body, in the order of the marks; with the sources in any order. */
    private static List<String> said(String body) {
        MarkedSource source = MarkedSource.of("""
                package shop;
                import javax.servlet.http.*;
                import names.*;
                class Shop extends Texts {
                    HttpServletResponse response;
                    %s
                }
                """.formatted(body));
        List<String> first = said(source, false);
        assertThat(said(source, true)).isEqualTo(first);
        return first;
    }

    private static List<String> said(MarkedSource source, boolean othersFirst) {
        PluginCompile compile = PluginCompile.with("javax.servlet.javax.servlet-api-4.0.1");
        if (!othersFirst) {
            compile.source("shop/Shop.java", source.text());
        }
        OTHERS.keySet().stream().sorted().forEach(file -> compile.source(file, OTHERS.get(file)));
        if (othersFirst) {
            compile.source("shop/Shop.java", source.text());
        }
        List<Said> said = new ArrayList<>(compile.run());
        said.removeIf(message -> message.key().isEmpty() && message.kind() != javax.tools.Diagnostic.Kind.ERROR);
        assertThat(said)
                .extracting(message -> new MarkedSource.Position(message.line(), message.column()))
                .as("%s", said)
                .containsAll(source.marks());
        return said.stream()
                .sorted(Comparator.comparing(Said::line)
                        .thenComparing(Said::column)
                        .thenComparing(Said::quoted))
                .map(message -> message.key().replace("cookie-", "")
                        + (message.key().equals("cookie-unresolved") ? "" : " " + message.quoted()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Names.SESSION.getText▲() -> sid",
                "Names.SESSION.key▲() -> sid",
                "Names.SESSION▲.text -> sid",
                "Names.PLAIN.getText▲() -> default",
                "Names.PLAIN.name▲() -> PLAIN",
                "Names.PLAIN.toString▲() -> PLAIN",
                "Names.PLAIN.lower▲() -> plain",
                "Names.PREFIXED.getText▲() -> pre-x",
                "Names.PAIR.getText▲() -> bc",
                "Names.OWN.key▲() -> own-body",
                "Names.SESSION.of▲(\"more\") -> sid-more",
                "(Names.SESSION).getText▲() -> sid",
                "Texts▲.OPEN -> open",
                "Texts▲.CALLED -> pre-called",
                "Texts.prefixed▲(\"a\") -> pre-a",
                "Texts.twice▲(\"a\") -> pre-pre-a",
                "Texts.formatted▲(\"a\") -> f_a",
                "Texts.SPEC.name▲() -> spec",
                "prefixed▲(\"a\") -> pre-a",
                "Traps.Named.FIRST.name▲() -> FIRST",
                "Traps.shadow▲(\"s\") -> s",
                "new Traps.Below(\"b\").getName▲() -> above-b",
                "new OwnCookie(\"k\", null).getBase▲() -> base-k",
                "Texts.twoWays▲(\"a\") -> a",
                "Texts.twoWays▲((Object) \"a\") -> object",
                "Traps.joined▲(\"a\") -> a",
                "Traps.joined▲(\"a\", \"b\") -> a-b",
                "new Traps.Inner(\"own\").outer▲() -> other",
                "Names.valueOf(\"SESSION\").toString▲() -> SESSION",
            })
    @Triggers(Message.UNDOCUMENTED)
    void aNameOfAnotherClass(String example) {
        String[] parts = example.split(" -> ");
        assertThat(said("void set() { response.addCookie(new Cookie(" + parts[0] + ", \"\")); }"))
                .containsExactly("undocumented " + parts[1]);
    }

    @Test
    void eachWayThatTheOtherClassHas() {
        assertThat(said("void set(boolean b) { response.addCookie(new Cookie(Texts.chosen▲(b), \"\")); }"))
                .containsExactly("undocumented no", "undocumented yes");
        assertThat(said("void set() { response.addCookie(new Cookie(Texts.chosen▲(true), \"\")); }"))
                .containsExactly("undocumented yes");
    }

    @Test
    void allConstantsOfAnEnum() {
        assertThat(said("""
                void set() { for (Names name : Names.values()) { response.addCookie(new Cookie(name.key▲(), "")); } }
                """))
                .containsExactlyInAnyOrder(
                        "undocumented default",
                        "undocumented sid",
                        "undocumented pre-x",
                        "undocumented bc",
                        "undocumented own-body");
    }

    @Test
    void aConstantThatIsPassedToAPrivateMethod() {
        assertThat(said("""
                private void add(Names name) { response.addCookie(new Cookie(name.getText(), "")); }
                void first() { add(Names▲.SESSION); }
                void second() { add(Names▲.PAIR); }
                """)).containsExactly("undocumented sid", "undocumented bc");
    }

    @Test
    void aHeaderThatAnotherClassWrites() {
        assertThat(said("""
                void one() { response.addHeader("Set-Cookie", Texts.header▲("a", "b")); }
                void two() { String text = inherited("c"); response.addHeader("Set-Cookie", ▲text); }
                void three() {
                    OwnCookie cookie = new OwnCookie("com.d", "e");
                    cookie.setSecure(true);
                    response.addHeader("Set-Cookie", cookie.header▲());
                }
                private void four(String key) { response.addHeader("Set-Cookie", new OwnCookie("_" + key, "").header()); }
                void five() { four(▲"f"); }
                """))
                .containsExactly("undocumented a", "undocumented in-c", "undocumented com.d", "undocumented _f");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Texts.circle▲(\"a\")",
                "new Texts().getSet▲()",
                "new Texts()▲.set",
                "Traps.odd▲(null)",
                "Texts.prefixed▲(System.getProperty(\"a\")) -> prefix",
            })
    void whatTheOtherClassLeavesOpen(String example) {
        String expression = example.replace(" -> prefix", "");
        assertThat(said("void set() { response.addCookie(new Cookie(" + expression + ", \"\")); }"))
                .containsExactly(example.endsWith("prefix") ? "undocumented pre-*" : "unresolved");
    }

    @Test
    @Timeout(60)
    void methodsThatCallEachOtherInEveryWay() {
        assertThat(said("void set() { response.addCookie(new Cookie(Texts.maze▲(\"a\", \"b\"), \"\")); }"))
                .containsExactly("unresolved");
    }

    @Test
    void aTextThatGrowsKeepsItsBeginning() {
        assertThat(said("""
                void set(String value) {
                    String text = "grows=" + value;
                    if (value != null) { text = text + "; Secure"; }
                    text = text.concat("; Path=/");
                    response.addHeader("Set-Cookie", ▲text);
                }
                """)).containsExactly("undocumented grows");
    }

    @Test
    void theElementsOfAnotherClassesField() {
        assertThat(said("""
                void array() { for (String name : Texts.ARRAY) { response.addCookie(new Cookie(▲name, "")); } }
                void list() { Texts.LIST.forEach(name -> response.addCookie(new Cookie(▲name, ""))); }
                """))
                .containsExactly("undocumented one", "undocumented pre-two", "undocumented four", "undocumented three");
    }
}
