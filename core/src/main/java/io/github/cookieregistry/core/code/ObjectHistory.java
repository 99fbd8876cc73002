package io.github.cookieregistry.core.code;

import java.util.ArrayList;
import java.util.List;

/** What one body does with an object after it has it. */
public final class ObjectHistory {

    /**
     * A call on the object.
     *
     * @param certain whether it is made each time that the object is there
     */
    public record Step(Invocation call, boolean certain) {}

    private final List<Step> steps = new ArrayList<>();
    private boolean exposed;

    /** The calls on the object, in the order of the source. */
    public List<Step> steps() {
        return steps;
    }

    /** Whether other code may call the object, too. */
    public boolean exposed() {
        return exposed;
    }

    /** Notes that other code may call the object, too. */
    public void expose() {
        exposed = true;
    }
}
