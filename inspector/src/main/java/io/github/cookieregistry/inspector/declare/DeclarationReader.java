package io.github.cookieregistry.inspector.declare;

import io.github.cookieregistry.core.declaration.Declarations;
import io.github.cookieregistry.core.declaration.DeclaredCookie;
import io.github.cookieregistry.core.declaration.DeclaredException;
import io.github.cookieregistry.core.declaration.DeclaredPolicy;
import io.github.cookieregistry.core.declaration.IncludedRegistry;
import io.github.cookieregistry.inspector.input.Libraries;
import io.github.cookieregistry.inspector.input.ShippedClass;
import io.github.cookieregistry.inspector.input.Unreadable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what a module declares out of its class files, and what it includes out of its libraries'. */
public final class DeclarationReader {

    private final List<ClassContent> own = new ArrayList<>();
    private final List<Unreadable> unreadable = new ArrayList<>();
    private final Types types;

    /** A reader of these class files. */
    public DeclarationReader(List<ShippedClass> classes, Libraries libraries) {
        for (ShippedClass each : classes) {
            if (ClassFileReader.mayDeclare(each.bytes())) {
                read(each);
            }
        }
        this.types = new Types(own, libraries);
    }

    private void read(ShippedClass file) {
        try {
            own.add(ClassFileReader.read(file.bytes()));
        } catch (RuntimeException | StackOverflowError e) {
            unreadable.add(new Unreadable(file.path(), "is no whole class file"));
        }
    }

    /** What the module declares. */
    public ModuleDeclarations module() {
        List<DeclaredPolicy> policies = new ArrayList<>();
        List<DeclaredCookie> cookies = new ArrayList<>();
        List<DeclaredCookie> hidden = new ArrayList<>();
        List<ClassContent.FoundException> exceptions = new ArrayList<>();
        Map<String, String> sources = new HashMap<>();
        for (ClassContent content : own) {
            content.policy()
                    .ifPresent(
                            values -> policies.add(new DeclaredPolicy(content.name(), content.packageName(), values)));
            cookies.addAll(content.cookies());
            hidden.addAll(content.hidden());
            exceptions.addAll(content.exceptions());
            sources.putIfAbsent(content.name(), content.source());
        }
        RegistryReader registries = new RegistryReader(types);
        policies.forEach(policy -> policy.includes().forEach(registries::include));
        List<DeclaredException> declared =
                exceptions.stream().map(ClassContent.FoundException::declared).toList();
        Declarations declarations =
                new Declarations(policies, cookies, declared, registries.included(), registries.notRegistries());
        return new ModuleDeclarations(declarations, hidden, exceptions, sources, unreadable);
    }

    /** The registry of that name, and those that it includes, as far as the class path has them. */
    List<IncludedRegistry> registry(String name) {
        RegistryReader registries = new RegistryReader(types);
        registries.include(name);
        return registries.included();
    }
}
