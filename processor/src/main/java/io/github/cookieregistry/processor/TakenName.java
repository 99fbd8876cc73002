package io.github.cookieregistry.processor;

import io.github.cookieregistry.core.check.Checks;
import io.github.cookieregistry.core.declaration.Declarations;
import io.github.cookieregistry.core.diagnostic.Problem;
import io.github.cookieregistry.core.model.CookieInventory;
import io.github.cookieregistry.processor.read.PresentRegistry;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What it means that the compile has a class already of the name that its registry is to get. */
final class TakenName {

    private TakenName() {}

    /**
     * The faults: none where the class is this module's registry, as kapt or an earlier step has generated it.
     *
     * @param isElsewhere whether the class is neither a source of this compile nor a class of its output
     */
    static List<Problem> problems(
            Declarations declarations, CookieInventory inventory, PresentRegistry present, boolean isElsewhere) {
        if (!present.isGenerated()) {
            return Checks.registryExists(declarations, inventory.registry());
        }
        if (isElsewhere) {
            return Checks.registryElsewhere(declarations, inventory.registry(), present.declaringTypes());
        }
        return isOf(present, inventory) ? List.of() : Checks.registryOutdated(declarations, inventory.registry());
    }

    private static boolean isOf(PresentRegistry present, CookieInventory inventory) {
        Set<String> types = new TreeSet<>();
        Set<String> constants = new TreeSet<>();
        inventory.own().forEach(cookie -> {
            types.add(cookie.origin().type());
            constants.add(cookie.registryConstant());
        });
        return present.declaringTypes().equals(types) && present.constants().equals(constants);
    }
}
