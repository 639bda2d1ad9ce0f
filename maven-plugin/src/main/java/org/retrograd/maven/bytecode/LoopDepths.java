package org.retrograd.maven.bytecode;

import java.util.Map;
import java.util.TreeMap;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;

/** The number of loops around each instruction. A loop goes from the target of backward jumps to the last of them. */
final class LoopDepths {

    private final int[] depths;

    private LoopDepths(int[] depths) {
        this.depths = depths;
    }

    static LoopDepths of(InsnList instructions) {
        Map<Integer, Integer> loops = new TreeMap<>();
        for (AbstractInsnNode node : instructions) {
            if (node instanceof JumpInsnNode jump) {
                int from = instructions.indexOf(jump);
                int to = instructions.indexOf(jump.label);
                if (to <= from) {
                    loops.merge(to, from, Math::max);
                }
            }
        }
        int[] depths = new int[instructions.size()];
        loops.forEach((start, end) -> {
            for (int i = start; i <= end; i++) {
                depths[i]++;
            }
        });
        return new LoopDepths(depths);
    }

    int at(int index) {
        return depths[index];
    }
}
