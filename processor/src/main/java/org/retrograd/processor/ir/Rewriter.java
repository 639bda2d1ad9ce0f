package org.retrograd.processor.ir;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Rebuilds programs with other operands and other names for the values they define. */
public final class Rewriter implements Statement.Visitor<Statement>, LoopHeader.Visitor<LoopHeader> {

    private final UnaryOperator<Operand> reads;
    private final UnaryOperator<Value> definitions;
    private final UnaryOperator<Statement> statements;

    /**
     * @param reads what stands for each operand that is read
     * @param definitions what stands for each value where it is defined
     */
    public Rewriter(UnaryOperator<Operand> reads, UnaryOperator<Value> definitions) {
        this(reads, definitions, UnaryOperator.identity());
    }

    /**
     * @param statements what stands for each rebuilt statement
     */
    public Rewriter(
            UnaryOperator<Operand> reads, UnaryOperator<Value> definitions, UnaryOperator<Statement> statements) {
        this.reads = reads;
        this.definitions = definitions;
        this.statements = statements;
    }

    public Function function(Function function) {
        return new Function(
                function.name(),
                function.parameters().stream().map(definitions).toList(),
                function.result(),
                function.shared(),
                block(function.body()));
    }

    public Block block(Block block) {
        List<Statement> statements =
                block.statements().stream().map(this::statement).toList();
        return new Block(statements, operands(block.yields()));
    }

    public Statement statement(Statement statement) {
        return statements.apply(statement.accept(this));
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
    public Statement loop(Loop loop) {
        LoopHeader header = loop.header().accept(this);
        Optional<LoopExit> exit = loop.exit().map(it -> new LoopExit(definitions.apply(it.result()), it.goOn()));
        List<Carry> carries = loop.carries().stream()
                .map(carry -> new Carry(
                        definitions.apply(carry.parameter()),
                        reads.apply(carry.initial()),
                        definitions.apply(carry.result())))
                .toList();
        return new Loop(header, carries, exit, block(loop.body()), loop.origin());
    }

    @Override
    public LoopHeader range(LoopRange range) {
        return new LoopRange(
                definitions.apply(range.index()),
                reads.apply(range.from()),
                reads.apply(range.bound()),
                range.relation(),
                range.step());
    }

    @Override
    public LoopHeader test(LoopTest test) {
        return new LoopTest(block(test.condition()));
    }

    @Override
    public LoopHeader forever(LoopForever forever) {
        return forever;
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
    public Statement arrayFill(ArrayFill fill) {
        return new ArrayFill(
                reads.apply(fill.array()),
                reads.apply(fill.from()),
                reads.apply(fill.to()),
                reads.apply(fill.value()),
                fill.origin());
    }

    @Override
    public Statement arrayCopy(ArrayCopy copy) {
        return new ArrayCopy(
                reads.apply(copy.source()),
                reads.apply(copy.sourceStart()),
                reads.apply(copy.target()),
                reads.apply(copy.targetStart()),
                reads.apply(copy.length()),
                copy.origin());
    }

    @Override
    public Statement exceptional(Throw statement) {
        List<Throw.Piece> message = statement.message().stream()
                .map(piece ->
                        piece instanceof Throw.Shown shown ? new Throw.Shown(reads.apply(shown.operand())) : piece)
                .toList();
        return new Throw(statement.exception(), message, statement.origin());
    }

    @Override
    public Statement keep(Keep statement) {
        return new Keep(reads.apply(statement.operand()), statement.origin());
    }

    @Override
    public Statement call(CallStatement call) {
        Optional<Value> result = call.result().map(definitions);
        return new CallStatement(result, call.method(), operands(call.operands()), call.effects(), call.origin());
    }
}
