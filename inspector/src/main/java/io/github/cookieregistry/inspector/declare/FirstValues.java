package io.github.cookieregistry.inspector.declare;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** The texts that an initializer gives to fields: one literal each, put there at once, in code that does not branch. */
final class FirstValues extends MethodVisitor {

    private final String owner;
    private final Map<String, Optional<String>> values;
    private @Nullable String last;
    private boolean branches;

    FirstValues(String owner, Map<String, Optional<String>> values) {
        super(Opcodes.ASM9);
        this.owner = owner;
        this.values = values;
    }

    @Override
    public void visitLdcInsn(Object value) {
        last = value instanceof String text ? text : null;
    }

    @Override
    public void visitFieldInsn(int opcode, String holder, String name, String descriptor) {
        boolean puts = opcode == Opcodes.PUTSTATIC || opcode == Opcodes.PUTFIELD;
        if (puts && holder.equals(owner)) {
            Optional<String> value = branches ? Optional.empty() : Optional.ofNullable(last);
            // Of two values, none is the constant's.
            values.merge(name, value, (one, other) -> Optional.empty());
        }
        last = null;
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
        branches = true;
        last = null;
    }

    @Override
    public void visitTableSwitchInsn(int from, int to, Label otherwise, Label... labels) {
        branches = true;
        last = null;
    }

    @Override
    public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] labels) {
        branches = true;
        last = null;
    }

    @Override
    public void visitTryCatchBlock(Label start, Label end, Label handler, @Nullable String type) {
        branches = true;
    }

    @Override
    public void visitInsn(int opcode) {
        last = null;
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
        last = null;
    }

    @Override
    public void visitVarInsn(int opcode, int variable) {
        last = null;
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        // Groovy casts what it puts into a field to the field's type.
        if (opcode != Opcodes.CHECKCAST) {
            last = null;
        }
    }

    @Override
    public void visitMethodInsn(int opcode, String holder, String name, String descriptor, boolean isInterface) {
        last = null;
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        last = null;
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
        last = null;
    }

    @Override
    public void visitIincInsn(int variable, int increment) {
        last = null;
    }
}
