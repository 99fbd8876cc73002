package io.github.cookieregistry.core.judge;

import io.github.cookieregistry.core.evaluate.Value;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the text of a {@code Set-Cookie} header. */
final class HeaderText {

    /** What a whole line of a response's head begins with. No cookie's name has a colon in it. */
    private static final String HEADER = "Set-Cookie:";

    private static final Pattern PAST = Pattern.compile(".*\\b(19[0-9]{2}|[7-9][0-9])\\b.*");

    private HeaderText() {}

    /**
     * The name of the cookie that a header with this value sets: what stands before the first equals sign (RFC 6265,
     * section 5.2).
     */
    static Value name(Value text) {
        if (text instanceof Value.Known) {
            String whole = text.whole().orElse("");
            int end = whole.indexOf('=', begin(whole));
            return end < 0
                    ? Value.UNKNOWN
                    : new Value.Known(whole.substring(begin(whole), end).strip());
        }
        if (!(text instanceof Value.Beginning beginning)) {
            return Value.UNKNOWN;
        }
        String known = beginning.text();
        int end = known.indexOf('=', begin(known));
        return end < 0
                ? new Value.Beginning(known.substring(begin(known)).stripLeading(), beginning.cause())
                : new Value.Known(known.substring(begin(known), end).strip());
    }

    private static int begin(String text) {
        int blank = text.length() - text.stripLeading().length();
        return text.regionMatches(true, blank, HEADER, 0, HEADER.length()) ? blank + HEADER.length() : 0;
    }

    /** What the attributes of a header's text tell: of a whole text, all that there is to be told. */
    static Facts facts(Value text) {
        Optional<String> whole = text.whole();
        if (whole.isEmpty()) {
            return Facts.NONE;
        }
        Facts facts = Facts.NONE;
        String[] parts = whole.get().split(";", -1);
        boolean expired = false;
        for (int part = 1; part < parts.length; part++) {
            String[] attribute = parts[part].split("=", 2);
            String value = attribute.length > 1 ? attribute[1].strip() : "";
            facts = facts.with(attribute[0].strip(), Optional.of(value), true);
            expired |= attribute[0].strip().equalsIgnoreCase("expires")
                    && PAST.matcher(value).matches();
        }
        return expired && !facts.seconds().given()
                ? facts.withSeconds(Told.of(Optional.of(0L), true)).completed()
                : facts.completed();
    }
}
