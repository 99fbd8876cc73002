package io.github.cookieregistry.core.evaluate;

import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Creation;
import io.github.cookieregistry.core.code.Field;
import io.github.cookieregistry.core.code.FieldCode;
import io.github.cookieregistry.core.code.Method;
import io.github.cookieregistry.core.code.Program;
import io.github.cookieregistry.core.evaluate.Value.Values;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells what fields hold: of any object of their type, or of one whose making is seen. */
final class FieldValues {

    private final Program program;
    private final Evaluation evaluator;
    private final Set<Field> following = new HashSet<>();

    FieldValues(Program program, Evaluation evaluator) {
        this.program = program;
        this.evaluator = evaluator;
    }

    Values of(Code.FieldUse use, Frame frame) {
        Field field = use.field();
        FieldCode code = program.field(field).orElse(null);
        if (code == null) {
            return Values.UNKNOWN;
        }
        if (comesLater(code)) {
            return Values.UNKNOWN;
        }
        if (code.setting() instanceof Code.Setting setting) {
            return Values.of(evaluator.setting(setting, Frame.EMPTY));
        }
        if (code.setting() != null || LibraryCalls.BUILDERS.contains(field.type()) || !following.add(field)) {
            return Values.UNKNOWN;
        }
        try {
            if (code.enumConstant()) {
                return constant(code);
            }
            if (use.object() == null) {
                return ofAny(code).map(FieldValues::filled);
            }
            boolean own = use.object() instanceof Code.This
                    && (frame == Frame.EMPTY
                            || evaluator.evaluate(use.object(), frame).equals(Values.UNKNOWN));
            Values values =
                    own ? ofAny(code) : evaluator.evaluate(use.object(), frame).map(object -> held(code, object));
            return values.map(FieldValues::filled);
        } finally {
            following.remove(field);
        }
    }

    /** A field that holds an empty collection is there to be filled, by code that is not followed. */
    private static Values filled(Value value) {
        return value instanceof Value.Several several && several.elements().isEmpty()
                ? Values.UNKNOWN
                : Values.of(value);
    }

    /** Whether a field of the same type, which has its first value earlier, is being asked for. */
    private boolean comesLater(FieldCode code) {
        Field field = code.field();
        // The fields of a class have their first values only after those of the class above.
        return following.stream()
                        .anyMatch(before -> !before.isStatic()
                                && !field.isStatic()
                                && !before.owner().equals(field.owner())
                                && program.isA(field.owner(), before.owner()))
                || comesLaterInItsType(code);
    }

    private boolean comesLaterInItsType(FieldCode code) {
        return following.stream()
                .filter(before -> before.owner().equals(code.field().owner())
                        && before.isStatic() == code.field().isStatic())
                .flatMap(before -> program.field(before).stream())
                .anyMatch(before ->
                        before.initial() != null && !before.enumConstant() && before.position() < code.position());
    }

    private Values constant(FieldCode code) {
        return code.initial() instanceof Creation creation
                ? Values.of(new Value.Made(creation, Frame.EMPTY, code.field()))
                : Values.UNKNOWN;
    }

    private Values held(FieldCode code, Value object) {
        if (object instanceof Value.Made made) {
            return ofMade(code, made);
        }
        Values any = ofAny(code);
        // Whoever brings the object brings what its fields hold; who made another one is of no interest.
        return any.anyUnknown() ? Values.unknown(object.cause()) : any;
    }

    /**
     * All that a field is ever given. Where one value cannot be told, the others are not told either: a default that
     * something else replaces is no name in use.
     */
    private Values ofAny(FieldCode code) {
        if (code.open()) {
            return Values.UNKNOWN;
        }
        List<Values> given = new ArrayList<>();
        if (code.initial() != null && !code.overwritten()) {
            given.add(evaluator.evaluate(code.initial(), evaluator.supposed()));
        }
        Object otherwise = code.initial() == null && !code.overwritten()
                ? Boxes.otherwise(code.field().type())
                : null;
        if (otherwise != null) {
            given.add(Values.known(otherwise));
        }
        for (FieldCode.Write write : code.writes()) {
            Values values = evaluator.evaluate(write.value(), evaluator.supposed());
            if (values.anyUnknown() && !write.making() && program.open(write.within())) {
                return Values.UNKNOWN;
            }
            given.add(values);
        }
        if (code.writes().stream().anyMatch(write -> !write.making())
                && Values.all(given).without(Value.NULL::equals).all().size() > 1
                && (code.initial() != null || otherwise != null)) {
            // Which of them it has by now depends on what has been called before.
            return Values.UNKNOWN;
        }
        Values all = given.isEmpty() ? Values.UNKNOWN : Values.all(given).without(Value.NULL::equals);
        return all.anyUnknown() ? Values.unknown(all.cause()) : all;
    }

    /** A field of an object whose making is seen: what its constructor gives, if nothing else gives it a value. */
    private Values ofMade(FieldCode code, Value.Made made) {
        if (code.open()) {
            return Values.UNKNOWN;
        }
        if (code.writes().stream().anyMatch(write -> !write.making())) {
            boolean plain =
                    code.writes().stream().allMatch(write -> !write.making() && write.value() instanceof Code.Constant);
            return plain ? ofAny(code) : Values.UNKNOWN;
        }
        Optional<Values> given = constructed(code, made.creation(), Frame.of(made.frame()), made, 0);
        if (given.isPresent()) {
            return given.get();
        }
        if (code.initial() != null) {
            return evaluator.evaluate(code.initial(), inside(made.creation(), Frame.of(made.frame()), made));
        }
        return Values.UNKNOWN;
    }

    /** What the constructor, or the one that it calls, gives to the field; empty where none does. */
    private Optional<Values> constructed(FieldCode code, Creation creation, Frame frame, Value.Made made, int depth) {
        Method constructor = creation.method();
        Frame inside = inside(creation, frame, made);
        List<FieldCode.Write> own = code.writes().stream()
                .filter(write -> write.within().equals(constructor))
                .toList();
        if (own.size() == 1) {
            return Optional.of(evaluator.evaluate(own.get(0).value(), inside));
        }
        if (!own.isEmpty()) {
            return Optional.of(Values.UNKNOWN);
        }
        Creation other = program.delegation(constructor).orElse(null);
        if (other != null && depth < 32 && !evaluator.tooManySteps()) {
            Optional<Values> given = constructed(code, other, inside, made, depth + 1);
            if (given.isPresent()) {
                return given;
            }
        }
        List<FieldCode.Write> initializers = code.writes().stream()
                .filter(write -> write.within().name().equals(Method.INITIALIZER)
                        && write.within().owner().equals(constructor.owner()))
                .toList();
        return initializers.isEmpty()
                        || !constructor.owner().equals(code.field().owner())
                ? Optional.empty()
                : Optional.of(
                        initializers.size() == 1
                                ? evaluator.evaluate(initializers.get(0).value(), inside)
                                : Values.UNKNOWN);
    }

    private Frame inside(Creation creation, Frame frame, Value.@Nullable Made made) {
        return frame.inside(
                creation.method(),
                creation.passed(),
                made == null ? Values.UNKNOWN : Values.of(made),
                made == null ? null : around(made));
    }

    private Frame around(Value.Made made) {
        Code outer = made.creation().outer();
        return outer == null
                ? Frame.of(made.frame())
                : Frame.of(made.frame()).within(evaluator.evaluate(outer, Frame.of(made.frame())));
    }
}
