package io.github.cookieregistry.core.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Knows a type of the catalogue again that its library has moved: of the same maker and with the same name, in another
 * package, as {@code ratpack.core.http.Response} is {@code ratpack.http.Response}.
 */
public final class MovedTypes {

    /** The packages of a maker, told by their first part alone where that is not a domain. */
    private static final Set<String> DOMAINS = Set.of("com", "org", "net", "io", "de", "fr", "cn", "ch", "dev");

    /** Makers that share the first parts of their packages. */
    private static final Pattern SHARED = Pattern.compile(
            "org\\.(apache|eclipse|springframework|jboss|glassfish|wildfly)|com\\.(sun|google|amazonaws)|io\\.(github|smallrye)");

    /** What a client or a test has its own types for, under the names of a server's. */
    private static final Pattern ELSEWHERE = Pattern.compile("(.*\\.)?\\w*(client|test|mock)\\w*\\..*");

    private final Map<String, List<String>> bySimpleName = new HashMap<>();

    /** The types of a catalogue, those left out of which is said that they set nothing. */
    public MovedTypes(Catalogue catalogue) {
        for (String owner : catalogue.owners()) {
            if (!ELSEWHERE.matcher(owner).matches()) {
                bySimpleName
                        .computeIfAbsent(simpleName(owner), name -> new ArrayList<>())
                        .add(owner);
            }
        }
    }

    /** The simple names of the types. */
    public Set<String> simpleNames() {
        return bySimpleName.keySet();
    }

    /** The name that a type has in the catalogue, if it has another one there. */
    public Optional<String> before(String type) {
        return bySimpleName.getOrDefault(simpleName(type), List.of()).stream()
                .filter(owner -> !owner.equals(type))
                .filter(owner -> !ELSEWHERE.matcher(type).matches())
                .filter(owner ->
                        nested(owner).equals(nested(type)) && maker(owner).equals(maker(type)))
                .findFirst();
    }

    /** Whether two lists of parameter types are the same, but for packages that have moved. */
    static boolean same(List<String> listed, List<String> parameters) {
        if (listed.size() != parameters.size()) {
            return false;
        }
        for (int index = 0; index < listed.size(); index++) {
            if (!same(listed.get(index), parameters.get(index))) {
                return false;
            }
        }
        return true;
    }

    static boolean same(String listed, String type) {
        return listed.equals(type)
                || listed.contains(".")
                        && type.contains(".")
                        && nested(listed).equals(nested(type))
                        && maker(listed).equals(maker(type));
    }

    static String simpleName(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    /** A type's name without its package, whose parts are written small. */
    private static String nested(String type) {
        return type.substring(packageEnd(type));
    }

    private static int packageEnd(String type) {
        int start = 0;
        for (int dot = type.indexOf('.'); dot >= 0; dot = type.indexOf('.', start)) {
            if (Character.isUpperCase(type.charAt(start))) {
                return start;
            }
            start = dot + 1;
        }
        return start;
    }

    private static String maker(String type) {
        String[] parts = type.substring(0, Math.max(0, packageEnd(type) - 1)).split("\\.", -1);
        String maker = parts[0];
        if (maker.equals("javax") || maker.equals("jakarta")) {
            return parts.length > 1 ? "jakarta." + parts[1] : maker;
        }
        int most = DOMAINS.contains(maker) ? 2 : 1;
        for (int index = 1; index < parts.length && index < most; index++) {
            maker += "." + parts[index];
            if (SHARED.matcher(maker).matches()) {
                most = 3;
            }
        }
        return maker;
    }
}
