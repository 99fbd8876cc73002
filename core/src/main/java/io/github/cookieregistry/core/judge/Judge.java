package io.github.cookieregistry.core.judge;

import io.github.cookieregistry.core.catalogue.CookieApi;
import io.github.cookieregistry.core.catalogue.NamePlace;
import io.github.cookieregistry.core.code.Call;
import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.MethodCode;
import io.github.cookieregistry.core.code.Place;
import io.github.cookieregistry.core.code.Program;
import io.github.cookieregistry.core.evaluate.Evaluator;
import io.github.cookieregistry.core.evaluate.Frame;
import io.github.cookieregistry.core.evaluate.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Judges one use of an API after another by what it does to cookies, and keeps what there is to tell. */
public final class Judge {

    private final Evaluator evaluator;
    private final Findings findings;
    private final Callers callers;
    private final HeaderNames headers;
    private final Names names;
    private final HandOvers handOvers;
    private final FactReader facts;
    private final Renames renames;

    /** A judge of one compile, in whose code each framework's cookie is told once. */
    public Judge(Program program, Documented documented, Levels levels, Acceptances acceptances) {
        this.evaluator = new Evaluator(program);
        this.findings = new Findings(documented, levels, acceptances);
        this.callers = new Callers(program, evaluator, findings);
        this.headers = new HeaderNames(program, evaluator);
        this.names = new Names(evaluator);
        this.handOvers = new HandOvers(evaluator);
        this.facts = new FactReader(program, evaluator);
        this.renames = new Renames(program);
    }

    /** Everything there is to tell so far, in the order of the source. */
    public List<Finding> findings() {
        return findings.inOrder();
    }

    /** Every place so far that sets a declared cookie. */
    public List<Use> uses() {
        return findings.uses();
    }

    /** Judges a call by each of its catalogue entries; a call that has none is passed over. */
    public void judge(Call call) {
        for (CookieApi api : call.apis()) {
            callers.begin();
            evaluator.begin();
            judge(api, call);
        }
    }

    /**
     * Judges the use of an annotation that names a framework's cookie.
     *
     * @param member the element that holds the name; null where it is not given, and the framework's own name counts
     */
    public void judgeAnnotation(CookieApi api, @Nullable Code member, Place place) {
        callers.begin();
        if (member == null) {
            findings.implied(api.name().fixed(), api.library(), place);
        } else {
            ask(member, place);
        }
    }

    /** Tells of a use of APIs that could not be read: what it may set is not known. */
    public void unread(List<CookieApi> apis, Place place) {
        for (CookieApi api : apis) {
            switch (api.kind()) {
                case SETS, DELETES, NAMES, PARSES, COPIES, UNKNOWN -> findings.unresolved(place, List.of(place));
                case IMPLIES -> findings.implied(api.name().fixed(), api.library(), place);
                case EMITS, HEADER, IGNORED -> {}
            }
        }
    }

    private void judge(CookieApi api, Call call) {
        NamePlace name = api.name();
        switch (api.kind()) {
            case SETS, NAMES ->
                given(name, call).forEach(at -> ask(call, at, names::ofText, frame -> facts.of(call, frame)));
            case DELETES ->
                given(name, call).forEach(at -> ask(call, at, names::ofText, frame -> deleted(call, frame)));
            case COPIES -> given(name, call).forEach(at -> ask(call, at, names::ofCopy, frame -> Facts.NONE));
            case PARSES -> given(name, call).forEach(at -> header(call, at, Way.at(call.place())));
            case HEADER -> headers(name, call);
            case EMITS -> given(name, call).forEach(at -> handedOver(call, at));
            case IMPLIES -> implied(api, call);
            case UNKNOWN -> findings.unresolved(call.place(), List.of(call.place()));
            case IGNORED -> {}
        }
    }

    private void ask(Call call, int at, BiFunction<Code, Frame, List<Value>> asked, Function<Frame, Facts> toldOf) {
        Code argument = call.arguments().get(at);
        callers.judge(
                new Callers.Question(frame -> asked.apply(argument, frame), toldOf, true),
                call.place(at),
                Way.at(call.place()));
    }

    private Facts deleted(Call call, Frame frame) {
        return facts.of(call, frame).withSeconds(Told.of(Optional.of(0L), true));
    }

    private void headers(NamePlace name, Call call) {
        if (name.headerArgument() < call.arguments().size()) {
            Code header = call.arguments().get(name.headerArgument());
            callers.forEach(
                    frame -> headers.of(header, frame),
                    HeaderNames.SET_COOKIE,
                    Way.at(call.place()),
                    way -> given(name, call).forEach(at -> header(call, at, way)));
        }
    }

    /** The arguments that hold a name, or what the name is taken from. */
    private static IntStream given(NamePlace place, Call call) {
        int from = place.argument();
        int all = call.arguments().size();
        return from < 0 || from >= all ? IntStream.empty() : IntStream.range(from, place.andFurther() ? all : from + 1);
    }

    private void header(Call call, int at, Way way) {
        Code value = call.arguments().get(at);
        if (value.equals(Code.NULL)) {
            return;
        }
        callers.judge(
                new Callers.Question(
                        frame -> names.ofHeader(value, frame), frame -> names.factsOfHeader(value, frame), true),
                way.told(value, way.length() == 0 ? call.place(at) : way.last().place()),
                way);
    }

    private void handedOver(Call call, int at) {
        for (HandOvers.Origin origin : handOvers.fresh(call.arguments().get(at))) {
            callers.judge(
                    new Callers.Question(frame -> origin.names(evaluator, frame), frame -> Facts.NONE, false),
                    call.place(at),
                    Way.at(call.place()));
        }
    }

    private void implied(CookieApi api, Call call) {
        if (asksOnly(call) || renames.renamed(call)) {
            return;
        }
        Optional<MethodCode> getter = renames.getter(call);
        if (getter.isPresent()) {
            ask(getter.get().result(), call.place());
        } else {
            findings.implied(api.name().fixed(), api.library(), call.place());
        }
    }

    private void ask(Code name, Place place) {
        callers.judge(
                new Callers.Question(frame -> names.ofText(name, frame), frame -> Facts.NONE, true),
                place,
                Way.at(place));
    }

    /** Whether the call only asks for what is there: {@code getSession(false)} makes no session. */
    private boolean asksOnly(Call call) {
        return call.arguments().size() == 1
                && evaluator
                        .evaluate(call.arguments().get(0), Frame.EMPTY)
                        .only()
                        .filter(new Value.Known(false)::equals)
                        .isPresent();
    }
}
