package io.github.cookieregistry.inspector.classfile.lower;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/** The blocks of a method's code, and the loops among them. */
final class Graph {

    /** What is longer is code that a tool has written; nobody names cookies there. */
    private static final int MOST_BLOCKS = 6_000;

    /**
     * Instructions that run one after the other.
     *
     * @param handlers the positions of the handlers around it, the innermost first
     */
    record Block(int number, int start, int end, List<Integer> handlers) {}

    /** A loop; its blocks have those of loops inside of it, too. */
    record Loop(int header, BitSet blocks, @Nullable Loop outer) {}

    final AbstractInsnNode[] instructions;
    final int[] lines;
    final List<TryCatchBlockNode> tries;
    final List<Block> blocks = new ArrayList<>();

    private final Map<LabelNode, Integer> labels = new HashMap<>();
    private final Map<Integer, Integer> blockAt = new HashMap<>();
    private final List<List<Integer>> next = new ArrayList<>();
    private final List<Integer> order = new ArrayList<>();
    private final int[] place;
    private final @Nullable Loop[] innermost;

    Graph(MethodNode method) {
        this.instructions = method.instructions.toArray();
        this.tries = method.tryCatchBlocks;
        this.lines = new int[instructions.length];
        int line = 0;
        for (int at = 0; at < instructions.length; at++) {
            if (instructions[at] instanceof LabelNode label) {
                labels.put(label, at);
            }
            if (instructions[at] instanceof LineNumberNode number) {
                line = number.line;
            }
            lines[at] = line;
        }
        split();
        place = new int[blocks.size()];
        innermost = new Loop[blocks.size()];
        sort();
        findLoops();
    }

    /** The block that begins at a label. */
    int block(LabelNode label) {
        return blockAt.getOrDefault(labels.getOrDefault(label, -1), -1);
    }

    /** The block that follows in the order of the code; below 0 where the code ends. */
    int after(Block block) {
        return block.number() + 1 < blocks.size() ? block.number() + 1 : -1;
    }

    /** The blocks in an order in which each stands behind all that lead to it, but for the ends of loops. */
    List<Integer> order() {
        return order;
    }

    /** The innermost loop around a block. */
    @Nullable
    Loop loop(int block) {
        return innermost[block];
    }

    /** Whether a block can follow another one; that a handler can is not asked. */
    List<Integer> next(int block) {
        return next.get(block);
    }

    private void split() {
        TreeSet<Integer> starts = new TreeSet<>(List.of(0));
        for (int at = 0; at < instructions.length; at++) {
            AbstractInsnNode each = instructions[at];
            targets(each).forEach(label -> starts.add(at(label)));
            if (ends(each) && at + 1 < instructions.length) {
                starts.add(at + 1);
            }
        }
        for (TryCatchBlockNode each : tries) {
            starts.addAll(List.of(at(each.start), at(each.handler)));
            if (at(each.end) < instructions.length) {
                starts.add(at(each.end));
            }
        }
        if (starts.size() > MOST_BLOCKS) {
            throw new Unfollowable("too much code");
        }
        List<Integer> all = new ArrayList<>(starts);
        for (int index = 0; index < all.size(); index++) {
            int start = all.get(index);
            int end = index + 1 < all.size() ? all.get(index + 1) : instructions.length;
            List<Integer> handlers = new ArrayList<>();
            for (int number = 0; number < tries.size(); number++) {
                if (at(tries.get(number).start) <= start && end <= at(tries.get(number).end)) {
                    handlers.add(number);
                }
            }
            blockAt.put(start, index);
            blocks.add(new Block(index, start, end, handlers));
        }
        for (Block each : blocks) {
            next.add(following(each));
        }
    }

    private int at(LabelNode label) {
        Integer at = labels.get(label);
        if (at == null) {
            throw new Unfollowable("a jump to nowhere");
        }
        return at;
    }

    private List<Integer> following(Block block) {
        List<Integer> following = new ArrayList<>();
        AbstractInsnNode last = instructions[block.end() - 1];
        targets(last).forEach(label -> following.add(block(label)));
        boolean goesOn = !ends(last) || last instanceof JumpInsnNode && last.getOpcode() != Opcodes.GOTO;
        if (goesOn && after(block) >= 0) {
            following.add(after(block));
        }
        return following;
    }

