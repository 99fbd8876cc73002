package io.github.cookieregistry.inspector.classfile.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;

/**
 * A class to inspect, by what its constant pool says: that is read of every class, and the rest of few.
 *
 * @param path where it was found, as it is told to people
 * @param above its superclass and its interfaces
 * @param uses the methods and fields of any type that its code names
 * @param texts the constants of text
 * @param words every name, descriptor and text in it
 */
@SuppressWarnings("ArrayRecordComponent")
public record OwnClass(
        String path,
        byte[] bytes,
        String name,
        List<String> above,
        List<Use> uses,
        Set<String> texts,
        Set<String> words) {

    /** A method or a field as the constant pool names it. */
    public record Use(String owner, String name, boolean field) {}

    private static final int UTF8 = 1;
    private static final int TEXT = 8;
    private static final int FIELD = 9;
    private static final int METHOD = 10;
    private static final int INTERFACE_METHOD = 11;

    /** Reads a constant pool; throws what ASM throws where it is broken. */
    public static OwnClass read(String path, byte[] bytes) {
        ClassReader reader = new ClassReader(bytes);
        char[] buffer = new char[reader.getMaxStringLength()];
        List<Use> uses = new ArrayList<>();
        Set<String> texts = new LinkedHashSet<>();
        Set<String> words = new LinkedHashSet<>();
        String[] names = new String[reader.getItemCount()];
        for (int index = 1; index < reader.getItemCount(); index++) {
            int at = reader.getItem(index);
            if (at == 0) {
                // Long and double take the place of two.
                continue;
            }
            switch (reader.readByte(at - 1)) {
                case UTF8 -> words.add(word(reader, index, names, buffer));
                case TEXT -> texts.add(word(reader, reader.readUnsignedShort(at), names, buffer));
                case FIELD, METHOD, INTERFACE_METHOD -> {
                    int type = reader.getItem(reader.readUnsignedShort(at));
                    int member = reader.getItem(reader.readUnsignedShort(at + 2));
                    uses.add(new Use(
                            word(reader, reader.readUnsignedShort(type), names, buffer),
                            word(reader, reader.readUnsignedShort(member), names, buffer),
                            reader.readByte(at - 1) == FIELD));
                }
                default -> {}
            }
        }
        List<String> above = new ArrayList<>();
        @Nullable String superName = reader.getSuperName();
        if (superName != null) {
            above.add(superName);
        }
        above.addAll(List.of(reader.getInterfaces()));
        return new OwnClass(path, bytes, reader.getClassName(), above, uses, texts, words);
    }

    private static String word(ClassReader reader, int index, @Nullable String[] names, char[] buffer) {
        String known = names[index];
        if (known == null) {
            // The reader takes a place that holds the index of a constant; the constant itself is read here.
            known = text(reader, reader.getItem(index), buffer);
            names[index] = known;
        }
        return known;
    }

    private static String text(ClassReader reader, int at, char[] buffer) {
        int length = reader.readUnsignedShort(at);
        int from = at + 2;
        int end = from + length;
        int count = 0;
        while (from < end) {
            int first = reader.readByte(from++);
            if ((first & 0x80) == 0) {
                buffer[count++] = (char) first;
            } else if ((first & 0xE0) == 0xC0) {
                buffer[count++] = (char) (((first & 0x1F) << 6) + (reader.readByte(from++) & 0x3F));
            } else {
                buffer[count++] = (char) (((first & 0xF) << 12)
                        + ((reader.readByte(from++) & 0x3F) << 6)
                        + (reader.readByte(from++) & 0x3F));
            }
        }
        return new String(buffer, 0, count);
    }
}
