package io.github.cookieregistry.plugin.resolve;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import io.github.cookieregistry.plugin.scan.ParsedType;
import io.github.cookieregistry.plugin.scan.ParsedTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Tells what the names in a source mean that was only parsed, by the rules of JLS 6.5. */
final class TypeNames {

    private final ParsedTypes types;

    TypeNames(ParsedTypes types) {
        this.types = types;
    }

    /** The type that an expression names. */
    Optional<TypeElement> type(ExpressionTree name, ParsedType within) {
        if (name instanceof IdentifierTree identifier) {
            return simple(identifier.getName().toString(), within);
        }
        return name instanceof MemberSelectTree select
                ? type(select.getExpression(), within)
                        .flatMap(outer -> member(outer, select.getIdentifier().toString()))
                        .or(() -> types.named(name.toString()))
                : Optional.empty();
    }

    /** The field of this simple name: the type's own, one that it inherits, one around it, or an imported one. */
    Optional<VariableElement> field(String name, ParsedType within) {
        for (TypeElement type = within.element(); type != null; type = around(type)) {
            Optional<VariableElement> field = field(name, type);
            if (field.isPresent()) {
                return field;
            }
        }
        for (ImportTree each : within.unit().getImports()) {
            if (each.isStatic() && each.getQualifiedIdentifier() instanceof MemberSelectTree imported) {
                String last = imported.getIdentifier().toString();
                if (last.equals(name) || last.equals("*")) {
                    Optional<VariableElement> field =
                            types.named(imported.getExpression().toString()).flatMap(type -> field(name, type));
                    if (field.isPresent()) {
                        return field;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** A field that a type declares or inherits. */
    Optional<VariableElement> field(String name, TypeElement type) {
        for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
            if (field.getSimpleName().contentEquals(name)) {
                return Optional.of(field);
            }
        }
        return above(type).stream().flatMap(each -> field(name, each).stream()).findFirst();
    }

    private Optional<TypeElement> simple(String name, ParsedType within) {
        for (TypeElement type = within.element(); type != null; type = around(type)) {
            if (type.getSimpleName().contentEquals(name)) {
                return Optional.of(type);
            }
            Optional<TypeElement> member = member(type, name);
            if (member.isPresent()) {
                return member;
            }
        }
        List<String> candidates = new ArrayList<>();
        List<String> onDemand = new ArrayList<>();
        for (ImportTree each : within.unit().getImports()) {
            String imported = each.getQualifiedIdentifier().toString();
            if (imported.endsWith("." + name)) {
                candidates.add(imported);
            } else if (imported.endsWith(".*")) {
                onDemand.add(imported.substring(0, imported.length() - 1) + name);
            }
        }
        ExpressionTree packageName = within.unit().getPackageName();
        candidates.add(packageName == null ? name : packageName + "." + name);
        candidates.addAll(onDemand);
        candidates.add("java.lang." + name);
        return candidates.stream()
                .flatMap(candidate -> types.named(candidate).stream())
                .findFirst();
    }

    private static Optional<TypeElement> member(TypeElement outer, String name) {
        for (TypeElement member : ElementFilter.typesIn(outer.getEnclosedElements())) {
            if (member.getSimpleName().contentEquals(name)) {
                return Optional.of(member);
            }
        }
        return above(outer).stream()
                .flatMap(each -> member(each, name).stream())
                .findFirst();
    }

    private static List<TypeElement> above(TypeElement type) {
        List<TypeElement> above = new ArrayList<>();
        List<TypeMirror> supertypes = new ArrayList<>(type.getInterfaces());
        supertypes.add(0, type.getSuperclass());
        for (TypeMirror each : supertypes) {
            if (each instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
                above.add(element);
            }
        }
        return above;
    }

    private static @Nullable TypeElement around(TypeElement type) {
        return type.getEnclosingElement() instanceof TypeElement outer ? outer : null;
    }
}
