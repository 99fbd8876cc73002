package io.github.cookieregistry.core.evaluate;

import io.github.cookieregistry.core.code.Call;
import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Creation;
import io.github.cookieregistry.core.code.Field;
import io.github.cookieregistry.core.code.Invocation;
import io.github.cookieregistry.core.code.Method;
import io.github.cookieregistry.core.code.Program;
import io.github.cookieregistry.core.evaluate.Value.Values;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells what the methods of libraries give back that are modelled here; all others are unknown. */
final class LibraryCalls {

    /** The method that a plus sign calls. */
    static final Method TO_STRING =
            new Method("java.lang.Object", "toString", List.of(), "java.lang.String", Method.Kind.OPEN, false);

    static final Set<String> BUILDERS =
            Set.of("java.lang.StringBuilder", "java.lang.StringBuffer", "java.lang.AbstractStringBuilder");
    private static final String STRING = "java.lang.String";
    private static final Set<String> SETTINGS =
            Set.of("getProperty", "getRequiredProperty", "getenv", "getValue", "getOptionalValue");
    private static final Set<String> CONFIGURATIONS = Set.of(
            "java.lang.System",
            "java.util.Properties",
            "org.springframework.core.env.PropertyResolver",
            "org.springframework.core.env.Environment",
            "org.eclipse.microprofile.config.Config");

    private final Program program;
    private final Evaluation evaluator;
    private final CollectionCalls collections;

    LibraryCalls(Program program, Evaluation evaluator) {
        this.program = program;
        this.evaluator = evaluator;
        this.collections = new CollectionCalls(evaluator);
    }

    /** @param object what the method is called on; nothing for a static one */
    Values of(Invocation call, Values object, Frame frame) {
        Method method = call.method();
        String owner = method.owner();
        String name = method.name();
        if (SETTINGS.contains(name) && CONFIGURATIONS.contains(owner)) {
            return setting(call, frame);
        }
        if (program.declares(owner)) {
            return ofEnum(call, object, frame);
        }
        if (owner.equals("java.lang.Enum")) {
            return object.map(each -> ofConstant(name, each, frame));
        }
        if (owner.equals("java.util.Objects")) {
            return ofObjects(call, frame);
        }
        if (BUILDERS.contains(owner)) {
            return TextCalls.built(method, object, arguments(call, frame));
        }
        if (name.equals("toString") && method.parameters().isEmpty()) {
            return object.map(each -> evaluator.text(each, frame)).map(each -> Values.of(TextOf.of(each)));
        }
        if (owner.equals("java.lang.Class")) {
            return object.map(each -> ofClass(name, each));
        }
        if (owner.equals("java.net.URLEncoder")) {
            return arguments(call, frame).get(0).map(Encodings::url);
        }
        if (owner.equals(STRING) || owner.equals("java.lang.CharSequence")) {
            return ofText(call, object, frame);
        }
        if (Boxes.NAMES.contains(owner)) {
            return Boxes.of(method, object, arguments(call, frame));
        }
        return owner.startsWith("java.util.") || collections.makes(method)
                ? collections.of(call, object, frame)
                : Values.UNKNOWN;
    }

    private Values ofText(Invocation call, Values object, Frame frame) {
        Method method = call.method();
        return switch (method.name()) {
            case "format", "formatted" -> new Formats(evaluator, frame).format(call, object);
            case "join" -> new Formats(evaluator, frame).join(call);
            case "valueOf", "copyValueOf" -> {
                Values value = evaluator.evaluate(call.arguments().get(0), frame);
                yield call.arguments().size() == 1
                        ? value.map(each -> evaluator.text(each, frame)).map(TextCalls::valueOf)
                        : Values.UNKNOWN;
            }
            default -> TextCalls.of(method, object, locales(call, frame));
        };
    }

    /** The arguments, where a {@code Locale} stands for its language's rules, which texts without one do not have. */
    private List<Values> locales(Invocation call, Frame frame) {
        return call.arguments().stream()
                .map(argument -> argument instanceof Code.FieldUse use
                                && use.field().owner().equals("java.util.Locale")
                        ? Values.known(use.field().name())
                        : evaluator.evaluate(argument, frame))
                .toList();
    }

    /** A new text, builder or collection; empty for every other object. */
    Optional<Values> made(Creation creation, Frame frame) {
        String type = creation.method().owner();
        if (BUILDERS.contains(type)) {
            boolean empty = creation.arguments().isEmpty()
                    || creation.method().parameters().equals(List.of("int"));
            return Optional.of(
                    empty
                            ? Values.known("")
                            : evaluator
                                    .evaluate(creation.arguments().get(0), frame)
                                    .map(each -> Values.of(TextOf.of(each))));
        }
        if (type.equals(STRING)) {
            return Optional.of(
                    creation.arguments().isEmpty()
                            ? Values.known("")
                            : creation.arguments().size() == 1
                                    ? evaluator
                                            .evaluate(creation.arguments().get(0), frame)
                                            .map(TextCalls::valueOf)
                                    : Values.UNKNOWN);
        }
        return collections.made(creation, frame);
    }

