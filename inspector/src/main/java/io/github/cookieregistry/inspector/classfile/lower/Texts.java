package io.github.cookieregistry.inspector.classfile.lower;

import io.github.cookieregistry.core.code.Code;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/** Lowers the sums of texts that are linked at run time (JEP 280). */
final class Texts {

    private static final char ARGUMENT = '\1';
    private static final char CONSTANT = '\2';

    private Texts() {}

    static boolean isSum(InvokeDynamicInsnNode instruction) {
        return instruction.bsm.getOwner().equals("java/lang/invoke/StringConcatFactory");
    }

    /** @param given the values by their types */
    static Code sum(InvokeDynamicInsnNode instruction, List<Code> given) {
        Type[] types = Type.getArgumentTypes(instruction.desc);
        List<Code> values = new ArrayList<>();
        for (int index = 0; index < given.size(); index++) {
            values.add(Numbers.to(types[index].getClassName(), given.get(index)));
        }
        if (!instruction.name.equals("makeConcatWithConstants")) {
            return new Code.Joined(values);
        }
        List<Code> parts = instruction.bsmArgs.length > 0 && instruction.bsmArgs[0] instanceof String recipe
                ? parts(recipe, instruction.bsmArgs, values)
                : null;
        return parts == null ? Code.OPAQUE : parts.isEmpty() ? new Code.Constant("") : new Code.Joined(parts);
    }

    private static @Nullable List<Code> parts(String recipe, Object[] constants, List<Code> values) {
        List<Code> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int value = 0;
        int constant = 1;
        for (int at = 0; at < recipe.length(); at++) {
            char each = recipe.charAt(at);
            if (each != ARGUMENT && each != CONSTANT) {
                text.append(each);
                continue;
            }
            if (!text.isEmpty()) {
                parts.add(new Code.Constant(text.toString()));
                text.setLength(0);
            }
            if (each == ARGUMENT) {
                if (value >= values.size()) {
                    return null;
                }
                parts.add(values.get(value++));
            } else {
                if (constant >= constants.length) {
                    return null;
                }
                Object known = constants[constant++];
                parts.add(known instanceof String || known instanceof Number ? new Code.Constant(known) : Code.OPAQUE);
            }
        }
        if (!text.isEmpty()) {
            parts.add(new Code.Constant(text.toString()));
        }
        return parts;
    }
}
