package io.github.cookieregistry.processor.hostile;

import java.util.Random;

/** Spells a text as a constant expression of Java, in one of the many ways that the language allows. */
final class JavaLiteral {

    private JavaLiteral() {}

    /** The plainest spelling, in ASCII. */
    static String of(String text) {
        StringBuilder literal = new StringBuilder("\"");
        text.chars().forEach(unit -> literal.append(unit(unit, 0)));
        return literal.append('"').toString();
    }

    /** Any spelling: escapes of all kinds, sums, parentheses, conditions. */
    static String of(String text, Random random) {
        StringBuilder expression = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            if (random.nextInt(40) == 0) {
                expression.append(random.nextBoolean() ? "\" + \"" : "\" + (\"\") + \"");
            }
            expression.append(unit(text.charAt(i), random.nextInt(12)));
        }
        expression.append('"');
        return switch (random.nextInt(12)) {
            case 0 -> "(" + expression + ")";
            case 1 -> "(1 > 0 ? " + expression + " : \"\")";
            case 2 -> "\"\" + (" + expression + ")";
            default -> expression.toString();
        };
    }

    private static String unit(int unit, int manner) {
        boolean printable = unit >= ' ' && unit <= '~';
        if (unit == '"' || unit == '\\') {
            // A Unicode escape of these would be read as the sign itself, and end the literal.
            return manner == 1 ? octal(unit) : "\\" + (char) unit;
        }
        if (unit == '\n' || unit == '\r') {
            return octal(unit);
        }
        if (unit < 256 && manner == 2) {
            return octal(unit);
        }
        if (!printable || manner == 3) {
            return "\\" + "u".repeat(manner == 3 ? 3 : 1) + String.format("%04x", unit);
        }
        return String.valueOf((char) unit);
    }

    /** Three digits, lest a digit that follows be taken for a part of it. */
    private static String octal(int unit) {
        return String.format("\\%03o", unit);
    }
}
