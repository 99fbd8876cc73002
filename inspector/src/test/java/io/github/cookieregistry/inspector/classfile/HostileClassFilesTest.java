package io.github.cookieregistry.inspector.classfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Whatever is wrong with a class file, it is named, and the others are inspected. */
@Timeout(120)
class HostileClassFilesTest {

    private static final String COOKIE = "jakarta/servlet/http/Cookie";
    private static final String COOKIE_MADE = "(Ljava/lang/String;Ljava/lang/String;)V";

    @TempDir
    static Path folder;

    private static List<ClassFile> sound;

    @BeforeAll
    static void compile() throws IOException {
        sound = Inspected.with(Samples.SERVLET)
                .source("shop/Shop.java", """
                        package shop;
                        import jakarta.servlet.http.*;
                        class Shop {
                            enum Kind { ONE, TWO }
                            private final String prefix;
                            Shop(String prefix) { this.prefix = prefix; }
                            void set(HttpServletRequest q, HttpServletResponse r, Kind kind, String s) {
                                String name = switch (kind) { case ONE -> "one"; case TWO -> "two"; };
                                for (String each : new String[] {"a", "b"}) {
                                    try {
                                        r.addCookie(new Cookie(prefix + name + each, ""));
                                    } catch (RuntimeException e) {
                                        name += "x";
                                    }
                                }
                                Runnable later = () -> r.addCookie(new Cookie("later", s));
                                later.run();
                                new Shop("shop_").set(q, r, kind, s);
                            }
                        }
                        """)
                .source("shop/Other.java", """
                        package shop;
                        import jakarta.servlet.http.*;
                        class Other {
                            void set(HttpServletResponse r) { r.addCookie(new Cookie("sound", "")); }
                        }
                        """)
                .compile(Files.createDirectories(folder.resolve("classes")));
    }

    private static ClassFileInspection.Result inspect(List<ClassFile> classes) {
        return Inspected.inspect(classes, List.of(Samples.SERVLET));
    }

    private static List<ClassFile> with(ClassFile other) {
        List<ClassFile> all = new ArrayList<>(sound);
        all.removeIf(each -> each.path().equals(other.path()));
        all.add(other);
        return all;
    }

    private static ClassFile shop() {
        return sound.stream()
                .filter(each -> each.path().equals("shop/Shop.class"))
                .findFirst()
                .orElseThrow();
    }

    private static ClassFileInspection.Unreadable broken(String path) {
        return new ClassFileInspection.Unreadable(path, "it is no class file, or not a whole one");
    }

    @Test
    void whatIsNoClassFileIsNamed() {
        for (byte[] bytes : List.of(
                new byte[0],
                new byte[] {1},
                "not a class".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                new byte[4096])) {
            ClassFileInspection.Result result = inspect(with(new ClassFile("shop/Bad.class", bytes)));
            assertThat(result.unreadable())
                    .extracting(ClassFileInspection.Unreadable::path)
                    .containsExactly("shop/Bad.class");
            assertThat(Inspected.told(result)).contains("shop/Other.java:4 cookie-undocumented sound");
        }
    }

    @Test
    void ofAClassFileOfATimeToComeItsVersionIsTold() {
        byte[] bytes = shop().bytes().clone();
        bytes[7] = 127;
        ClassFileInspection.Result result = inspect(with(new ClassFile("shop/Shop.class", bytes)));
        assertThat(result.unreadable())
                .containsExactly(
                        new ClassFileInspection.Unreadable("shop/Shop.class", "Unsupported class file version 127.0"));
    }

    @Test
    void aClassFileThatEndsTooEarlyIsNamedWhereverItEnds() {
        byte[] bytes = shop().bytes();
        for (int length = 0; length < bytes.length; length += 23) {
            ClassFileInspection.Result result =
                    inspect(with(new ClassFile("shop/Shop.class", Arrays.copyOf(bytes, length))));
            assertThat(Inspected.told(result)).as("%d", length).contains("shop/Other.java:4 cookie-undocumented sound");
            assertThat(result.unreadable()).as("%d", length).contains(broken("shop/Shop.class"));
        }
    }

    @Test
    void whateverBytesAreChangedTheOthersAreInspected() {
        Random random = new Random(20_261_128);
        byte[] bytes = shop().bytes();
        for (int round = 0; round < 600; round++) {
            byte[] changed = bytes.clone();
            for (int count = 1 + random.nextInt(4); count > 0; count--) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            assertThat(Inspected.told(inspect(with(new ClassFile("shop/Shop.class", changed)))))
                    .as("round %d", round)
                    .contains("shop/Other.java:4 cookie-undocumented sound");
        }
    }

