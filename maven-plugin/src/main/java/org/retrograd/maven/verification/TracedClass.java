package org.retrograd.maven.verification;

import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Writes a probe in front of each conditional jump of a class. */
final class TracedClass {

    private static final String PROBE = Type.getInternalName(BranchProbe.class);

    private TracedClass() {}

    /**
     * A conditional jump.
     *
     * @param file the name of the source file
     * @param line its line there
     * @param isBackward whether it closes a loop; any other jump is taken when its condition does not hold
     */
    record Jump(String file, int line, boolean isBackward) {}

    /**
     * Makes the class.
     *
     * @param jumps receives what the numbers of the probes mean
     */
    static byte[] of(byte[] original, Map<Integer, Jump> jumps) {
        ClassNode node = new ClassNode();
        ClassReader reader = new ClassReader(original);
        reader.accept(node, 0);
        for (MethodNode method : node.methods) {
            trace(node, method, jumps);
        }
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        node.accept(writer);
        return writer.toByteArray();
    }

    private static void trace(ClassNode owner, MethodNode method, Map<Integer, Jump> jumps) {
        int line = 0;
        for (AbstractInsnNode node : method.instructions.toArray()) {
            if (node instanceof LineNumberNode number) {
                line = number.line;
            } else if (node instanceof JumpInsnNode jump && jump.getOpcode() != Opcodes.GOTO) {
                int id = jumps.size() + 1;
                boolean isBackward = method.instructions.indexOf(jump.label) < method.instructions.indexOf(jump);
                jumps.put(id, new Jump(String.valueOf(owner.sourceFile), line, isBackward));
                method.instructions.insertBefore(jump, probe(jump.getOpcode(), id));
            }
        }
    }

    private static InsnList probe(int opcode, int id) {
        InsnList probe = new InsnList();
        if (opcode >= Opcodes.IFEQ && opcode <= Opcodes.IFLE) {
            probe.add(new InsnNode(Opcodes.DUP));
            end(probe, opcode - Opcodes.IFEQ, id, "zero", "(III)V");
        } else if (opcode >= Opcodes.IF_ICMPEQ && opcode <= Opcodes.IF_ICMPLE) {
            probe.add(new InsnNode(Opcodes.DUP2));
            end(probe, opcode - Opcodes.IF_ICMPEQ, id, "numbers", "(IIII)V");
        } else {
            boolean isNullTest = opcode == Opcodes.IFNULL || opcode == Opcodes.IFNONNULL;
            boolean isEquality = opcode == Opcodes.IFNULL || opcode == Opcodes.IF_ACMPEQ;
            probe.add(new InsnNode(isNullTest ? Opcodes.DUP : Opcodes.DUP2));
            if (isNullTest) {
                probe.add(new InsnNode(Opcodes.ACONST_NULL));
            }
            end(probe, isEquality ? 0 : 1, id, "references", "(Ljava/lang/Object;Ljava/lang/Object;II)V");
        }
        return probe;
    }

    private static void end(InsnList probe, int kind, int id, String name, String descriptor) {
        probe.add(new IntInsnNode(Opcodes.BIPUSH, kind));
        probe.add(new LdcInsnNode(id));
        probe.add(new MethodInsnNode(Opcodes.INVOKESTATIC, PROBE, name, descriptor, false));
    }
}
