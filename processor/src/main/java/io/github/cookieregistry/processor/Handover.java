package io.github.cookieregistry.processor;

import io.github.cookieregistry.Level;
import io.github.cookieregistry.core.diagnostic.DiagnosticKey;
import io.github.cookieregistry.core.model.CodeReview;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.Consumer;
import javax.lang.model.util.Elements;

/**
 * Where the check of a compile's code hands over what it has found to the processor of the same compile, which waits
 * with its conclusion until then. The two are made by the compiler apart, and share nothing but its elements.
 */
public final class Handover {

    private static final Map<Elements, WeakReference<Handover>> OPEN = Collections.synchronizedMap(new WeakHashMap<>());

    /** One for each module of the compile. */
    private final List<Consumer<CodeReview>> conclusions = new ArrayList<>(1);

    private Map<DiagnosticKey, Level> levels = Map.of();

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

    /** For the processor, which alone sees the options of the compile: the levels that they set. */
    void setLevels(Map<DiagnosticKey, Level> options) {
        levels = options;
    }

    /** For the check: the levels that the options of the compile set. */
    public Map<DiagnosticKey, Level> levels() {
        return levels;
    }

    /** For the processor: what it does when the compile is over. */
    void await(Consumer<CodeReview> last) {
        conclusions.add(last);
    }

    /** For the check: the compile is over. */
    public void conclude(CodeReview review) {
        List<Consumer<CodeReview>> last = List.copyOf(conclusions);
        conclusions.clear();
        last.forEach(each -> each.accept(review));
    }
}
