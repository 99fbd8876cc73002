package io.github.cookieregistry.plugin.check;

import io.github.cookieregistry.Level;
import io.github.cookieregistry.core.declaration.MemberValues;
import io.github.cookieregistry.core.judge.Levels;
import io.github.cookieregistry.plugin.scan.SourceNotes;
import io.github.cookieregistry.processor.read.AnnotationReader;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.util.Elements;

/** Finds the module's {@code @CookiePolicy}: among the sources, or in the class files of an earlier compile. */
final class ModulePolicy {

    private final Elements elements;
    private final SourceNotes notes;

    ModulePolicy(Elements elements, SourceNotes notes) {
        this.elements = elements;
        this.notes = notes;
    }

    /** Whether a source of this compile bears the policy. */
    boolean amongSources() {
        return !notes.policyPackages().isEmpty() || !notes.policyTypes().isEmpty();
    }

    /** The levels that the policy sets. */
    Levels levels() {
        Stream<Element> bearers = amongSources()
                ? Stream.concat(
                        notes.policyPackages().stream().map(elements::getPackageElement),
                        notes.policyTypes().stream().map(elements::getTypeElement))
                : notes.registries().stream().flatMap(this::around);
        return bearers.flatMap(element -> Stream.ofNullable(element))
                .flatMap(element -> AnnotationReader.values(element, "CookiePolicy").stream())
                .map(ModulePolicy::levels)
                .reduce(ModulePolicy::strictest)
                .orElse(Levels.DEFAULT);
    }

    /** A compile of several modules may have several policies, and none may silence the others. */
    private static Levels strictest(Levels one, Levels other) {
        return new Levels(
                strictest(one.undocumented(), other.undocumented()),
                strictest(one.unresolved(), other.unresolved()),
                strictest(one.implied(), other.implied()),
                strictest(one.drift(), other.drift()));
    }

    private static Level strictest(Level one, Level other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static Levels levels(MemberValues policy) {
        return new Levels(
                policy.choice("undocumented", Levels.DEFAULT.undocumented()),
                policy.choice("unresolved", Levels.DEFAULT.unresolved()),
                policy.choice("implied", Levels.DEFAULT.implied()),
                policy.choice("drift", Levels.DEFAULT.drift()));
    }

    /** The registry lies in the package that bears or holds the policy. */
    private Stream<Element> around(String registry) {
        int end = registry.lastIndexOf('.');
        Optional<PackageElement> holder =
                Optional.ofNullable(elements.getPackageElement(end < 0 ? "" : registry.substring(0, end)));
        return holder.stream().flatMap(each -> Stream.concat(Stream.of(each), each.getEnclosedElements().stream()));
    }
}
