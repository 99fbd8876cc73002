package io.github.cookieregistry.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.core.diagnostic.Message;
import io.github.cookieregistry.plugin.PluginCompile.Said;
import io.github.cookieregistry.processor.testing.Triggers;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Forms that published projects have, and that the check has read wrongly before. */
class RealCodeTest {

    /** What was said, in the order of the source: each time with the comment that ends the line. */
    private static List<String> said(String body) {
        String source = """
                package shop;
                import java.util.*;
                import javax.servlet.http.*;
                class Shop {
                    %s
                }
                """.formatted(body);
        List<String> lines = source.lines().toList();
        return PluginCompile.with("javax.servlet.javax.servlet-api-4.0.1")
                .source("shop/Shop.java", source)
                .run()
                .stream()
                .sorted(Comparator.comparing(Said::line).thenComparing(Said::text))
                .map(said -> said(said, lines.get((int) said.line() - 1)))
                .toList();
    }

    private static String said(Said said, String line) {
        String name = said.key().equals("cookie-undocumented") ? " " + said.quoted() : "";
        int comment = line.indexOf("// ");
        return said.key().replace("cookie-", "") + name + (comment < 0 ? "" : " " + line.substring(comment));
    }

    @Test
    @Triggers(Message.UNRESOLVED)
    void aListThatAnotherMethodFills() {
        assertThat(said("""
                private final List<Cookie> cookies = new ArrayList<>();
                private final Map<String, String> headers = new HashMap<>();
                void send(HttpServletResponse response) { headers.forEach(response::addHeader); }
                void add(Cookie cookie) { cookies.add(cookie); }
                void write() {
                    for (Cookie each : cookies) {
                        headers.put("Set-Cookie", text(each)); // all
                    }
                }
                static String text(Cookie cookie) {
                    StringBuilder text = new StringBuilder();
                    text.append(cookie.getName());
                    text.append("=");
                    text.append(cookie.getValue());
                    return text.toString();
                }
                """)).containsExactly("unresolved // all");
    }

    @Test
    @Triggers(Message.UNRESOLVED)
    void anEmptySetThatIsFilledOnceItIsKept() {
        assertThat(said("""
                private final Map<String, Set<String>> headers = new HashMap<>();
                void send(HttpServletResponse response) {
                    headers.forEach((name, all) -> all.forEach(value -> response.addHeader(name, value)));
                }
                void add(String header) {
                    Set<String> values = headers.get("Set-Cookie");
                    if (values == null) {
                        values = new HashSet<>();
                        headers.put("Set-Cookie", values); // kept
                    }
                    values.add(header);
                }
                """)).containsExactly("unresolved // kept");
    }

    @Test
    @Triggers({Message.UNDOCUMENTED, Message.UNRESOLVED})
    void namesOfAListThatOtherCodeAddsTo() {
        assertThat(said("""
                private static final List<String> FILLED = new ArrayList<>();
                private static final List<String> OPEN = new ArrayList<>(List.of("a"));
                private static final String[] REPLACED = {"b", "c"};
                private final List<String> own = new ArrayList<>(Arrays.asList("d"));
                private final Set<String> all = new HashSet<>(Arrays.asList("e"));
                static { FILLED.add("f"); FILLED.add("g"); REPLACED[0] = "h"; }
                void more(String name) {
                    OPEN.add(name);
                    Collections.addAll(own, name);
                }
                void filled(HttpServletResponse response) {
                    for (String each : FILLED) response.addCookie(new Cookie(each, "")); // filled
                }
                void open(HttpServletResponse response) {
                    for (String each : OPEN) response.addCookie(new Cookie(each, "")); // open
                }
                void replaced(HttpServletResponse response) {
                    for (String each : REPLACED) response.addCookie(new Cookie(each, "")); // replaced
                }
                void own(HttpServletResponse response) {
                    for (String each : own) response.addCookie(new Cookie(each, "")); // own
                }
                void all(HttpServletResponse response) {
                    for (String each : all) response.addCookie(new Cookie(each, "")); // all
                }
                """))
                .containsExactly(
                        "undocumented f // filled",
                        "undocumented g // filled",
                        "unresolved // open",
                        "undocumented c // replaced",
                        "undocumented h // replaced",
                        "unresolved // own",
                        "undocumented e // all");
    }

    @Test
    @Triggers(Message.UNRESOLVED)
    void anArrayWhoseElementsAnotherMethodReplaces() {
        assertThat(said("""
                private static final String[] NAMES = {"a", "b"};
                void replace(String name) { NAMES[1] = name; }
                void set(HttpServletResponse response) {
                    response.addCookie(new Cookie(NAMES[1], "")); // set
                }
                """)).containsExactly("unresolved // set");
    }

