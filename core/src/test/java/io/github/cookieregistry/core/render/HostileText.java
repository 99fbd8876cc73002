package io.github.cookieregistry.core.render;

import static io.github.cookieregistry.core.render.Inventories.cookie;

import io.github.cookieregistry.Category;
import io.github.cookieregistry.Storage;
import io.github.cookieregistry.core.model.AcceptedException;
import io.github.cookieregistry.core.model.CookieInventory;
import io.github.cookieregistry.core.model.Site;
import java.util.List;

/** Texts that mean something in one of the formats, put wherever a declaration allows text. */
public final class HostileText {

    private HostileText() {}

    /** Texts that begin, end or break something in HTML, Markdown, JSON, JavaScript or CSV. */
    public static List<String> samples() {
        return List.of(
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onmouseover='alert(1)",
                "</style><script>alert(1)</script>",
                "</table></div></section>",
                "<!-- --> <![CDATA[ ]]>",
                "&lt;b&gt; &amp; &#60; &notit;",
                "a | b || c \\| d",
                "one\ntwo\r\nthree\n\n# four\n\n| five |\n| --- |",
                "`code` ``more`` ```",
                "*bold* _em_ **x** __y__ ~~z~~",
                "[text](javascript:alert(1)) ![x](https://example.com/x.png) <https://example.com>",
                "https://evil.example www.evil.example mail@evil.example",
                "$a$ and $$b$$ and @someone and #1",
                "\\ \\\\ \\n \\u003c \\*",
                "{{policy}} {{{policy}}} {{> style}} ${x} #{x} {site} {0} {1}",
                "\"; alert(1); //",
                "`${alert(1)}`",
                "\u2028\u2029",
                "=1+1",
                "+1",
                "-1",
                "@SUM(1)",
                "a,b;c\t\"d\"",
                "</script><script>alert(1)</script>",
                "\u0000\u0007\u001b[31m",
                "\u202eright to left\u202c",
                "\ud83c\udf6a \u00e9t\u00e9 \u0627\u0644\u0639\u0631\u0628\u064a\u0629",
                "\ud83c alone",
                " ",
                "  leading and trailing  ");
    }

    /** An inventory whose every text is the given one, as far as the model allows. */
    public static CookieInventory everywhere(String text) {
        return new CookieInventory(
                Inventories.REGISTRY,
                new Site(text, text, text, text, text),
                List.of(
                        cookie(text)
                                .provider(text)
                                .purpose(text)
                                .function(text)
                                .location(text)
                                .recipients(text, text)
                                .policyUrl(text)
                                .path(text)
                                .domain(text)
                                .justification(text)
                                .duration("P13M")
                                .build(),
                        cookie(text + "2")
                                .provider(text)
                                .purpose(text)
                                .category(Category.STATISTICS)
                                .storage(Storage.LOCAL_STORAGE)
                                .build()),
                List.of(),
                List.of(new AcceptedException(text, List.of(text), text)));
    }
}
