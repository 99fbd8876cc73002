package io.github.cookieregistry.core.judge;

import io.github.cookieregistry.core.code.Call;
import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Method;
import io.github.cookieregistry.core.code.Place;
import io.github.cookieregistry.core.code.Program;
import io.github.cookieregistry.core.evaluate.Evaluator;
import io.github.cookieregistry.core.evaluate.Frame;
import io.github.cookieregistry.core.evaluate.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Follows a parameter to the callers that bring it. */
final class Callers {

    private static final int LONGEST_WAY = 6;

    /** Helpers that call helpers can have more ways between them than anybody would follow. */
    private static final int MOST_WAYS = 2_000;

    private static final String STRING = "java.lang.String";

    private final Program program;
    private final Evaluator evaluator;
    private final Findings findings;
    private int ways;

    Callers(Program program, Evaluator evaluator, Findings findings) {
        this.program = program;
        this.evaluator = evaluator;
        this.findings = findings;
    }

    /**
     * What is asked at a place, and again at each caller.
     *
     * @param names every name that the cookie can have
     * @param facts what the code tells of it
     * @param fromElsewhere whether a cookie that a caller out of view brings is to be told
     */
    record Question(Function<Frame, List<Value>> names, Function<Frame, Facts> facts, boolean fromElsewhere) {}

    /** Begins with another place, whose callers can be followed as far as those of the ones before. */
    void begin() {
        ways = 0;
    }

    /** A name to be told of, where it is told, and the calls that are taken for the case. */
    private record Answer(Value name, Place at, Way way) {}

    /** Judges the names that are the answers, and asks the callers where a parameter brings one. */
    void judge(Question question, Place at, Way way) {
        judge(question, value -> at, way, Set.of(), answer -> tell(question, answer));
    }

    private void judge(
            Question question, Function<Value, Place> at, Way way, Set<Value> before, Consumer<Answer> told) {
        Frame frame = way.frame();
        evaluator.begin(frame);
        List<Value> names = question.names().apply(frame);
        Map<Method, List<Value>> brought = new LinkedHashMap<>();
        for (Value name : names) {
            Optional<Code.Parameter> parameter = name.cause().parameter();
            if (before.contains(name)) {
                continue;
            }
            if (parameter.isEmpty()) {
                told.accept(new Answer(name, at.apply(name), way));
            } else if (!parameter.get().variable().cookieName()) {
                brought.computeIfAbsent(parameter.get().method(), none -> new ArrayList<>())
                        .add(name);
            }
        }
        Set<Value> known = new HashSet<>(before);
        known.addAll(names);
        brought.forEach((method, values) -> {
            List<Code.Parameter> parameters = values.stream()
                    .flatMap(value -> value.cause().parameter().stream())
                    .distinct()
                    .toList();
            List<Answer> answers = new ArrayList<>();
            boolean asked = ask(
                    method,
                    parameters,
                    way,
                    farther ->
                            judge(question, value -> place(value, parameters, farther), farther, known, answers::add));
            // Of a helper that others may call, too, callers that know no more are of no interest.
            boolean nothing = !answers.isEmpty()
                    && (program.open(method) || values.stream().allMatch(value -> value.unknown() && !isNamed(value)))
                    && answers.stream().noneMatch(answer -> tellsMore(answer.name(), values));
            if (!nothing) {
                answers.forEach(told);
            }
            if (!asked || nothing || program.overridesLibrary(method)) {
                for (Value value : values) {
                    if (question.fromElsewhere() || isText(value)) {
                        told.accept(new Answer(value, at.apply(value), way));
                    }
                }
            }
        });
    }

    private void tell(Question question, Answer answer) {
        Frame frame = answer.way().frame();
        evaluator.begin(frame);
        findings.name(
                answer.name(),
                answer.at(),
                () -> question.facts().apply(frame),
                answer.way().places());
    }

