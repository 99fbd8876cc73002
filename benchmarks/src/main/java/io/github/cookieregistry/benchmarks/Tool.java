package io.github.cookieregistry.benchmarks;

import java.util.List;
import java.util.function.IntFunction;

/** What is measured: the jars that a processor needs, and a source that gives it work. */
enum Tool {
    /** Runs in every round, and does nothing. */
    NOTHING("a processor that does nothing", List.of("!benchmarks"), Sources::cookies),
    COOKIE_REGISTRY(
            "Cookie Registry",
            List.of("cookie-registry-processor", "!cookie-registry-annotations"),
            Sources::cookies),
    AUTO_VALUE("AutoValue", List.of("auto-value", "!auto-value-annotations"), Sources::values),
    MAPSTRUCT("MapStruct", List.of("mapstruct-processor", "!mapstruct"), Sources::mappers),
    SPRING_CONFIGURATION(
            "Spring Boot's configuration processor",
            List.of("spring-boot-configuration-processor", "!spring-boot"),
            Sources::properties);

    private final String label;
    private final List<String> jars;
    private final IntFunction<String> source;

    Tool(String label, List<String> jars, IntFunction<String> source) {
        this.label = label;
        this.jars = jars;
        this.source = source;
    }

    String label() {
        return label;
    }

    /** The artifact that holds the processor. */
    String processor() {
        return jars.get(0).replace("!", "");
    }

    /** A source with this many annotated elements. */
    String source(int annotated) {
        return source.apply(annotated);
    }
}
