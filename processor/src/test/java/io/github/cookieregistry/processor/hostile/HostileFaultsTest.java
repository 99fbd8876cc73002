package io.github.cookieregistry.processor.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.core.diagnostic.DiagnosticKey;
import io.github.cookieregistry.processor.CookieProcessor;
import io.github.cookieregistry.processor.testing.CompileResult;
import io.github.cookieregistry.processor.testing.CompilerMessage;
import io.github.cookieregistry.processor.testing.CompilerTool;
import io.github.cookieregistry.processor.testing.Project;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fault is told once, under its key and where it stands, however many there are and whatever they hold. */
class HostileFaultsTest {

    private static final int DECLARATIONS = Integer.getInteger("cookie.hostile.declarations", 8_000) / 10;

    /** ECJ tells a hundred problems of a file at most. */
    private static final int DECLARATIONS_A_TYPE = 60;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void eachIsToldOnceWhereItStands(CompilerTool tool) {
        Random random = new Random(tool.ordinal());
        Project project = Project.in(folder).options(limits(tool));
        List<String> expected = new ArrayList<>();
        for (int first = 0; first < DECLARATIONS; first += DECLARATIONS_A_TYPE) {
            String name = "Spoiled" + first;
            StringBuilder source = new StringBuilder(
                    "package com.example.spoiled; import io.github.cookieregistry.*; class " + name + " {\n");
            for (int place = 0; place < DECLARATIONS_A_TYPE; place++) {
                HostileDeclaration cookie = withoutPrefix(first + place, place, random);
                HostileFault fault = HostileFault.values()[random.nextInt(HostileFault.values().length)];
                source.append(fault.source(cookie, random)).append('\n');
                expected.add(name + ".java:" + (place + 2) + " " + fault.key().key());
            }
            project.source(
                    "com/example/spoiled/" + name + ".java",
                    source.append("}\n").toString());
        }

        CompileResult result = project.compile(tool, new CookieProcessor());

        assertThat(result.succeeded()).isFalse();
        assertSaidInOurWords(result);
        List<String> unexpected = new ArrayList<>(result.errors().stream()
                .filter(HostileFaultsTest::isOurs)
                .map(message -> message.file() + ":" + message.line() + " " + key(message))
                .toList());
        // One by one, since a list may hold a message twice; what is left over is short enough to read.
        List<String> missing = new ArrayList<>(expected);
        missing.removeIf(unexpected::remove);
        assertThat(missing).isEmpty();
        assertThat(unexpected).isEmpty();
    }

    /**
     * What no compiler accepts, of every kind that reaches a processor, each alone in a module beside a good cookie.
     */
    static List<String> faultsOfTheLanguage() {
        String good = "provider = \"p\", category = Category.NECESSARY, purpose = \"q\"";
        return List.of(
                "@Cookie(" + good + ") static final String A = B; static final String B = A;",
                "@Cookie(" + good + ", function = A.F) static final String F = A.F;",
                "@Cookie(" + good + ", provider = \"again\") static final String X = \"x\";",
                "@Cookie(" + good + ") @Cookie(" + good + ") static final String X = \"x\";",
                "@Cookie(" + good + ") static final String X = \"x\"; @Cookie(" + good
                        + ") static final String X = \"y\";",
                "@Cookie static final String X = \"x\";",
                "@Cookie(\"x\") static final String X = \"x\";",
                "@Cookie(" + good + ", nonsense = 1) static final String X = \"x\";",
                "@Cookie(provider = 5, category = 6, purpose = null) static final String X = \"x\";",
                "@Cookie(provider = {}, category = {}, purpose = {\"a\", \"b\"}) static final String X = \"x\";",
                "@Cookie(provider = @Deprecated, category = A.class, purpose = A::new) static final String X = \"x\";",
                "@Cookie(provider = \"p\", category = Category.NOPE, purpose = Nope.X) static final String X = \"x\";",
                "@Cookie(provider = \"p\", category = Nope.NOPE, purpose = \"q\") static final String X = \"x\";",
                "@Cookie(" + good + ", recipients = {1, \"a\", Nope.X, null}) static final String X = \"x\";",
                "@Cookie(" + good + ", secure = \"yes\", storage = Match.EXACT) static final String X = \"x\";",
                "@Cookie(" + good + ") static final Nope X = \"x\";",
                "@Cookie(" + good + ") static final String[] X = {\"x\"};",
                "@Cookie(" + good + ") static final String X = \"x\" + Nope.Y;",
                "@Cookie(" + good + ") static final String X = \"" + "x".repeat(70_000) + "\";",
                "@Cookie(" + good + ", function = \"" + "é".repeat(600_000) + "\") static final String X = \"x\";",
                "@Cookie(" + good + ") static final String X = \"\\uD83C\";",
                "@Cookie(" + good + ") static final String X = \"\\uZZZZ\";",
                "@Cookie(" + good + ") static final String X = \"\\q\";",
                "@Cookie(" + good + ") static final String X = \"x",
                "@Cookie(" + good + ") static final String X = \"\"\"\n\\u0022\"\"\"; ",
                "@Cookie(" + good + ") void method() {}",
                "@Cookie(" + good + ") class Inner {}",
                "void method(@Cookie(" + good + ") String p) { @Cookie(" + good + ") final String local = \"x\"; }",
                "enum Inner { @Cookie(" + good + ") X }",
                "record Inner(@Cookie(" + good + ") String x) {}",
                "@CookiePolicy(registry = \"class\", languages = {}, updated = \"soon\") class Inner {}",
                "@CookiePolicy(registry = \"../../x\", languages = {\"../..\", \"<b>\"}) class Inner {}",
                "@CookiePolicy(registry = \"a.b\", contact = \"javascript:alert(1)\") class Inner {}",
                "@CookiePolicy(registry = \"A\", title = \"\\0\", languages = {\"en\", \"en\"}) class Inner {}",
                "@CookiePolicy(registry = \"" + "R".repeat(300) + "\") class Inner {}",
                "@CookiePolicy(includes = {int.class, String[].class, String.class, Nope.class, void.class}) class Inner {}",
                "@CookiePolicy(includes = CookieRegistry.class) class Inner {}",
                "@CookiePolicy(includes = A.class, require = Nope.X, undocumented = \"x\") class Inner {}",
                "@CookiePolicy class Inner {} @CookiePolicy class Other {}",
                "@CookiePolicy(updated = \"+999999999-12-31\") class Inner {}",
                "@CookiePolicy(updated = \"-0001-01-01\") class Inner {}",
                "@CookieGenerated(declaringTypes = {\"\", \"a..b\", \"<x>\"}, includes = A.class) class Inner {}"
                        + " @CookiePolicy(includes = Inner.class) class Other {}",
                "@UndocumentedCookie(reason = \"\") void method(Nope a, java.util.List<Nope>[] b, A.Nope... c) {}",
                "@UndocumentedCookie(reason = \"\\0</script>\", names = {\"\", \"\\n\"}) <T extends Nope> A(T t) {}",
                "@UndocumentedCookie static final String Y = \"y\";",
                "@UndocumentedCookie(reason = 5, names = Nope.X) void method(A.B.C[][] x) {}",
                "class Inner extends Nope implements Nope2 { @Cookie(" + good + ") static final String X = \"x\"; }",
                "class Inner extends Inner { @Cookie(" + good + ") static final String X = \"x\"; }",
                "void method() { record Local() { @Cookie(" + good + ") static final String X = \"x\"; } }");
    }

