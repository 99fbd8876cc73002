package io.github.cookieregistry.inspector.classfile.lower;

import io.github.cookieregistry.core.code.Again;
import io.github.cookieregistry.core.code.Code;
import io.github.cookieregistry.core.code.Creation;
import io.github.cookieregistry.core.code.Invocation;
import io.github.cookieregistry.core.code.Operator;
import io.github.cookieregistry.core.code.Primitive;
import io.github.cookieregistry.core.evaluate.Constants;
import io.github.cookieregistry.core.follow.Casts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The branches of a body, and which ways through them lead to a point: each set of ways is a number, which stands for a
 * binary decision diagram over the branches in the order in which they were met (Bryant 1986). So two sets are equal
 * where their numbers are, and a value that several ways bring is told apart by as few branches as there can be.
 */
final class Decisions {

    /** No way. */
    static final int NEVER = 0;

    /** Every way. */
    static final int ALWAYS = 1;

    private static final int MOST = 60_000;
    private static final int DEEPEST = 8;
    private static final int MOST_WORK = 2_000_000;

    private record Node(int decision, int yes, int no) {}

    private record Question(int condition, int yes, int no) {}

    private int worked;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<Node, Integer> numbers = new HashMap<>();
    private final Map<Question, Integer> answers = new HashMap<>();
    private final List<Code> conditions = new ArrayList<>();
    private final Map<Code, Integer> byStable = new HashMap<>();
    private final IdentityHashMap<Code, Integer> byCode = new IdentityHashMap<>();
    private final IdentityHashMap<Code, Integer> chosen = new IdentityHashMap<>();

    Decisions() {
        Node leaf = new Node(Integer.MAX_VALUE, 0, 0);
        nodes.add(leaf);
        nodes.add(leaf);
    }

    /** A decision that nothing in the code tells. */
    int any() {
        return decision(Code.OPAQUE);
    }

    private int decision(Code condition) {
        conditions.add(condition);
        return node(conditions.size() - 1, ALWAYS, NEVER);
    }

    private int node(int decision, int yes, int no) {
        if (yes == no) {
            return yes;
        }
        return numbers.computeIfAbsent(new Node(decision, yes, no), node -> {
            if (nodes.size() >= MOST) {
                throw new Unfollowable("too many branches");
            }
            nodes.add(node);
            return nodes.size() - 1;
        });
    }

    /** The ways of one set where a condition holds, and those of another one where it does not. */
    private int choose(int condition, int yes, int no) {
        if (condition == ALWAYS || yes == no) {
            return yes;
        }
        if (condition == NEVER) {
            return no;
        }
        work();
        Question question = new Question(condition, yes, no);
        Integer known = answers.get(question);
        if (known == null) {
            if (answers.size() >= 4 * MOST) {
                throw new Unfollowable("too many ways");
            }
            int first = Math.min(top(condition), Math.min(top(yes), top(no)));
            known = node(
                    first,
                    choose(yes(condition, first), yes(yes, first), yes(no, first)),
                    choose(no(condition, first), no(yes, first), no(no, first)));
            answers.put(question, known);
        }
        return known;
    }

    /** The decision that a set of ways asks first. */
    int top(int ways) {
        return nodes.get(ways).decision();
    }

    int yes(int ways, int decision) {
        return top(ways) == decision ? nodes.get(ways).yes() : ways;
    }

    int no(int ways, int decision) {
        return top(ways) == decision ? nodes.get(ways).no() : ways;
    }

    int and(int one, int other) {
        return choose(one, other, NEVER);
    }

    int or(int one, int other) {
        return choose(one, ALWAYS, other);
    }

    int not(int ways) {
        return choose(ways, NEVER, ALWAYS);
    }

    /** Whether every way of the first set is one of the second. */
    boolean within(int ways, int others) {
        return and(ways, not(others)) == NEVER;
    }

    /** The decisions that a set of ways asks, but no more than a few. */
    Set<Integer> asked(int ways) {
        Set<Integer> asked = new LinkedHashSet<>();
        Set<Integer> seen = new LinkedHashSet<>();
        List<Integer> open = new ArrayList<>(List.of(ways));
        for (int at = 0; at < open.size() && at < 64; at++) {
            int each = open.get(at);
            if (each > ALWAYS && seen.add(each)) {
                asked.add(top(each));
                open.add(nodes.get(each).yes());
                open.add(nodes.get(each).no());
            }
        }
        return asked;
    }