    /** Whether a parameter brings a name or a cookie, rather than something that a name might be got out of. */
    private static boolean isNamed(Value value) {
        return isText(value)
                || value.cause()
                        .parameter()
                        .filter(parameter -> parameter.variable().type().contains("Cookie"))
                        .isPresent();
    }

    /** Whether a caller's answer says more than what is known without it. */
    private static boolean tellsMore(Value answer, List<Value> known) {
        return !(answer instanceof Value.Beginning beginning)
                || beginning.cause().declared()
                || beginning.cause().setting().isPresent()
                || known.stream()
                        .noneMatch(value -> value instanceof Value.Beginning before
                                && before.text().equals(beginning.text()));
    }

    /** Whether a parameter brings a name, rather than a cookie. */
    private static boolean isText(Value value) {
        return value.cause()
                .parameter()
                .filter(parameter -> parameter.variable().type().equals(STRING))
                .isPresent();
    }

    /** The caller's argument that brings a name: of several, the first that can be it. */
    private Place place(Value value, List<Code.Parameter> parameters, Way way) {
        for (Code.Parameter parameter : parameters) {
            Optional<Frame.Given> given =
                    parameters.size() == 1 ? Optional.empty() : way.frame().given(parameter);
            if (given.isPresent()
                    && evaluator.evaluate(given.get().code(), given.get().frame()).all().stream()
                            .anyMatch(part -> isPart(part, value))) {
                return way.last().place(parameter.index());
            }
        }
        return way.last().place(parameters.get(0).index());
    }

    private static boolean isPart(Value part, Value name) {
        return part.equals(name)
                || part.whole().isPresent()
                        && name.whole()
                                .filter(whole -> whole.contains(part.whole().get()))
                                .isPresent();
    }

    /** Visits each way on which a question has an answer that is looked for. */
    void forEach(Function<Frame, List<Value>> question, Value lookedFor, Way way, Consumer<Way> visitor) {
        forEach(question, lookedFor, way, visitor, Set.of());
    }

    private void forEach(
            Function<Frame, List<Value>> question,
            Value lookedFor,
            Way way,
            Consumer<Way> visitor,
            Set<Method> before) {
        Frame frame = way.frame();
        evaluator.begin(frame);
        List<Value> answers = question.apply(frame);
        if (answers.contains(lookedFor)) {
            visitor.accept(way);
            return;
        }
        Map<Method, List<Code.Parameter>> brought = new LinkedHashMap<>();
        for (Value answer : answers) {
            answer.cause()
                    .parameter()
                    .filter(parameter -> !before.contains(parameter.method()))
                    .ifPresent(parameter -> brought.computeIfAbsent(parameter.method(), none -> new ArrayList<>())
                            .add(parameter));
        }
        Set<Method> asked = new HashSet<>(before);
        asked.addAll(brought.keySet());
        // Who is not in view, and passes whatever headers there are, cannot be told to set a cookie.
        brought.forEach((method, parameters) ->
                ask(method, parameters, way, farther -> forEach(question, lookedFor, farther, visitor, asked)));
    }

    /** Visits the callers that pass parameters; false where there are none, or the way is too long. */
    private boolean ask(Method method, List<Code.Parameter> parameters, Way way, Consumer<Way> visitor) {
        if (way.length() >= LONGEST_WAY) {
            return false;
        }
        List<Call> calls = program.callers(method).stream()
                .filter(call -> !way.passes(call) && !parameters.stream().allMatch(each -> isPassedOn(call, each)))
                .toList();
        if (calls.isEmpty() || way.length() > 0 && ways + calls.size() > MOST_WAYS) {
            return false;
        }
        ways += calls.size();
        for (Call call : calls) {
            visitor.accept(way.from(method, call));
        }
        return true;
    }

    /** Whether a method that calls itself only passes its parameter on. */
    private static boolean isPassedOn(Call call, Code.Parameter parameter) {
        return call.passed().parameter(parameter.method(), parameter.index()) instanceof Code.Parameter passed
                && passed.method().equals(parameter.method())
                && passed.index() == parameter.index();
    }
}
