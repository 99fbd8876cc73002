package io.github.cookieregistry.core.catalogue;

import java.util.Collection;
import java.util.List;

/**
 * Finds what the catalogue says of a member, by names alone. Libraries add overloads and move packages faster than a
 * list can follow, so a member that is known by its type and its name is never passed over for its parameters.
 */
public final class ApiLookup {

    private final Catalogue catalogue;

    public ApiLookup(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * A method as a front end resolved it.
     *
     * @param owner canonical name of the type that declares it
     * @param parameters the erased parameter types by their canonical names
     * @param result the erased type that it gives back, by its canonical name; {@code void} for none
     */
    public record Member(String owner, String name, List<String> parameters, String result) {}

    /**
     * What calling a method does to cookies; empty for almost all.
     *
     * @param listed those of the catalogue's types that the method's type is, extends or implements, by their names in
     *     the catalogue
     * @param declared those of them that declare the method themselves: of these, an overload that the catalogue lacks
     *     counts as well
     */
    public List<CookieApi> method(Member method, Collection<String> listed, Collection<String> declared) {
        List<CookieApi> named = catalogue.methods(method.name());
        for (CookieApi api : named) {
            if (listed.contains(api.owner()) && MovedTypes.same(api.parameters(), method.parameters())) {
                return List.of(api);
            }
        }
        if (declared.isEmpty()) {
            return List.of();
        }
        List<CookieApi> others =
                named.stream().filter(api -> declared.contains(api.owner())).toList();
        return others.isEmpty() || reads(method) ? List.of() : overload(others, method.parameters());
    }

    /** Whether the catalogue has constructors of the type that has this name in it. */
    public boolean hasConstructors(String owner) {
        return !catalogue.constructors(owner).isEmpty();
    }

    /** What a constructor does to cookies, of a type that has this name in the catalogue; empty for almost all. */
    public List<CookieApi> constructor(String owner, List<String> parameters) {
        List<CookieApi> listed = listedConstructor(owner, parameters);
        List<CookieApi> others = catalogue.constructors(owner);
        return !listed.isEmpty() || others.isEmpty() ? listed : overload(others, parameters);
    }

    /**
     * What a constructor of a library's subclass does to cookies, whose parameters are its own: nothing tells what it
     * passes on, unless they are those of one that the catalogue lists.
     */
    public List<CookieApi> subclassConstructor(String owner, List<String> parameters) {
        List<CookieApi> listed = listedConstructor(owner, parameters);
        List<CookieApi> others = catalogue.constructors(owner);
        if (!listed.isEmpty() || others.isEmpty()) {
            return listed;
        }
        CookieApi base = others.get(0);
        return switch (base.kind()) {
            case IGNORED, IMPLIES -> List.of(base);
            default -> List.of(with(base, ApiKind.UNKNOWN, base.parameters(), NamePlace.NONE));
        };
    }

    private List<CookieApi> listedConstructor(String owner, List<String> parameters) {
        return catalogue.constructors(owner).stream()
                .filter(api -> MovedTypes.same(api.parameters(), parameters))
                .limit(1)
                .toList();
    }

    /**
     * Whether a method of the name of one that sets a cookie only reads it: {@code cookie(name)} beside
     * {@code cookie(name, value)}. It gives back the cookie's value, and not itself to go on with.
     */
    private static boolean reads(Member method) {
        String result = method.result();
        if (result.equals("void") || result.equals(method.owner())) {
            return false;
        }
        return isValue(result)
                || method.parameters().size() <= 1
                        && !MovedTypes.simpleName(result).contains("Builder");
    }

    private static boolean isValue(String result) {
        return !result.contains(".") || result.startsWith("java.") || result.startsWith("scala.");
    }

    /** What an overload does that the catalogue lacks, as far as all those agree that it has. */
    private static List<CookieApi> overload(List<CookieApi> listed, List<String> parameters) {
        CookieApi first = listed.get(0);
        if (listed.stream().allMatch(api -> api.kind() == ApiKind.IGNORED)) {
            return List.of(with(first, ApiKind.IGNORED, parameters, NamePlace.NONE));
        }
        if (listed.stream()
                .allMatch(api -> api.kind() == ApiKind.IMPLIES && api.name().equals(first.name()))) {
            return List.of(with(first, ApiKind.IMPLIES, parameters, first.name()));
        }
        // Who is given nothing is told the name later, by another call.
        if (parameters.isEmpty()) {
            return List.of();
        }
        for (CookieApi api : listed) {
            if (api.kind() == ApiKind.HEADER && fits(api, parameters)) {
                return List.of(with(api, ApiKind.HEADER, parameters, api.name()));
            }
        }
        boolean agree = listed.stream()
                .allMatch(api -> api.kind() == first.kind()
                        && api.name().equals(first.name())
                        && isSame(api, parameters, first.name().argument()));
        if (agree) {
            return List.of(with(first, first.kind(), parameters, first.name()));
        }
        // Most headers are no cookies: what is not sure to be given a header's name is not told.
        return listed.stream().anyMatch(api -> api.kind() == ApiKind.HEADER)
                ? List.of()
                : List.of(with(first, ApiKind.UNKNOWN, parameters, NamePlace.NONE));
    }

    /** Whether an overload is given a header's name where another one is, whatever the type of the value. */
    private static boolean fits(CookieApi header, List<String> parameters) {
        return isSame(header, parameters, header.name().headerArgument())
                && header.name().argument() < parameters.size();
    }

    private static boolean isSame(CookieApi api, List<String> parameters, int position) {
        return position >= 0
                && position < parameters.size()
                && position < api.parameters().size()
                && MovedTypes.same(api.parameters().get(position), parameters.get(position));
    }

    private static CookieApi with(CookieApi api, ApiKind kind, List<String> parameters, NamePlace name) {
        return new CookieApi(api.library(), kind, api.owner(), api.member(), parameters, name);
    }
}
