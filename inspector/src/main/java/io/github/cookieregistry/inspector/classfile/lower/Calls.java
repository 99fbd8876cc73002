package io.github.cookieregistry.inspector.classfile.lower;

import io.github.cookieregistry.core.catalogue.ApiKind;
import io.github.cookieregistry.core.catalogue.CookieApi;
import io.github.cookieregistry.core.code.Call;
import io.github.cookieregistry.core.code.Call.Arguments;
import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Creation;
import io.github.cookieregistry.core.code.Invocation;
import io.github.cookieregistry.core.code.Method;
import io.github.cookieregistry.core.code.Place;
import io.github.cookieregistry.core.follow.FieldChanges;
import io.github.cookieregistry.core.follow.Objects;
import io.github.cookieregistry.inspector.classfile.read.Signatures;
import io.github.cookieregistry.inspector.classfile.read.TypeFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodInsnNode;

/** Lowers the calls of methods and constructors. */
final class Calls {

    private final Body body;
    private final Surroundings surroundings;
    private final Objects objects;
    private final Variables variables;
    private final LanguageCalls languages;

    Calls(Body body, Surroundings surroundings, Objects objects, Variables variables) {
        this.body = body;
        this.surroundings = surroundings;
        this.objects = objects;
        this.variables = variables;
        this.languages = new LanguageCalls(body, objects);
    }

    /** What a call gives back; {@link Slot#EMPTY} where that is nothing. */
    Slot call(MethodInsnNode instruction, List<? extends Slot> slots) {
        boolean isStatic = instruction.getOpcode() == Opcodes.INVOKESTATIC;
        Signatures.Found found =
                surroundings.signatures().method(instruction.owner, instruction.name, instruction.desc, isStatic);
        Method method = found.method();
        Slot receiver = isStatic ? null : slots.get(0);
        List<? extends Slot> given = isStatic ? slots : slots.subList(1, slots.size());
        if (method.name().equals(Method.CONSTRUCTOR)) {
            constructor(found, java.util.Objects.requireNonNull(receiver), arguments(method, given));
            return Slot.EMPTY;
        }
        Code object = receiver == null ? null : objects.latest(receiver.code());
        Slot known = languages.of(method, object, given);
        if (known != null) {
            return known;
        }
        boolean exact = instruction.getOpcode() == Opcodes.INVOKESPECIAL && method.kind() != Method.Kind.FIXED;
        Arguments passed = arguments(method, given);
        String type = receiver == null ? "" : receiver.type();
        List<CookieApi> apis = surroundings.apis(found, object, type, passed.codes());
        Invocation lowered = new Invocation(method, object, exact, passed, apis, body.place());
        found(lowered, found);
        return method.result().equals("void")
                ? Slot.EMPTY
                : variables.compared(languages.result(lowered), method.result());
    }

    /** A method reference's call: what it is given is not known yet. */
    Code referred(Signatures.Found found, @Nullable Code object, boolean exact, List<? extends Code> codes) {
        Arguments passed = new Arguments(List.copyOf(codes), List.of(), false);
        List<CookieApi> apis = surroundings.apis(found, object, "", passed.codes());
        Method method = found.method();
        Call call = method.name().equals(Method.CONSTRUCTOR)
                ? new Creation(method, method.owner(), passed, apis, body.place(), null)
                : new Invocation(method, object, exact, passed, apis, body.place());
        body.calls.add(call);
        return call;
    }

    private void constructor(Signatures.Found found, Slot receiver, Arguments passed) {
        Method method = found.method();
        List<CookieApi> apis = surroundings.apis(found, null, "", passed.codes());
        if (receiver.made() == Slot.SELF) {
            Creation delegation = Creation.delegation(method, body.method, passed, apis, body.place());
            body.calls.add(delegation);
            body.delegation = delegation;
            pass(delegation);
            replace(Slot.SELF, receiver.code());
            return;
        }
        Code made = made(found, passed, apis);
        if (receiver.made() != null) {
            replace(receiver.made(), made);
        }
    }

