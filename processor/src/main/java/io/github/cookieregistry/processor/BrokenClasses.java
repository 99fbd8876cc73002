package io.github.cookieregistry.processor;

import io.github.cookieregistry.core.diagnostic.Message;
import io.github.cookieregistry.core.diagnostic.Problem;
import io.github.cookieregistry.processor.write.Outputs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells class files that are broken from those that are missing: a compiler knows the type of neither, and only one of
 * them is the fault of whoever packed the library.
 */
final class BrokenClasses {

    private final Outputs outputs;

    BrokenClasses(Outputs outputs) {
        this.outputs = outputs;
    }

    /** The problems, with the true reason for each type of a library that the compiler does not know. */
    List<Problem> explained(List<Problem> problems) {
        return problems.stream()
                .flatMap(problem -> (problem.message() == Message.INCLUDES_WITHOUT_TYPES
                                ? explained(problem)
                                : List.of(problem))
                        .stream())
                .toList();
    }

    private List<Problem> explained(Problem problem) {
        String registry = problem.arguments().get(0);
        List<Problem> explained = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String type : problem.arguments().get(1).split(", ", -1)) {
            Optional<String> file = classFile(type);
            if (file.isPresent()) {
                explained.add(Problem.of(Message.CLASS_NOT_READ, problem.place(), file.get(), registry));
            } else {
                missing.add(type);
            }
        }
        if (!missing.isEmpty()) {
            explained.add(Problem.of(problem.message(), problem.place(), registry, String.join(", ", missing)));
        }
        return explained;
    }

    /** The class file of a type; which of a name's parts are outer types, no name tells. */
    private Optional<String> classFile(String type) {
        String binaryName = type;
        while (true) {
            Optional<String> file = outputs.classFileOnPath(binaryName);
            int dot = binaryName.lastIndexOf('.');
            if (file.isPresent() || dot < 0) {
                return file;
            }
            binaryName = binaryName.substring(0, dot) + "$" + binaryName.substring(dot + 1);
        }
    }
}
