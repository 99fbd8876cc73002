package io.github.cookieregistry.processor.render.registry;

import io.github.cookieregistry.core.model.CookieDeclaration;
import java.util.ArrayList;
import java.util.List;

/**
 * Divides cookies into parts that a class file can hold. A static initialiser has 65,535 bytes of code and a class
 * 65,535 entries in its constant pool (JVMS 17, sections 4.7.3 and 4.1).
 */
final class ClassFileBudget {

    private static final int MOST_COOKIES = 200;
    private static final int MOST_UNITS = 50_000;

    /**
     * Bytes of code, or entries of the constant pool, whichever are more: a definition with every member takes fewer
     * than this.
     */
    private static final int UNITS_A_COOKIE = 150;

    /** An element of an array: {@code dup}, {@code sipush}, {@code ldc_w} and {@code aastore}. */
    private static final int UNITS_A_RECIPIENT = 8;

    /** An entry of the constant pool and its text, where the code stands in a method of its own. */
    private static final int UNITS_A_RECIPIENT_ELSEWHERE = 2;

    private ClassFileBudget() {}

    /** The cookies in their order, in at least one part. */
    static List<List<CookieDeclaration>> split(List<CookieDeclaration> cookies) {
        List<List<CookieDeclaration>> parts = new ArrayList<>();
        List<CookieDeclaration> part = new ArrayList<>();
        int units = 0;
        for (CookieDeclaration cookie : cookies) {
            int more = units(cookie);
            if (!part.isEmpty() && (part.size() == MOST_COOKIES || units + more > MOST_UNITS)) {
                parts.add(part);
                part = new ArrayList<>();
                units = 0;
            }
            part.add(cookie);
            units += more;
        }
        parts.add(part);
        return parts;
    }

    private static int units(CookieDeclaration cookie) {
        int recipients = cookie.recipients().size();
        return UNITS_A_COOKIE
                + recipients
                        * (recipients > DefinitionField.MOST_RECIPIENTS
                                ? UNITS_A_RECIPIENT_ELSEWHERE
                                : UNITS_A_RECIPIENT);
    }
}
