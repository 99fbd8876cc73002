package io.github.cookieregistry.inspector.classfile;

import io.github.cookieregistry.core.catalogue.Catalogue;
import io.github.cookieregistry.core.judge.Acceptances;
import io.github.cookieregistry.core.judge.Documented;
import io.github.cookieregistry.core.judge.Finding;
import io.github.cookieregistry.core.judge.Judge;
import io.github.cookieregistry.core.judge.Levels;
import io.github.cookieregistry.inspector.classfile.find.CallFinder;
import io.github.cookieregistry.inspector.classfile.program.ClassProgram;
import io.github.cookieregistry.inspector.classfile.program.ClassSurroundings;
import io.github.cookieregistry.inspector.classfile.program.Classes;
import io.github.cookieregistry.inspector.classfile.read.OwnClass;
import io.github.cookieregistry.inspector.classfile.read.Signatures;
import io.github.cookieregistry.inspector.classfile.read.Types;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Holds class files against what is documented: what their code sets, whatever language it was written in. */
public final class ClassFileInspection {

    private ClassFileInspection() {}

    /**
     * A class file that could not be read.
     *
     * @param path where it was found
     * @param reason what was wrong with it, in few words
     */
    public record Unreadable(String path, String reason) {}

    /**
     * What came of an inspection.
     *
     * @param findings what there is to tell, in the order of the sources
     * @param classes how many classes were looked at
     * @param methods how many methods were followed
     * @param unreadable the class files that could not be read, by their paths
     */
    public record Result(List<Finding> findings, int classes, int methods, List<Unreadable> unreadable) {
        public Result {
            findings = List.copyOf(findings);
            unreadable = List.copyOf(unreadable);
        }
    }

    /**
     * Inspects class files. Nothing that they hold is ever run, and whatever is wrong with one of them, the others are
     * inspected.
     *
     * @param own the class files to inspect
     * @param libraries what these use
     */
    public static Result inspect(
            List<ClassFile> own, ClassPath libraries, Documented documented, Levels levels, Acceptances acceptances) {
        Map<String, Unreadable> unreadable = new TreeMap<>();
        List<OwnClass> classes = new ArrayList<>();
        for (ClassFile each : own) {
            try {
                classes.add(OwnClass.read(each.path(), each.bytes()));
            } catch (RuntimeException | OutOfMemoryError fault) {
                unreadable.put(each.path(), new Unreadable(each.path(), reason(fault)));
            }
        }
        classes.sort(Comparator.comparing(OwnClass::name).thenComparing(OwnClass::path));
        Types types = new Types(
                classes,
                name -> found(libraries, name),
                (type, fault) -> unreadable.put(type.path(), new Unreadable(type.path(), reason(fault))));
        Signatures signatures = new Signatures(types);
        CallFinder finder = new CallFinder(types, Catalogue.load(broken -> {}));
        Classes code = new Classes(types);
        ClassProgram program =
                new ClassProgram(code, new ClassSurroundings(code, signatures, finder::of, finder::isCookieName));
        Judge judge = new Judge(program, documented, levels, acceptances);
        new Inspector(code, signatures, finder, program, judge).inspect();
        return new Result(judge.findings(), classes.size(), program.methods(), List.copyOf(unreadable.values()));
    }

    private static Optional<byte[]> found(ClassPath libraries, String name) {
        return libraries.find(name);
    }

    private static String reason(Throwable fault) {
        if (fault instanceof OutOfMemoryError) {
            return "it asks for more memory than there is";
        }
        if (fault instanceof StackOverflowError) {
            return "it is nested too deeply";
        }
        String message = fault.getMessage();
        return fault instanceof IllegalArgumentException && message != null && message.startsWith("Unsupported class")
                ? message
                : "it is no class file, or not a whole one";
    }
}
