package io.github.cookieregistry.inspector.classfile.lower;

import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Field;
import io.github.cookieregistry.core.code.Invocation;
import io.github.cookieregistry.core.code.Operator;
import io.github.cookieregistry.core.evaluate.Constants;
import io.github.cookieregistry.core.follow.Casts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.analysis.Frame;

/** Tells which ways lead on from the end of a block, and what is known on them. */
final class Branches {

    /**
     * A way on.
     *
     * @param target null for whatever follows in the order of the code
     * @param decided whether constants have decided that the code goes this way
     */
    record Way(@org.jspecify.annotations.Nullable LabelNode target, Flow flow, boolean decided) {}

    private static final Code ZERO = new Code.Constant(0);

    private final Body body;
    private final Variables variables;
    private final Map<Field, Map<Integer, Field>> tables = new java.util.HashMap<>();
    private final Surroundings surroundings;

    Branches(Body body, Surroundings surroundings, Variables variables) {
        this.body = body;
        this.surroundings = surroundings;
        this.variables = variables;
    }

    /**
     * The ways on from a jump or a switch.
     *
     * @param thoroughly whether to calculate also what is no mere calculation with constants
     */
    List<Way> ways(AbstractInsnNode instruction, boolean thoroughly) {
        if (instruction instanceof JumpInsnNode jump) {
            return jump.getOpcode() == Opcodes.GOTO
                    ? List.of(new Way(jump.label, body.flow(), false))
                    : jump(jump, thoroughly);
        }
        Flow flow = body.flow();
        Code selector = flow.frame.pop().code();
        if (instruction instanceof TableSwitchInsnNode table) {
            List<Integer> keys = new ArrayList<>();
            for (int index = 0; index < table.labels.size(); index++) {
                keys.add(table.min + index);
            }
            return chosen(selector, keys, table.labels, table.dflt);
        }
        LookupSwitchInsnNode lookup = (LookupSwitchInsnNode) instruction;
        return chosen(selector, lookup.keys, lookup.labels, lookup.dflt);
    }

    private List<Way> jump(JumpInsnNode jump, boolean thoroughly) {
        Flow flow = body.flow();
        Code condition = condition(jump.getOpcode(), flow.frame);
        Object known = thoroughly || Casts.isClosed(condition) ? Constants.of(condition) : null;
        if (known instanceof Boolean taken) {
            return List.of(new Way(taken ? jump.label : null, flow, true));
        }
        int asked = body.decisions.of(condition);
        List<Way> ways = new ArrayList<>();
        add(ways, flow, jump.label, asked);
        add(ways, flow, null, body.decisions.not(asked));
        return ways;
    }

    private void add(List<Way> ways, Flow flow, @org.jspecify.annotations.Nullable LabelNode target, int asked) {
        int taken = body.decisions.and(flow.ways, asked);
        if (taken != Decisions.NEVER) {
            Flow next = flow.copy(taken);
            assume(next, asked);
            ways.add(new Way(target, next, false));
        }
    }

    /** Notes what each decision tells that has been taken on all these ways. */
    private void assume(Flow flow, int asked) {
        for (int decision : body.decisions.asked(asked)) {
            if (body.decisions.within(flow.ways, body.decisions.taken(decision))) {
                Flow before = body.flow();
                body.goTo(flow);
                variables.assume(body.decisions.condition(decision));
                body.goTo(before);
            }
        }
    }