    /** A new object, by a constructor that is found when the code runs. */
    Code make(Signatures.Found found, List<? extends Slot> given) {
        Arguments passed = arguments(found.method(), given);
        return made(found, passed, surroundings.apis(found, null, "", passed.codes()));
    }

    private Code made(Signatures.Found found, Arguments passed, List<CookieApi> apis) {
        Method method = found.method();
        Creation creation = new Creation(method, method.owner(), passed, apis, body.place(), outer(found, passed));
        found(creation, found);
        Code text = LanguageCalls.text(creation);
        return text == null ? creation : text;
    }

    /** The object that an inner class's object is made in, which its constructor is given first. */
    private @Nullable Code outer(Signatures.Found constructor, Arguments passed) {
        TypeFile type = surroundings.types().find(constructor.owner());
        boolean given = type != null
                && type.isInner()
                && !passed.codes().isEmpty()
                && !constructor.method().parameters().isEmpty()
                && constructor
                        .owner()
                        .startsWith(String.valueOf(surroundings
                                        .types()
                                        .internal(constructor
                                                .method()
                                                .parameters()
                                                .get(0)))
                                + "$");
        Code first = given ? passed.codes().get(0) : null;
        return first instanceof Code.This ? null : first;
    }

    /** Puts an object into each place that waits for it. */
    @SuppressWarnings("ReferenceEquality")
    private void replace(Object made, Code object) {
        var frame = body.flow().frame;
        for (int index = 0; index < frame.getLocals(); index++) {
            Slot slot = frame.getLocal(index);
            if (slot.made() == made) {
                frame.setLocal(index, Slot.of(object, slot.type()));
            }
        }
        for (int index = 0; index < frame.getStackSize(); index++) {
            Slot slot = frame.getStack(index);
            if (slot.made() == made) {
                frame.setStack(index, Slot.of(object, slot.type()));
            }
        }
    }

    private void found(Call call, Signatures.Found found) {
        body.calls.add(call);
        for (Code argument : call.arguments()) {
            if (argument instanceof Code.Function function) {
                body.function(function.method(), call);
            }
        }
        pass(call);
        new FieldChanges(body::elementsChanged).called(call);
        if (call instanceof Invocation invocation) {
            objects.called(invocation);
        }
        if (!call.apis().isEmpty()) {
            body.makes(call);
        }
        if (forgets(call.method().owner(), surroundings.types().isOwn(found.owner()))) {
            variables.forgetFields();
        }
    }

    /** Whether a call may run code of the object at hand. */
    private boolean forgets(String owner, boolean own) {
        return own
                || body.callsBack && !owner.equals("java.lang.String") && !owner.equals("java.lang.StringBuilder")
                || owner.startsWith("java.util.function.")
                || owner.equals("java.lang.Runnable")
                || owner.equals("java.util.concurrent.Callable");
    }

    private void pass(Call call) {
        boolean handsOver = call.apis().stream().anyMatch(api -> api.kind() == ApiKind.EMITS);
        objects.passed(call.method(), call.arguments(), handsOver);
        objects.shown(call);
        if (Method.simpleName(call.method().owner()).equals("ClientCookieEncoder")) {
            // What an encoder of the Cookie header is given, a client sends.
            for (Code argument : call.arguments()) {
                if (objects.object(argument) instanceof Call made) {
                    body.sentByClients.add(made);
                }
            }
        }
    }

    private Arguments arguments(Method method, List<? extends Slot> given) {
        List<Code> codes = new ArrayList<>();
        for (int index = 0; index < given.size(); index++) {
            String type =
                    index < method.parameters().size() ? method.parameters().get(index) : "";
            codes.add(Numbers.to(type, objects.latest(given.get(index).code())));
        }
        boolean oneByOne = false;
        if (method.varargs() && !given.isEmpty()) {
            int last = given.size() - 1;
            if (given.get(last).fresh() && codes.get(last) instanceof Code.Elements elements) {
                codes.remove(last);
                codes.addAll(elements.codes());
                oneByOne = true;
            }
        }
        List<Place> places = Collections.nCopies(codes.size(), body.place());
        return new Arguments(codes, places, oneByOne);
    }
}
