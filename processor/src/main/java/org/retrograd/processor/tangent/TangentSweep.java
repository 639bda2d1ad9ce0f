package org.retrograd.processor.tangent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.retrograd.processor.ir.ArrayAdd;
import org.retrograd.processor.ir.ArrayCopy;
import org.retrograd.processor.ir.ArrayFill;
import org.retrograd.processor.ir.ArrayStore;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.Block;
import org.retrograd.processor.ir.BlockBuilder;
import org.retrograd.processor.ir.CallStatement;
import org.retrograd.processor.ir.Carry;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Keep;
import org.retrograd.processor.ir.Let;
import org.retrograd.processor.ir.Loop;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Statement;
import org.retrograd.processor.ir.Throw;
import org.retrograd.processor.ir.UserType;
import org.retrograd.processor.ir.Value;

/**
 * Writes the primal once more, with the tangent of each value that varies beside it. A tangent goes before its value where it
 * can, so that a variable that is overwritten need not be kept for it.
 */
final class TangentSweep implements Statement.Visitor<List<Statement>> {

    private final Tangents tangents;
    private final ArrayTangents arrays;
    private final RuleTangents rules;
    private final CallTangents calls;
    private final UserRuleTangents userRules;

    TangentSweep(Tangents tangents, CallTangents calls, UserRuleTangents userRules) {
        this.tangents = tangents;
        this.calls = calls;
        this.userRules = userRules;
        this.arrays = new ArrayTangents(tangents);
        this.rules = new RuleTangents(tangents);
    }

    List<Statement> statements(Block block) {
        List<Statement> statements = new ArrayList<>();
        block.statements().forEach(statement -> statements.addAll(statement.accept(this)));
        return statements;
    }

    @Override
    public List<Statement> let(Let let) {
        if (!tangents.isVaried(let.result())) {
            return List.of(let);
        }
        Optional<Op> ofArray = let.op() instanceof Op.CopyOf copy && !tangents.isVaried(copy.array())
                ? Optional.of(new Op.ZerosLike(let.result()))
                : let.op().accept(arrays);
        if (ofArray.isPresent()) {
            return List.of(let, new Let(tangents.beside(let.result()), ofArray.get(), let.origin()));
        }
        BlockBuilder builder = new BlockBuilder(tangents.values());
        boolean readsResult;
        if (let.op() instanceof Op.Call call) {
            tangents.put(let.result(), userRules.of(let, call, builder), nameOf(let.result(), call));
            readsResult = userRules.readsResult(call);
        } else {
            tangents.put(let.result(), rules.of(let, builder));
            readsResult = rules.readsResult(let.op());
        }
        List<Statement> statements = new ArrayList<>(builder.build(List.of()).statements());
        statements.add(readsResult ? 0 : statements.size(), let);
        return statements;
    }

    /** What a value without a name is called by its tangent: numbers are parts of formulas, but others stand for themselves. */
    private static Name nameOf(Value result, Op.Call call) {
        return result.name().isTemporary() && result.type() instanceof UserType
                ? Name.primal(call.method().name())
                : result.name();
    }

    @Override
    public List<Statement> conditional(If conditional) {
        Block thenBlock = branch(conditional, conditional.thenBlock());
        Block elseBlock = branch(conditional, conditional.elseBlock());
        List<Value> results = new ArrayList<>();
        for (Value result : conditional.results()) {
            results.add(result);
            results.addAll(tangents.beside(List.of(result)));
        }
        return List.of(new If(
                conditional.condition(), thenBlock, elseBlock, results, conditional.form(), conditional.origin()));
    }

    private Block branch(If conditional, Block block) {
        List<Statement> statements = statements(block);
        return new Block(statements, withTangents(block.yields(), conditional.results(), statements));
    }

    /** The operands, each followed by its tangent if what it is handed to varies; zeros that have to be made are added to the block. */
    private List<Operand> withTangents(List<Operand> yields, List<Value> receivers, List<Statement> block) {
        BlockBuilder zeros = new BlockBuilder(tangents.values());
        List<Operand> all = new ArrayList<>();
        for (int k = 0; k < yields.size(); k++) {
            all.add(yields.get(k));
            if (tangents.isVaried(receivers.get(k))) {
                all.add(tangents.of(yields.get(k), zeros));
            }
        }
        block.addAll(zeros.build(List.of()).statements());
        return all;
    }

    @Override
    public List<Statement> loop(Loop loop) {
        List<Carry> carries = new ArrayList<>();
        BlockBuilder before = new BlockBuilder(tangents.values());
        for (Carry carry : loop.carries()) {
            carries.add(carry);
            if (tangents.isVaried(carry.parameter())) {
                Operand initial = tangents.of(carry.initial(), before);
                carries.add(new Carry(tangents.beside(carry.parameter()), initial, tangents.beside(carry.result())));
            }
        }
        List<Statement> statements = statements(loop.body());
        List<Operand> yields = new ArrayList<>(loop.exitYield().stream().toList());
        yields.addAll(withTangents(
                loop.next(), loop.carries().stream().map(Carry::parameter).toList(), statements));
        before.add(new Loop(loop.header(), carries, loop.exit(), new Block(statements, yields), loop.origin()));
        return before.build(List.of()).statements();
    }

    @Override
    public List<Statement> arrayStore(ArrayStore store) {
        if (!tangents.isVaried(store.array())) {
            return List.of(store);
        }
        Operand array = tangents.of(store.array());
        return List.of(new ArrayStore(array, store.index(), tangents.of(store.value()), store.origin()), store);
    }

    @Override
    public List<Statement> arrayAdd(ArrayAdd add) {
        return tangents.nonzero(add.value())
                .<List<Statement>>map(tangent ->
                        List.of(new ArrayAdd(tangents.of(add.array()), add.index(), tangent, add.origin()), add))
                .orElseGet(() -> List.of(add));
    }

    @Override
    public List<Statement> arrayFill(ArrayFill fill) {
        if (!tangents.isVaried(fill.array())) {
            return List.of(fill);
        }
        Operand array = tangents.of(fill.array());
        return List.of(fill, new ArrayFill(array, fill.from(), fill.to(), tangents.of(fill.value()), fill.origin()));
    }

    @Override
    public List<Statement> arrayCopy(ArrayCopy copy) {
        if (!tangents.isVaried(copy.target())) {
            return List.of(copy);
        }
        return tangents.isVaried(copy.source()) ? copied(copy) : cleared(copy);
    }

    private List<Statement> copied(ArrayCopy copy) {
        Operand source = tangents.of(copy.source());
        Operand target = tangents.of(copy.target());
        return List.of(
                copy,
                new ArrayCopy(source, copy.sourceStart(), target, copy.targetStart(), copy.length(), copy.origin()));
    }

    /** Numbers that do not vary come to where others have been. */
    private List<Statement> cleared(ArrayCopy copy) {
        BlockBuilder builder = new BlockBuilder(tangents.values());
        builder.add(copy);
        Operand target = tangents.of(copy.target());
        Operand end = builder.binary(BinaryOperator.ADD, copy.targetStart(), copy.length(), copy.origin());
        Constant zero = Constant.zero((PrimitiveType) ((ArrayType) target.type()).element());
        builder.add(new ArrayFill(target, copy.targetStart(), end, zero, copy.origin()));
        return builder.build(List.of()).statements();
    }

    @Override
    public List<Statement> call(CallStatement call) {
        return calls.of(call);
    }

    @Override
    public List<Statement> exceptional(Throw statement) {
        return List.of(statement);
    }

    @Override
    public List<Statement> keep(Keep statement) {
        return List.of(statement);
    }
}
