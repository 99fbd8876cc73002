package io.github.cookieregistry.processor;

import io.github.cookieregistry.core.declaration.DeclarationIndex;
import io.github.cookieregistry.core.declaration.Declarations;
import io.github.cookieregistry.core.diagnostic.Problem;
import io.github.cookieregistry.core.model.CookieInventory;
import io.github.cookieregistry.core.model.RegistryName;
import io.github.cookieregistry.core.publish.PublishedPolicy;
import io.github.cookieregistry.processor.read.ElementFinder;
import io.github.cookieregistry.processor.render.registry.RegistrySource;
import io.github.cookieregistry.processor.render.registry.RegistrySurroundings;
import io.github.cookieregistry.processor.render.registry.SourceFile;
import io.github.cookieregistry.processor.write.Outputs;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;

/** Writes the registry, and reads what the policy needs beside the declarations. */
final class Publication {

    private final Elements elements;
    private final Outputs outputs;
    private final PublishedPolicy policy;
    private final List<String> classes = new ArrayList<>();

    Publication(Elements elements, Outputs outputs) {
        this.elements = elements;
        this.outputs = outputs;
        this.policy = new PublishedPolicy(outputs::readBeside);
    }

    /** Writes the registry; answers false when the compile has a class of that name already. */
    boolean writeRegistry(CookieInventory inventory, Declarations declarations) {
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
    String writeExtraRound(RegistryName registry, int number) {
        SourceFile source = ExtraRound.source(registry, number);
        outputs.writeSource(source, List.of());
        classes.add(source.qualifiedName());
        return source.qualifiedName();
    }

    /** Deletes the classes that an earlier compile generated and this one did not. */
    void deleteStaleClasses(DeclarationIndex previous) {
        previous.classes().stream().filter(name -> !classes.contains(name)).forEach(outputs::deleteClass);
    }

    /** What is published when the compile is over. */
    Conclusion conclusion(CookieInventory inventory, Declarations declarations, DeclarationIndex previous) {
        DeclarationIndex index = DeclarationIndex.of(declarations);
        index.classes().addAll(classes);
        return new Conclusion(
                outputs,
                new Conclusion.Published(
                        inventory,
                        policy.languages(inventory, declarations),
                        Set.copyOf(declarations.policy().consent()),
                        declarations.isEmpty()),
                index,
                previous,
                originating(index));
    }

    /** Whether the output holds a registry of that name. */
    boolean hasRegistry(String qualifiedName) {
        return outputs.hasClassFile(qualifiedName);
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

    /** The problems, with what the files of libraries tell of them. */
    List<Problem> explained(List<Problem> problems) {
        return new BrokenClasses(outputs).explained(problems);
    }

    /** The files beside the sources that are there and cannot be read. */
    List<Problem> unread(Declarations declarations) {
        return outputs.unread().stream()
                .map(fault -> fault.problem(declarations.policy().place("")))
                .toList();
    }

    private RegistrySurroundings context(DeclarationIndex index) {
        boolean generatedResolves = elements.getTypeElement("javax.annotation.processing.Generated") != null;
        boolean namedModule = originating(index).stream()
                .map(elements::getModuleOf)
                .anyMatch(module -> module != null && !module.isUnnamed());
        return new RegistrySurroundings(generatedResolves, namedModule);
    }
}
