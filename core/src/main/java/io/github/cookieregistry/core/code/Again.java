package io.github.cookieregistry.core.code;

import java.util.ArrayList;
import java.util.List;

/** What a variable holds at the beginning of each turn of a loop: its first value, or what a turn before has left. */
public final class Again implements Code {

    private final Code first;
    private final List<Code> later = new ArrayList<>();

    public Again(Code first) {
        this.first = first;
    }

    /** The value before the first turn. */
    public Code first() {
        return first;
    }

    /** The values that turns leave. */
    public List<Code> later() {
        return later;
    }

    /** Adds what a turn leaves. */
    public void add(Code value) {
        if (value != this && later.stream().noneMatch(known -> known == value)) {
            later.add(value);
        }
    }
}