    @Test
    void typesThatGoRoundInACircleEnd() {
        List<ClassFile> all = new ArrayList<>(sound);
        all.add(circular("a/A", "a/B", "a/C"));
        all.add(circular("a/B", "a/A", "a/A"));
        all.add(circular("a/C", "a/C", "a/C$D"));
        assertThat(Inspected.told(inspect(all)))
                .contains("shop/Other.java:4 cookie-undocumented sound", "a/A.class:0 cookie-undocumented told");
    }

    private static ClassFile circular(String name, String superName, String inner) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, name, null, superName, new String[] {superName});
        writer.visitInnerClass(inner + "$X", inner + "$X", "X", 0);
        writer.visitInnerClass(name, name, "Y", 0);
        MethodVisitor method = writer.visitMethod(Opcodes.ACC_STATIC, "set", "()V", null, null);
        method.visitCode();
        method.visitTypeInsn(Opcodes.NEW, COOKIE);
        method.visitLdcInsn("told");
        method.visitLdcInsn("");
        method.visitMethodInsn(Opcodes.INVOKESPECIAL, COOKIE, "<init>", COOKIE_MADE, false);
        method.visitMethodInsn(Opcodes.INVOKESTATIC, name, "set", "()V", false);
        method.visitInsn(Opcodes.RETURN);
        method.visitMaxs(0, 0);
        method.visitEnd();
        return new ClassFile(name + ".class", writer.toByteArray());
    }

    /** A method that puts a cookie behind so many branches or loops that nobody would follow all ways. */
    private static ClassFile huge(int count, boolean loops) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(Opcodes.V1_6, Opcodes.ACC_PUBLIC, "a/Huge", null, "java/lang/Object", null);
        MethodVisitor method = writer.visitMethod(Opcodes.ACC_STATIC, "set", "(Ljava/lang/String;I)V", null, null);
        method.visitCode();
        method.visitLdcInsn("x");
        method.visitVarInsn(Opcodes.ASTORE, 2);
        Label[] starts = new Label[count];
        Label[] ends = new Label[count];
        for (int index = 0; index < count; index++) {
            starts[index] = new Label();
            ends[index] = new Label();
            method.visitLabel(starts[index]);
            method.visitVarInsn(Opcodes.ALOAD, 0);
            method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/lang/String", "length", "()I", false);
            method.visitJumpInsn(Opcodes.IFEQ, ends[index]);
            method.visitVarInsn(Opcodes.ALOAD, 2);
            method.visitLdcInsn("y" + index);
            method.visitMethodInsn(
                    Opcodes.INVOKEVIRTUAL,
                    "java/lang/String",
                    "concat",
                    "(Ljava/lang/String;)Ljava/lang/String;",
                    false);
            method.visitVarInsn(Opcodes.ASTORE, 2);
            if (!loops) {
                method.visitLabel(ends[index]);
            }
        }
        for (int index = count - 1; loops && index >= 0; index--) {
            method.visitJumpInsn(Opcodes.GOTO, starts[index]);
            method.visitLabel(ends[index]);
        }
        method.visitTypeInsn(Opcodes.NEW, COOKIE);
        method.visitInsn(Opcodes.DUP);
        method.visitVarInsn(Opcodes.ALOAD, 2);
        method.visitLdcInsn("");
        method.visitMethodInsn(Opcodes.INVOKESPECIAL, COOKIE, "<init>", COOKIE_MADE, false);
        method.visitInsn(Opcodes.POP);
        method.visitInsn(Opcodes.RETURN);
        method.visitMaxs(0, 0);
        method.visitEnd();
        return new ClassFile("a/Huge.class", writer.toByteArray());
    }

    @Test
    void codeWithMoreWaysThanAnybodyFollowsIsToldAsUnresolved() {
        for (boolean loops : List.of(false, true)) {
            for (int count : List.of(20, 200, 1_500)) {
                long before = System.nanoTime();
                List<String> told = Inspected.told(inspect(with(huge(count, loops))));
                assertThat(Duration.ofNanos(System.nanoTime() - before))
                        .as("%d %s", count, loops)
                        .isLessThan(Duration.ofSeconds(10));
                assertThat(told)
                        .as("%d %s", count, loops)
                        .anyMatch(line -> line.startsWith("a/Huge.class:0 cookie-"))
                        .contains("shop/Other.java:4 cookie-undocumented sound");
            }
        }
    }
}
