package io.github.cookieregistry.processor.hostile;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.sun.source.util.JavacTask;
import io.github.cookieregistry.Category;
import io.github.cookieregistry.Consent;
import io.github.cookieregistry.Level;
import io.github.cookieregistry.Match;
import io.github.cookieregistry.Member;
import io.github.cookieregistry.Party;
import io.github.cookieregistry.SameSite;
import io.github.cookieregistry.Storage;
import io.github.cookieregistry.core.assemble.InventoryAssembler;
import io.github.cookieregistry.core.assemble.RegistryNaming;
import io.github.cookieregistry.core.check.Checks;
import io.github.cookieregistry.core.declaration.CookieMember;
import io.github.cookieregistry.core.declaration.Declarations;
import io.github.cookieregistry.core.declaration.DeclaredCookie;
import io.github.cookieregistry.core.declaration.DeclaredException;
import io.github.cookieregistry.core.declaration.DeclaredPolicy;
import io.github.cookieregistry.core.declaration.MemberValues;
import io.github.cookieregistry.core.diagnostic.Problem;
import io.github.cookieregistry.core.model.CookieInventory;
import io.github.cookieregistry.core.model.Origin;
import io.github.cookieregistry.core.render.PolicyFiles;
import io.github.cookieregistry.core.render.language.Language;
import io.github.cookieregistry.core.render.language.Words;
import io.github.cookieregistry.processor.render.registry.RegistrySource;
import io.github.cookieregistry.processor.render.registry.RegistrySurroundings;
import io.github.cookieregistry.processor.render.registry.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * The target of a coverage-guided fuzzer: whatever is declared, each fault has its key, and what has none is published
 * as files that parse and hold nothing but text.
 */
public final class DeclarationFuzzer {

    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();
    private static final Set<Consent> ALL_READERS = Set.of(Consent.values());
    private static final int LONGEST_TEXT = 60;

    private DeclarationFuzzer() {}

    /** The fuzzer's entry. */
    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
        Declarations declarations = declarations(data);
        List<Problem> problems = Checks.check(declarations, Words.languages());
        for (Problem problem : problems) {
            if (!problem.text().startsWith("[" + problem.key().key() + "] ")) {
                throw new AssertionError(problem.text());
            }
        }
        if (problems.stream().noneMatch(problem -> problem.level() == Level.ERROR)) {
            publish(declarations);
        }
    }

    private static void publish(Declarations declarations) {
        CookieInventory inventory = InventoryAssembler.assemble(declarations, RegistryNaming.name(declarations));
        List<Language> languages =
                declarations.policy().languages().stream().map(Language::of).toList();
        PolicyFiles.render(inventory, languages, ALL_READERS)
                .forEach(file -> PublishedFiles.check(file.path(), file.text(), Vocabulary.OF_HARMLESS_PAGES));
        Set<String> types = Set.of("shop.Cookies");
        RegistrySource.render(inventory, types, new RegistrySurroundings(true, true))
                .forEach(DeclarationFuzzer::parse);
    }

    private static void parse(SourceFile source) {
        DiagnosticCollector<JavaFileObject> faults = new DiagnosticCollector<>();
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("memory:///Registry.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source.text();
                    }
                };
        try {
            ((JavacTask) JAVAC.getTask(null, null, faults, List.of("-proc:none"), null, List.of(file))).parse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (faults.getDiagnostics().stream().anyMatch(fault -> fault.getKind() == Diagnostic.Kind.ERROR)) {
            throw new AssertionError(faults.getDiagnostics() + "\n" + source.text());
        }
    }

    private static Declarations declarations(FuzzedDataProvider data) {
        List<DeclaredPolicy> policies = data.consumeBoolean() ? List.of(policy(data)) : List.of();
        List<DeclaredCookie> cookies = new ArrayList<>();
        int count = data.consumeInt(1, 4);
        for (int number = 0; number < count; number++) {
            cookies.add(cookie(data, number));
        }
        List<DeclaredException> exceptions = data.consumeBoolean()
                ? List.of(new DeclaredException(
                        "shop.Legacy",
                        "shop.Legacy",
                        "shop",
                        new MemberValues(Map.of("reason", List.of(text(data))), Set.of())))
                : List.of();
        return new Declarations(policies, cookies, exceptions, List.of(), List.of());
    }

    private static DeclaredPolicy policy(FuzzedDataProvider data) {
        Map<String, List<String>> given = new TreeMap<>();
        for (String member : List.of("site", "title", "controller", "contact", "updated", "registry")) {
            if (data.consumeBoolean()) {
                given.put(member, List.of(text(data)));
            }
        }
        if (data.consumeBoolean()) {
            given.put("languages", List.of(data.pickValue(List.of("en", "de", "ar", "tlh", ""))));
        }
        if (data.consumeBoolean()) {
            given.put("require", List.of(name(data, Member.values())));
        }
        return new DeclaredPolicy("shop", "shop", new MemberValues(given, Set.of()));
    }

    private static DeclaredCookie cookie(FuzzedDataProvider data, int number) {
        Map<String, List<String>> given = new TreeMap<>();
        for (CookieMember member : CookieMember.values()) {
            boolean mandatory = member == CookieMember.PROVIDER
                    || member == CookieMember.PURPOSE
                    || member == CookieMember.CATEGORY;
            if (mandatory || data.consumeBoolean()) {
                given.put(member.memberName(), values(data, member));
            }
        }
        Optional<String> constant = data.consumeBoolean() ? Optional.of(text(data)) : Optional.of("cookie" + number);
        return new DeclaredCookie(
                new Origin("shop.Cookies", "COOKIE_" + number), "shop", constant, new MemberValues(given, Set.of()));
    }

    private static List<String> values(FuzzedDataProvider data, CookieMember member) {
        return switch (member) {
            case CATEGORY -> List.of(name(data, Category.values()));
            case PARTY -> List.of(name(data, Party.values()));
            case STORAGE -> List.of(name(data, Storage.values()));
            case MATCH -> List.of(name(data, Match.values()));
            case SAME_SITE -> List.of(name(data, SameSite.values()));
            case SECURE, HTTP_ONLY, PARTITIONED -> List.of(String.valueOf(data.consumeBoolean()));
            case RECIPIENTS -> {
                List<String> recipients = new ArrayList<>();
                int count = data.consumeInt(0, 3);
                for (int number = 0; number < count; number++) {
                    recipients.add(text(data));
                }
                yield recipients;
            }
            default -> List.of(text(data));
        };
    }

    private static String name(FuzzedDataProvider data, Enum<?>[] constants) {
        return data.pickValue(Arrays.asList(constants)).name();
    }

    /** Any characters, or pieces that mean something to one of the formats. */
    private static String text(FuzzedDataProvider data) {
        return data.consumeBoolean()
                ? data.consumeString(LONGEST_TEXT)
                : HostileTexts.piece(data.consumeInt()) + data.consumeString(8) + HostileTexts.piece(data.consumeInt());
    }
}
