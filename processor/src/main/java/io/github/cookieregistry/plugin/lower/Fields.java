package io.github.cookieregistry.plugin.lower;

import com.sun.source.tree.MethodTree;
import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Field;
import io.github.cookieregistry.core.code.FieldCode;
import io.github.cookieregistry.core.code.Method;
import io.github.cookieregistry.core.follow.FieldChanges;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Gathers what the code in view gives to fields. */
final class Fields {

    private final Signatures signatures;
    private final Sources sources;
    private final Bodies bodies;

    Fields(Signatures signatures, Sources sources, Bodies bodies) {
        this.signatures = signatures;
        this.sources = sources;
        this.bodies = bodies;
    }

    /** A field that a type in view has. */
    Optional<FieldCode> read(Field field) {
        VariableElement element = signatures.element(field);
        if (element == null) {
            return Optional.empty();
        }
        Lowered initializers = bodies.initializers(field.owner());
        Code initial = initializers == null ? null : initializers.initial().get(field);
        List<FieldCode.Write> writes = new ArrayList<>();
        writes(field, element).forEach(each -> writes.add(each.write()));
        boolean isFinal = element.getModifiers().contains(Modifier.FINAL);
        boolean constant = element.getKind() == ElementKind.ENUM_CONSTANT;
        int position = Signatures.owner(element).getEnclosedElements().indexOf(element);
        Code setting = Injections.of(element, initial);
        boolean open = setting == null && !isFinal && !constant && Injections.mayBeInjected(element);
        return Optional.of(new FieldCode(
                field, initial, setting, writes, open, overwritten(field, initializers), position, constant));
    }

    private boolean overwritten(Field field, @Nullable Lowered initializers) {
        if (initializers != null && writes(initializers, field)) {
            return true;
        }
        ClassSource source = sources.attributed(field.owner());
        List<Lowered> constructors = source == null || field.isStatic()
                ? List.of()
                : bodies.constructors(source).stream()
                        .filter(each -> each.delegation() == null
                                || !each.delegation().method().owner().equals(field.owner()))
                        .toList();
        return !constructors.isEmpty() && constructors.stream().allMatch(each -> writes(each, field));
    }

    private static boolean writes(Lowered body, Field field) {
        return body.writes().stream()
                .anyMatch(each -> each.field().equals(field) && each.write().making());
    }

    private List<Body.Written> writes(Field field, VariableElement element) {
        List<Body.Written> found = new ArrayList<>();
        Lowered initializers = bodies.initializers(field.owner());
        if (initializers != null) {
            add(found, initializers, field);
        }
        ClassSource source = sources.attributed(field.owner());
        if (source == null) {
            bodies.local(field.owner()).forEach(each -> {
                if (!each.code().method().name().equals(Method.INITIALIZER)) {
                    add(found, each, field);
                }
            });
            return found;
        }
        for (Lowered each : bodies.constructors(source)) {
            add(found, each, field);
        }
        for (Uses.Member member : givers(field, element, source)) {
            bodies.lowered(member).forEach(each -> add(found, each, field));
        }
        return found;
    }

    /** The bodies other than the type's own constructors and initializers that may give the field something else. */
    private Set<Uses.Member> givers(Field field, VariableElement element, ClassSource source) {
        boolean assigned = !element.getModifiers().contains(Modifier.FINAL);
        boolean changed = FieldChanges.concerns(field);
        Set<Uses.Member> givers = new LinkedHashSet<>();
        if (assigned || changed) {
            boolean within = element.getModifiers().contains(Modifier.PRIVATE);
            Uses uses = within ? sources.usesWithin(source) : sources.uses();
            if (assigned) {
                givers.addAll(uses.assignments(element.getSimpleName()));
            }
            if (changed) {
                givers.addAll(uses.changes(element.getSimpleName()));
            }
            givers.removeIf(member -> isConstructorOf(member, source));
        }
        return givers;
    }

    private static boolean isConstructorOf(Uses.Member member, ClassSource source) {
        MethodTree method = member.method();
        return member.source().type().equals(source.type()) && (method == null || method.getReturnType() == null);
    }

    private static void add(List<Body.Written> found, Lowered lowered, Field field) {
        for (Body.Written each : lowered.writes()) {
            if (each.field().equals(field)) {
                found.add(each);
            }
        }
    }
}
