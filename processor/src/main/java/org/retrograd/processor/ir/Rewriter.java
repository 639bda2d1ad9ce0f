package org.retrograd.processor.ir;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Rebuilds programs with other operands and other names for the values they define. */
public final class Rewriter implements Statement.Visitor<Statement> {

    private final UnaryOperator<Operand> reads;
    private final UnaryOperator<Value> definitions;

    /**
     * @param reads what stands for each operand that is read
     * @param definitions what stands for each value where it is defined
     */
    public Rewriter(UnaryOperator<Operand> reads, UnaryOperator<Value> definitions) {
        this.reads = reads;
        this.definitions = definitions;
    }

    public Function function(Function function) {
        return new Function(
                function.name(),
                function.parameters().stream().map(definitions).toList(),
                function.result(),
                block(function.body()));
    }

    public Block block(Block block) {
        List<Statement> statements =
                block.statements().stream().map(this::statement).toList();
        return new Block(statements, operands(block.yields()));
    }

    public Statement statement(Statement statement) {
        return statement.accept(this);
    }

    public List<Operand> operands(List<Operand> operands) {
        return operands.stream().map(reads).toList();
    }

    @Override
    public Statement let(Let let) {
        return new Let(
                definitions.apply(let.result()), let.op().with(operands(let.op().operands())), let.origin());
    }

    @Override
    public Statement conditional(If conditional) {
        return new If(
                reads.apply(conditional.condition()),
                block(conditional.thenBlock()),
                block(conditional.elseBlock()),
                conditional.results().stream().map(definitions).toList(),
                conditional.form(),
                conditional.origin());
    }

    @Override
    public Statement loop(For loop) {
        LoopRange range = loop.range();
        LoopRange rewritten = new LoopRange(
                definitions.apply(range.index()),
                reads.apply(range.from()),
                reads.apply(range.bound()),
                range.relation(),
                range.step());
        List<Carry> carries = loop.carries().stream()
                .map(carry -> new Carry(
                        definitions.apply(carry.parameter()),
                        reads.apply(carry.initial()),
                        definitions.apply(carry.result())))
                .toList();
        return new For(rewritten, carries, block(loop.body()), loop.origin());
    }

    @Override
    public Statement arrayStore(ArrayStore store) {
        return new ArrayStore(
                reads.apply(store.array()), reads.apply(store.index()), reads.apply(store.value()), store.origin());
    }

    @Override
    public Statement arrayAdd(ArrayAdd add) {
        return new ArrayAdd(reads.apply(add.array()), reads.apply(add.index()), reads.apply(add.value()), add.origin());
    }

    @Override
    public Statement call(CallStatement call) {
        Optional<Value> result = call.result().map(definitions);
        return new CallStatement(result, call.method(), operands(call.operands()), call.origin());
    }
}