    private static List<LabelNode> targets(AbstractInsnNode instruction) {
        if (instruction instanceof JumpInsnNode jump) {
            return List.of(jump.label);
        }
        if (instruction instanceof TableSwitchInsnNode choice) {
            List<LabelNode> all = new ArrayList<>(choice.labels);
            all.add(choice.dflt);
            return all;
        }
        if (instruction instanceof LookupSwitchInsnNode choice) {
            List<LabelNode> all = new ArrayList<>(choice.labels);
            all.add(choice.dflt);
            return all;
        }
        return List.of();
    }

    private static boolean ends(AbstractInsnNode instruction) {
        int code = instruction.getOpcode();
        return instruction instanceof JumpInsnNode
                || instruction instanceof TableSwitchInsnNode
                || instruction instanceof LookupSwitchInsnNode
                || code >= Opcodes.IRETURN && code <= Opcodes.RETURN
                || code == Opcodes.ATHROW;
    }

    private List<Integer> all(int block) {
        List<Integer> all = new ArrayList<>(next.get(block));
        blocks.get(block).handlers().forEach(each -> all.add(block(tries.get(each).handler)));
        return all;
    }

    private void sort() {
        Arrays.fill(place, -1);
        BitSet seen = new BitSet();
        Deque<int[]> open = new ArrayDeque<>();
        List<List<Integer>> following = new ArrayList<>();
        blocks.forEach(each -> following.add(all(each.number())));
        open.push(new int[] {0, 0});
        seen.set(0);
        List<Integer> done = new ArrayList<>();
        while (!open.isEmpty()) {
            int[] top = open.element();
            List<Integer> each = following.get(top[0]);
            if (top[1] == each.size()) {
                done.add(top[0]);
                open.pop();
            } else {
                int to = each.get(each.size() - 1 - top[1]++);
                if (!seen.get(to)) {
                    seen.set(to);
                    open.push(new int[] {to, 0});
                }
            }
        }
        for (int index = done.size() - 1; index >= 0; index--) {
            place[done.get(index)] = order.size();
            order.add(done.get(index));
        }
    }

    /** Finds the loops by what each block is reached through in any case (Cooper, Harvey and Kennedy 2001). */
    private void findLoops() {
        List<List<Integer>> before = new ArrayList<>();
        blocks.forEach(each -> before.add(new ArrayList<>()));
        order.forEach(from -> all(from).forEach(to -> before.get(to).add(from)));
        int[] through = new int[blocks.size()];
        Arrays.fill(through, -1);
        through[0] = 0;
        for (boolean changed = true; changed; ) {
            changed = false;
            for (int block : order.subList(1, order.size())) {
                int common = -1;
                for (int each : before.get(block)) {
                    if (through[each] >= 0) {
                        common = common < 0 ? each : meet(each, common, through);
                    }
                }
                changed |= through[block] != common;
                through[block] = common;
            }
        }
        Map<Integer, BitSet> bodies = new java.util.TreeMap<>(java.util.Comparator.comparing(block -> place[block]));
        for (int from : order) {
            for (int to : all(from)) {
                if (place[to] <= place[from]) {
                    if (!isThrough(from, to, through)) {
                        throw new Unfollowable("a loop with two beginnings");
                    }
                    gather(bodies.computeIfAbsent(to, none -> new BitSet()), from, to, before);
                }
            }
        }
        nest(bodies);
    }

    private int meet(int one, int other, int[] through) {
        int first = one;
        int second = other;
        while (first != second) {
            if (place[first] > place[second]) {
                first = through[first];
            } else {
                second = through[second];
            }
        }
        return first;
    }

    private static boolean isThrough(int block, int through, int[] all) {
        for (int each = block; ; each = all[each]) {
            if (each == through) {
                return true;
            }
            if (each == all[each]) {
                return false;
            }
        }
    }

    private static void gather(BitSet body, int from, int header, List<List<Integer>> before) {
        body.set(header);
        Deque<Integer> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            int each = open.pop();
            if (!body.get(each)) {
                body.set(each);
                open.addAll(before.get(each));
            }
        }
    }

    private void nest(Map<Integer, BitSet> bodies) {
        // Outer loops begin earlier.
        bodies.forEach((header, body) -> {
            Loop loop = new Loop(header, body, innermost[header]);
            body.stream().forEach(block -> innermost[block] = loop);
        });
    }
}
