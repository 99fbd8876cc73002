package io.github.cookieregistry.core.suggest;

import io.github.cookieregistry.Category;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Writes the declaration of a cookie, to be pasted. It compiles at once, and the build warns of what is to be said. */
final class Declaration {

    private static final String PACKAGE = "io.github.cookieregistry.";
    private static final String OPEN = "TODO";
    private static final int LONGEST_CONSTANT = 60;
    private static final int LONGEST_VALUE = 1_000;

    private final Set<String> taken;
    private final List<String> members = new ArrayList<>();

    private Declaration(Set<String> taken) {
        this.taken = taken;
    }

    /**
     * The declaration.
     *
     * @param beginning whether only the beginning of the name is known
     * @param function the feature that the cookie belongs to
     * @param taken the simple names that mean other types where it is pasted
     */
    static String of(
            String name, boolean beginning, Optional<String> function, Attributes attributes, Set<String> taken) {
        return new Declaration(taken).written(name, beginning, function, attributes);
    }

    private String written(String name, boolean beginning, Optional<String> function, Attributes attributes) {
        members.add("provider = \"" + OPEN + "\"");
        members.add("category = " + type("Category") + "." + Category.UNCLASSIFIED);
        text("function", function);
        members.add("purpose = \"" + OPEN + "\"");
        text("duration", attributes.duration());
        if (beginning) {
            members.add("match = " + type("Match") + ".PREFIX");
        }
        text("path", attributes.path().filter(path -> path.startsWith("/")));
        text("domain", attributes.domain().filter(domain -> !domain.isBlank()));
        if (attributes.secure()) {
            members.add("secure = true");
        }
        if (attributes.httpOnly()) {
            members.add("httpOnly = true");
        }
        attributes.sameSite().ifPresent(sameSite -> members.add("sameSite = " + type("SameSite") + "." + sameSite));
        return "    @" + type("Cookie") + "(" + String.join(", ", members) + ")\n    public static final "
                + (taken.contains("String") ? "java.lang.String " : "String ") + constant(name) + " = "
                + literal(name) + ";";
    }

    private String type(String simpleName) {
        return taken.contains(simpleName) ? PACKAGE + simpleName : simpleName;
    }

    private void text(String member, Optional<String> value) {
        value.map(Declaration::literal)
                .filter(literal -> literal.length() <= LONGEST_VALUE)
                .ifPresent(literal -> members.add(member + " = " + literal));
    }

    private static String literal(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            if (letter == '"' || letter == '\\') {
                literal.append('\\').append(letter);
            } else if (letter < ' ' || letter > '~') {
                literal.append(String.format(Locale.ROOT, "\\u%04x", (int) letter));
            } else {
                literal.append(letter);
            }
        }
        return literal.append('"').toString();
    }

    /** A constant's name for the cookie: the name's letters and digits in upper case. */
    private static String constant(String name) {
        String constant =
                name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_").replaceAll("^_+|_+$", "");
        String cut = constant.length() <= LONGEST_CONSTANT ? constant : constant.substring(0, LONGEST_CONSTANT);
        if (cut.isEmpty()) {
            return "COOKIE";
        }
        return Character.isDigit(cut.charAt(0)) ? "COOKIE_" + cut : cut;
    }
}
