package io.github.cookieregistry.core.catalogue;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a call shows the cookie's name. Arguments count from 0.
 *
 * @param argument the argument that holds the name, or the text or cookie that the name is taken from; -1 for none
 * @param andFurther whether each further argument holds one too
 * @param headerArgument the argument that holds the header's name; -1 for none
 * @param fixed the name that the framework uses; empty when the call gives it
 */
public record NamePlace(int argument, boolean andFurther, int headerArgument, String fixed) {

    /** A call that shows no name. */
    public static final NamePlace NONE = new NamePlace(-1, false, -1, "");

    private static final Pattern ARGUMENT = Pattern.compile("\\d{1,3}(\\.\\.)?( if \\d{1,3})?");
    private static final String HEADER = " if ";
    private static final String FURTHER = "..";

    /** The name is the argument of this number. */
    public static NamePlace argument(int argument) {
        return new NamePlace(argument, false, -1, "");
    }

    /**
     * Reads the catalogue's notation: {@code 0}, {@code 0..} for varargs, {@code 1 if 0} for a header's value and name,
     * {@code =JSESSIONID} for a fixed name, {@code -} for none.
     *
     * @return empty when the text is none of these
     */
    static Optional<NamePlace> parse(String text) {
        if (text.equals("-")) {
            return Optional.of(NONE);
        }
        if (text.startsWith("=")) {
            return Optional.of(new NamePlace(-1, false, -1, text.substring(1)));
        }
        if (!ARGUMENT.matcher(text).matches()) {
            return Optional.empty();
        }
        int header = text.indexOf(HEADER);
        String value = header < 0 ? text : text.substring(0, header);
        boolean further = value.endsWith(FURTHER);
        return Optional.of(new NamePlace(
                Integer.parseInt(further ? value.substring(0, value.length() - FURTHER.length()) : value),
                further,
                header < 0 ? -1 : Integer.parseInt(text.substring(header + HEADER.length())),
                ""));
    }
}
