package io.github.cookieregistry.core.judge;

import io.github.cookieregistry.SameSite;
import io.github.cookieregistry.core.code.Call;
import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Creation;
import io.github.cookieregistry.core.code.Invocation;
import io.github.cookieregistry.core.code.ObjectHistory;
import io.github.cookieregistry.core.code.Program;
import io.github.cookieregistry.core.evaluate.Evaluator;
import io.github.cookieregistry.core.evaluate.Frame;
import io.github.cookieregistry.core.evaluate.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads a cookie's attributes from the calls that follow the one that makes it. */
final class FactReader {

    /** The makers of cookies that have no attribute which is not given to them. */
    private static final Set<String> BARE = Set.of(
            "jakarta.servlet.http.Cookie.<init>",
            "javax.servlet.http.Cookie.<init>",
            "org.springframework.http.ResponseCookie.from",
            "jakarta.ws.rs.core.NewCookie.Builder.<init>");

    /** By a date, a cookie may be deleted, too. */
    private static final Set<String> EXPIRY = Set.of("expiry", "setExpiry", "expires", "setExpires");

    /** It has no way to give {@code SameSite}, so that nothing follows from its not being given. */
    private static final String WITHOUT_SAME_SITE = "javax.servlet.http.Cookie";

    private final Program program;
    private final Evaluator evaluator;
    private final Lifetimes lifetimes;

    FactReader(Program program, Evaluator evaluator) {
        this.program = program;
        this.evaluator = evaluator;
        this.lifetimes = new Lifetimes(program, evaluator);
    }

    /** What the calls on the object tell that this call makes. */
    Facts of(Call call, Frame frame) {
        ObjectHistory history = program.history(call).orElse(null);
        if (history == null) {
            return Facts.NONE;
        }
        Facts facts = Facts.NONE;
        if (call.method().isOf(WITHOUT_SAME_SITE)) {
            facts = facts.withSameSite(Told.of(Optional.empty(), false));
        }
        boolean mayExpire = false;
        for (ObjectHistory.Step step : history.steps()) {
            facts = with(facts, step, frame);
            mayExpire |= EXPIRY.contains(step.call().method().name());
        }
        String maker = call.method().owner() + "." + call.method().name();
        boolean subclass = call instanceof Creation creation
                && !creation.type().equals(creation.method().owner());
        return BARE.contains(maker) && !subclass && !mayExpire && !history.exposed() ? facts.completed() : facts;
    }

    private Facts with(Facts facts, ObjectHistory.Step step, Frame frame) {
        Invocation call = step.call();
        String name = call.method().name();
        String fact = name.startsWith("set") ? name.substring("set".length()) : name;
        List<Code> arguments = call.arguments();
        if (fact.equals("Attribute") && arguments.size() == 2) {
            return text(arguments.get(0), frame)
                    .map(attribute -> facts.with(attribute, text(arguments.get(1), frame), step.certain()))
                    .orElse(facts);
        }
        if (arguments.size() > 1) {
            return facts;
        }
        Optional<Code> value = arguments.stream().findFirst();
        boolean certain = step.certain();
        return switch (fact.toLowerCase(Locale.ROOT)) {
            case "maxage" ->
                value.map(code -> facts.withSeconds(Told.of(lifetimes.of(code, frame), certain)))
                        .orElse(facts);
            case "path" ->
                value.map(code -> facts.withPath(Told.of(text(code, frame), certain)))
                        .orElse(facts);
            case "domain" ->
                value.map(code -> facts.withDomain(Told.of(text(code, frame), certain)))
                        .orElse(facts);
            case "samesite" ->
                value.map(code -> facts.withSameSite(Told.of(sameSite(code, frame), certain)))
                        .orElse(facts);
            case "secure" -> facts.withSecure(Told.of(truth(value, frame), certain));
            case "httponly" -> facts.withHttpOnly(Told.of(truth(value, frame), certain));
            default -> facts;
        };
    }

    private Optional<Boolean> truth(Optional<Code> value, Frame frame) {
        if (value.isEmpty()) {
            return Optional.of(true);
        }
        return value.flatMap(code -> evaluator.evaluate(code, frame).only())
                .map(only ->
                        only instanceof Value.Known known && known.constant() instanceof Boolean truth ? truth : null);
    }

    /** A text, or what a library's enum says by its constant's name, also through {@code attributeValue()}. */
    private Optional<SameSite> sameSite(Code value, Frame frame) {
        Code constant = value instanceof Invocation call && call.arguments().isEmpty() && call.object() != null
                ? call.object()
                : value;
        return Optional.of(constant)
                .filter(Code.FieldUse.class::isInstance)
                .flatMap(use -> Facts.sameSite(((Code.FieldUse) use).field().name()))
                .or(() -> text(value, frame).flatMap(Facts::sameSite));
    }

    private Optional<String> text(Code value, Frame frame) {
        return evaluator.evaluate(value, frame).only().flatMap(Value::whole);
    }
}
