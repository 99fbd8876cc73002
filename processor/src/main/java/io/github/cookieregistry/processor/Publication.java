package io.github.cookieregistry.processor;

import io.github.cookieregistry.core.declaration.DeclarationIndex;
import io.github.cookieregistry.core.declaration.Declarations;
import io.github.cookieregistry.core.diagnostic.Problem;
import io.github.cookieregistry.core.model.CookieInventory;
import io.github.cookieregistry.core.model.RegistryName;
import io.github.cookieregistry.core.publish.PublishedPolicy;
import io.github.cookieregistry.core.render.RenderedFile;
import io.github.cookieregistry.processor.read.ElementFinder;
import io.github.cookieregistry.processor.render.registry.RegistrySource;
import io.github.cookieregistry.processor.render.registry.RegistrySurroundings;
import io.github.cookieregistry.processor.render.registry.SourceFile;
import io.github.cookieregistry.processor.write.Outputs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;

/** Renders the inventory and hands the files to the writer. */
final class Publication {

    private final Elements elements;
    private final Outputs outputs;
    private final PublishedPolicy policy;
    private final List<String> classes = new ArrayList<>();

    Publication(ProcessingEnvironment environment, Outputs outputs) {
        this.elements = environment.getElementUtils();
        this.outputs = outputs;
        this.policy = new PublishedPolicy(outputs::readBeside);
    }

    /** Writes the registry; answers false when the compile has a class of that name already. */
    boolean writeRegistry(CookieInventory inventory, Declarations declarations) throws IOException {
        DeclarationIndex index = DeclarationIndex.of(declarations);
        List<Element> originating = originating(index);
        boolean written = true;
        for (SourceFile source : RegistrySource.render(inventory, index.declaringTypes(), context(index))) {
            written &= outputs.writeSource(source, originating);
            classes.add(source.qualifiedName());
        }
        return written;
    }

    /** Writes a source whose only use is that javac then runs another round; answers its qualified name. */
    String writeExtraRound(RegistryName registry, int number) throws IOException {
        SourceFile source = ExtraRound.source(registry, number);
        outputs.writeSource(source, List.of());
        classes.add(source.qualifiedName());
        return source.qualifiedName();
    }

    /** Writes the policy and its companions, and deletes what an earlier compile wrote and this one did not. */
    void writeResources(CookieInventory inventory, Declarations declarations, DeclarationIndex previous)
            throws IOException {
        DeclarationIndex index = DeclarationIndex.of(declarations);
        List<Element> originating = originating(index);
        List<RenderedFile> files = declarations.isEmpty() ? List.of() : policy.files(inventory, declarations);
        for (RenderedFile file : files) {
            outputs.writeResource(file.path(), file.text(), originating);
            index.files().add(file.path());
        }
        index.classes().addAll(classes);
        previous.files().stream().filter(path -> !index.files().contains(path)).forEach(outputs::deleteResource);
        if (!declarations.isEmpty()) {
            outputs.writeResource(DeclarationIndex.PATH, index.text(), originating);
        } else if (!previous.files().isEmpty()) {
            outputs.deleteResource(DeclarationIndex.PATH);
        }
    }

    /** Whether the output holds the class file of the type or package of that name. */
    boolean hasClassFile(String name) {
        return ElementFinder.binaryName(elements, name)
                .filter(outputs::hasClassFile)
                .isPresent();
    }

    /** The elements that the output comes from: for Gradle's sake all of them, since the output aggregates. */
    private List<Element> originating(DeclarationIndex index) {
        return Stream.of(index.declaringTypes(), index.policies(), index.exceptionHolders())
                .flatMap(names -> names.stream())
                .distinct()
                .flatMap(name -> ElementFinder.find(elements, name).stream())
                .toList();
    }

    /** The inventory, with its translations and with what visitors agreed to before; a broken file counts as none. */
    CookieInventory withAgreedConsent(CookieInventory inventory, Declarations declarations) {
        return policy.withAgreedConsent(inventory, declarations);
    }

    /** What is wrong with the translations, and with the file that tells what visitors agreed to. */
    List<Problem> problems(CookieInventory inventory, Declarations declarations) {
        return policy.problems(inventory, declarations);
    }

    private RegistrySurroundings context(DeclarationIndex index) {
        boolean generatedResolves = elements.getTypeElement("javax.annotation.processing.Generated") != null;
        boolean namedModule = originating(index).stream()
                .map(elements::getModuleOf)
                .anyMatch(module -> module != null && !module.isUnnamed());
        return new RegistrySurroundings(generatedResolves, namedModule);
    }
}
