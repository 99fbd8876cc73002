package io.github.cookieregistry.inspector.declare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Names methods as the processor does: {@code pay(java.lang.String)}, without the parameters that a compiler adds. */
final class MethodSignature {

    private static final String ENUM_PARAMETERS = "(Ljava/lang/String;I";

    private final SourceNames names;
    private final String internalName;
    private final int access;
    private final boolean innerInstance;

    MethodSignature(SourceNames names, String internalName, int access, boolean innerInstance) {
        this.names = names;
        this.internalName = internalName;
        this.access = access;
        this.innerInstance = innerInstance;
    }

    String of(String name, String descriptor) {
        List<Type> parameters = new ArrayList<>(Arrays.asList(Type.getArgumentTypes(descriptor)));
        if (name.equals("<init>")) {
            removeAdded(parameters, descriptor);
        }
        return name + "(" + String.join(",", parameters.stream().map(names::of).toList()) + ")";
    }

    private void removeAdded(List<Type> parameters, String descriptor) {
        if ((access & Opcodes.ACC_ENUM) != 0 && descriptor.startsWith(ENUM_PARAMETERS)) {
            parameters.subList(0, 2).clear();
        } else if (innerInstance
                && !parameters.isEmpty()
                && internalName.startsWith(parameters.get(0).getClassName().replace('.', '/') + "$")) {
            parameters.remove(0);
        }
    }
}
