package io.github.cookieregistry.core.follow;

import io.github.cookieregistry.core.code.Call;
import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Field;
import io.github.cookieregistry.core.code.Invocation;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Finds the code that puts other elements into an array, a collection or a map which a field holds. When that runs is
 * not followed: from then on, nothing is known of what the field holds.
 */
public final class FieldChanges {

    private static final Pattern PUTS =
            Pattern.compile("(add|put|set|offer|push|insert|replace|compute|merge|fill|sort|reverse|shuffle|swap).*");
    private static final Set<String> TOOLS = Set.of("java.util.Collections", "java.util.Arrays");

    private final Consumer<Code.FieldUse> changes;

    /** @param changes takes the use of each field whose elements change */
    public FieldChanges(Consumer<Code.FieldUse> changes) {
        this.changes = changes;
    }

    /** Whether what a field of this type holds can have other elements. */
    public static boolean concerns(Field field) {
        return field.type().endsWith("[]") || field.type().startsWith("java.util.");
    }

    /** Notes a call, which may be one on what a field holds. */
    public void called(Call call) {
        if (!(call instanceof Invocation invocation)
                || !PUTS.matcher(call.method().name()).matches()) {
            return;
        }
        if (invocation.object() != null && call.method().owner().startsWith("java.util.")) {
            changed(invocation.object());
        } else if (TOOLS.contains(call.method().owner()) && !call.arguments().isEmpty()) {
            changed(call.arguments().get(0));
        }
    }

    /** Notes that an object has other elements. */
    public void changed(Code object) {
        if (object instanceof Code.FieldUse use && concerns(use.field())) {
            changes.accept(use);
        }
    }
}
