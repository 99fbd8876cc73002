package io.github.cookieregistry.inspector.declare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cookieregistry.core.declaration.CookieMember;
import io.github.cookieregistry.core.declaration.Declarations;
import io.github.cookieregistry.core.declaration.DeclaredCookie;
import io.github.cookieregistry.core.declaration.DeclaredException;
import io.github.cookieregistry.core.diagnostic.Message;
import io.github.cookieregistry.core.diagnostic.Problem;
import io.github.cookieregistry.inspector.Compiled;
import io.github.cookieregistry.inspector.input.InputReader;
import io.github.cookieregistry.inspector.input.Inputs;
import io.github.cookieregistry.inspector.input.Request;
import io.github.cookieregistry.inspector.input.ShippedClass;
import io.github.cookieregistry.inspector.input.Unreadable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What class files declare, as the processor would have read it out of the sources. */
class DeclarationReaderTest {

    private static final String IMPORTS = "package com.example;\nimport io.github.cookieregistry.*;\n";

    @TempDir
    Path folder;

    private ModuleDeclarations read(String name, String source) throws IOException {
        Path classes = Compiled.in(folder, Map.of("com/example/" + name + ".java", IMPORTS + source));
        return read(List.of(classes), List.of());
    }

    private ModuleDeclarations read(List<Path> classes, List<Path> classPath) {
        try (Inputs inputs =
                InputReader.read(new Request(folder, classes, classPath, List.of(), List.of(), List.of()))) {
            return new DeclarationReader(inputs.classes(), inputs.libraries()).module();
        }
    }

    private ModuleDeclarations read(byte[] file) {
        try (Inputs nothing =
                InputReader.read(new Request(folder, List.of(), List.of(), List.of(), List.of(), List.of()))) {
            return new DeclarationReader(List.of(new ShippedClass("A.class", file)), nothing.libraries()).module();
        }
    }

