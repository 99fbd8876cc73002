package io.github.cookieregistry.core.judge;

/**
 * A declared name in which some characters stand for any others. All that it tells takes time by the product of the two
 * lengths at most.
 */
final class NamePattern {

    /** Stands for any run of characters: no name has it, whereas one may have a star. */
    private static final char ANY = 0;

    private final String pattern;

    private NamePattern(String pattern) {
        this.pattern = pattern;
    }

    /** Names in which each star stands for any run of characters. */
    static NamePattern of(String pattern) {
        return new NamePattern(pattern.replace('*', ANY));
    }

    /** Names that begin like this. */
    static NamePattern prefix(String prefix) {
        return new NamePattern(prefix + ANY);
    }

    /** Whether a whole name is of this form. */
    boolean matches(String name) {
        return after(name)[pattern.length()];
    }

    /** Whether every name that begins like this is of this form. */
    boolean covers(String beginning) {
        boolean[] reached = after(beginning);
        return pattern.indexOf(ANY, pattern.length() - 1) >= 0 && reached[pattern.length() - 1];
    }

    /** Whether some name that begins like this is of this form. */
    boolean mayCover(String beginning) {
        for (boolean reached : after(beginning)) {
            if (reached) {
                return true;
            }
        }
        return false;
    }

    /** How much of the pattern a text can have used up: each number of characters from 0 to all. */
    private boolean[] after(String text) {
        boolean[] reached = new boolean[pattern.length() + 1];
        reached[0] = true;
        pass(reached);
        for (int at = 0; at < text.length(); at++) {
            boolean[] next = new boolean[pattern.length() + 1];
            for (int used = 0; used < pattern.length(); used++) {
                if (reached[used]) {
                    if (pattern.charAt(used) == ANY) {
                        next[used] = true;
                    } else if (pattern.charAt(used) == text.charAt(at)) {
                        next[used + 1] = true;
                    }
                }
            }
            pass(next);
            reached = next;
        }
        return reached;
    }

    /** A star can stand for nothing. */
    private void pass(boolean[] reached) {
        for (int used = 0; used < pattern.length(); used++) {
            if (reached[used] && pattern.charAt(used) == ANY) {
                reached[used + 1] = true;
            }
        }
    }
}
