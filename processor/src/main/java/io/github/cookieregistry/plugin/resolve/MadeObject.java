package io.github.cookieregistry.plugin.resolve;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.VariableTree;
import io.github.cookieregistry.plugin.scan.ParsedType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An object whose making is seen.
 *
 * @param arguments what its constructor is given
 * @param constant its declaration, when it is a constant of an enum
 */
record MadeObject(
        ParsedType type,
        List<List<KnownText>> arguments,
        @Nullable VariableTree constant) {

    /** The body that an enum's constant has of its own. */
    Optional<ClassTree> body() {
        return constant != null && constant.getInitializer() instanceof NewClassTree creation
                ? Optional.ofNullable(creation.getClassBody())
                : Optional.empty();
    }
}
