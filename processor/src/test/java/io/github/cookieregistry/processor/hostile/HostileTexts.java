package io.github.cookieregistry.processor.hostile;

import java.util.List;
import java.util.Random;

/** Texts that mean something to Java, HTML, Markdown, JSON, CSV, a shell or a terminal. */
final class HostileTexts {

    private static final List<String> ALLOWED = List.of(
            "*/",
            "/**",
            "//",
            "\\u002a/",
            "\\u000a",
            "\\",
            "\"",
            "\"\"\"",
            "'",
            "${x}",
            "#{x}",
            "{{policy}}",
            "{{{policy}}}",
            "{{> x}}",
            "$S",
            "$L",
            "$$",
            "$>",
            "$[",
            "%s",
            "%n",
            "%1$s",
            "<b>",
            "</td></tr></table>",
            "</code>",
            "</title>",
            "</style>",
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "\" onmouseover=\"alert(1)",
            "javascript:alert(1)",
            "https://evil.example/<x>",
            "www.evil.example",
            "mail@evil.example",
            "<!--",
            "-->",
            "]]>",
            "<![CDATA[",
            "&",
            "&amp;",
            "&lt;script&gt;",
            "&#0;",
            "@deprecated",
            "{@link X}",
            "{@code",
            "|",
            "||",
            "\\|",
            "| --- |",
            "`",
            "``",
            "*",
            "_",
            "~~",
            "# ",
            "- ",
            "1. ",
            "[a](b)",
            "![a](b)",
            "[x]: y",
            "=1+1",
            "+1",
            "-1",
            "@SUM(1)",
            ",",
            ";",
            " ",
            "  ",
            "\u00a0",
            "\u00ad",
            "\u200b",
            "\u200e",
            "\u200f",
            "\ufeff",
            "\u0301",
            "é",
            "ı",
            "İ",
            "ß",
            "中",
            "\u0627\u0644\u0639",
            "\ud83c\udf6a",
            "\ud835\udd38",
            "import x;",
            "TODO list",
            "words and more words",
            "<error>x");

    private static final List<String> FORBIDDEN = List.of(
            "\0",
            "\u0007",
            "\u001b[31m",
            "\n",
            "\r",
            "\r\n",
            "\t",
            "\b",
            "\f",
            "\u007f",
            "\u0085",
            "\u2028",
            "\u2029",
            "\u202a",
            "\u202e",
            "\u2066",
            "\u2069",
            "\ud800",
            "\udfff",
            "\ufffe",
            "\uffff",
            "\ud83f\udffe");

    private HostileTexts() {}

    /** A text that a declaration may publish; not blank. */
    static String allowed(Random random) {
        StringBuilder text = new StringBuilder();
        int pieces = 1 + random.nextInt(5);
        for (int i = 0; i < pieces; i++) {
            text.append(any(random, ALLOWED));
        }
        // The letters keep it from being blank, and from being a placeholder as a whole.
        return random.nextBoolean()
                ? text.append("Qq").toString()
                : text.insert(0, "Qq").toString();
    }

    /** A text that no declaration may publish. */
    static String forbidden(Random random) {
        return allowed(random) + any(random, FORBIDDEN) + allowed(random);
    }

    /** The piece of this number, allowed or not; the numbers go round. */
    static String piece(int number) {
        int index = Math.floorMod(number, ALLOWED.size() + FORBIDDEN.size());
        return index < ALLOWED.size() ? ALLOWED.get(index) : FORBIDDEN.get(index - ALLOWED.size());
    }

    /** Any characters at all. */
    static String noise(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(30);
        for (int i = 0; i < length; i++) {
            text.append((char) random.nextInt(random.nextBoolean() ? 0x80 : 0x10000));
        }
        return text.toString();
    }

    static <E> E any(Random random, List<E> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
