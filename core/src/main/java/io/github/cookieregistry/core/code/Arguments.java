package io.github.cookieregistry.core.code;

import java.util.List;

/**
 * What a call passes.
 *
 * @param codes one for each argument of the source
 * @param places where each of them stands
 * @param oneByOne whether the last ones are the elements of a varargs array, rather than the array
 */
public record Arguments(List<Code> codes, List<Place> places, boolean oneByOne) {

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
