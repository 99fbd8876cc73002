package io.github.cookieregistry.plugin.check;

import io.github.cookieregistry.CookieLifetime;
import io.github.cookieregistry.SameSite;
import io.github.cookieregistry.core.judge.DeclaredFacts;
import io.github.cookieregistry.core.judge.Documented;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Reads what is documented out of the generated registry, which names the declaring types and the included registries.
 * It does not matter whether those are sources of this compile, class files of an earlier one, or a library.
 */
final class DocumentedReader {

    private static final String GENERATED = "CookieGenerated";

    private final Elements elements;
    private final Documented documented = new Documented();
    private final Set<String> seen = new HashSet<>();

    private DocumentedReader(Elements elements) {
        this.elements = elements;
    }

    /**
     * Reads everything that counts in this compile.
     *
     * @param registries canonical names of the generated registries among the sources
     * @param declaringTypes canonical names of the types among the sources that declare cookies
     */
    static Documented read(Elements elements, Collection<String> registries, Collection<String> declaringTypes) {
        DocumentedReader reader = new DocumentedReader(elements);
        registries.forEach(name -> reader.registry(elements.getTypeElement(name)));
        declaringTypes.forEach(reader::declaringType);
        return reader.documented;
    }

    private void registry(TypeElement registry) {
        if (registry == null || !seen.add("registry " + registry.getQualifiedName())) {
            return;
        }
        Optional<AnnotationMirror> generated = Annotations.find(registry, GENERATED);
        if (generated.isPresent()) {
            Annotations.texts(generated.get(), "declaringTypes").forEach(this::declaringType);
            Annotations.types(generated.get(), "includes").forEach(this::registry);
        }
        // A large registry is spread over interfaces, each with its own share of the names.
        for (TypeMirror part : registry.getInterfaces()) {
            if (part instanceof DeclaredType declared) {
                registry((TypeElement) declared.asElement());
            }
        }
    }

    private void declaringType(String name) {
        TypeElement type = seen.add(name) ? elements.getTypeElement(name) : null;
        if (type == null) {
            return;
        }
        for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
            Annotations.find(field, "Cookie").ifPresent(cookie -> declaration(type, field, cookie));
        }
    }

    private void declaration(TypeElement type, VariableElement field, AnnotationMirror cookie) {
        String storage = Annotations.text(cookie, "storage");
        Object constant = field.getConstantValue();
        String given = Annotations.text(cookie, "name");
        String name = given.isEmpty() && constant != null ? constant.toString() : given;
        if (!name.isEmpty() && (storage.isEmpty() || storage.equals("COOKIE"))) {
            Documented.Form form =
                    Annotations.text(cookie, "match").equals("PREFIX") ? Documented.Form.PREFIX : Documented.Form.EXACT;
            documented.add(new Documented.Declaration(
                    name, form, simpleName(type) + "." + field.getSimpleName(), Optional.of(facts(cookie))));
        }
    }

    private static DeclaredFacts facts(AnnotationMirror cookie) {
        return new DeclaredFacts(
                CookieLifetime.parse(Annotations.text(cookie, "duration"))
                        .map(life -> life.isSession() ? DeclaredFacts.SESSION : life.seconds()),
                given(cookie, "path"),
                given(cookie, "domain"),
                Annotations.text(cookie, "secure").equals("true"),
                Annotations.text(cookie, "httpOnly").equals("true"),
                given(cookie, "sameSite").map(SameSite::valueOf));
    }

    private static Optional<String> given(AnnotationMirror cookie, String member) {
        return Optional.of(Annotations.text(cookie, member)).filter(text -> !text.isEmpty());
    }

    private static String simpleName(TypeElement type) {
        Element outer = type.getEnclosingElement();
        return outer instanceof TypeElement enclosing
                ? simpleName(enclosing) + "." + type.getSimpleName()
                : type.getSimpleName().toString();
    }
}
