package io.github.cookieregistry.core.assemble;

import io.github.cookieregistry.core.declaration.Declarations;
import io.github.cookieregistry.core.declaration.DeclaredPolicy;
import io.github.cookieregistry.core.model.JavaNames;
import io.github.cookieregistry.core.model.RegistryName;

/** Where the registry goes: beside the policy, else to the longest common package of the declarations. */
public final class RegistryNaming {

    private static final String DEFAULT_NAME = "CookieRegistry";

    private RegistryNaming() {}

    /** The registry's name; a name that Java refuses gives way to the default one, for the registry is always made. */
    public static RegistryName name(Declarations declarations) {
        DeclaredPolicy policy = declarations.policy();
        String simpleName = JavaNames.isSimpleName(policy.registry()) && policy.isRegistryShort()
                ? policy.registry()
                : DEFAULT_NAME;
        return new RegistryName(
                policy.isDeclared()
                        ? policy.packageName()
                        : declarations.commonPackage().orElseGet(() -> firstPackage(declarations)),
                simpleName);
    }

    /** A named package, should there be one: nothing in a named package can refer to the unnamed one. */
    private static String firstPackage(Declarations declarations) {
        return declarations.packages().stream()
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }
}
