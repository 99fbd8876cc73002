package io.github.cookieregistry.plugin.check;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import io.github.cookieregistry.Level;
import io.github.cookieregistry.core.diagnostic.DiagnosticKey;
import io.github.cookieregistry.core.diagnostic.Message;
import io.github.cookieregistry.plugin.resolve.KnownText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
            add(Message.UNRESOLVED, at);
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
        Optional<String> closest = context.documented().closest(name);
        if (closest.isPresent()) {
            add(Message.IMPLIED_NEAR, at, library, name, closest.get(), constant(closest.get()));
        } else {
            add(Message.IMPLIED, at, library, name, Texts.declaration(name, false, Facts.NONE));
        }
    }

    private void undocumented(String name, boolean beginning, Tree at, Facts facts, List<TreePath> places) {
        if (!speaks(DiagnosticKey.COOKIE_UNDOCUMENTED, at, name) || accepts(places, name)) {
            return;
        }
        String shown = Texts.shown(name, beginning);
        Optional<String> closest =
                beginning ? Optional.empty() : context.documented().closest(name);
        if (closest.isPresent()) {
            add(Message.UNDOCUMENTED_NEAR, at, shown, closest.get(), constant(closest.get()));
        } else {
            add(Message.UNDOCUMENTED, at, shown, Texts.declaration(name, beginning, facts));
        }
    }

    private String constant(String cookie) {
        return context.documented().constant(cookie);
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
    void add(Message message, Tree at, String... arguments) {
        all.add(new Finding(message, context.levels().of(message), at, List.of(arguments)));
    }
}
