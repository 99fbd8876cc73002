package io.github.cookieregistry.core.check;

import io.github.cookieregistry.Level;
import io.github.cookieregistry.core.diagnostic.DeclarationPlace;
import io.github.cookieregistry.core.diagnostic.DiagnosticKey;
import io.github.cookieregistry.core.diagnostic.Message;
import io.github.cookieregistry.core.diagnostic.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The levels that compiler options of the form {@code -Acookies.<key>=error|warning|off} set for one build. The key is
 * spelt with underscores there, {@code cookie_blank}: javac takes no option whose name is not made of identifiers.
 */
public final class LevelOptions {

    private static final String PREFIX = "cookies.";

    private final Map<DiagnosticKey, Level> overridden = new EnumMap<>(DiagnosticKey.class);
    private final List<Problem> problems = new ArrayList<>();

    private LevelOptions() {}

    /** Reads the options; those of other processors are passed over. */
    public static LevelOptions of(Map<String, String> options) {
        LevelOptions levels = new LevelOptions();
        Set<String> known = optionNames();
        new TreeMap<>(options).forEach((option, value) -> {
            if (known.contains(option)) {
                levels.override(option, value);
            }
        });
        return levels;
    }

    /** The names of the options, without {@code -A}. */
    public static Set<String> optionNames() {
        Set<String> names = new TreeSet<>();
        Arrays.stream(DiagnosticKey.values())
                .forEach(key -> names.add(PREFIX + key.key().replace('-', '_')));
        return names;
    }

    /** The level of each key that an option sets. */
    public Map<DiagnosticKey, Level> overridden() {
        return Map.copyOf(overridden);
    }

    /** The level of a message in this build. */
    public Level of(Message message) {
        return overridden.getOrDefault(message.key(), message.level());
    }

    /** The problems as this build wants them: at their level, or left out. */
    public List<Problem> apply(List<Problem> found) {
        return found.stream()
                .map(problem -> problem.withLevel(overridden.getOrDefault(problem.key(), problem.level())))
                .filter(problem -> problem.level() != Level.OFF)
                .toList();
    }

    /** The options that this build cannot follow. */
    public List<Problem> faults() {
        return List.copyOf(problems);
    }

    private void override(String option, String value) {
        for (Level level : Level.values()) {
            if (level.name().toLowerCase(Locale.ROOT).equals(value)) {
                overridden.put(key(option), level);
                return;
            }
        }
        problems.add(Problem.of(Message.OPTION_LEVEL, DeclarationPlace.of(""), option, value));
    }

    private static DiagnosticKey key(String option) {
        return DiagnosticKey.valueOf(option.substring(PREFIX.length()).toUpperCase(Locale.ROOT));
    }
}
