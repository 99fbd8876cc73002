package io.github.cookieregistry.processor.render.registry;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.cookieregistry.CookieLifetime;
import io.github.cookieregistry.Match;
import io.github.cookieregistry.Party;
import io.github.cookieregistry.SameSite;
import io.github.cookieregistry.Storage;
import io.github.cookieregistry.core.model.CookieDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the constant of one cookie: a chain of the facts that its declaration gives, and no others. */
final class DefinitionField {

    /** The most recipients that the initialiser lists itself. */
    static final int MOST_RECIPIENTS = 1_000;

    private final CookieDeclaration cookie;
    private final TypeSpec.Builder type;
    private final CodeBlock.Builder chain = CodeBlock.builder();

    private DefinitionField(CookieDeclaration cookie, TypeSpec.Builder type) {
        this.cookie = cookie;
        this.type = type;
    }

    static void add(CookieDeclaration cookie, TypeSpec.Builder type) {
        type.addField(FieldSpec.builder(
                        PublicTypes.COOKIE_DEFINITION,
                        cookie.registryConstant(),
                        Modifier.PUBLIC,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .addJavadoc(javadoc(cookie))
                .initializer(new DefinitionField(cookie, type).definition())
                .build());
    }

    private static CodeBlock javadoc(CookieDeclaration cookie) {
        String purpose = JavaText.javadoc(cookie.purpose());
        String origin = "Declared by {@code " + JavaText.name(cookie.origin().toString()) + "}.";
        return CodeBlock.of("$L\n", purpose.isEmpty() ? origin : sentence(purpose) + "\n\n<p>" + origin);
    }

    private static String sentence(String text) {
        return text.endsWith(".") || text.endsWith("!") || text.endsWith("?") ? text : text + ".";
    }

    private CodeBlock definition() {
        chain.add(
                "$T.of(\n$>$>$>$>$L, $L, $L,\n$L)$<$<",
                PublicTypes.COOKIE_DEFINITION,
                JavaText.literal(cookie.name()),
                JavaText.literal(cookie.provider()),
                constant(cookie.category()),
                JavaText.literal(cookie.purpose()));
        text("function", cookie.function());
        text("location", cookie.location());
        text("duration", cookie.lifetime().map(CookieLifetime::toString).orElse(""));
        choice("party", cookie.party(), Party.UNSPECIFIED);
        recipients();
        text("policyUrl", cookie.policyUrl());
        choice("storage", cookie.storage(), Storage.COOKIE);
        choice("match", cookie.match(), Match.EXACT);
        text("path", cookie.path());
        text("domain", cookie.domain());
        flag("secure", cookie.secure());
        flag("httpOnly", cookie.httpOnly());
        choice("sameSite", cookie.sameSite(), SameSite.UNSPECIFIED);
        flag("partitioned", cookie.partitioned());
        text("justification", cookie.justification());
        member("build", CodeBlock.of(""));
        return chain.add("$<$<").build();
    }

    private void recipients() {
        int number = cookie.recipients().size();
        if (number > MOST_RECIPIENTS) {
            member("recipients", longList());
        } else if (number > 0) {
            member("recipients", listed(cookie.recipients()));
        }
    }

    /** A method has 65,535 bytes of code at most (JVMS 17, section 4.7.3), so that long lists take several. */
    private CodeBlock longList() {
        List<CodeBlock> calls = new ArrayList<>();
        List<String> recipients = cookie.recipients();
        for (int from = 0; from < recipients.size(); from += MOST_RECIPIENTS) {
            String name = "recipientsOf_" + cookie.registryConstant() + "_" + from;
            List<String> some = recipients.subList(from, Math.min(recipients.size(), from + MOST_RECIPIENTS));
            type.addMethod(MethodSpec.methodBuilder(name)
                    .addJavadoc("Lists some recipients.\n\n@return the names\n")
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                    .returns(String[].class)
                    .addStatement("return new String[] {$L}", listed(some))
                    .build());
            calls.add(CodeBlock.of("$N()", name));
        }
        return CodeBlock.of(
                "$T.of($L).flatMap($T::of).toArray(String[]::new)",
                Stream.class,
                CodeBlock.join(calls, ", "),
                Stream.class);
    }

    private static CodeBlock listed(List<String> texts) {
        return CodeBlock.of("$L", texts.stream().map(JavaText::literal).collect(Collectors.joining(", ")));
    }

    private void text(String member, String value) {
        if (!value.isEmpty()) {
            member(member, CodeBlock.of("$L", JavaText.literal(value)));
        }
    }

    private <E extends Enum<E>> void choice(String member, E value, E left) {
        if (value != left) {
            member(member, constant(value));
        }
    }

    private void flag(String member, boolean set) {
        if (set) {
            member(member, CodeBlock.of(""));
        }
    }

    private void member(String name, CodeBlock argument) {
        chain.add("\n.$L($L)", name, argument);
    }

    private static CodeBlock constant(Enum<?> value) {
        return CodeBlock.of("$T.$L", PublicTypes.of(value), value.name());
    }
}
