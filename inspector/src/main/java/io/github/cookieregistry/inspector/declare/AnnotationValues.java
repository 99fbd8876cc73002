package io.github.cookieregistry.inspector.declare;

import io.github.cookieregistry.core.declaration.MemberValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Collects the values of one annotation, as the processor reads them out of a source. */
final class AnnotationValues extends AnnotationVisitor {

    /** More members than these no annotation of ours will ever have. */
    private static final int MOST_MEMBERS = 200;

    private static final int MOST_VALUES = 10_000;

    private final Map<String, List<String>> given = new TreeMap<>();
    private final Consumer<MemberValues> end;

    AnnotationValues(Consumer<MemberValues> end) {
        super(Opcodes.ASM9);
        this.end = end;
    }

    @Override
    public void visit(@Nullable String name, Object value) {
        add(given, name, value);
    }

    @Override
    public void visitEnum(@Nullable String name, String descriptor, String value) {
        add(given, name, value);
    }

    @Override
    public @Nullable AnnotationVisitor visitArray(@Nullable String name) {
        String member = String.valueOf(name);
        if (given.size() < MOST_MEMBERS) {
            given.putIfAbsent(member, new ArrayList<>());
        }
        return new AnnotationVisitor(Opcodes.ASM9) {
            @Override
            public void visit(@Nullable String none, Object value) {
                add(given, member, value);
            }

            @Override
            public void visitEnum(@Nullable String none, String descriptor, String value) {
                add(given, member, value);
            }
        };
    }

    @Override
    public void visitEnd() {
        end.accept(new MemberValues(given, Set.of()));
    }

    private static void add(Map<String, List<String>> given, @Nullable String name, Object value) {
        String member = String.valueOf(name);
        if (given.size() < MOST_MEMBERS || given.containsKey(member)) {
            List<String> values = given.computeIfAbsent(member, none -> new ArrayList<>());
            if (values.size() < MOST_VALUES) {
                values.add(value instanceof Type type ? type.getClassName() : value.toString());
            }
        }
    }
}
