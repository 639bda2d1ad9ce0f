package org.retrograd.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.NewArrayTree;
import java.util.ArrayList;
import java.util.List;
import org.retrograd.processor.diagnostic.Code;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.ArrayStore;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.LoopRange;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Type;
import org.retrograd.processor.ir.Value;
import org.retrograd.processor.normalize.Cursor;

/** New arrays. */
final class ArrayLowering {

    private final MethodContext context;
    private final ExpressionLowering expressions;

    ArrayLowering(MethodContext context, ExpressionLowering expressions) {
        this.context = context;
        this.expressions = expressions;
    }

    /** Whether values of the type are arrays, of whatever rank, of numbers or booleans. */
    static boolean isOfPrimitives(Type type) {
        return type instanceof ArrayType array
                && (array.element() instanceof PrimitiveType || isOfPrimitives(array.element()));
    }

    Operand create(NewArrayTree tree, Site site) {
        Type type = context.type(site);
        if (!(type instanceof ArrayType array) || !expressions.records().isArray(array, site)) {
            throw context.refuse(site, Code.UNSUPPORTED_TYPE, "a new `" + type.show() + "`");
        }
        if (tree.getInitializers() != null) {
            return filled(array, tree.getInitializers(), site);
        }
        List<Operand> lengths = new ArrayList<>();
        for (ExpressionTree length : tree.getDimensions()) {
            lengths.add(expressions.lowerAs(PrimitiveType.INT, site.child(length)));
        }
        return empty(array, lengths, site.cursor(), site.name(), context.span(site));
    }

    private Operand filled(ArrayType type, List<? extends ExpressionTree> elements, Site site) {
        Cursor cursor = site.cursor();
        SourceSpan origin = context.span(site);
        Operand array = cursor.let(new Op.NewArray(type, Constant.of(elements.size())), site.name(), origin);
        for (int k = 0; k < elements.size(); k++) {
            Site element = site.child(elements.get(k));
            Operand value = expressions.lowerAs(type.element(), element);
            cursor.act(new ArrayStore(array, Constant.of(k), value, context.span(element)));
        }
        return array;
    }

    /** An array of zeros, of arrays of zeros as long as there are lengths. */
    private static Operand empty(ArrayType type, List<Operand> lengths, Cursor cursor, Name name, SourceSpan origin) {
        Operand length = lengths.get(0);
        Operand array = cursor.let(new Op.NewArray(type, length), name, origin);
        if (lengths.size() > 1 && type.element() instanceof ArrayType row) {
            Cursor.LoopStart rows = cursor.loop(List.of(), origin);
            Cursor body = rows.body();
            Value index = body.builder().values().fresh(Name.primal("i"), PrimitiveType.INT);
            Operand element = empty(row, lengths.subList(1, lengths.size()), body, Name.NONE, origin);
            body.act(new ArrayStore(array, index, element, origin));
            LoopRange range = new LoopRange(index, Constant.of(0), length, BinaryOperator.LESS, 1);
            cursor.endLoop(rows, range, Cursor.IN_PROGRESS, origin);
        }
        return array;
    }
}
