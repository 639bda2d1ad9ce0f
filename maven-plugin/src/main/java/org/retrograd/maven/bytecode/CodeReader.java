package org.retrograd.maven.bytecode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.retrograd.maven.bytecode.MethodCode.Call;
import org.retrograd.maven.bytecode.MethodCode.Kind;
import org.retrograd.maven.bytecode.MethodCode.Suspect;
import org.retrograd.maven.operation.Counts;
import org.retrograd.maven.operation.Operation;

/** Goes through the instructions of one method. */
final class CodeReader {

    private static final Set<String> BOXES = Set.of(
            "java/lang/Double",
            "java/lang/Float",
            "java/lang/Integer",
            "java/lang/Long",
            "java/lang/Boolean",
            "java/lang/Short",
            "java/lang/Byte",
            "java/lang/Character");
    private static final Set<String> HARMLESS = Set.of("java/util/Arrays", "java/util/Objects");

    private final LoopDepths depths;
    private final List<Call> calls = new ArrayList<>();
    private final List<Suspect> suspects = new ArrayList<>();
    private Counts counts = Counts.NONE;
    private int firstLine;
    private int line;

    private CodeReader(MethodNode method) {
        this.depths = LoopDepths.of(method.instructions);
    }

    static MethodCode read(ClassNode owner, MethodNode method, int size) {
        CodeReader reader = new CodeReader(method);
        for (int i = 0; i < method.instructions.size(); i++) {
            reader.read(method.instructions.get(i), reader.depths.at(i));
        }
        return new MethodCode(
                owner.name,
                method.name,
                method.desc,
                reader.firstLine,
                size,
                reader.counts,
                reader.calls,
                reader.suspects);
    }

    private void read(AbstractInsnNode node, int depth) {
        if (node instanceof LineNumberNode number) {
            line = number.line;
            firstLine = firstLine == 0 ? line : firstLine;
        } else if (node instanceof MethodInsnNode call) {
            call(call, depth);
        } else if (node instanceof InvokeDynamicInsnNode dynamic) {
            if (!dynamic.bsm.getOwner().equals("java/lang/invoke/StringConcatFactory")
                    && !dynamic.bsm.getOwner().equals("java/lang/runtime/ObjectMethods")) {
                suspects.add(new Suspect(Kind.TAPE, "a lambda, " + dynamic.name, line));
            }
        } else {
            operation(node.getOpcode()).ifPresent(operation -> count(operation, depth));
            if (operation(node.getOpcode()).filter(Operation.ALLOCATION::equals).isPresent()) {
                allocation(node, depth);
            }
        }
    }

    private void call(MethodInsnNode call, int depth) {
        if (call.owner.equals("java/lang/Math") || call.owner.equals("java/lang/StrictMath")) {
            count(Operation.MATH_CALL, depth);
            return;
        }
        calls.add(new Call(call.owner + "." + call.name + call.desc, depth));
        if (BOXES.contains(call.owner) && (call.name.equals("valueOf") || call.name.endsWith("Value"))) {
            suspects.add(new Suspect(Kind.BOXING, call.owner.replace('/', '.') + "." + call.name, line));
        }
        if ((call.owner.startsWith("java/util/") && !HARMLESS.contains(call.owner))
                || call.owner.startsWith("java/lang/ThreadLocal")) {
            suspects.add(new Suspect(Kind.TAPE, call.owner.replace('/', '.'), line));
        }
        boolean isCopy =
                (call.owner.equals("java/util/Arrays") && call.name.startsWith("copyOf")) || call.name.equals("clone");
        if (isCopy) {
            count(Operation.ALLOCATION, depth);
            if (depth > 0) {
                suspects.add(new Suspect(Kind.ALLOCATION_IN_LOOP, call.name, line));
            }
        }
    }

    private void allocation(AbstractInsnNode node, int depth) {
        if (depth > 0 && !isThrown(node)) {
            String what = node instanceof TypeInsnNode type ? type.desc.replace('/', '.') : "an array of primitives";
            suspects.add(new Suspect(Kind.ALLOCATION_IN_LOOP, what, line));
        }
    }

    /** An exception that is made to be thrown ends the loop. */
    private static boolean isThrown(AbstractInsnNode node) {
        return node instanceof TypeInsnNode type && (type.desc.endsWith("Exception") || type.desc.endsWith("Error"));
    }

    private void count(Operation operation, int depth) {
        counts = counts.plus(Counts.one(operation, depth));
    }

    private static Optional<Operation> operation(int opcode) {
        return Optional.ofNullable(
                switch (opcode) {
                    case Opcodes.DADD, Opcodes.FADD, Opcodes.DSUB, Opcodes.FSUB -> Operation.ADDITION;
                    case Opcodes.DMUL, Opcodes.FMUL -> Operation.MULTIPLICATION;
                    case Opcodes.DDIV, Opcodes.FDIV, Opcodes.DREM, Opcodes.FREM -> Operation.DIVISION;
                    case Opcodes.DALOAD,
                            Opcodes.FALOAD,
                            Opcodes.IALOAD,
                            Opcodes.LALOAD,
                            Opcodes.AALOAD,
                            Opcodes.BALOAD,
                            Opcodes.CALOAD,
                            Opcodes.SALOAD -> Operation.ARRAY_READ;
                    case Opcodes.DASTORE,
                            Opcodes.FASTORE,
                            Opcodes.IASTORE,
                            Opcodes.LASTORE,
                            Opcodes.AASTORE,
                            Opcodes.BASTORE,
                            Opcodes.CASTORE,
                            Opcodes.SASTORE -> Operation.ARRAY_WRITE;
                    case Opcodes.NEW, Opcodes.NEWARRAY, Opcodes.ANEWARRAY, Opcodes.MULTIANEWARRAY ->
                        Operation.ALLOCATION;
                    default -> null;
                });
    }
}
