package io.github.cookieregistry.core.code;

import io.github.cookieregistry.core.catalogue.CookieApi;
import java.util.List;

/** A call of a method or constructor, which is what may set a cookie. Two calls are never equal. */
public sealed interface Call extends Code permits Invocation, Creation {

    /** The method or constructor. */
    Method method();

    /** What is passed. */
    Arguments passed();

    /** What the catalogue says of it; empty for almost all. */
    List<CookieApi> apis();

    /** Where the call stands. */
    Place place();

    /** What is passed, one for each argument of the source. */
    default List<Code> arguments() {
        return passed().codes();
    }

    /** Where an argument stands; the call itself where there is no such argument. */
    default Place place(int argument) {
        List<Place> places = passed().places();
        return argument < places.size() ? places.get(argument) : place();
    }

    /**
     * What a call passes.
     *
     * @param codes one for each argument of the source
     * @param places where each of them stands
     * @param oneByOne whether the last ones are the elements of a varargs array, rather than the array
     */
    record Arguments(List<Code> codes, List<Place> places, boolean oneByOne) {

        /** Nothing is passed. */
        public static final Arguments NONE = new Arguments(List.of(), List.of(), false);

        public Arguments {
            codes = List.copyOf(codes);
            places = List.copyOf(places);
        }

        /** What the parameter at a position is given; nothing is known where the call passes none. */
        public Code parameter(Method method, int position) {
            int last = method.parameters().size() - 1;
            if (oneByOne && position == last) {
                return new Code.Elements(codes.subList(Math.min(last, codes.size()), codes.size()));
            }
            return position < codes.size() ? codes.get(position) : Code.OPAQUE;
        }
    }
}
