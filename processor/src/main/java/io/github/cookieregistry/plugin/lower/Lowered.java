package io.github.cookieregistry.plugin.lower;

import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Creation;
import io.github.cookieregistry.core.code.Field;
import io.github.cookieregistry.core.code.MethodCode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one body says.
 *
 * @param writes the values that it gives to fields
 * @param delegation the call of another constructor; null where there is none
 * @param initial what the declarations of fields give them
 */
record Lowered(
        MethodCode code,
        List<Body.Written> writes,
        @Nullable Creation delegation,
        Map<Field, Code> initial) {}
