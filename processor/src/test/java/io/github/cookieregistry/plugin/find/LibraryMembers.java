package io.github.cookieregistry.plugin.find;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The members that a class file declares, read without loading the class. */
final class LibraryMembers extends ClassVisitor {

    /** A method or constructor. */
    record Member(String name, List<String> parameters, int access, String returns) {}

    private final List<Member> members = new ArrayList<>();
    private int access;
    private int release;

    private LibraryMembers() {
        super(Opcodes.ASM9);
    }

    /** Reads a class of a jar, or of the JDK where the jar is null; a nested class is found by its canonical name. */
    static LibraryMembers read(Path jar, String canonicalName) throws IOException {
        LibraryMembers members = new LibraryMembers();
        String name = canonicalName.replace('.', '/');
        if (jar == null) {
            try (InputStream bytes = ClassLoader.getSystemResourceAsStream(name + ".class")) {
                new ClassReader(bytes).accept(members, ClassReader.SKIP_CODE);
            }
            return members;
        }
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry entry = zip.getEntry(name + ".class");
            while (entry == null && name.contains("/")) {
                int last = name.lastIndexOf('/');
                name = name.substring(0, last) + "$" + name.substring(last + 1);
                entry = zip.getEntry(name + ".class");
            }
            if (entry == null) {
                throw new AssertionError("No " + canonicalName + " in " + jar);
            }
            try (InputStream bytes = zip.getInputStream(entry)) {
                new ClassReader(bytes).accept(members, ClassReader.SKIP_CODE);
            }
        }
        return members;
    }

    List<Member> all() {
        return members;
    }

    /** The first release of Java that can read the class. */
    int release() {
        return release;
    }

    boolean isAbstract() {
        return (access & Opcodes.ACC_ABSTRACT) != 0;
    }

    @Override
    public void visit(int version, int flags, String name, String signature, String superName, String[] interfaces) {
        access = flags;
        release = (version & 0xFFFF) - Opcodes.V1_8 + 8;
    }

    @Override
    public MethodVisitor visitMethod(int flags, String name, String descriptor, String signature, String[] exceptions) {
        if ((flags & Opcodes.ACC_SYNTHETIC) == 0) {
            members.add(new Member(
                    name,
                    Arrays.stream(Type.getArgumentTypes(descriptor))
                            .map(LibraryMembers::canonical)
                            .toList(),
                    flags,
                    canonical(Type.getReturnType(descriptor))));
        }
        return null;
    }

    private static String canonical(Type type) {
        String name = type.getClassName();
        return name.endsWith("$") ? name : name.replace('$', '.');
    }
}
