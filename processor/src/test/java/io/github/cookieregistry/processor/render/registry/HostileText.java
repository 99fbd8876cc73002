package io.github.cookieregistry.processor.render.registry;

import java.util.List;
import java.util.Random;

/** Text that breaks careless writers of source, seeded. */
final class HostileText {

    private static final List<String> PIECES = List.of(
            "*/",
            "/*",
            "//",
            "\\u002a/",
            "\\u002A\\u002F",
            "\\u000a",
            "\\u0022",
            "\\",
            "\\\\",
            "\"",
            "\"\"\"",
            "'",
            "${x}",
            "$S",
            "$L",
            "$$",
            "$>",
            "<b>",
            "</code>",
            "&",
            "&amp;",
            "&#0;",
            "@",
            "@deprecated",
            "{@link X}",
            "{@",
            "}",
            "<p>",
            "\n",
            "\r",
            "\r\n",
            "\t",
            "\f",
            "\b",
            "\0",
            "\u0085",
            "\u2028",
            "\u2029",
            "\u202e",
            "\u2066",
            "\u200b",
            "\ufeff",
            "\ud800",
            "\udc00",
            "\ud83c\udf6a",
            "é",
            "ı",
            "中",
            "\u0301",
            "%s",
            "%n",
            "*",
            "/",
            "words and more words",
            " ",
            "",
            "<!--",
            "-->",
            "]]>",
            "import x;",
            "\u007f",
            "\uffff",
            "{@code",
            "{@literal *}/",
            "<a href='x'>");

    private HostileText() {}

    static String of(Random random) {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(8);
        for (int i = 0; i < pieces; i++) {
            text.append(
                    random.nextInt(4) == 0
                            ? String.valueOf((char) random.nextInt(0x10000))
                            : PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }
}
