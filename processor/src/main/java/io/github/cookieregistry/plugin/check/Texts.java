package io.github.cookieregistry.plugin.check;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.lang.model.SourceVersion;

/** Words the way out of a finding: the declaration to paste, or the name that was meant. */
final class Texts {

    /** Longer than any name in use: what is shown must be the name itself. */
    private static final int LONGEST_NAME = 256;

    private Texts() {}

    /** A name as messages show it, on one line; {@code *} follows when only its beginning is known. */
    static String shown(String name, boolean beginning) {
        StringBuilder shown = new StringBuilder();
        name.codePoints().limit(LONGEST_NAME).forEach(character -> {
            int type = Character.getType(character);
            if (type == Character.CONTROL || type == Character.FORMAT || type == Character.LINE_SEPARATOR) {
                shown.append(String.format(Locale.ROOT, "\\u%04x", character));
            } else {
                shown.appendCodePoint(character);
            }
        });
        return beginning ? shown + "*" : shown.toString();
    }

    /**
     * The declaration to paste. What the call does not tell is marked: the build warns of a TODO in a text, and does
     * not compile one as a category.
     */
    static String declaration(String name, boolean beginning, Facts facts) {
        List<String> members =
                new ArrayList<>(List.of("provider = \"TODO\"", "category = Category.TODO", "purpose = \"TODO\""));
        text(members, "duration", facts.duration());
        if (beginning) {
            members.add("match = Match.PREFIX");
        }
        text(members, "path", facts.path());
        text(members, "domain", facts.domain());
        if (facts.secure()) {
            members.add("secure = true");
        }
        if (facts.httpOnly()) {
            members.add("httpOnly = true");
        }
        if (!facts.sameSite().isEmpty()) {
            members.add("sameSite = SameSite." + facts.sameSite());
        }
        return "    @Cookie(" + String.join(", ", members) + ")\n    public static final String " + constant(name)
                + " = " + literal(name) + ";";
    }

    private static void text(List<String> members, String member, String value) {
        if (!value.isEmpty()) {
            members.add(member + " = " + literal(value));
        }
    }

    private static String literal(String text) {
        return CodeBlock.of("$S", text).toString().replaceAll("\"\\R\\s*\\+ \"", "");
    }

    /** A constant's name for the cookie: the name's letters and digits in upper case. */
    private static String constant(String name) {
        String constant =
                name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_").replaceAll("^_+|_+$", "");
        if (constant.isEmpty()) {
            return "COOKIE";
        }
        return SourceVersion.isIdentifier(constant) ? constant : "COOKIE_" + constant;
    }
}