    /** The ways on which one decision is taken. */
    int taken(int decision) {
        return node(decision, ALWAYS, NEVER);
    }

    /** The condition of a decision. */
    Code condition(int decision) {
        return conditions.get(decision);
    }

    /** One of two values, by a decision. */
    Code choice(int decision, Code yes, Code no) {
        if (same(yes, no)) {
            return yes;
        }
        Code choice = new Code.Choice(conditions.get(decision), yes, no);
        chosen.put(choice, decision);
        return choice;
    }

    @SuppressWarnings("ReferenceEquality")
    static boolean same(Code one, Code other) {
        return one == other || one instanceof Code.Constant && one.equals(other);
    }

    /** The ways on which a condition holds. */
    int of(Code condition) {
        if (condition instanceof Code.Constant constant) {
            return Boolean.TRUE.equals(constant.value()) ? ALWAYS : NEVER;
        }
        if (condition == Code.OPAQUE) {
            return any();
        }
        if (condition instanceof Code.Calculated not && not.operator() == Operator.NOT) {
            return not(of(not.operands().get(0)));
        }
        Integer spread = spread(condition);
        return spread != null ? spread : literal(condition);
    }

    private int literal(Code condition) {
        if (isStable(condition, 0)) {
            Integer known = byStable.get(condition);
            if (known == null) {
                known = decision(condition);
                byStable.put(condition, known);
            }
            return known;
        }
        Integer known = byCode.get(condition);
        if (known == null) {
            known = decision(condition);
            byCode.put(condition, known);
        }
        return known;
    }

    /** Whether the same code gives the same wherever it is met in one turn of a body. */
    private static boolean isStable(Code code, int depth) {
        if (code instanceof Code.Calculated calculated && depth < DEEPEST) {
            return calculated.operands().stream().allMatch(each -> isStable(each, depth + 1));
        }
        if (code instanceof Code.Converted converted && depth < DEEPEST) {
            return isStable(converted.value(), depth + 1);
        }
        return code instanceof Code.Constant
                || code instanceof Code.Parameter
                || code instanceof Invocation
                || code instanceof Creation
                || code instanceof Again;
    }

    /**
     * The ways of a condition on a value that branches have chosen: what they decide is known there. Null if not so.
     */
    private @Nullable Integer spread(Code condition) {
        if (condition instanceof Code.Choice) {
            return chosenIn(condition, value -> value);
        }
        if (condition instanceof Code.Converted converted && converted.type() == Primitive.BOOLEAN) {
            return chosenIn(converted.value(), value -> new Code.Converted(Primitive.BOOLEAN, value));
        }
        if (condition instanceof Code.Calculated calculated
                && calculated.operands().size() == 2) {
            Code left = calculated.operands().get(0);
            Code right = calculated.operands().get(1);
            if (right instanceof Code.Constant) {
                return chosenIn(left, value -> new Code.Calculated(calculated.operator(), List.of(value, right)));
            }
            if (left instanceof Code.Constant) {
                return chosenIn(right, value -> new Code.Calculated(calculated.operator(), List.of(left, value)));
            }
        }
        return null;
    }

    private @Nullable Integer chosenIn(Code value, UnaryOperator<Code> asked) {
        return value instanceof Code.Choice && chosen.containsKey(value)
                ? (Integer) spread(value, asked, new IdentityHashMap<>())
                : null;
    }

    /** @param before the values that have been asked of: what several branches choose is shared by them */
    private int spread(Code value, UnaryOperator<Code> asked, IdentityHashMap<Code, Integer> before) {
        Integer known = before.get(value);
        if (known == null) {
            Integer decision = chosen.get(value);
            if (decision != null && value instanceof Code.Choice choice) {
                work();
                known = choose(
                        taken(decision), spread(choice.yes(), asked, before), spread(choice.no(), asked, before));
            } else {
                known = leaf(asked.apply(value));
            }
            before.put(value, known);
        }
        return known;
    }

    private void work() {
        if (++worked > MOST_WORK) {
            throw new Unfollowable("too many ways");
        }
    }

    private int leaf(Code condition) {
        work();
        if (Casts.isClosed(condition) && Constants.of(condition) instanceof Boolean truth) {
            return truth ? ALWAYS : NEVER;
        }
        return condition instanceof Code.Calculated || condition instanceof Code.Converted
                ? literal(condition)
                : of(condition);
    }
}
