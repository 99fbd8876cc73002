package io.github.cookieregistry.inspector.classfile.lower;

import io.github.cookieregistry.core.code.Call;
import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Creation;
import io.github.cookieregistry.core.code.Field;
import io.github.cookieregistry.core.code.FieldCode;
import io.github.cookieregistry.core.code.MethodCode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.AbstractInsnNode;

/**
 * What one body says.
 *
 * @param writes the values that it gives to fields
 * @param delegation the call of another constructor; null where there is none
 * @param left what a constructor or initializer leaves in the fields of its type
 * @param judged the calls to judge: what a client sends is none
 * @param met the instructions that the code comes to
 */
public record Lowered(
        MethodCode code,
        List<Written> writes,
        @Nullable Creation delegation,
        Map<Field, Code> left,
        List<Call> judged,
        Set<AbstractInsnNode> met) {

    /** A value that a field is given. */
    public record Written(Field field, FieldCode.Write write) {}
}
