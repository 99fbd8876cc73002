package io.github.cookieregistry.core.declaration;

import io.github.cookieregistry.core.model.Origin;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Everything that one module declares, as read in one round.
 *
 * @param policies the policies found; a module may bear one
 * @param cookies this module's declarations, by origin
 * @param exceptions the places that accept undocumented cookies, by place
 * @param included the registries included, directly or through another one, each once
 * @param notRegistries the names among the policy's inclusions that are no generated registry
 */
public record Declarations(
        List<DeclaredPolicy> policies,
        List<DeclaredCookie> cookies,
        List<DeclaredException> exceptions,
        List<IncludedRegistry> included,
        List<String> notRegistries) {

    public Declarations {
        policies = policies.stream()
                .sorted(Comparator.comparing(DeclaredPolicy::element))
                .toList();
        Comparator<DeclaredCookie> byOrigin =
                Comparator.comparing(DeclaredCookie::origin, Comparator.<Origin>naturalOrder());
        cookies = cookies.stream().sorted(byOrigin).toList();
        exceptions = exceptions.stream()
                .sorted(Comparator.comparing(DeclaredException::element))
                .toList();
        included = List.copyOf(included);
        notRegistries = List.copyOf(notRegistries);
    }

    /** The policy in force: the first one, should there wrongly be several. */
    public DeclaredPolicy policy() {
        return policies.isEmpty() ? DeclaredPolicy.NONE : policies.get(0);
    }

    /** Whether there is nothing to publish. */
    public boolean isEmpty() {
        return policies.isEmpty() && cookies.isEmpty() && exceptions.isEmpty();
    }

    /** Whether a value may still become known in a later round. */
    public boolean isIncomplete() {
        return cookies.stream().anyMatch(DeclaredCookie::isIncomplete)
                || policies.stream()
                        .anyMatch(policy -> !policy.values().unknown().isEmpty());
    }

    /** The longest package that holds all declarations; empty when they share none, not even a first name. */
    public Optional<String> commonPackage() {
        SortedSet<String> packages = packages();
        if (packages.isEmpty() || packages.contains("")) {
            return packages.size() > 1 ? Optional.empty() : Optional.of("");
        }
        // Of a sorted list, the first and the last differ the most.
        List<String> first = List.of(packages.first().split("\\."));
        List<String> last = List.of(packages.last().split("\\."));
        int shared = 0;
        while (shared < Math.min(first.size(), last.size()) && first.get(shared).equals(last.get(shared))) {
            shared++;
        }
        return shared == 0 ? Optional.empty() : Optional.of(String.join(".", first.subList(0, shared)));
    }

    /** The packages that hold declarations, those of exceptions where there is no cookie. */
    public SortedSet<String> packages() {
        SortedSet<String> packages = new TreeSet<>();
        cookies.stream().map(DeclaredCookie::packageName).forEach(packages::add);
        if (packages.isEmpty()) {
            exceptions.stream().map(DeclaredException::packageName).forEach(packages::add);
        }
        return packages;
    }
}
