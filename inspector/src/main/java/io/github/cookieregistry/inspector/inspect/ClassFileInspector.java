package io.github.cookieregistry.inspector.inspect;

import io.github.cookieregistry.core.code.Place;
import io.github.cookieregistry.core.judge.Acceptances;
import io.github.cookieregistry.core.judge.Documented;
import io.github.cookieregistry.core.judge.Levels;
import io.github.cookieregistry.inspector.classfile.ClassFile;
import io.github.cookieregistry.inspector.classfile.ClassFileInspection;
import io.github.cookieregistry.inspector.classfile.read.ClassFileAnchor;
import io.github.cookieregistry.inspector.classfile.read.ClassFileDeclaration;
import io.github.cookieregistry.inspector.input.Libraries;
import io.github.cookieregistry.inspector.input.ShippedClass;
import io.github.cookieregistry.inspector.input.Unreadable;
import java.util.List;

/** Finds what class files do to cookies. */
final class ClassFileInspector implements CodeInspector {

    @Override
    public Result inspect(
            List<ShippedClass> classes,
            Libraries libraries,
            Documented documented,
            Levels levels,
            Acceptances acceptances) {
        ClassFileInspection.Result result = ClassFileInspection.inspect(
                classes.stream()
                        .map(each -> new ClassFile(each.path(), each.bytes()))
                        .toList(),
                libraries::find,
                documented,
                levels,
                acceptances);
        return new Result(
                result.findings(),
                result.classes(),
                result.methods(),
                result.unreadable().stream().map(ClassFileInspector::unreadable).toList());
    }

    /** The reason as it follows the path. */
    private static Unreadable unreadable(ClassFileInspection.Unreadable file) {
        String reason = file.reason();
        return new Unreadable(
                file.path(), reason.startsWith("it ") ? reason.substring("it ".length()) : "has a fault: " + reason);
    }

    /** The line of a place; 0 where the class file does not tell it. */
    static int line(Place.Anchor anchor) {
        return anchor instanceof ClassFileAnchor place ? Math.max(0, place.line()) : 0;
    }

    /** The key of a declaration that code stands in, as {@code ModuleDeclarations#exceptions} has it. */
    static String declaration(Place.Scope scope) {
        return scope.declaration() instanceof ClassFileDeclaration declaration
                ? declaration.type() + (declaration.member().isEmpty() ? "" : "." + declaration.member())
                : "";
    }
}
