package io.github.cookieregistry.core.judge;

import io.github.cookieregistry.core.code.Call;
import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Method;
import io.github.cookieregistry.core.code.Place;
import io.github.cookieregistry.core.evaluate.Frame;
import java.util.ArrayList;
import java.util.List;

/** The calls that are taken for the case while a place is judged, from the place to the caller farthest away. */
final class Way {

    private record Step(Method method, Call call) {}

    private final Place place;
    private final List<Step> steps;

    private Way(Place place, List<Step> steps) {
        this.place = place;
        this.steps = steps;
    }

    /** No caller is asked. */
    static Way at(Place place) {
        return new Way(place, List.of());
    }

    /** The way that goes on to a caller of a method. */
    Way from(Method method, Call call) {
        List<Step> more = new ArrayList<>(steps);
        more.add(new Step(method, call));
        return new Way(place, more);
    }

    int length() {
        return steps.size();
    }

    /** The farthest caller; there must be one. */
    Call last() {
        return steps.get(steps.size() - 1).call();
    }

    /** Whether a call is on the way. */
    boolean passes(Call call) {
        return steps.stream().anyMatch(step -> step.call() == call);
    }

    /** What the parameters of the methods on the way are. */
    Frame frame() {
        Frame frame = Frame.EMPTY;
        for (int step = steps.size() - 1; step >= 0; step--) {
            frame = Frame.supposing(
                    steps.get(step).method(), steps.get(step).call().passed(), frame);
        }
        return frame;
    }

    /** The place and the callers: in each of them a cookie may be accepted. */
    List<Place> places() {
        List<Place> places = new ArrayList<>(List.of(place));
        steps.forEach(step -> places.add(step.call().place()));
        return places;
    }

    /** Where this code is told of: it, or what the farthest caller passes for it. */
    Place told(Code code, Place otherwise) {
        Place told = otherwise;
        Code at = code;
        for (Step step : steps) {
            if (at instanceof Code.Parameter parameter && parameter.method().equals(step.method())) {
                told = step.call().place(parameter.index());
                List<Code> arguments = step.call().arguments();
                at = parameter.index() < arguments.size() ? arguments.get(parameter.index()) : Code.OPAQUE;
            }
        }
        return told;
    }
}
