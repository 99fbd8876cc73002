package io.github.cookieregistry.core.check;

import io.github.cookieregistry.core.declaration.Declarations;
import io.github.cookieregistry.core.declaration.DeclaredPolicy;
import io.github.cookieregistry.core.declaration.IncludedRegistry;
import io.github.cookieregistry.core.diagnostic.DiagnosticKey;
import io.github.cookieregistry.core.diagnostic.Place;
import io.github.cookieregistry.core.diagnostic.Problem;
import io.github.cookieregistry.core.model.RegistryName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The included registries are there, wholly, and none of them leads back to itself or to this module's own. */
final class IncludesCheck {

    private static final String WIDEN_THE_PATH =
            "Add its module to the path of this compile: in Gradle as api, in Maven without provided or optional.";

    private final DeclaredPolicy policy;
    private final Map<String, IncludedRegistry> included;
    private final String own;
    private final List<Problem> problems = new ArrayList<>();

    private IncludesCheck(Declarations declarations) {
        this.policy = declarations.policy();
        this.included = declarations.included().stream()
                .collect(Collectors.toMap(registry -> registry.name().qualified(), Function.identity()));
        this.own = new RegistryName(policy.packageName(), policy.registry()).qualified();
    }

    static List<Problem> check(Declarations declarations) {
        IncludesCheck check = new IncludesCheck(declarations);
        declarations.notRegistries().stream()
                .filter(name -> !name.equals(check.own))
                .forEach(check::missing);
        declarations.included().forEach(check::incomplete);
        check.policy.includes().stream().distinct().forEach(check::cycle);
        return check.problems;
    }

    private void missing(String name) {
        if (policy.includes().contains(name)) {
            fault(
                    place(name),
                    "The included " + name + " is no generated registry.",
                    "Name the class that the other module's build generates, such as LoginCookieRegistry.class.");
            return;
        }
        String parent = included.values().stream()
                .filter(registry -> registry.includes().contains(name))
                .map(registry -> registry.name().qualified())
                .sorted()
                .findFirst()
                .orElse(own);
        fault(
                place(parent),
                "The registry " + name + ", which " + parent + " includes, is not on the path.",
                WIDEN_THE_PATH);
    }

    private void incomplete(IncludedRegistry registry) {
        if (!registry.missingTypes().isEmpty() && !registry.name().qualified().equals(own)) {
            String name = registry.name().qualified();
            fault(
                    place(name),
                    "The registry " + name + " has cookies of " + String.join(", ", registry.missingTypes())
                            + ", of which this compile has no class file.",
                    "Keep the types that declare cookies in the module's jar.");
        }
    }

    private void cycle(String direct) {
        List<String> way = new ArrayList<>();
        if (leadsBack(direct, way, new HashSet<>())) {
            fault(
                    place(direct),
                    "The included registries go round in a circle: " + String.join(" includes ", way) + ".",
                    "Let the two modules include a third one, or only one of them the other.");
        }
    }

    /** Whether the way ends at this module's registry, or at one that it has passed; the way then tells the circle. */
    private boolean leadsBack(String name, List<String> way, Set<String> innocent) {
        if (name.equals(own) || way.contains(name)) {
            way.add(name);
            return true;
        }
        if (innocent.contains(name) || !included.containsKey(name)) {
            return false;
        }
        way.add(name);
        for (String next : included.get(name).includes()) {
            if (leadsBack(next, way, innocent)) {
                return true;
            }
        }
        way.remove(way.size() - 1);
        innocent.add(name);
        return false;
    }

    private Place place(String name) {
        return policy.place("includes").element(policy.includes().indexOf(name));
    }

    private void fault(Place place, String sentence, String wayOut) {
        problems.add(Problem.of(DiagnosticKey.COOKIE_POLICY, place, sentence, wayOut));
    }
}
