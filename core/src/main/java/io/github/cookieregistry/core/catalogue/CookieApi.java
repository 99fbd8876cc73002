package io.github.cookieregistry.core.catalogue;

import java.util.List;

/**
 * One member that has to do with setting cookies.
 *
 * @param library the library, as people call it
 * @param owner canonical name of the type that declares the member, or of a subtype that inherits it
 * @param member the method's name, {@code <init>} for a constructor, or the element of an annotation
 * @param parameters the erased parameter types by their canonical names; {@code @} alone for an annotation's element
 */
public record CookieApi(
        String library, ApiKind kind, String owner, String member, List<String> parameters, NamePlace name) {

    /** The name that class files and the catalogue give a constructor. */
    public static final String CONSTRUCTOR = "<init>";

    /** What stands for the parameters of an annotation's element. */
    static final List<String> ANNOTATION = List.of("@");

    public CookieApi {
        parameters = List.copyOf(parameters);
    }

    /** Whether this is a use of an annotation rather than a call. */
    public boolean annotation() {
        return parameters.equals(ANNOTATION);
    }
}
