package io.github.cookieregistry.inspector.classfile.lower;

import io.github.cookieregistry.core.code.Call;
import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Field;
import io.github.cookieregistry.core.code.Method;
import io.github.cookieregistry.core.code.MethodCode;
import io.github.cookieregistry.core.code.Place;
import io.github.cookieregistry.core.follow.Objects;
import io.github.cookieregistry.inspector.classfile.read.TypeFile;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Frame;

/** Lowers the body of a method. */
public final class MethodLowering {

    /** A class file may ask for more room than any compiler does. */
    private static final int MOST_ROOM = 4_096;

    private final Body body;
    private final Surroundings surroundings;
    private final Objects objects;
    private final Variables variables;
    private final Instructions instructions;
    private final Branches branches;
    private final Merging merging;

    /**
     * A method to lower.
     *
     * @param method what stands for it: of the initializer of a type, {@link Method#INITIALIZER}
     * @param firstInstruction the position of its first instruction in its class
     */
    public record Source(
            TypeFile type, MethodNode node, Method method, Place.Scope scope, String file, int firstInstruction) {}

    private MethodLowering(Source source, Surroundings surroundings, Flow start) {
        this.surroundings = surroundings;
        this.body = new Body(
                source.type(), source.method(), source.scope(), source.file(), source.firstInstruction(), start);
        this.objects = new Objects(body);
        this.variables = new Variables(body, surroundings, objects, source.node());
        Calls calls = new Calls(body, surroundings, objects, variables);
        Functions functions = new Functions(body, surroundings, objects, variables, calls, this::inside);
        this.instructions = new Instructions(
                body,
                surroundings.types(),
                objects,
                variables,
                calls,
                functions,
                new DynamicCalls(surroundings, objects, variables, calls));
        this.branches = new Branches(body, surroundings, variables);
        this.merging = new Merging(body.decisions, this::latest);
    }

    private Code latest(Flow flow, Code code) {
        Flow before = body.flow();
        body.goTo(flow);
        Code latest = objects.latest(code);
        body.goTo(before);
        return latest;
    }

    /** Lowers a method; throws {@link Unfollowable} where its code is not to be followed. */
    public static Lowered lower(Source source, Surroundings surroundings) {
        MethodNode node = source.node();
        Flow start = new Flow(Decisions.ALWAYS, frame(node));
        MethodLowering lowering = new MethodLowering(source, surroundings, start);
        return lowering.lowered(source, start);
    }

    private static Frame<Slot> frame(MethodNode node) {
        if (node.maxLocals > MOST_ROOM || node.maxStack > MOST_ROOM) {
            throw new Unfollowable("too many variables");
        }
        Frame<Slot> frame = new Frame<>(node.maxLocals, node.maxStack);
        for (int index = 0; index < node.maxLocals; index++) {
            frame.setLocal(index, Slot.EMPTY);
        }
        return frame;
    }

    private Lowered lowered(Source source, Flow start) {
        MethodNode node = source.node();
        List<Slot> locals = new ArrayList<>();
        if ((node.access & Opcodes.ACC_STATIC) == 0) {
            String owner = source.method().owner();
            boolean constructor = node.name.equals(Method.CONSTRUCTOR);
            locals.add(new Slot(new Code.This(owner), owner, 1, constructor ? Slot.SELF : null, false));
        }
        Type[] types = Type.getArgumentTypes(node.desc);
        for (int index = 0; index < types.length; index++) {
            Code.Variable variable = surroundings.variable(source.type(), node, index);
            Code.Parameter parameter = new Code.Parameter(source.method(), index, variable);
            body.parameters.add(parameter);
            locals.add(Slot.of(parameter, surroundings.types().name(types[index])));
        }
        fill(start.frame, locals);
        List<Walk.Exit> exits = walk(node).run(start);
        String type = surroundings.types().name(Type.getReturnType(node.desc));
        Code result = result(exits, type);
        Map<Field, Code> left = left(exits);
        MethodCode code = new MethodCode(
                source.method(), body.parameters, result, body.calls, body.functions(), body.histories());
        List<Call> judged = body.calls.stream()
                .filter(call -> !body.sentByClients.contains(call))
                .toList();
        return new Lowered(code, body.writes, body.delegation, left, judged, body.met);
    }

    private Walk walk(MethodNode node) {
        return new Walk(body, new Graph(node), instructions, branches, merging, objects);
    }

    private static void fill(Frame<Slot> frame, List<Slot> locals) {
        int index = 0;
        for (Slot each : locals) {
            if (index + each.size() > frame.getLocals()) {
                throw new Unfollowable("broken code");
            }
            frame.setLocal(index, each);
            index += each.size();
        }
    }

    private Code result(List<Walk.Exit> exits, String type) {
        List<Flow> flows = new ArrayList<>();
        IdentityHashMap<Flow, Code> values = new IdentityHashMap<>();
        for (Walk.Exit each : exits) {
            if (each.result() != null) {
                flows.add(each.flow());
                values.put(
                        each.flow(),
                        Numbers.to(type, latest(each.flow(), each.result().code())));
            }
        }
        return flows.isEmpty() ? Code.OPAQUE : merging.value(flows, flow -> values.getOrDefault(flow, Code.OPAQUE));
    }

    /** The code of a lambda expression, in the middle of the code that it stands in. */
    private Code inside(TypeFile type, MethodNode node, List<Slot> locals) {
        Frame<Slot> frame = frame(node);
        fill(frame, locals);
        Flow start = body.flow().entering(body.flow().ways, frame);
        List<Walk.Exit> exits = walk(node).run(start);
        Code result = result(exits, surroundings.types().name(Type.getReturnType(node.desc)));
        if (!exits.isEmpty()) {
            List<Flow> ends = new ArrayList<>();
            exits.forEach(each -> ends.add(each.flow().entering(each.flow().ways, frame)));
            body.goTo(merging.merge(ends));
        } else {
            body.goTo(start);
        }
        return result;
    }

    /** What a constructor or an initializer leaves in the fields of its type. */
    private Map<Field, Code> left(List<Walk.Exit> exits) {
        Map<Field, Code> left = new LinkedHashMap<>();
        boolean makes = body.method.name().equals(Method.CONSTRUCTOR)
                || body.method.name().equals(Method.INITIALIZER);
        if (!makes || exits.isEmpty()) {
            return left;
        }
        List<Flow> ends = new ArrayList<>();
        Frame<Slot> none = new Frame<>(0, 0);
        exits.forEach(each -> ends.add(each.flow().entering(each.flow().ways, none)));
        Flow end = merging.merge(ends);
        end.known.forEach((subject, value) -> {
            if (subject instanceof Subject.Held held && body.making(held.field()) && value != Flow.FORGOTTEN) {
                left.put(held.field(), left(value, end));
            }
        });
        return left;
    }

    private Code left(Code value, Flow end) {
        Code latest = end.get(new Subject.Latest(objects.object(value)));
        return latest == null ? value : latest;
    }
}
