package io.github.cookieregistry.processor.report;

import io.github.cookieregistry.Level;
import io.github.cookieregistry.core.diagnostic.DeclarationPlace;
import io.github.cookieregistry.core.diagnostic.Problem;
import io.github.cookieregistry.processor.read.MessageTarget;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;

/** Prints problems where they stand in the source. */
public final class ProblemReporter {

    private final Elements elements;
    private final Messager messager;

    /** A reporter of one compile. */
    public ProblemReporter(Elements elements, Messager messager) {
        this.elements = elements;
        this.messager = messager;
    }

    /**
     * Prints the problems.
     *
     * @param hasPosition tells of a type's or package's name whether the compiler can show where it stands
     */
    public void report(List<Problem> problems, Predicate<String> hasPosition) {
        for (Problem problem : problems) {
            Diagnostic.Kind kind = kind(problem.level());
            Optional<MessageTarget> target = MessageTarget.of(elements, problem.place());
            if (target.isEmpty()) {
                messager.printMessage(kind, problem.text());
            } else {
                String message = hasPosition.test(problem.place().holder())
                        ? problem.text()
                        : problem.text() + " (at " + shown(problem.place()) + ")";
                print(kind, message, target.get());
            }
        }
    }

    /** Says what is wrong with an annotated element that no name leads to. */
    public void report(Level level, String text, Element element) {
        if (level != Level.OFF) {
            print(kind(level), text, MessageTarget.ofAnnotated(element));
        }
    }

    private static Diagnostic.Kind kind(Level level) {
        return level == Level.ERROR ? Diagnostic.Kind.ERROR : Diagnostic.Kind.WARNING;
    }

    /** Says something that is no problem. */
    public void note(String text) {
        messager.printMessage(Diagnostic.Kind.NOTE, text);
    }

    private void print(Diagnostic.Kind kind, String message, MessageTarget target) {
        if (target.value().isPresent()) {
            messager.printMessage(
                    kind,
                    message,
                    target.element(),
                    target.annotation().orElseThrow(),
                    target.value().get());
        } else if (target.annotation().isPresent()) {
            messager.printMessage(
                    kind, message, target.element(), target.annotation().get());
        } else {
            messager.printMessage(kind, message, target.element());
        }
    }

    /** Where the compiler shows no position, the text says where it is. */
    private static String shown(DeclarationPlace place) {
        return place.element().replace('#', '.');
    }
}
