package io.github.cookieregistry.benchmarks.runtime;

import io.github.cookieregistry.Category;
import io.github.cookieregistry.CookieCatalog;
import io.github.cookieregistry.CookieDefinition;
import io.github.cookieregistry.Match;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The look-up of a cookie by its name, beside that in a map. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@SuppressWarnings("NullAway.Init") // JMH sets up what the constructor does not.
public class Find {

    /** How many cookies the catalogue has; half of them are prefixes. */
    @Param({"4", "100", "20000"})
    public int cookies;

    private CookieCatalog catalog;
    private Map<String, CookieDefinition> map;
    private String known;

    /** For JMH. */
    public Find() {}

    /** Fills the catalogue and the map. */
    @Setup
    public void fill() {
        List<CookieDefinition> definitions = new ArrayList<>();
        map = new HashMap<>();
        for (int i = 0; i < cookies; i++) {
            String name = (i % 2 == 0 ? "cookie" : "prefix") + i + "_";
            CookieDefinition definition = CookieDefinition.of(name, "Example", Category.STATISTICS, "To count visits")
                    .match(i % 2 == 0 ? Match.EXACT : Match.PREFIX)
                    .build();
            definitions.add(definition);
            map.put(name, definition);
        }
        catalog = CookieCatalog.of(definitions);
        known = "cookie" + (cookies / 2 - cookies / 2 % 2) + "_";
    }

    /** A declared name. */
    @Benchmark
    public Object hit() {
        return catalog.find(known);
    }

    /** A name that no declaration has. */
    @Benchmark
    public Object miss() {
        return catalog.find("unknown-cookie");
    }

    /** A name that begins like a declared prefix. */
    @Benchmark
    public Object pattern() {
        return catalog.find("prefix1_visitor-8f3a");
    }

    /** A declared name, in the map. */
    @Benchmark
    public @Nullable Object hitInHashMap() {
        return map.get(known);
    }

    /** A name that the map has not. */
    @Benchmark
    public @Nullable Object missInHashMap() {
        return map.get("unknown-cookie");
    }
}
