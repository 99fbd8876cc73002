package io.github.cookieregistry.inspector.inspect;

import io.github.cookieregistry.core.code.Place;
import io.github.cookieregistry.core.declaration.DeclaredException;
import io.github.cookieregistry.core.diagnostic.DeclarationPlace;
import io.github.cookieregistry.core.diagnostic.Message;
import io.github.cookieregistry.core.diagnostic.Problem;
import io.github.cookieregistry.core.judge.Acceptances;
import io.github.cookieregistry.inspector.declare.ModuleDeclarations;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The places where undocumented cookies are accepted, and whether each hides anything. */
final class AcceptedPlaces implements Acceptances {

    private final Map<String, DeclaredException> byElement = new HashMap<>();
    private final Set<String> used = new HashSet<>();
    private final List<DeclaredException> all;

    AcceptedPlaces(ModuleDeclarations module) {
        this.all = module.declarations().exceptions();
        module.exceptions().forEach(byElement::put);
    }

    @Override
    public boolean accepts(Place.Scope scope, String name) {
        for (Place.Scope each = scope; each != null; each = each.outer()) {
            DeclaredException exception = byElement.get(ClassFileInspector.declaration(each));
            if (exception != null) {
                List<String> names = exception.values().texts("names");
                if (names.isEmpty() || names.contains(name)) {
                    used.add(exception.element());
                    return true;
                }
            }
        }
        return false;
    }

    /** The annotations that have hidden nothing. */
    List<Problem> withoutEffect() {
        return all.stream()
                .filter(exception -> !used.contains(exception.element()))
                .map(exception -> Problem.of(
                        Message.EXCEPTION_WITHOUT_EFFECT,
                        DeclarationPlace.of(exception.element()).at("UndocumentedCookie", "")))
                .toList();
    }
}
