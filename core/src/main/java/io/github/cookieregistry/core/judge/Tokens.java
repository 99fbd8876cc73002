package io.github.cookieregistry.core.judge;

import java.util.BitSet;

/** Tells which texts can be a cookie's name (RFC 6265, section 4.1.1). */
final class Tokens {

    /** What a cookie's line in a response can have at most, in any browser (RFC 6265bis, section 5.6). */
    private static final int LONGEST = 4_096;

    private static final BitSet LETTERS = new BitSet(128);

    static {
        LETTERS.set('a', 'z' + 1);
        LETTERS.set('A', 'Z' + 1);
        LETTERS.set('0', '9' + 1);
        "!#$%&'*+-.^_`|~".chars().forEach(LETTERS::set);
    }

    private Tokens() {}

    /** Whether a cookie can bear this name, or one that begins like this. */
    static boolean isName(String text) {
        return !text.isEmpty() && text.length() < LONGEST && text.chars().allMatch(LETTERS::get);
    }
}
