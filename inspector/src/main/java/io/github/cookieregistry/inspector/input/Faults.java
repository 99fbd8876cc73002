package io.github.cookieregistry.inspector.input;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What could not be read so far. A hostile folder can hold any number of broken files: so many are told, no more. */
final class Faults {

    private static final int MOST = 1_000;

    private final TreeSet<Unreadable> all = new TreeSet<>();
    private int further;

    void add(String path, String reason) {
        if (all.size() < MOST) {
            all.add(new Unreadable(path, reason));
        } else {
            further++;
        }
    }

    /** In order; the last one counts those that are not told one by one. */
    List<Unreadable> inOrder() {
        List<Unreadable> told = new ArrayList<>(all);
        if (further > 0) {
            told.add(new Unreadable(".", "holds " + further + " further files that could not be read"));
        }
        return told;
    }
}
