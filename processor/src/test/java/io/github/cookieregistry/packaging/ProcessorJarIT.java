package io.github.cookieregistry.packaging;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;

/** What the processor's jar holds. */
class ProcessorJarIT {

    /** What a download may cost; the libraries inside are most of it. */
    private static final long SIZE_BUDGET_IN_BYTES = 1_150_000;

    /** jdeps: {@code com.example.Class -> com.example.Missing not found}. */
    private static final Pattern MISSING_TYPE = Pattern.compile("-> (\\S+) +not found");

    private static final Set<String> ABSENT_ANNOTATIONS = Set.of(
            "com.google.errorprone.annotations.CanIgnoreReturnValue",
            "com.google.errorprone.annotations.CheckReturnValue",
            "io.jstach.jstache.JStache",
            "io.jstach.jstache.JStacheConfig",
            "javax.annotation.CheckReturnValue",
            "javax.annotation.Nonnull",
            "org.jspecify.annotations.NullMarked",
            "org.jspecify.annotations.Nullable");

    private static final String SERVICES = "META-INF/services/";

    @Test
    void everyClassLiesInOurOwnPackages() throws IOException {
        assertThat(entries())
                .filteredOn(entry -> entry.endsWith(".class"))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry)
                        .matches("module-info\\.class|io/github/cookieregistry/(core|processor|plugin)/.*"));
    }

    @Test
    void theOtherFilesAreOursOrLicences() throws IOException {
        assertThat(entries())
                .filteredOn(entry -> !entry.endsWith(".class"))
                .filteredOn(entry -> !entry.startsWith("io/github/cookieregistry/core/render/"))
                .containsExactlyInAnyOrder(
                        "META-INF/MANIFEST.MF",
                        "META-INF/LICENSE",
                        "META-INF/NOTICE",
                        "META-INF/licenses/fastcsv.txt",
                        "META-INF/licenses/owasp-java-encoder.txt",
                        "META-INF/gradle/incremental.annotation.processors",
                        "META-INF/services/com.sun.source.util.Plugin",
                        "META-INF/services/javax.annotation.processing.Processor",
                        "io/github/cookieregistry/core/catalogue/cookie-apis.tsv",
                        "io/github/cookieregistry/schema/cookies-1.schema.json",
                        "io/github/cookieregistry/schema/cookies-2.schema.json",
                        "io/github/cookieregistry/schema/cookies-3.schema.json");
    }

    @Test
    void noClassNeedsAnotherJar() {
        StringWriter printed = new StringWriter();
        ToolProvider.findFirst("jdeps")
                .orElseThrow()
                .run(
                        new PrintWriter(printed),
                        new PrintWriter(printed),
                        "--missing-deps",
                        PackagedJars.processor().toString());

        List<String> missing = MISSING_TYPE
                .matcher(printed.toString())
                .results()
                .map(result -> result.group(1))
                .distinct()
                .toList();
        // An annotation that is not there is as if it had not been written (JLS 9.6.4.2); nothing else may be missing.
        assertThat(missing).allSatisfy(type -> assertThat(ABSENT_ANNOTATIONS).contains(type));
    }

    @Test
    void theServiceFilesAndTheModuleAgree() throws IOException {
        assertThat(servicesOfFiles())
                .isEqualTo(descriptor().provides().stream()
                        .collect(toMap(
                                ModuleDescriptor.Provides::service, provides -> Set.copyOf(provides.providers()))))
                .isEqualTo(Map.of(
                        "javax.annotation.processing.Processor",
                        Set.of("io.github.cookieregistry.processor.CookieProcessor"),
                        "com.sun.source.util.Plugin",
                        Set.of("io.github.cookieregistry.plugin.CookieRegistryPlugin")));
    }

    @Test
    void theModuleNeedsTheJdkAndHasNoApi() {
        ModuleDescriptor descriptor = descriptor();

        assertThat(descriptor.name()).isEqualTo("io.github.cookieregistry.processor");
        assertThat(descriptor.requires())
                .extracting(ModuleDescriptor.Requires::name)
                .containsExactlyInAnyOrder("java.base", "java.compiler", "jdk.compiler");
        assertThat(descriptor.exports()).isEmpty();
        assertThat(descriptor.opens()).isEmpty();
    }

    @Test
    void gradleLearnsThatTheProcessorIsAggregating() throws IOException {
        assertThat(text("META-INF/gradle/incremental.annotation.processors"))
                .isEqualTo("io.github.cookieregistry.processor.CookieProcessor,aggregating\n");
    }

    @Test
    void springBootLearnsToLeaveTheJarOut() throws IOException {
        try (JarFile jar = new JarFile(PackagedJars.processor().toFile())) {
            assertThat(jar.getManifest().getMainAttributes().getValue("Spring-Boot-Jar-Type"))
                    .isEqualTo("annotation-processor");
        }
    }

    @Test
    void theManifestDoesNotTellWhatBuiltIt() throws IOException {
        try (JarFile jar = new JarFile(PackagedJars.processor().toFile())) {
            assertThat(jar.getManifest().getMainAttributes().keySet())
                    .extracting(Object::toString)
                    .doesNotContain("Build-Jdk-Spec", "Created-By", "Built-By", "Build-Jdk");
        }
    }

    @Test
    void theJarStaysInItsBudget() throws IOException {
        assertThat(Files.size(PackagedJars.processor())).isLessThan(SIZE_BUDGET_IN_BYTES);
    }

    private static ModuleDescriptor descriptor() {
        return ModuleFinder.of(PackagedJars.processor())
                .findAll()
                .iterator()
                .next()
                .descriptor();
    }

    private static List<String> entries() throws IOException {
        try (JarFile jar = new JarFile(PackagedJars.processor().toFile())) {
            return jar.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(JarEntry::getName)
                    .toList();
        }
    }

    private static Map<String, Set<String>> servicesOfFiles() throws IOException {
        return entries().stream()
                .filter(entry -> entry.startsWith(SERVICES))
                .collect(toMap(
                        entry -> entry.substring(SERVICES.length()),
                        entry -> text(entry).lines().collect(toSet())));
    }

    private static String text(String entry) {
        try (JarFile jar = new JarFile(PackagedJars.processor().toFile());
                InputStream stream = jar.getInputStream(jar.getEntry(entry))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
