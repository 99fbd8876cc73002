package io.github.cookieregistry.core.judge;

import io.github.cookieregistry.BrowserRules;
import io.github.cookieregistry.Level;
import io.github.cookieregistry.core.code.Place;
import io.github.cookieregistry.core.diagnostic.DiagnosticKey;
import io.github.cookieregistry.core.diagnostic.Message;
import io.github.cookieregistry.core.evaluate.Value;
import io.github.cookieregistry.core.suggest.Shown;
import io.github.cookieregistry.core.suggest.WayOut;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Collects what there is to tell: what is documented, accepted, off or told already is left out. */
final class Findings {

    /** What a client writes of a cookie's attributes; no cookie can bear the name (RFC 2965, section 3.3.4). */
    private static final Set<String> RESERVED = Set.of("$Version", "$Path", "$Domain", "$Port");

    private final Documented documented;
    private final Levels levels;
    private final Acceptances acceptances;
    private final List<Finding> all = new ArrayList<>();
    private final Map<String, Finding> implied = new TreeMap<>();
    private final Map<Place.Anchor, Set<String>> told = new HashMap<>();
    private final Set<Use> uses = new LinkedHashSet<>();

    Findings(Documented documented, Levels levels, Acceptances acceptances) {
        this.documented = documented;
        this.levels = levels;
        this.acceptances = acceptances;
    }

    /** All of them in the order of the source; a framework's cookie at the first of its places. */
    List<Finding> inOrder() {
        List<Finding> sorted = new ArrayList<>(all);
        sorted.addAll(implied.values());
        sorted.sort(Comparator.comparing(Finding::place)
                .thenComparing(Finding::message)
                .thenComparing(finding -> finding.name().orElse("")));
        return List.copyOf(sorted);
    }

    /** Every place so far that sets a declared cookie. */
    List<Use> uses() {
        return List.copyOf(uses);
    }

    /**
     * Judges a name that code gives to a cookie.
     *
     * @param facts what the code tells of the cookie
     * @param ways the places that lead to the cookie: in each of them it may be accepted
     */
    void name(Value name, Place at, Supplier<Facts> facts, List<Place> ways) {
        if (name instanceof Value.Beginning beginning) {
            begun(beginning, at, facts, ways);
            return;
        }
        String whole = name.whole().orElse("");
        if (RESERVED.contains(whole)) {
            return;
        }
        if (!isName(whole)) {
            unresolved(at, ways);
            return;
        }
        Optional<Documented.Declaration> declaration = documented.covering(whole);
        if (declaration.isEmpty()) {
            undocumented(whole, false, at, facts, ways);
        } else {
            uses.add(new Use.ByName(declaration.get(), at));
            declaration
                    .get()
                    .facts()
                    .ifPresent(declared -> drift(whole, declaration.get().constant(), declared, at, facts, ways));
        }
    }

    private void begun(Value.Beginning name, Place at, Supplier<Facts> facts, List<Place> ways) {
        String text = name.text();
        Value.Cause cause = name.cause();
        if (text.isEmpty() && cause.declared()) {
            cause.definition().ifPresent(constant -> uses.add(new Use.ByRegistry(constant, at)));
            return;
        }
        if (text.isEmpty() && cause.setting().isPresent()) {
            setting(cause.setting().get(), at, facts, ways);
            return;
        }
        // A text of as many characters may have been cut: the name is longer then than a cookie's can be.
        if (!isName(text) || text.length() == BrowserRules.NAME_AND_VALUE_OCTETS) {
            unresolved(at, ways);
            return;
        }
        switch (documented.coverage(text)) {
            case COVERED -> documented.coveringAll(text).ifPresent(each -> uses.add(new Use.ByName(each, at)));
            case POSSIBLE -> unresolved(at, ways);
            case NONE -> undocumented(text, true, at, facts, ways);
        }
    }

