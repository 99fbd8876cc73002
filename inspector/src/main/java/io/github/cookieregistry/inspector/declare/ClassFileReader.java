package io.github.cookieregistry.inspector.declare;

import io.github.cookieregistry.core.declaration.DeclaredCookie;
import io.github.cookieregistry.core.declaration.DeclaredException;
import io.github.cookieregistry.core.declaration.MemberValues;
import io.github.cookieregistry.core.model.Origin;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Reads our annotations out of one class file. They have CLASS retention, and the compilers of Java, Kotlin, Groovy and
 * Scala all keep them.
 */
final class ClassFileReader extends ClassVisitor {

    private static final String OURS = "Lio/github/cookieregistry/";
    private static final byte[] MARK = "io/github/cookieregistry/".getBytes(StandardCharsets.ISO_8859_1);
    private static final String PACKAGE_INFO = "package-info";

    private final SourceNames names = new SourceNames();
    private final List<FoundCookie> cookies = new ArrayList<>();
    private final List<FoundMethod> methods = new ArrayList<>();
    private final Map<String, Optional<String>> firstValues = new HashMap<>();
    private String internalName = "";
    private List<String> interfaces = List.of();
    private int access;
    private String source = "";
    private boolean local;
    private boolean innerInstance;
    private @Nullable MemberValues policy;
    private @Nullable MemberValues exception;
    private @Nullable MemberValues registry;

    private record FoundCookie(String field, Optional<String> constant, boolean fixed, MemberValues values) {}

    private record FoundMethod(String name, String descriptor, MemberValues values) {}

    private ClassFileReader() {
        super(Opcodes.ASM9);
    }

    /** Whether the file can have anything to say: most name nothing of ours. */
    static boolean mayDeclare(byte[] file) {
        outer:
        for (int start = 0; start <= file.length - MARK.length; start++) {
            for (int index = 0; index < MARK.length; index++) {
                if (file[start + index] != MARK[index]) {
                    continue outer;
                }
            }
            return true;
        }
        return false;
    }

    /**
     * Reads a class file.
     *
     * @throws RuntimeException when it is broken: ASM checks little, and throws what it runs into
     */
    static ClassContent read(byte[] file) {
        ClassFileReader reader = new ClassFileReader();
        ClassReader classFile = new ClassReader(file);
        // The code matters only where a language gives its constants their values there.
        classFile.accept(reader, ClassReader.SKIP_FRAMES);
        return reader.content();
    }

    @Override
    public void visit(
            int version,
            int flags,
            String name,
            @Nullable String signature,
            @Nullable String superName,
            String @Nullable [] implemented) {
        internalName = name;
        access = flags;
        interfaces = implemented == null ? List.of() : List.of(implemented);
    }

    @Override
    public void visitSource(@Nullable String file, @Nullable String debug) {
        source = file == null ? "" : file;
    }

    @Override
    public void visitOuterClass(String owner, @Nullable String name, @Nullable String descriptor) {
        local = true;
    }

    @Override
    public void visitInnerClass(String name, @Nullable String outer, @Nullable String simpleName, int flags) {
        if (outer != null && simpleName != null) {
            names.inner(name, outer, simpleName);
            innerInstance |= name.equals(internalName) && (flags & (Opcodes.ACC_STATIC | Opcodes.ACC_INTERFACE)) == 0;
        }
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        return switch (ours(descriptor)) {
            case "CookiePolicy" -> new AnnotationValues(values -> policy = values);
            case "UndocumentedCookie" -> new AnnotationValues(values -> exception = values);
            case "CookieGenerated" -> new AnnotationValues(values -> registry = values);
            default -> null;
        };
    }

    @Override
    public FieldVisitor visitField(
            int flags, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
        boolean fixed = (flags & Opcodes.ACC_STATIC) != 0 && (flags & Opcodes.ACC_FINAL) != 0;
        Optional<String> constant = value instanceof String text ? Optional.of(text) : Optional.empty();
        return new FieldVisitor(Opcodes.ASM9) {
            @Override
            public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                return ours(annotation).equals("Cookie")
                        ? new AnnotationValues(values -> cookies.add(new FoundCookie(name, constant, fixed, values)))
                        : null;
            }
        };
    }

    @Override
    public MethodVisitor visitMethod(
            int flags, String name, String descriptor, @Nullable String signature, String @Nullable [] thrown) {
        boolean initializes = name.equals("<clinit>") || name.equals("<init>") && isModule();
        return new MethodVisitor(Opcodes.ASM9, initializes ? new FirstValues(internalName, firstValues) : null) {
            @Override
            public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                return ours(annotation).equals("UndocumentedCookie")
                        ? new AnnotationValues(values -> methods.add(new FoundMethod(name, descriptor, values)))
                        : null;
            }
        };
    }

    private static String ours(String descriptor) {
        return descriptor.startsWith(OURS) ? descriptor.substring(OURS.length(), descriptor.length() - 1) : "";
    }

    /** Whether it holds the members of a Scala object. */
    private boolean isModule() {
        return internalName.endsWith("$");
    }

    private ClassContent content() {
        int slash = internalName.lastIndexOf('/');
        String packagePath = slash < 0 ? "" : internalName.substring(0, slash + 1);
        String packageName = slash < 0 ? "" : internalName.substring(0, slash).replace('/', '.');
        String name = isPackage() ? packageName : typeName();
        List<DeclaredCookie> declared = cookies.stream()
                .map(found ->
                        new DeclaredCookie(new Origin(name, found.field), packageName, constant(found), found.values))
                .toList();
        List<ClassContent.FoundException> exceptions = new ArrayList<>();
        if (exception != null) {
            String label = isPackage() ? "package " + name : name;
            exceptions.add(found("", new DeclaredException(name, label, packageName, exception)));
        }
        for (FoundMethod method : methods) {
            String signature =
                    new MethodSignature(names, internalName, access, innerInstance).of(method.name, method.descriptor);
            exceptions.add(found(
                    method.name + method.descriptor,
                    new DeclaredException(
                            name + "#" + signature,
                            (name + "." + signature).replace(".<init>", ""),
                            packageName,
                            method.values)));
        }
        return new ClassContent(
                name,
                packageName,
                source.isEmpty() ? internalName + ".class" : packagePath + source,
                local ? List.of() : declared,
                local ? declared : List.of(),
                Optional.ofNullable(policy),
                exceptions,
                Optional.ofNullable(registry),
                interfaces);
    }

    private ClassContent.FoundException found(String method, DeclaredException declared) {
        return new ClassContent.FoundException(internalName, method, declared);
    }

    private boolean isPackage() {
        return internalName.endsWith("/" + PACKAGE_INFO) || internalName.equals(PACKAGE_INFO);
    }

    private String typeName() {
        String name = names.of(internalName);
        // The sources of Scala call an object's class without the sign at its end.
        return isModule() && source.endsWith(".scala") ? name.substring(0, name.length() - 1) : name;
    }

    /**
     * Java's constants have their value in the class file. Those of Scala and Groovy have it in the code that runs
     * first; in Java, what is given there is no constant.
     */
    private Optional<String> constant(FoundCookie found) {
        if (found.fixed && found.constant.isPresent()) {
            return found.constant;
        }
        boolean java = source.isEmpty() || source.endsWith(".java");
        return java ? Optional.empty() : firstValues.getOrDefault(found.field, Optional.empty());
    }
}