    private Code condition(int code, Frame<Slot> frame) {
        Slot second = frame.pop();
        boolean one = code <= Opcodes.IFLE || code == Opcodes.IFNULL || code == Opcodes.IFNONNULL;
        Slot first = one ? second : frame.pop();
        return switch (code) {
            case Opcodes.IFEQ -> Casts.not(isTrue(first.code()));
            case Opcodes.IFNE -> isTrue(first.code());
            case Opcodes.IFLT -> Numbers.calculated(Operator.LESS, first.code(), ZERO);
            case Opcodes.IFGE -> Casts.not(Numbers.calculated(Operator.LESS, first.code(), ZERO));
            case Opcodes.IFGT -> Numbers.calculated(Operator.LESS, ZERO, first.code());
            case Opcodes.IFLE -> Casts.not(Numbers.calculated(Operator.LESS, ZERO, first.code()));
            case Opcodes.IF_ICMPEQ -> equal(first.code(), second.code());
            case Opcodes.IF_ICMPNE -> Casts.not(equal(first.code(), second.code()));
            case Opcodes.IF_ICMPLT -> Numbers.calculated(Operator.LESS, first.code(), second.code());
            case Opcodes.IF_ICMPGE -> Casts.not(Numbers.calculated(Operator.LESS, first.code(), second.code()));
            case Opcodes.IF_ICMPGT -> Numbers.calculated(Operator.LESS, second.code(), first.code());
            case Opcodes.IF_ICMPLE -> Casts.not(Numbers.calculated(Operator.LESS, second.code(), first.code()));
            case Opcodes.IF_ACMPEQ -> same(first, second);
            case Opcodes.IF_ACMPNE -> Casts.not(same(first, second));
            case Opcodes.IFNULL -> isNull(first.code());
            case Opcodes.IFNONNULL -> Casts.not(isNull(first.code()));
            default -> throw new Unfollowable("a jump of old");
        };
    }

    private static Code isTrue(Code value) {
        if (value == Code.OPAQUE || Numbers.isTruth(value)) {
            return value;
        }
        Code truth = Numbers.truth(value);
        return truth;
    }

    private static Code equal(Code one, Code other) {
        return Numbers.isTruth(one) || Numbers.isTruth(other)
                ? Numbers.calculated(Operator.EQUAL, Numbers.truth(one), Numbers.truth(other))
                : Numbers.calculated(Operator.EQUAL, one, other);
    }

    private static Code isNull(Code value) {
        return value == Code.OPAQUE ? value : new Code.Calculated(Operator.EQUAL, List.of(value, Code.NULL));
    }

    /** Two texts of the same letters may be one object or two; the constants of enums are told apart. */
    private Code same(Slot one, Slot other) {
        if (one.code() == Code.NULL || other.code() == Code.NULL) {
            return isNull(one.code() == Code.NULL ? other.code() : one.code());
        }
        return variables.isEnum(one.type()) || variables.isEnum(other.type())
                ? new Code.Calculated(Operator.EQUAL, List.of(one.code(), other.code()))
                : Code.OPAQUE;
    }

    private List<Way> chosen(Code selector, List<Integer> keys, List<LabelNode> labels, LabelNode otherwise) {
        Flow flow = body.flow();
        Object known = Casts.isClosed(selector) ? Constants.of(selector) : null;
        if (known instanceof Number || known instanceof Character) {
            int number = known instanceof Character letter ? letter : ((Number) known).intValue();
            int at = keys.indexOf(number);
            return List.of(new Way(at < 0 ? otherwise : labels.get(at), flow, true));
        }
        List<Way> ways = new ArrayList<>();
        Flow rest = flow.copy(flow.ways);
        for (int index = 0; index < keys.size(); index++) {
            if (labels.get(index) == otherwise) {
                continue;
            }
            int asked = body.decisions.of(matches(selector, keys.get(index)));
            add(ways, rest, labels.get(index), asked);
            rest.ways = body.decisions.and(rest.ways, body.decisions.not(asked));
        }
        if (rest.ways != Decisions.NEVER) {
            ways.add(new Way(otherwise, rest, false));
        }
        return ways;
    }

    private Code matches(Code selector, int key) {
        if (selector == Code.OPAQUE) {
            return Code.OPAQUE;
        }
        if (selector instanceof Code.ElementAt element
                && element.array() instanceof Code.FieldUse table
                && element.position() instanceof Invocation ordinal
                && ordinal.object() != null
                && ordinal.method().name().equals("ordinal")) {
            Field constant =
                    tables.computeIfAbsent(table.field(), surroundings::labels).get(key);
            return constant == null
                    ? Code.OPAQUE
                    : new Code.Calculated(
                            Operator.MATCHES, List.of(ordinal.object(), new Code.FieldUse(constant, null)));
        }
        return Numbers.calculated(Operator.EQUAL, selector, new Code.Constant(key));
    }
}
