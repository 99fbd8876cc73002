package io.github.cookieregistry.core.judge;

import io.github.cookieregistry.core.evaluate.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text of a {@code Set-Cookie} header. */
final class HeaderText {

    /** What a whole line of a response's head begins with. No cookie's name has a colon in it. */
    private static final Pattern LINE = Pattern.compile("(?im)^\\s*Set-Cookie:\\s*");

    private static final Pattern END = Pattern.compile("\\R");
    private static final Pattern PAST = Pattern.compile(".*\\b(19[0-9]{2}|[7-9][0-9])\\b.*");

    private HeaderText() {}

    /** The names of the cookies that a header with this value sets, or a head with such headers in it. */
    static List<Value> names(Value text) {
        Optional<String> whole = text.whole();
        if (whole.isPresent()) {
            return values(whole.get()).stream().map(HeaderText::name).toList();
        }
        if (!(text instanceof Value.Beginning beginning)) {
            return List.of(Value.UNKNOWN);
        }
        List<String> values = values(beginning.text());
        List<Value> names = new ArrayList<>();
        for (String value : values) {
            boolean goesOn = names.size() == values.size() - 1 && value.indexOf('=') < 0;
            names.add(goesOn ? new Value.Beginning(value.stripLeading(), beginning.cause()) : name(value));
        }
        return names;
    }

    /** What stands before the first equals sign (RFC 6265, section 5.2). */
    private static Value name(String value) {
        int end = value.indexOf('=');
        return end < 0 ? Value.UNKNOWN : new Value.Known(value.substring(0, end).strip());
    }

    /** The values of the headers in a text; the text itself where it is no more than a value. */
    private static List<String> values(String text) {
        List<String> values = new ArrayList<>();
        Matcher line = LINE.matcher(text);
        while (line.find()) {
            values.add(END.split(text.substring(line.end()), 2)[0]);
        }
        return values.isEmpty() ? List.of(text) : values;
    }

    /** What the attributes of a header's text tell: of a whole text, all that there is to be told. */
    static Facts facts(Value text) {
        Optional<String> whole = text.whole();
        if (whole.isEmpty()) {
            return Facts.NONE;
        }
        Facts facts = Facts.NONE;
        List<String> values = values(whole.get());
        if (values.size() > 1) {
            return Facts.NONE;
        }
        String[] parts = values.get(0).split(";", -1);
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
