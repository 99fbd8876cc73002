package io.github.cookieregistry.inspector.declare;

import io.github.cookieregistry.Level;
import io.github.cookieregistry.core.declaration.DeclaredPolicy;
import io.github.cookieregistry.core.diagnostic.DiagnosticKey;
import io.github.cookieregistry.core.diagnostic.Problem;
import io.github.cookieregistry.core.judge.Levels;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The levels that one run is given, of every key; they go before what the policy says. */
public final class LevelOverrides {

    private final Map<DiagnosticKey, Level> levels;

    private LevelOverrides(Map<DiagnosticKey, Level> levels) {
        this.levels = levels;
    }

    /**
     * Reads levels of the form {@code cookie-undocumented=warning}; underscores count as hyphens.
     *
     * @throws IllegalArgumentException when a key or a level is none, with a message for whoever wrote it
     */
    public static LevelOverrides of(List<String> texts) {
        Map<DiagnosticKey, Level> levels = new EnumMap<>(DiagnosticKey.class);
        for (String text : texts) {
            int equals = text.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("\"" + text + "\" is not of the form KEY=LEVEL.");
            }
            levels.put(key(text.substring(0, equals)), level(text.substring(equals + 1)));
        }
        return new LevelOverrides(levels);
    }

    private static DiagnosticKey key(String text) {
        String wanted = text.strip().replace('_', '-').toLowerCase(Locale.ROOT);
        return Arrays.stream(DiagnosticKey.values())
                .filter(key -> key.key().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"" + text + "\" is no key. The keys are "
                        + Arrays.stream(DiagnosticKey.values())
                                .map(DiagnosticKey::key)
                                .collect(Collectors.joining(", "))
                        + "."));
    }

    private static Level level(String text) {
        String wanted = text.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(Level.values())
                .filter(level -> level.name().equals(wanted))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("\"" + text + "\" is no level. Write error, warning or off."));
    }

    /** The level of a key, where this run says nothing the other one. */
    public Level of(DiagnosticKey key, Level otherwise) {
        return levels.getOrDefault(key, otherwise);
    }

    /** The levels of the checks that look at code, by this run, by the policy, or by themselves. */
    public Levels of(DeclaredPolicy policy) {
        return new Levels(
                level(policy, "undocumented", DiagnosticKey.COOKIE_UNDOCUMENTED),
                level(policy, "unresolved", DiagnosticKey.COOKIE_UNRESOLVED),
                level(policy, "implied", DiagnosticKey.COOKIE_IMPLIED),
                level(policy, "drift", DiagnosticKey.COOKIE_DRIFT));
    }

    private Level level(DeclaredPolicy policy, String member, DiagnosticKey key) {
        return of(key, policy.values().choice(member, key.level()));
    }

    /** The problems as this run wants them: at their level, or left out. */
    public List<Problem> apply(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.withLevel(of(problem.key(), problem.level())))
                .filter(problem -> problem.level() != Level.OFF)
                .toList();
    }
}
