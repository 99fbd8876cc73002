package io.github.cookieregistry.core.check;

import io.github.cookieregistry.core.declaration.Declarations;
import io.github.cookieregistry.core.declaration.DeclaredPolicy;
import io.github.cookieregistry.core.declaration.IncludedRegistry;
import io.github.cookieregistry.core.diagnostic.DeclarationPlace;
import io.github.cookieregistry.core.diagnostic.Message;
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
            fault(Message.INCLUDES_NO_REGISTRY, place(name), name);
            return;
        }
        String parent = included.values().stream()
                .filter(registry -> registry.includes().contains(name))
                .map(registry -> registry.name().qualified())
                .sorted()
                .findFirst()
                .orElse(own);
        fault(Message.INCLUDES_OFF_PATH, place(parent), name, parent);
    }

    private void incomplete(IncludedRegistry registry) {
        if (!registry.missingTypes().isEmpty() && !registry.name().qualified().equals(own)) {
            String name = registry.name().qualified();
            fault(Message.INCLUDES_WITHOUT_TYPES, place(name), name, String.join(", ", registry.missingTypes()));
        }
    }

    private void cycle(String direct) {
        List<String> way = new ArrayList<>();
        if (leadsBack(direct, way, new HashSet<>())) {
            fault(Message.INCLUDES_CIRCLE, place(direct), String.join(" includes ", way));
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

    private DeclarationPlace place(String name) {
        return policy.place("includes").element(policy.includes().indexOf(name));
    }

    private void fault(Message message, DeclarationPlace place, String... arguments) {
        problems.add(Problem.of(message, place, arguments));
    }
}
