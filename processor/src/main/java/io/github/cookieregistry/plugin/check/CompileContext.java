package io.github.cookieregistry.plugin.check;

import io.github.cookieregistry.plugin.find.ApiFinder;
import io.github.cookieregistry.plugin.scan.ParsedTypes;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.TypeElement;

/**
 * What holds for a whole compile.
 *
 * @param inThisCompile whether a type's source is part of the compile
 * @param parsedTypes the types of the compile as their sources have them
 * @param implied the implied cookies told already: each is told once, at the first place
 */
record CompileContext(
        ApiFinder apis,
        Predicate<TypeElement> inThisCompile,
        ParsedTypes parsedTypes,
        Documented documented,
        Levels levels,
        Set<String> implied) {

    CompileContext(
            ApiFinder apis,
            Predicate<TypeElement> inThisCompile,
            ParsedTypes parsedTypes,
            Documented documented,
            Levels levels) {
        this(apis, inThisCompile, parsedTypes, documented, levels, new HashSet<>());
    }
}
