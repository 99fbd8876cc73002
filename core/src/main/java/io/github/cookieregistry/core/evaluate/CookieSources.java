package io.github.cookieregistry.core.evaluate;

import io.github.cookieregistry.core.catalogue.CookieApi;
import io.github.cookieregistry.core.code.Again;
import io.github.cookieregistry.core.code.Call;
import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Creation;
import io.github.cookieregistry.core.code.FieldCode;
import io.github.cookieregistry.core.code.Invocation;
import io.github.cookieregistry.core.code.Method;
import io.github.cookieregistry.core.code.Program;
import io.github.cookieregistry.core.evaluate.Value.Values;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Tells where cookies come from, as far as their names can be told. */
public final class CookieSources {

    private static final int DEEPEST = 200;

    private final Program program;
    private final Evaluation evaluator;
    private final RequestCookies requests;
    private final Set<Object> following = new HashSet<>();
    private int depth;

    CookieSources(Program program, Evaluation evaluator) {
        this.program = program;
        this.evaluator = evaluator;
        this.requests = new RequestCookies(evaluator);
    }

    /** Where the cookie comes from that this code gives, holds, or is written from. */
    public CookieSource of(Code code, Frame frame) {
        if (evaluator.tooManySteps() || depth >= DEEPEST) {
            return CookieSource.UNKNOWN;
        }
        depth++;
        try {
            return found(code, frame);
        } finally {
            depth--;
        }
    }

    private CookieSource found(Code code, Frame frame) {
        if (code instanceof Code.NameCompared compared) {
            CookieSource source = of(compared.cookie(), frame);
            // Cookies that a caller brings by the dozen came with a request.
            boolean oneOfMany = source.kind() == CookieSource.Kind.PARAMETER
                    && (compared.cookie() instanceof Code.ElementOf || compared.cookie() instanceof Code.ElementAt);
            return source.kind() == CookieSource.Kind.REQUEST || oneOfMany
                    ? CookieSource.request(evaluator.evaluate(compared.name(), frame))
                    : source;
        }
        if (code instanceof Code.ElementAt element) {
            return of(element.array(), frame);
        }
        if (code instanceof Code.ElementOf element) {
            return of(element.collection(), frame);
        }
        if (code instanceof Code.Elements elements) {
            return any(elements.codes(), frame);
        }
        if (code instanceof Code.Choice choice) {
            return any(List.of(choice.yes(), choice.no()), frame);
        }
        if (code instanceof Code.OneOf several) {
            return any(several.codes(), frame);
        }
        if (code instanceof Again again) {
            return once(again, () -> {
                List<Code> all = new ArrayList<>(List.of(again.first()));
                all.addAll(again.later());
                return any(all, frame);
            });
        }
        if (code instanceof Code.Joined text) {
            // A header's text: the cookie that it is written from stands first.
            return of(text.parts().get(0), frame);
        }
        if (code instanceof Code.Changed changed) {
            return of(changed.object(), frame);
        }
        if (code instanceof Code.Exposed exposed) {
            return of(exposed.object(), frame);
        }
        if (code instanceof Code.Compared compared) {
            return of(compared.value(), frame);
        }
        if (code instanceof Creation creation) {
            return created(creation, frame);
        }
        if (code instanceof Invocation call) {
            return called(call, frame);
        }
        if (code instanceof Code.FieldUse use) {
            return field(use);
        }
        return code instanceof Code.Parameter parameter ? parameter(parameter, frame) : CookieSource.UNKNOWN;
    }

    /**
     * Every name that a text can be, without those that it takes from cookies which are told of where they are made.
     */
    public Values newNames(Code name, Frame frame) {
        return names(name, frame, 0);
    }

    private Values names(Code name, Frame frame, int way) {
        if (way > DEEPEST || evaluator.tooManySteps()) {
            return Values.UNKNOWN;
        }
        if (name instanceof Code.OneOf several) {
            return Values.all(several.codes().stream()
                    .map(each -> names(each, frame, way + 1))
                    .toList());
        }
        if (name instanceof Code.Choice choice
                && evaluator.evaluate(choice.condition(), frame).constant().isEmpty()) {
            return Values.all(List.of(names(choice.yes(), frame, way + 1), names(choice.no(), frame, way + 1)));
        }
        if (name instanceof Code.Parameter parameter) {
            Optional<Frame.Given> given = frame.given(parameter);
            if (given.isPresent()) {
                return names(given.get().code(), given.get().frame(), way + 1);
            }
        }
        if (name instanceof Invocation call && call.object() != null && RequestCookies.isName(call.method())) {
            CookieSource source = of(call.object(), frame);
            return source.kind() == CookieSource.Kind.UNKNOWN || source.kind() == CookieSource.Kind.LIBRARY
                    ? evaluator.evaluate(name, frame)
                    : source.copiedNames();
        }
        return evaluator.evaluate(name, frame);
    }

    private CookieSource once(Object subject, Supplier<CookieSource> answer) {
        if (!following.add(subject)) {
            return CookieSource.CIRCLE;
        }
        try {
            return answer.get();
        } finally {
            following.remove(subject);
        }
    }

    private CookieSource any(List<Code> codes, Frame frame) {
        return codes.stream()
                .filter(code -> !(code instanceof Code.Constant))
                .map(code -> of(code, frame))
                .reduce(CookieSource::or)
                .orElse(CookieSource.UNKNOWN);
    }