    @ParameterizedTest
    @MethodSource("faultsOfTheLanguage")
    void neverBreakTheCompiler(String member) {
        String source = "package com.example.broken; import io.github.cookieregistry.*; class A {\n" + member + "\n}\n";
        for (CompilerTool tool : CompilerTool.values()) {
            CompileResult result = Project.in(folder.resolve(tool.name()))
                    .options(limits(tool))
                    .source("com/example/broken/A.java", source)
                    .source(
                            "com/example/broken/Good.java",
                            "package com.example.broken; import io.github.cookieregistry.*; interface Good {\n"
                                    + new HostileDeclaration(1, 1, new Random(1)).source() + "}\n")
                    .compile(tool, new CookieProcessor());

            assertSaidInOurWords(result);
            // A build that fails says why.
            assertThat(result.succeeded()).isEqualTo(result.errors().isEmpty());
            if (result.succeeded()) {
                result.resources()
                        .forEach((path, text) -> PublishedFiles.check(path, text, Vocabulary.OF_HARMLESS_PAGES));
            }
        }
    }

    /** A prefix would add a message of its own to a wrong path or domain. */
    private static HostileDeclaration withoutPrefix(int number, int place, Random random) {
        HostileDeclaration cookie = new HostileDeclaration(number, place, random);
        return cookie.hasPrefix() ? withoutPrefix(number, place, random) : cookie;
    }

    private static String[] limits(CompilerTool tool) {
        return tool == CompilerTool.JAVAC
                ? new String[] {"-Xmaxerrs", "1000000", "-Xmaxwarns", "1000000"}
                : new String[] {"-maxProblems", "1000000"};
    }

    private static String key(CompilerMessage message) {
        return message.text().substring(1, message.text().indexOf(']'));
    }

    private static boolean isOurs(CompilerMessage message) {
        return message.text().startsWith("[cookie-");
    }

    private static void assertSaidInOurWords(CompileResult result) {
        TreeSet<String> keys = new TreeSet<>(
                Stream.of(DiagnosticKey.values()).map(DiagnosticKey::key).toList());
        keys.remove(DiagnosticKey.COOKIE_INTERNAL.key());
        Predicate<CompilerMessage> isTrace =
                message -> message.text().contains("\tat ") || message.text().contains("ncaught exception");
        assertThat(result.messages()).noneMatch(isTrace);
        assertThat(result.notes()).noneMatch(isTrace);
        assertThat(result.messages().stream().filter(HostileFaultsTest::isOurs))
                .allMatch(message -> keys.contains(key(message)));
    }
}
