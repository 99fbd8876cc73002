package io.github.cookieregistry.processor.render.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.Category;
import io.github.cookieregistry.CookieCatalog;
import io.github.cookieregistry.CookieDefinition;
import io.github.cookieregistry.CookieLifetime;
import io.github.cookieregistry.Match;
import io.github.cookieregistry.Party;
import io.github.cookieregistry.SameSite;
import io.github.cookieregistry.Storage;
import io.github.cookieregistry.core.model.CookieDeclaration;
import io.github.cookieregistry.core.model.CookieInventory;
import io.github.cookieregistry.core.model.Origin;
import io.github.cookieregistry.processor.testing.CompileResult;
import io.github.cookieregistry.processor.testing.CompilerTool;
import io.github.cookieregistry.processor.testing.Project;
import java.lang.reflect.Field;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is declared, the compiled registry says the same. */
class RegistryRoundTripTest {

    private static final List<String> DURATIONS = List.of("", "session", "P14D", "P13M", "PT30M");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void holdsHostileTextUnchanged(CompilerTool tool) throws Exception {
        Random random = new Random(20_261_125);
        List<CookieDeclaration> cookies =
                IntStream.range(0, 2_000).mapToObj(i -> hostile(random, i)).toList();

        CompileResult result = compile(tool, Declarations.inventory(cookies));

        assertThat(result.messages()).isEmpty();
        assertHolds(result, cookies);
    }

    @Test
    void holdsHostileTextWithoutAnyWarningOfJavac() {
        Random random = new Random(7);
        List<CookieDeclaration> cookies =
                IntStream.range(0, 2_000).mapToObj(i -> hostile(random, i)).toList();

        CompileResult result = compile(
                CompilerTool.JAVAC,
                Declarations.inventory(cookies),
                "-Xlint:all,-processing",
                "-Werror",
                "-Xdoclint:all",
                "-Xmaxwarns",
                "9999");

        assertThat(result.messages()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void holdsManyAndLongLists(CompilerTool tool) throws Exception {
        IntFunction<List<String>> recipients = number ->
                IntStream.range(0, number).mapToObj(i -> "Recipient " + i).toList();
        List<CookieDeclaration> cookies = Stream.of(6_000, 3_000, 20_000, 1)
                .map(number -> cookie("C" + number, "To test", recipients.apply(number)))
                .toList();

        CompileResult result = compile(tool, Declarations.inventory(cookies));

        assertThat(result.messages()).isEmpty();
        assertHolds(result, cookies);
    }

    /** Compilers look ahead at these; every four of them, in every order. */
    @ParameterizedTest
    @EnumSource
    void holdsEveryNeighbourhoodOfEscapes(CompilerTool tool) throws Exception {
        List<String> signs = List.of("\ud800", "\udc00", "\\", "\"", "u0041", "\n", "\0", "1");
        List<String> pairs =
                signs.stream().flatMap(a -> signs.stream().map(b -> a + b)).toList();
        List<String> texts =
                pairs.stream().flatMap(a -> pairs.stream().map(b -> a + b)).toList();
        CookieDeclaration cookie = cookie("ALL", "To test", texts);

        CompileResult result = compile(tool, Declarations.inventory(List.of(cookie)));

        assertThat(result.messages()).isEmpty();
        assertHolds(result, List.of(cookie));
    }

    @ParameterizedTest
    @EnumSource
    void cutsTextThatNoClassFileHolds(CompilerTool tool) throws Exception {
        CookieDeclaration fits = cookie("FITS", "\u4e2d".repeat(21_845), List.of());
        CookieDeclaration tooLong = cookie("TOO_LONG", "\u4e2d".repeat(21_846), List.of());

        CompileResult result = compile(tool, Declarations.inventory(List.of(fits, tooLong)));

        assertThat(result.messages()).isEmpty();
        assertHolds(result, List.of(fits, cookie("TOO_LONG", "\u4e2d".repeat(21_845), List.of())));
    }

    private CompileResult compile(CompilerTool tool, CookieInventory inventory, String... options) {
        Project project = Project.in(folder).options(options);
        for (SourceFile file : RegistrySource.render(inventory, List.of(), new RegistrySurroundings(true, false))) {
            project.source(file.qualifiedName().replace('.', '/') + ".java", file.text());
        }
        return project.compile(tool);
    }

    private static void assertHolds(CompileResult result, List<CookieDeclaration> cookies) throws Exception {
        try (URLClassLoader loader = result.load()) {
            Class<?> registry = loader.loadClass("com.example.site.CookieRegistry");
            for (CookieDeclaration cookie : cookies) {
                Field constant = registry.getField(cookie.registryConstant());
                constant.setAccessible(true);
                assertThat(constant.get(null)).isEqualTo(definition(cookie));
            }
            CookieCatalog catalog =
                    (CookieCatalog) registry.getMethod("catalog").invoke(null);
            assertThat(catalog.all())
                    .isEqualTo(cookies.stream()
                            .sorted(CookieDeclaration.ORDER)
                            .map(RegistryRoundTripTest::definition)
                            .toList());
        }
    }

    private static CookieDefinition definition(CookieDeclaration cookie) {
        CookieDefinition.Builder builder = CookieDefinition.of(
                        cookie.name(), cookie.provider(), cookie.category(), cookie.purpose())
                .function(cookie.function())
                .location(cookie.location())
                .duration(cookie.lifetime().map(CookieLifetime::toString).orElse(""))
                .party(cookie.party())
                .recipients(cookie.recipients().toArray(String[]::new))
                .policyUrl(cookie.policyUrl())
                .storage(cookie.storage())
                .match(cookie.match())
                .path(cookie.path())
                .domain(cookie.domain())
                .sameSite(cookie.sameSite())
                .justification(cookie.justification());
        builder = cookie.secure() ? builder.secure() : builder;
        builder = cookie.httpOnly() ? builder.httpOnly() : builder;
        return (cookie.partitioned() ? builder.partitioned() : builder).build();
    }

    private static CookieDeclaration cookie(String constant, String purpose, List<String> recipients) {
        return new CookieDeclaration(
                new Origin("com.example.Cookies", constant),
                Declarations.REGISTRY,
                constant,
                constant,
                Match.EXACT,
                "Example",
                Category.MARKETING,
                purpose,
                "",
                "",
                Optional.empty(),
                Party.UNSPECIFIED,
                recipients,
                "",
                Storage.COOKIE,
                "",
                "",
                false,
                false,
                SameSite.UNSPECIFIED,
                false,
                "");
    }

    private static CookieDeclaration hostile(Random random, int number) {
        return new CookieDeclaration(
                new Origin("com.example.Cookies", HostileText.of(random) + number),
                Declarations.REGISTRY,
                "COOKIE_" + number,
                HostileText.of(random) + number,
                any(random, Match.values()),
                HostileText.of(random),
                any(random, Category.values()),
                HostileText.of(random),
                HostileText.of(random),
                HostileText.of(random),
                CookieLifetime.parse(DURATIONS.get(random.nextInt(DURATIONS.size()))),
                any(random, Party.values()),
                Stream.generate(() -> HostileText.of(random))
                        .limit(random.nextInt(3))
                        .toList(),
                HostileText.of(random),
                any(random, Storage.values()),
                HostileText.of(random),
                HostileText.of(random),
                random.nextBoolean(),
                random.nextBoolean(),
                any(random, SameSite.values()),
                random.nextBoolean(),
                HostileText.of(random));
    }

    private static <E> E any(Random random, E[] values) {
        return values[random.nextInt(values.length)];
    }
}
