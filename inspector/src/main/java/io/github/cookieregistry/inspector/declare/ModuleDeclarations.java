package io.github.cookieregistry.inspector.declare;

import io.github.cookieregistry.core.declaration.Declarations;
import io.github.cookieregistry.core.declaration.DeclaredCookie;
import io.github.cookieregistry.core.declaration.DeclaredException;
import io.github.cookieregistry.core.diagnostic.DeclarationPlace;
import io.github.cookieregistry.core.diagnostic.Message;
import io.github.cookieregistry.core.diagnostic.Problem;
import io.github.cookieregistry.inspector.input.Unreadable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a module declares, as its class files tell it. */
public final class ModuleDeclarations {

    private final Declarations declarations;
    private final List<DeclaredCookie> hidden;
    private final List<ClassContent.FoundException> exceptions;
    private final Map<String, String> sources;
    private final List<Unreadable> unreadable;

    ModuleDeclarations(
            Declarations declarations,
            List<DeclaredCookie> hidden,
            List<ClassContent.FoundException> exceptions,
            Map<String, String> sources,
            List<Unreadable> unreadable) {
        this.declarations = declarations;
        this.hidden = List.copyOf(hidden);
        this.exceptions = List.copyOf(exceptions);
        this.sources = Map.copyOf(sources);
        this.unreadable = List.copyOf(unreadable);
    }

    /** All that the processor would have read out of the sources. */
    public Declarations declarations() {
        return declarations;
    }

    /** The faults of declarations that stand where nobody can refer to them. */
    public List<Problem> hiddenDeclarations() {
        return hidden.stream()
                .map(cookie -> Problem.of(Message.DECLARED_IN_METHOD, cookie.place()))
                .toList();
    }

    /** The path of the source of a declaration, by its package; empty where no class file tells. */
    public String source(DeclarationPlace place) {
        return sources.getOrDefault(place.holder(), "");
    }

    /** The class files that could not be read. */
    public List<Unreadable> unreadable() {
        return unreadable;
    }

    /**
     * The places that accept undocumented cookies, by the internal name of the class, followed for a method by a dot,
     * its name and its descriptor.
     */
    public Map<String, DeclaredException> exceptions() {
        Map<String, DeclaredException> byPlace = new HashMap<>();
        for (ClassContent.FoundException exception : exceptions) {
            String place = exception.owner() + (exception.method().isEmpty() ? "" : "." + exception.method());
            byPlace.put(place, exception.declared());
        }
        return byPlace;
    }
}
