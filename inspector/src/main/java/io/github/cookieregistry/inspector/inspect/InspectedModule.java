package io.github.cookieregistry.inspector.inspect;

import io.github.cookieregistry.core.assemble.InventoryAssembler;
import io.github.cookieregistry.core.assemble.RegistryNaming;
import io.github.cookieregistry.core.check.Checks;
import io.github.cookieregistry.core.declaration.Declarations;
import io.github.cookieregistry.core.diagnostic.Problem;
import io.github.cookieregistry.core.judge.Documented;
import io.github.cookieregistry.core.model.CookieInventory;
import io.github.cookieregistry.core.publish.PublishedPolicy;
import io.github.cookieregistry.core.render.RenderedFile;
import io.github.cookieregistry.core.render.language.Words;
import io.github.cookieregistry.inspector.declare.DeclarationReader;
import io.github.cookieregistry.inspector.declare.DocumentedCookies;
import io.github.cookieregistry.inspector.declare.ModuleDeclarations;
import io.github.cookieregistry.inspector.input.Inputs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One module with all that it declares, as the processor would have read it. */
final class InspectedModule {

    private final Inputs inputs;
    private final DeclarationReader reader;
    private final ModuleDeclarations module;
    private final PublishedPolicy policy;
    private final CookieInventory inventory;

    InspectedModule(Inputs inputs) {
        this.inputs = inputs;
        this.reader = new DeclarationReader(inputs.classes(), inputs.libraries());
        this.module = reader.module();
        this.policy = new PublishedPolicy(this::beside);
        Declarations declarations = module.declarations();
        this.inventory = policy.withAgreedConsent(
                InventoryAssembler.assemble(declarations, RegistryNaming.name(declarations)), declarations);
    }

    private Optional<String> beside(String packageName, String fileName) {
        return inputs.text(packageName.isEmpty() ? fileName : packageName.replace('.', '/') + "/" + fileName);
    }

    /** What the class files declare. */
    ModuleDeclarations declarations() {
        return module;
    }

    /** What is published. */
    CookieInventory inventory() {
        return inventory;
    }

    /** What counts as documented. */
    Documented documented() {
        return DocumentedCookies.of(module.declarations(), inputs.libraries(), reader);
    }

    /** All that is wrong with the declarations. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>(module.hiddenDeclarations());
        if (!module.declarations().isEmpty()) {
            problems.addAll(Checks.check(module.declarations(), Words.languages()));
            problems.addAll(policy.problems(inventory, module.declarations()));
        }
        return problems;
    }

    /** The files that a build of the processor's would have written. */
    List<RenderedFile> files() {
        return module.declarations().isEmpty() ? List.of() : policy.files(inventory, module.declarations());
    }
}
