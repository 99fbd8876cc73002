package io.github.cookieregistry.processor;

import io.github.cookieregistry.core.model.CodeReview;
import java.lang.ref.WeakReference;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.Consumer;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Where the check of a compile's code hands over what it has found to the processor of the same compile, which waits
 * with its conclusion until then. The two are made by the compiler apart, and share nothing but its elements.
 */
public final class Handover {

    private static final Map<Elements, WeakReference<Handover>> OPEN = Collections.synchronizedMap(new WeakHashMap<>());

    private @Nullable Consumer<CodeReview> conclusion;

    private Handover() {}

    /** For the check: whoever opens it holds it, and promises to conclude when the compile is over. */
    public static Handover open(Elements elements) {
        Handover handover = new Handover();
        OPEN.put(elements, new WeakReference<>(handover));
        return handover;
    }

    /** The one that the check of this compile has opened; empty where there is no check. */
    static Optional<Handover> of(Elements elements) {
        return Optional.ofNullable(OPEN.get(elements)).flatMap(open -> Optional.ofNullable(open.get()));
    }

    /** For the processor: what it does when the compile is over. */
    void await(Consumer<CodeReview> last) {
        conclusion = last;
    }

    /** For the check: the compile is over. */
    public void conclude(CodeReview review) {
        Consumer<CodeReview> last = conclusion;
        conclusion = null;
        if (last != null) {
            last.accept(review);
        }
    }
}
