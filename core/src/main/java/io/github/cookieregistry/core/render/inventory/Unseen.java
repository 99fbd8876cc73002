package io.github.cookieregistry.core.render.inventory;

import io.github.cookieregistry.core.model.CodeReview;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that may set cookies and that nobody has looked at.
 *
 * @param what as tools are told it
 * @param text as people are told it
 */
record Unseen(String what, String text) {

    private static final String COMPILE = " A compile does not look at them.";

    /** What a compile never looks at. */
    private static final List<Unseen> NEVER = List.of(
            new Unseen("pages", "The site's pages, templates and scripts, and what they embed." + COMPILE),
            new Unseen("libraries", "The libraries that the code calls or that are there when it runs." + COMPILE),
            new Unseen("configuration", "Configuration that names or sets cookies." + COMPILE));

    /** All of it, after a look at the code. */
    static List<Unseen> of(CodeReview review) {
        List<Unseen> unseen = new ArrayList<>();
        switch (review.coverage()) {
            case NONE ->
                unseen.add(
                        new Unseen(
                                "code",
                                "The code of this module: this page was written without a look at it, and does not say what it sets."));
            case PART ->
                unseen.add(
                        new Unseen(
                                "some-code",
                                "Some of this module's classes: they were left out, or the compile ended before they were whole."));
            case ALL -> {}
        }
        for (String key : review.checksOff()) {
            unseen.add(new Unseen(key, "What the check " + key + " finds: it was switched off."));
        }
        unseen.addAll(NEVER);
        return unseen;
    }
}
