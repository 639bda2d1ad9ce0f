package org.retrograd.processor.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.LoopTest;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Operands;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Throw;
import org.retrograd.processor.ir.Value;

/**
 * Chooses the parts of a block: of nearly the weight that is wanted, and so that few values are defined in one and read behind
 * it; of objects of which there are no arrays, one at most. A jump never crosses a cut, since statements have one way in and one way out.
 */
final class Cutter {

    private final int target;

    /** @param target the weight that a part has at most */
    Cutter(int target) {
        this.target = target;
    }

    Piece.Cut cut(Block block) {
        return new Piece.Cut(block, new Walk(block).pieces());
    }

    /** The condition of a loop has no effects, so no part of it could leave anything in an array. */
    private Piece.Staying staying(Statement statement) {
        boolean isHeavy = CodeWeight.of(statement) > target;
        boolean hasCondition = statement instanceof Loop loop && loop.header() instanceof LoopTest;
        List<Piece.Cut> blocks = new ArrayList<>();
        for (Block inner : Blocks.of(statement)) {
            boolean isCondition = hasCondition && blocks.isEmpty();
            boolean isWorthIt = isHeavy && !isCondition && CodeWeight.of(inner) > target / 2;
            blocks.add(isWorthIt ? cut(inner) : uncut(inner));
        }
        return new Piece.Staying(statement, blocks);
    }

    private Piece.Cut uncut(Block block) {
        return new Piece.Cut(
                block,
                block.statements().stream()
                        .<Piece>map(statement -> new Piece.Staying(
                                statement,
                                Blocks.of(statement).stream().map(this::uncut).toList()))
                        .toList());
    }

    /** One block. */
    private final class Walk {

        private final List<Statement> statements;
        private final int[] weights;
        private final Map<Value, Integer> lastReads = new HashMap<>();

        Walk(Block block) {
            this.statements = block.statements();
            this.weights = statements.stream().mapToInt(CodeWeight::of).toArray();
            for (int k = 0; k < statements.size(); k++) {
                read(statements.get(k), k);
            }
            read(block.yields(), statements.size());
        }

        private void read(Statement statement, int at) {
            read(Operands.of(statement), at);
            for (Block inner : Blocks.of(statement)) {
                inner.statements().forEach(each -> read(each, at));
                read(inner.yields(), at);
            }
        }

        private void read(List<Operand> operands, int at) {
            for (Operand operand : operands) {
                if (operand instanceof Value value) {
                    lastReads.put(value, at);
                }
            }
        }

        List<Piece> pieces() {
            List<Piece> pieces = new ArrayList<>();
            int at = 0;
            while (at < statements.size()) {
                int end = mustStay(at) ? at : end(at);
                if (end == at) {
                    pieces.add(staying(statements.get(at)));
                    at++;
                } else {
                    pieces.add(new Piece.Part(statements.subList(at, end)));
                    at = end;
                }
            }
            return pieces;
        }

        /** What is too heavy for a part, what no statement comes behind, and what has more objects than a method returns. */
        private boolean mustStay(int at) {
            Statement statement = statements.get(at);
            return weights[at] > target
                    || statement instanceof Throw
                    || Blocks.throwsAlways(new Block(List.of(statement), List.of()))
                    || statement.results().stream().filter(this::isObject).count() > 1;
        }

        private boolean isObject(Value value) {
            return !Crossings.canBeKept(value);
        }

        private int lastRead(Value value) {
            return lastReads.getOrDefault(value, -1);
        }

        /** Where the part that begins here ends best; here, if it would be too small to be worth a call. */
        private int end(int start) {
            Crossing crossing = new Crossing();
            int best = start;
            int fewest = Integer.MAX_VALUE;
            int weight = 0;
            for (int k = start; k < statements.size() && !mustStay(k) && weight + weights[k] <= target; k++) {
                weight += weights[k];
                crossing.step(k);
                boolean isLarge = weight >= target / 2;
                if (crossing.objects() <= 1 && (!isLarge || crossing.scalars() <= fewest)) {
                    best = k + 1;
                    fewest = isLarge ? crossing.scalars() : Integer.MAX_VALUE;
                }
            }
            int reached = 0;
            for (int k = start; k < best; k++) {
                reached += weights[k];
            }
            return reached < target / 10 ? start : best;
        }

        /** How many values are defined since the start and read behind the statement that was last stepped over. */
        private final class Crossing {

            private final Map<Integer, int[]> ending = new HashMap<>();
            private int objects;
            private int scalars;

            void step(int at) {
                for (Value value : statements.get(at).results()) {
                    if (lastRead(value) > at) {
                        int[] counts = ending.computeIfAbsent(lastRead(value), key -> new int[2]);
                        count(counts, isObject(value));
                        objects += isObject(value) ? 1 : 0;
                        scalars += isObject(value) ? 0 : 1;
                    }
                }
                int[] over = ending.getOrDefault(at, new int[2]);
                objects -= over[0];
                scalars -= over[1];
            }

            private void count(int[] counts, boolean isObject) {
                counts[isObject ? 0 : 1]++;
            }

            int objects() {
                return objects;
            }

            int scalars() {
                return scalars;
            }
        }
    }
}
