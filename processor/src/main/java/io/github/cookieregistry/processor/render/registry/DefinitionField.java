package io.github.cookieregistry.processor.render.registry;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import io.github.cookieregistry.CookieDefinition;
import io.github.cookieregistry.CookieLifetime;
import io.github.cookieregistry.Match;
import io.github.cookieregistry.Party;
import io.github.cookieregistry.SameSite;
import io.github.cookieregistry.Storage;
import io.github.cookieregistry.processor.model.CookieDeclaration;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Writes the constant of one cookie: a chain of the facts that its declaration gives, and no others. */
final class DefinitionField {

    private final CodeBlock.Builder chain = CodeBlock.builder();

    private DefinitionField() {}

    static FieldSpec of(CookieDeclaration cookie) {
        return FieldSpec.builder(
                        CookieDefinition.class,
                        cookie.registryConstant(),
                        Modifier.PUBLIC,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .addJavadoc(javadoc(cookie))
                .initializer(new DefinitionField().definition(cookie))
                .build();
    }

    private static CodeBlock javadoc(CookieDeclaration cookie) {
        String purpose = JavaText.javadoc(cookie.purpose());
        String origin = "Declared by {@code " + JavaText.name(cookie.origin().toString()) + "}.";
        return CodeBlock.of("$L\n", purpose.isEmpty() ? origin : sentence(purpose) + "\n\n<p>" + origin);
    }

    private static String sentence(String text) {
        return text.endsWith(".") || text.endsWith("!") || text.endsWith("?") ? text : text + ".";
    }

    private CodeBlock definition(CookieDeclaration cookie) {
        chain.add(
                "$T.of(\n$>$>$>$>$L, $L, $L,\n$L)$<$<",
                CookieDefinition.class,
                JavaText.literal(cookie.name()),
                JavaText.literal(cookie.provider()),
                constant(cookie.category()),
                JavaText.literal(cookie.purpose()));
        text("function", cookie.function());
        text("location", cookie.location());
        text("duration", cookie.lifetime().map(CookieLifetime::toString).orElse(""));
        choice("party", cookie.party(), Party.UNSPECIFIED);
        if (!cookie.recipients().isEmpty()) {
            member(
                    "recipients",
                    CodeBlock.of(
                            "$L",
                            cookie.recipients().stream().map(JavaText::literal).collect(Collectors.joining(", "))));
        }
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
        return CodeBlock.of("$T.$L", value.getDeclaringClass(), value.name());
    }
}