    @Test
    @Triggers(Message.UNDOCUMENTED)
    void codeAfterASwitchWhoseDefaultDoesNothing() {
        assertThat(said("""
                private static Cookie make(Object id) { return new Cookie("checked_" + id, ""); }
                void get(HttpServletRequest request, HttpServletResponse response, Thread.State state) {
                    Object id = request.getAttribute("id");
                    switch (state) {
                        case NEW:
                        case RUNNABLE:
                            return;
                        default:
                            // nothing to do
                    }
                    response.addCookie(make(id)); // after
                }
                void last(HttpServletRequest request, HttpServletResponse response, int kind) {
                    Object id = request.getAttribute("id");
                    switch (kind) {
                        default:
                            return;
                        case 1:
                    }
                    response.addCookie(make(id)); // last
                }
                """)).containsExactly("undocumented checked_* // after", "undocumented checked_* // last");
    }

    @Test
    @Triggers(Message.UNRESOLVED)
    void whatAnObjectThatIsPassedAroundMayHoldIsToldOnce() {
        assertThat(said("""
                interface Answer { Collection<String> headers(String name); }
                private static void keep(Answer from, HttpServletResponse to) {
                    for (String each : from.headers("Set-Cookie")) {
                        to.addHeader("Set-Cookie", each); // kept
                    }
                }
                void one(Answer answer, HttpServletResponse response) { keep(answer, response); } // one
                void other(Answer answer, HttpServletResponse response) { keep(answer, response); } // other
                """)).containsExactly("unresolved // kept");
    }

    @Test
    @Triggers(Message.UNDOCUMENTED)
    void aHelperWhoseCallersKnowNoMore() {
        assertThat(said("""
                public static void save(HttpServletResponse response, long id) {
                    response.addCookie(new Cookie("vote_" + id, "")); // save
                }
                void vote(HttpServletRequest request, HttpServletResponse response) {
                    save(response, Long.parseLong(request.getParameter("id"))); // vote
                }
                """)).containsExactly("undocumented vote_* // save");
    }

    @Test
    @Triggers(Message.UNDOCUMENTED)
    void aHelperOfWhichOneCallerKnowsMore() {
        assertThat(said("""
                public static void save(HttpServletResponse response, String name) {
                    response.addCookie(new Cookie(name, "")); // save
                }
                void vote(HttpServletResponse response) {
                    save(response, "vote"); // vote
                }
                """)).containsExactly("undocumented vote // vote");
    }

    @Test
    @Triggers(Message.UNDOCUMENTED)
    void aHeaderThatAnOwnMethodWritesFromACookieMadeBefore() {
        assertThat(said("""
                interface Writer { void to(StringBuilder text, Cookie cookie); }
                private Writer writer;
                String text(Cookie cookie) {
                    StringBuilder text = new StringBuilder();
                    writer.to(text, cookie);
                    return text.toString();
                }
                void set(HttpServletResponse response) {
                    Cookie cookie = new Cookie("made", ""); // made
                    response.addHeader("Set-Cookie", text(cookie)); // written
                }
                """)).containsExactly("undocumented made // made");
    }

    @Test
    @Timeout(60)
    @Triggers(Message.UNDOCUMENTED)
    void whatOneOfTwoVariablesIsOnVeryManyWays() {
        String turns = "if (use(one)) { other = one; } if (use(other)) { one = other; }\n".repeat(60);
        assertThat(said("""
                native boolean use(Object object);
                void set(HttpServletResponse response, Object one, Object other) {
                    %s
                    response.addCookie(new Cookie("a", "")); // set
                }
                """.formatted(turns))).containsExactly("undocumented a // set");
    }

    @Test
    @Triggers(Message.UNRESOLVED)
    void aTextThatMayBeNull() {
        assertThat(said("""
                static native String cleaned(String text);
                private static String valid(String text) {
                    try {
                        return cleaned(text);
                    } catch (RuntimeException e) {
                        return null;
                    }
                }
                void set(HttpServletResponse response) {
                    response.addHeader("Set-Cookie", valid("a") + "=b"); // set
                }
                """)).containsExactly("unresolved // set");
    }

    @Test
    @Triggers({Message.UNDOCUMENTED, Message.UNRESOLVED})
    void aTextThatEachTurnOfALoopMayMakeAnyOther() {
        assertThat(said("""
                interface Codec { String decode(String text); }
                void set(HttpServletResponse response, Codec[] codecs) {
                    String name = "a";
                    for (Codec each : codecs) {
                        name = each.decode(name);
                    }
                    response.addCookie(new Cookie(name, "")); // set
                }
                """)).containsExactly("undocumented a // set", "unresolved // set");
    }

    @Test
    @Triggers(Message.UNRESOLVED)
    void aHeadersNameThatAnObjectOfTheProjectStandsFor() {
        assertThat(said("""
                static final class HeaderName {
                    private final byte[] bytes;
                    private final int order;
                    HeaderName(String name, int order) { this.bytes = name.getBytes(); this.order = order; }
                }
                static final HeaderName SET_COOKIE = new HeaderName("Set-Cookie", 58);
                interface Headers { void add(HeaderName name, String value); }
                static void write(Headers headers, Cookie cookie) {
                    headers.add(SET_COOKIE, text(cookie)); // written
                }
                static String text(Cookie cookie) { return cookie.getName() + "=" + cookie.getValue(); }
                """)).containsExactly("unresolved // written");
    }
}
