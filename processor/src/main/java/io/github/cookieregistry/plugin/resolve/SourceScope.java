package io.github.cookieregistry.plugin.resolve;

import com.sun.source.tree.Tree;
import io.github.cookieregistry.plugin.scan.ParsedType;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where an expression stands.
 *
 * @param body the method or constructor around it, if any
 * @param parameters what its parameters are worth
 * @param self the object that the code belongs to, where its making is seen
 * @param followed the variables whose values are being looked for
 */
record SourceScope(
        ParsedType type,
        @Nullable Tree body,
        Map<String, List<KnownText>> parameters,
        @Nullable MadeObject self,
        Set<String> followed,
        int depth) {

    /** Outside of all methods of a type. */
    static SourceScope of(ParsedType type, @Nullable MadeObject self) {
        return new SourceScope(type, null, Map.of(), self, Set.of(), 0);
    }

    /** Outside of all methods. */
    SourceScope ofType() {
        return new SourceScope(type, null, Map.of(), self, followed, depth + 1);
    }

    SourceScope following(String variable) {
        Set<String> more = new HashSet<>(followed);
        more.add(variable);
        return new SourceScope(type, body, parameters, self, more, depth);
    }

    SourceScope deeper() {
        return new SourceScope(type, body, parameters, self, followed, depth + 1);
    }
}
