package io.github.cookieregistry.plugin.check;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import io.github.cookieregistry.Level;
import io.github.cookieregistry.core.diagnostic.DiagnosticKey;
import io.github.cookieregistry.plugin.resolve.KnownText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects what there is to tell of one class: what is documented, accepted, off or told already is left out. */
final class Findings {

    /** What a client writes of a cookie's attributes; no cookie can bear the name (RFC 2965, section 3.3.4). */
    private static final Set<String> RESERVED = Set.of("$Version", "$Path", "$Domain", "$Port");

    private final CompileContext context;
    private final AcceptedPlaces accepted;
    private final List<Finding> all = new ArrayList<>();
    private final Map<Tree, Set<String>> told = new HashMap<>();

    Findings(CompileContext context, AcceptedPlaces accepted) {
        this.context = context;
        this.accepted = accepted;
    }

    List<Finding> all() {
        return all;
    }

    /** Judges a name that code gives to a cookie. */
    void name(KnownText name, Tree at, Facts facts, List<TreePath> places) {
        Documented documented = context.documented();
        if (name.declared()
                || name.whole() && (documented.covers(name.beginning()) || RESERVED.contains(name.beginning()))) {
            return;
        }
        if (name.unknown() || name.whole() && name.beginning().isEmpty()) {
            unresolved(at, places);
            return;
        }
        if (name.whole()) {
            undocumented(name.beginning(), false, at, facts, places);
            return;
        }
        switch (documented.coverage(name.beginning())) {
            case COVERED -> {}
            case POSSIBLE -> unresolved(at, places);
            case NONE -> undocumented(name.beginning(), true, at, facts, places);
        }
    }

    /** A cookie whose name cannot be known. */
    void unresolved(Tree at, List<TreePath> places) {
        if (speaks(DiagnosticKey.COOKIE_UNRESOLVED, at, "") && !accepts(places, "")) {
            add(DiagnosticKey.COOKIE_UNRESOLVED, at);
        }
    }

    /** A cookie that a framework sets by itself. */
    void implied(String name, String library, Tree at, List<TreePath> places) {
        if (context.documented().covers(name)
                || !speaks(DiagnosticKey.COOKIE_IMPLIED, at, name)
                || accepts(places, name)
                || !context.implied().add(name)) {
            return;
        }
        add(
                DiagnosticKey.COOKIE_IMPLIED,
                at,
                library,
                name,
                Texts.wayOut(context.documented(), name, false, Facts.NONE));
    }

    private void undocumented(String name, boolean beginning, Tree at, Facts facts, List<TreePath> places) {
        if (speaks(DiagnosticKey.COOKIE_UNDOCUMENTED, at, name) && !accepts(places, name)) {
            add(
                    DiagnosticKey.COOKIE_UNDOCUMENTED,
                    at,
                    Texts.shown(name, beginning),
                    Texts.wayOut(context.documented(), name, beginning, facts));
        }
    }

    private boolean accepts(List<TreePath> places, String name) {
        boolean accepts = false;
        for (TreePath place : places) {
            accepts |= accepted.accepts(place, name);
        }
        return accepts;
    }

    private boolean speaks(DiagnosticKey key, Tree at, String name) {
        return context.levels().of(key) != Level.OFF
                && told.computeIfAbsent(at, none -> new HashSet<>()).add(key + name);
    }

    /** Adds what is told whatever the levels say. */
    void add(DiagnosticKey key, Tree at, String... arguments) {
        Level level = key == DiagnosticKey.COOKIE_EXCEPTION
                ? Level.WARNING
                : context.levels().of(key);
        all.add(new Finding(key, level, at, List.of(arguments)));
    }
}