    /** A builder or a collection after a call on it; empty where nothing is said of the object. */
    Optional<Values> changed(Invocation call, Values object, Frame frame) {
        if (BUILDERS.contains(call.method().owner())) {
            return Optional.of(TextCalls.after(call.method(), object, arguments(call, frame)));
        }
        return collections.changed(call, object, frame);
    }

    private List<Values> arguments(Call call, Frame frame) {
        return call.arguments().stream()
                .map(argument -> evaluator.evaluate(argument, frame))
                .toList();
    }

    private Values setting(Invocation call, Frame frame) {
        List<Code> arguments = call.arguments();
        if (arguments.isEmpty()) {
            return Values.UNKNOWN;
        }
        Optional<String> key =
                evaluator.evaluate(arguments.get(0), frame).only().flatMap(Value::whole);
        Code last = arguments.get(arguments.size() - 1);
        boolean otherwise = arguments.size() > 1
                && call.method().parameters().get(arguments.size() - 1).equals(STRING);
        return key.map(name -> Values.of(evaluator.setting(new Code.Setting(name, otherwise ? last : null), frame)))
                .orElse(Values.UNKNOWN);
    }

    /** The methods that every enum in view has. */
    private Values ofEnum(Invocation call, Values object, Frame frame) {
        Method method = call.method();
        List<Field> constants = program.constants(method.owner());
        if (constants.isEmpty()) {
            return Values.unknown(object.cause());
        }
        if (method.name().equals("values") && method.parameters().isEmpty()) {
            return Values.of(new Value.Several(
                    constants.stream().map(each -> constant(each, frame)).toList(), true, true));
        }
        if (method.name().equals("valueOf")) {
            Optional<String> name =
                    evaluator.evaluate(call.arguments().get(0), frame).only().flatMap(Value::whole);
            return constants.stream()
                    .filter(each -> name.equals(Optional.of(each.name())))
                    .findFirst()
                    .map(each -> constant(each, frame))
                    .orElse(Values.UNKNOWN);
        }
        return object.map(each -> ofConstant(method.name(), each, frame));
    }

    private Values constant(Field field, Frame frame) {
        return evaluator.evaluate(new Code.FieldUse(field, null), frame);
    }

    private Values ofConstant(String method, Value object, Frame frame) {
        if (!(object instanceof Value.Made made) || made.constant() == null) {
            return Values.unknown(object.cause());
        }
        return switch (method) {
            case "name" -> Values.known(made.constant().name());
            case "toString" -> evaluator.text(object, frame);
            case "ordinal" ->
                Values.known(program.constants(made.constant().owner()).indexOf(made.constant()));
            default -> Values.UNKNOWN;
        };
    }

    private Values ofObjects(Invocation call, Frame frame) {
        List<Values> arguments = arguments(call, frame);
        return switch (call.method().name()) {
            case "requireNonNull" -> arguments.get(0).without(Value.NULL::equals);
            case "requireNonNullElse" -> orElse(arguments.get(0), arguments.get(1));
            case "toString" ->
                arguments.size() == 1
                        ? arguments
                                .get(0)
                                .map(each -> evaluator.text(each, frame))
                                .map(TextCalls::valueOf)
                        : orElse(arguments.get(0), arguments.get(1)).map(each -> evaluator.text(each, frame));
            case "equals" ->
                arguments
                        .get(0)
                        .map(one -> arguments
                                .get(1)
                                .map(other -> one instanceof Value.Known && other instanceof Value.Known
                                        ? Values.known(one.equals(other))
                                        : Values.UNKNOWN));
            default -> Values.UNKNOWN;
        };
    }

    /** The first value, and the second in place of null. */
    static Values orElse(Values first, Values otherwise) {
        Values given = first.without(Value.NULL::equals);
        return given.equals(first) && !first.anyUnknown() ? first : given.or(otherwise);
    }

    private static Values ofClass(String method, Value object) {
        if (!(object instanceof Value.Type type)) {
            return Values.UNKNOWN;
        }
        return switch (method) {
            case "getSimpleName" -> Values.known(type.literal().simpleName());
            case "getCanonicalName" -> Values.known(type.literal().canonicalName());
            case "getName", "getTypeName" -> Values.known(type.literal().binaryName());
            default -> Values.UNKNOWN;
        };
    }
}
