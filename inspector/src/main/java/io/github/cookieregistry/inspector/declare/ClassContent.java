package io.github.cookieregistry.inspector.declare;

import io.github.cookieregistry.core.declaration.DeclaredCookie;
import io.github.cookieregistry.core.declaration.DeclaredException;
import io.github.cookieregistry.core.declaration.MemberValues;
import java.util.List;
import java.util.Optional;

/**
 * What a class file says of cookies.
 *
 * @param name the type's name in the source: {@code com.example.Outer.Inner}, the package's for {@code package-info}
 * @param packageName empty for the unnamed package
 * @param source the path of its source by its package, such as {@code com/example/Outer.java}
 * @param cookies what its fields declare
 * @param hidden the constants that declare a cookie in a type inside a method, which nobody can refer to
 * @param policy its {@code @CookiePolicy}
 * @param exceptions the {@code @UndocumentedCookie}s on it and on its methods
 * @param registry its {@code @CookieGenerated}, where it is a registry or a part of one
 * @param interfaces the internal names of the interfaces that it implements: those of a divided registry are its parts
 */
record ClassContent(
        String name,
        String packageName,
        String source,
        List<DeclaredCookie> cookies,
        List<DeclaredCookie> hidden,
        Optional<MemberValues> policy,
        List<FoundException> exceptions,
        Optional<MemberValues> registry,
        List<String> interfaces) {

    /**
     * An {@code @UndocumentedCookie}.
     *
     * @param owner internal name of the class, {@code com/example/package-info} for a package
     * @param method name and descriptor; empty for a type or a package
     */
    record FoundException(String owner, String method, DeclaredException declared) {}

    ClassContent {
        cookies = List.copyOf(cookies);
        hidden = List.copyOf(hidden);
        exceptions = List.copyOf(exceptions);
        interfaces = List.copyOf(interfaces);
    }

    /** Whether it is a registry, or a part of one. */
    boolean isRegistry() {
        return registry.isPresent();
    }
}