    private Optional<CookieSource> known(Call call, Frame frame) {
        for (CookieApi api : call.apis()) {
            int name = api.name().argument();
            Values names = name >= 0 && name < call.arguments().size()
                    ? evaluator.evaluate(call.arguments().get(name), frame)
                    : Values.UNKNOWN;
            switch (api.kind()) {
                case IGNORED -> {
                    return Optional.of(name >= 0 ? CookieSource.client(names) : CookieSource.UNKNOWN);
                }
                case SETS, DELETES -> {
                    return Optional.of(CookieSource.made(names));
                }
                case NAMES, PARSES, COPIES, UNKNOWN -> {
                    return Optional.of(CookieSource.made(Values.UNKNOWN));
                }
                case EMITS, HEADER, IMPLIES -> {}
            }
        }
        return Optional.empty();
    }

    private CookieSource created(Creation creation, Frame frame) {
        Optional<CookieSource> known = known(creation, frame);
        if (known.isPresent() && creation.type().equals(creation.method().owner())) {
            return known.get();
        }
        Optional<Method> name = RequestCookies.NAME.stream()
                .flatMap(method -> program.target(method, creation.type()).stream())
                .findFirst();
        if (name.isPresent() && !creation.type().equals(creation.method().owner())) {
            Values names = evaluator.evaluate(
                    program.body(name.get()).map(body -> body.result()).orElse(Code.OPAQUE), frame);
            return CookieSource.client(names);
        }
        if (known.isPresent()) {
            return known.get();
        }
        return program.declares(creation.method().owner())
                ? CookieSource.MADE_ELSEWHERE
                : orLibrary(any(creation.arguments(), frame), creation.method().owner());
    }

    private CookieSource called(Invocation call, Frame frame) {
        Optional<CookieSource> known = known(call, frame);
        if (known.isPresent()) {
            return known.get();
        }
        Method method = call.method();
        if (program.declares(method.owner())) {
            Optional<CookieSource> returned = returned(call, frame);
            boolean looksUp = requests.reads(method) && requests.looksUp(method);
            if (method.result().equals("java.lang.String")
                    && returned.filter(source -> source.kind() == CookieSource.Kind.UNKNOWN)
                            .isPresent()) {
                return written(call, frame);
            }
            return returned.filter(source -> !looksUp || source.kind() != CookieSource.Kind.UNKNOWN)
                    .orElseGet(() -> looksUp ? requests.read(call, frame) : CookieSource.MADE_ELSEWHERE);
        }
        if (requests.reads(method) && !method.owner().startsWith("java.")) {
            return requests.read(call, frame);
        }
        CookieSource object = call.object() == null ? CookieSource.UNKNOWN : of(call.object(), frame);
        if (object.kind() == CookieSource.Kind.REQUEST) {
            return requests.derived(call, object, frame);
        }
        return object.kind() != CookieSource.Kind.UNKNOWN || object.equals(CookieSource.CIRCLE)
                ? object
                : orLibrary(any(call.arguments(), frame), method.result());
    }

    /** The cookie that a method is given to write a text from, in a way that is not followed. */
    private CookieSource written(Invocation call, Frame frame) {
        List<String> types = call.method().parameters();
        for (int index = 0; index < Math.min(types.size(), call.arguments().size()); index++) {
            if (types.get(index).endsWith("Cookie")) {
                return of(call.arguments().get(index), frame);
            }
        }
        return CookieSource.UNKNOWN;
    }

    /** What the bodies in view give back; empty where there are none. */
    private Optional<CookieSource> returned(Invocation call, Frame frame) {
        Method method = call.method();
        List<Method> targets = call.object() == null || call.exact() || method.kind() != Method.Kind.OPEN
                ? List.of(method)
                : program.targets(method).orElse(List.of());
        return targets.stream()
                .flatMap(target -> program.body(target).stream())
                .map(body -> frame.follows(body.method())
                        ? CookieSource.CIRCLE
                        : of(body.result(), Frame.of(body.method(), call.passed(), frame)))
                .reduce(CookieSource::or);
    }

    /** A cookie of which nothing is known but that it comes out of a library's method or constructor. */
    private static CookieSource orLibrary(CookieSource source, String made) {
        return source.kind() == CookieSource.Kind.UNKNOWN
                        && Method.simpleName(made).endsWith("Cookie")
                ? CookieSource.LIBRARY
                : source;
    }

    private CookieSource field(Code.FieldUse use) {
        FieldCode code = program.field(use.field()).orElse(null);
        if (code == null) {
            return CookieSource.UNKNOWN;
        }
        return once(use.field(), () -> {
            List<Code> values = new ArrayList<>();
            if (code.initial() != null) {
                values.add(code.initial());
            }
            code.writes().forEach(write -> values.add(write.value()));
            CookieSource source = any(values, evaluator.supposed());
            CookieSource all = code.open() ? source.orElsewhere() : source;
            return all.kind() == CookieSource.Kind.UNKNOWN ? CookieSource.MADE_ELSEWHERE : all;
        });
    }

    private CookieSource parameter(Code.Parameter parameter, Frame frame) {
        Frame bound = frame.of(parameter.method()).orElse(null);
        if (bound != null) {
            return bound.code(parameter.index())
                    .map(code -> of(code, bound.callers()))
                    .orElse(CookieSource.UNKNOWN);
        }
        if (parameter.variable().injected() instanceof Code.Constant name) {
            return CookieSource.request(evaluator.evaluate(name, frame));
        }
        CookieSource asked = CookieSource.parameter(Values.unknown(Value.Cause.parameter(parameter)));
        return program.consumer(parameter.method())
                .filter(Invocation.class::isInstance)
                .map(call -> ((Invocation) call).object())
                .map(object -> of(object, frame))
                .filter(source -> source.kind() == CookieSource.Kind.REQUEST)
                .orElse(asked);
    }
}