    @Test
    void everyMemberOfACookieIsRead() throws IOException {
        ModuleDeclarations module = read("Outer", """
                class Outer {
                    interface Inner$Part {
                        @Cookie(name = "a", provider = "P", category = Category.STATISTICS, purpose = "To count",
                                recipients = {"X", "Y"}, secure = true, match = Match.PREFIX, sameSite = SameSite.LAX)
                        String NAME = "a";
                    }
                }
                """);

        DeclaredCookie cookie = module.declarations().cookies().get(0);
        assertThat(cookie.origin()).hasToString("com.example.Outer.Inner$Part.NAME");
        assertThat(cookie.packageName()).isEqualTo("com.example");
        assertThat(cookie.constantValue()).contains("a");
        assertThat(cookie.values().given())
                .containsOnly(
                        Map.entry("name", List.of("a")),
                        Map.entry("provider", List.of("P")),
                        Map.entry("category", List.of("STATISTICS")),
                        Map.entry("purpose", List.of("To count")),
                        Map.entry("recipients", List.of("X", "Y")),
                        Map.entry("secure", List.of("true")),
                        Map.entry("match", List.of("PREFIX")),
                        Map.entry("sameSite", List.of("LAX")));
        assertThat(module.source(cookie.place())).isEqualTo("com/example/Outer.java");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "static String NAME = \"a\"",
                "final String NAME = \"a\"",
                "static final String NAME = \"a\".trim()"
            })
    void whatIsNoConstantOfJavaHasNoName(String field) throws IOException {
        ModuleDeclarations module = read(
                "C",
                "class C { @Cookie(provider = \"P\", category = Category.NECESSARY, purpose =" + " \"To\") " + field
                        + "; }");

        assertThat(module.declarations().cookies()).singleElement().satisfies(cookie -> {
            assertThat(cookie.constantValue()).isEmpty();
            assertThat(cookie.name()).isEmpty();
        });
    }

    @Test
    void anInitializerOfJavaGivesNoConstant() throws IOException {
        ModuleDeclarations module = read(
                "C",
                "class C { @Cookie(provider = \"P\", category = Category.NECESSARY, purpose ="
                        + " \"To\") static final String NAME; static { NAME = \"a\"; } }");

        assertThat(module.declarations().cookies().get(0).constantValue()).isEmpty();
    }

    @Test
    void aPolicyOnAPackageAndExceptionsOnAllTheirPlacesAreRead() throws IOException {
        Path classes = Compiled.in(
                folder,
                Map.of(
                        "com/example/package-info.java",
                        "@CookiePolicy(site = \"shop\", languages = {\"en\", \"fr\"}, undocumented = Level.WARNING)\n"
                                + "@UndocumentedCookie(reason = \"p\")\npackage com.example;\nimport io.github.cookieregistry.*;",
                        "com/example/T.java",
                        IMPORTS + """
                        @UndocumentedCookie(names = "n", reason = "t")
                        class T {
                            @UndocumentedCookie(reason = "c") T(int[] many, T.In in) {}
                            @UndocumentedCookie(reason = "m") <X extends CharSequence> void m(X x, String[][] y) {}
                            class In { @UndocumentedCookie(reason = "i") In(String s) {} }
                            enum E { A("x"); @UndocumentedCookie(reason = "e") E(String s) {} }
                        }
                        """));

        Declarations declarations = read(List.of(classes), List.of()).declarations();

        assertThat(declarations.policy().element()).isEqualTo("com.example");
        assertThat(declarations.policy().languages()).containsExactly("en", "fr");
        assertThat(declarations.exceptions())
                .extracting(DeclaredException::label)
                .containsExactlyInAnyOrder(
                        "package com.example",
                        "com.example.T",
                        "com.example.T(int[],com.example.T.In)",
                        "com.example.T.m(java.lang.CharSequence,java.lang.String[][])",
                        "com.example.T.In(java.lang.String)",
                        "com.example.T.E(java.lang.String)");
        assertThat(LevelOverrides.of(List.of()).of(declarations.policy()).undocumented())
                .isEqualTo(io.github.cookieregistry.Level.WARNING);
        assertThat(LevelOverrides.of(List.of("COOKIE_UNDOCUMENTED=Off"))
                        .of(declarations.policy())
                        .undocumented())
                .isEqualTo(io.github.cookieregistry.Level.OFF);
    }

    @Test
    void aCookieOfATypeInAMethodIsToldAndNotPublished() throws IOException {
        ModuleDeclarations module = read(
                "C",
                "class C { void m() { class L { @Cookie(provider = \"P\", category ="
                        + " Category.NECESSARY, purpose = \"To\") static final String NAME = \"a\"; } } }");

        assertThat(module.declarations().cookies()).isEmpty();
        assertThat(module.hiddenDeclarations())
                .extracting(Problem::message)
                .containsExactly(Message.DECLARED_IN_METHOD);
    }

    @Test
    void anIncludedRegistryIsReadFromTheClassPath() throws IOException {
        Path library = Compiled.in(
                folder.resolve("library"),
                Map.of(
                        "org/lib/LibCookies.java",
                        "package org.lib; import io.github.cookieregistry.*; public class LibCookies { public interface In { @Cookie("
                                + "provider = \"L\", category = Category.NECESSARY, purpose = \"To\") String LIB = \"lib\"; } }",
                        "org/lib/Reg.java",
                        "package org.lib; import io.github.cookieregistry.*; @CookieGenerated(declaringTypes = {"
                                + "\"org.lib.LibCookies.In\", \"org.lib.Gone\"}, includes = String.class) public class Reg {}"));
        Path classes = Compiled.in(
                folder,
                Map.of(
                        "com/example/P.java",
                        IMPORTS + "@CookiePolicy(includes = {org.lib.Reg.class, P.class}) class P {}"),
                "-classpath",
                System.getProperty("java.class.path") + java.io.File.pathSeparator + library);

        Declarations declarations = read(List.of(classes), List.of(library)).declarations();

        assertThat(declarations.included()).singleElement().satisfies(registry -> {
            assertThat(registry.name().qualified()).isEqualTo("org.lib.Reg");
            assertThat(registry.cookies()).extracting(DeclaredCookie::name).containsExactly("lib");
            assertThat(registry.missingTypes()).containsExactly("org.lib.Gone");
        });
        assertThat(declarations.notRegistries()).containsExactly("java.lang.String", "com.example.P");
    }

    @Test
    void scalasObjectsGiveTheirConstantsInTheirFirstCode() {
        ClassWriter type = declaring(
                "com/example/SiteCookies$",
                "SiteCookies.scala",
                Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL);
        MethodVisitor first = type.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
        first.visitLdcInsn("sessionid");
        first.visitFieldInsn(Opcodes.PUTSTATIC, "com/example/SiteCookies$", "SESSION", "Ljava/lang/String;");
        first.visitInsn(Opcodes.RETURN);
        first.visitMaxs(1, 0);

        DeclaredCookie cookie =
                read(type.toByteArray()).declarations().cookies().get(0);

        assertThat(cookie.origin()).hasToString("com.example.SiteCookies.SESSION");
        assertThat(cookie.name()).isEqualTo("sessionid");
        assertThat(cookie.text(CookieMember.PROVIDER)).isEqualTo("P");
    }

    @Test
    void aValueThatIsWorkedOutIsNoConstant() {
        ClassWriter type =
                declaring("com/example/SiteCookies", "SiteCookies.groovy", Opcodes.ACC_STATIC | Opcodes.ACC_FINAL);
        MethodVisitor first = type.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
        first.visitLdcInsn("session");
        first.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/lang/String", "trim", "()Ljava/lang/String;", false);
        first.visitFieldInsn(Opcodes.PUTSTATIC, "com/example/SiteCookies", "SESSION", "Ljava/lang/String;");
        first.visitInsn(Opcodes.RETURN);
        first.visitMaxs(1, 0);

        assertThat(read(type.toByteArray()).declarations().cookies().get(0).constantValue())
                .isEqualTo(Optional.empty());
    }

    @Test
    void brokenClassFilesAreToldAndNothingIsThrown() {
        byte[] whole = declaring("com/example/C", "C.java", Opcodes.ACC_STATIC).toByteArray();
        int told = 0;
        for (int length = 0; length < whole.length; length++) {
            ModuleDeclarations module = read(Arrays.copyOf(whole, length));
            told += module.unreadable().size();
            assertThat(module.unreadable())
                    .allSatisfy(
                            file -> assertThat(file).isEqualTo(new Unreadable("A.class", "is no whole class file")));
        }
        assertThat(told).isPositive();
        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] = (byte) ~changed[at];
            assertThat(read(changed).unreadable()).hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void typesThatLieInThemselvesEnd() {
        ClassWriter type = declaring("com/example/A", "A.java", Opcodes.ACC_STATIC | Opcodes.ACC_FINAL);
        type.visitInnerClass("com/example/A", "com/example/B", "A", 0);
        type.visitInnerClass("com/example/B", "com/example/A", "B", 0);

        assertThat(read(type.toByteArray()).declarations().cookies()).hasSize(1);
    }

    @Test
    void annotationsInOneAnotherEndWhateverTheirDepth() {
        ClassWriter type = new ClassWriter(0);
        type.visit(Opcodes.V17, 0, "com/example/A", null, "java/lang/Object", null);
        AnnotationVisitor outer = type.visitAnnotation("Lio/github/cookieregistry/CookiePolicy;", false);
        AnnotationVisitor inner = outer;
        for (int depth = 0; depth < 5_000; depth++) {
            inner = inner.visitAnnotation("site", "Lio/github/cookieregistry/CookiePolicy;");
        }

        assertThat(read(type.toByteArray()).declarations().cookies()).isEmpty();
    }

    private static ClassWriter declaring(String name, String source, int access) {
        ClassWriter type = new ClassWriter(0);
        type.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, name, null, "java/lang/Object", null);
        type.visitSource(source, null);
        FieldVisitor field = type.visitField(access, "SESSION", "Ljava/lang/String;", null, null);
        AnnotationVisitor cookie = field.visitAnnotation("Lio/github/cookieregistry/Cookie;", false);
        cookie.visit("provider", "P");
        cookie.visitEnum("category", "Lio/github/cookieregistry/Category;", "NECESSARY");
        cookie.visit("purpose", "To");
        cookie.visitEnd();
        field.visitEnd();
        return type;
    }
}