    /** A cookie whose name a configuration holds. */
    private void setting(Value.Key key, Place at, Supplier<Facts> facts, List<Place> ways) {
        Optional<String> otherwise = key.otherwise().filter(Findings::isName);
        Optional<Documented.Declaration> usual = otherwise.flatMap(documented::covering);
        if (usual.isPresent()) {
            uses.add(new Use.ByName(usual.get(), at));
            return;
        }
        boolean speaks = speaks(DiagnosticKey.COOKIE_UNRESOLVED, at, "");
        boolean accepted = accepts(ways, "") || otherwise.isPresent() && accepts(ways, otherwise.get());
        if (speaks && !accepted) {
            String setting = Shown.name(key.name());
            if (key.otherwise().isEmpty()) {
                add(Message.UNRESOLVED_SETTING, Optional.empty(), at, setting);
                return;
            }
            String wayOut = otherwise
                    .map(name -> WayOut.declareSetting(
                            name, facts.get().attributes(), at.anchor().taken()))
                    .orElseGet(Message.UNRESOLVED_SETTING::wayOut);
            String shown = Shown.name(key.otherwise().get());
            add(Message.UNRESOLVED_SETTING_WITH_DEFAULT, Optional.empty(), at, setting, shown, wayOut);
        }
    }

    /** A cookie whose name cannot be known. */
    void unresolved(Place at, List<Place> ways) {
        if (speaks(DiagnosticKey.COOKIE_UNRESOLVED, at, "") && !accepts(ways, "")) {
            add(Message.UNRESOLVED, Optional.empty(), at);
        }
    }

    /** A cookie that a framework sets by itself. */
    void implied(String name, String library, Place at) {
        Optional<Documented.Declaration> declaration = documented.covering(name);
        declaration.ifPresent(each -> uses.add(new Use.ByName(each, at)));
        if (declaration.isPresent() || levels.implied() == Level.OFF || accepts(List.of(at), name)) {
            return;
        }
        Finding before = implied.get(name);
        if (before == null || at.compareTo(before.place()) < 0) {
            String wayOut = documented
                    .registryOf(name)
                    .map(WayOut::include)
                    .orElseGet(() -> WayOut.declareFrameworks(
                            name, meant(name), at.anchor().taken()));
            implied.put(
                    name,
                    new Finding(
                            Message.IMPLIED,
                            levels.implied(),
                            Optional.of(name),
                            at,
                            List.of(library, Shown.name(name), wayOut)));
        }
    }

    private void undocumented(String name, boolean beginning, Place at, Supplier<Facts> facts, List<Place> ways) {
        if (!speaks(DiagnosticKey.COOKIE_UNDOCUMENTED, at, name) || accepts(ways, name)) {
            return;
        }
        String shown = beginning ? Shown.name(name) + "*" : Shown.name(name);
        String wayOut = Optional.of(name)
                .filter(whole -> !beginning)
                .flatMap(documented::registryOf)
                .map(WayOut::include)
                .orElseGet(() -> WayOut.declare(
                        name,
                        beginning,
                        facts.get().attributes(),
                        beginning ? Optional.empty() : meant(name),
                        at.anchor().taken()));
        add(Message.UNDOCUMENTED, Optional.of(beginning ? name + "*" : name), at, shown, wayOut);
    }

    private void drift(
            String name, String constant, DeclaredFacts declared, Place at, Supplier<Facts> facts, List<Place> ways) {
        List<String> differences = Drift.between(facts.get(), declared);
        if (!differences.isEmpty() && speaks(DiagnosticKey.COOKIE_DRIFT, at, name) && !accepts(ways, name)) {
            String sentence = String.join(", ", differences);
            add(Message.DRIFT, Optional.of(name), at, Shown.name(name), Shown.bounded(sentence), Shown.name(constant));
        }
    }

    private Optional<WayOut.Meant> meant(String name) {
        return documented.closest(name).map(close -> new WayOut.Meant(close.name(), close.constant()));
    }

    /** Each way is asked, since an acceptance remembers what it was asked for. */
    private boolean accepts(List<Place> ways, String name) {
        boolean accepts = false;
        for (Place way : ways) {
            accepts |= acceptances.accepts(way.scope(), name);
        }
        return accepts;
    }

    private boolean speaks(DiagnosticKey key, Place at, String name) {
        return levels.of(key) != Level.OFF
                && told.computeIfAbsent(at.anchor(), none -> new HashSet<>()).add(key + name);
    }

    private static boolean isName(String text) {
        return BrowserRules.faultOfName(text).isEmpty();
    }

    private void add(Message message, Optional<String> name, Place at, String... arguments) {
        all.add(new Finding(message, levels.of(message.key()), name, at, List.of(arguments)));
    }
}
