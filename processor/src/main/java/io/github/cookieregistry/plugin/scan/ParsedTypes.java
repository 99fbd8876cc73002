package io.github.cookieregistry.plugin.scan;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** The types of a compile whose sources were parsed once more, each when it is first asked for. */
public final class ParsedTypes {

    private final Elements elements;
    private final SourceNotes notes;
    private final Map<TypeElement, Optional<CompilationUnitTree>> units = new HashMap<>();
    private final Map<TypeElement, Optional<ParsedType>> types = new HashMap<>();

    public ParsedTypes(Elements elements, SourceNotes notes) {
        this.elements = elements;
        this.notes = notes;
    }

    /** The type as its source has it; empty for a type of a library, and for local and anonymous ones. */
    public Optional<ParsedType> find(TypeElement type) {
        Optional<ParsedType> known = types.get(type);
        if (known == null) {
            known = type.getEnclosingElement() instanceof TypeElement outer
                    ? find(outer).flatMap(around -> among(around.tree().getMembers(), type, around.unit()))
                    : topLevel(type);
            types.put(type, known);
        }
        return known;
    }

    /** The type that declares a field, a method or a constructor. */
    public Optional<ParsedType> declaring(Element member) {
        return member.getEnclosingElement() instanceof TypeElement owner ? find(owner) : Optional.empty();
    }

    /** The superclass and the interfaces of a type, as far as they are of this compile. */
    public List<ParsedType> above(ParsedType type) {
        List<ParsedType> above = new ArrayList<>();
        supertype(type.element().getSuperclass()).ifPresent(above::add);
        type.element().getInterfaces().forEach(each -> supertype(each).ifPresent(above::add));
        return above;
    }

    private Optional<ParsedType> supertype(TypeMirror type) {
        return type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element
                ? find(element)
                : Optional.empty();
    }

    /** The type of this canonical name, be it of this compile or of a library. */
    public Optional<TypeElement> named(String name) {
        return Optional.ofNullable(elements.getTypeElement(name));
    }

    private Optional<ParsedType> topLevel(TypeElement type) {
        return units.computeIfAbsent(type, each -> notes.source(each).flatMap(SourceParser::parse))
                .flatMap(unit -> among(unit.getTypeDecls(), type, unit));
    }

    private static Optional<ParsedType> among(
            List<? extends Tree> declarations, TypeElement type, CompilationUnitTree unit) {
        for (Tree declaration : declarations) {
            if (declaration instanceof ClassTree tree && type.getSimpleName().contentEquals(tree.getSimpleName())) {
                return Optional.of(new ParsedType(type, tree, unit));
            }
        }
        return Optional.empty();
    }
}
