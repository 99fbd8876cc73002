package io.github.cookieregistry.core.suggest;

import java.util.OptionalInt;

/**
 * How many letters have to be added, removed, changed or swapped with their neighbour to come from one word to another.
 */
public final class EditDistance {

    /** No more letters of a word than these are compared. */
    public static final int LONGEST = 256;

    private EditDistance() {}

    /**
     * The distance where it is no more than a number; empty where it is more. Only the letters near each other are
     * compared, so that far words cost little.
     */
    public static OptionalInt within(String one, String other, int most) {
        String from = cut(one);
        String to = cut(other);
        int width = Math.min(most, LONGEST);
        if (width < 0 || Math.abs(one.length() - other.length()) > width) {
            return OptionalInt.empty();
        }
        int far = LONGEST + 1;
        int[][] distance = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            int least = far;
            int first = Math.max(0, i - width);
            int last = Math.min(to.length(), i + width);
            if (first > 0) {
                distance[i][first - 1] = far;
            }
            for (int j = first; j <= last; j++) {
                distance[i][j] = i == 0 || j == 0 ? i + j : step(distance, from, to, i, j);
                least = Math.min(least, distance[i][j]);
            }
            if (last < to.length()) {
                distance[i][last + 1] = far;
            }
            if (least > width) {
                return OptionalInt.empty();
            }
        }
        int all = distance[from.length()][to.length()];
        return all <= width ? OptionalInt.of(all) : OptionalInt.empty();
    }

    private static String cut(String word) {
        return word.length() <= LONGEST ? word : word.substring(0, LONGEST);
    }

    private static int step(int[][] distance, String from, String to, int i, int j) {
        int changed = distance[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        int least = Math.min(changed, Math.min(distance[i - 1][j], distance[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(least, distance[i - 2][j - 2] + 1) : least;
    }
}
