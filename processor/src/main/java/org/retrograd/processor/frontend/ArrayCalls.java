package org.retrograd.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import org.retrograd.processor.diagnostic.Code;
import org.retrograd.processor.ir.ArrayCopy;
import org.retrograd.processor.ir.ArrayFill;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;

/** Calls of the JDK that work on whole arrays. */
final class ArrayCalls {

    private static final ArrayType DOUBLES = new ArrayType(PrimitiveType.DOUBLE);

    private final MethodContext context;
    private final ExpressionLowering expressions;

    ArrayCalls(MethodContext context, ExpressionLowering expressions) {
        this.context = context;
        this.expressions = expressions;
    }

    /** What the call gives; empty if it is no such call. */
    Optional<Operand> value(MethodInvocationTree tree, ExecutableElement method, Site site) {
        String name = method.getSimpleName().toString();
        int arguments = tree.getArguments().size();
        if (isOf(method, "java.util.Arrays")) {
            if (name.equals("copyOf") && arguments == 2) {
                Operand array = array(tree, 0, site);
                return Optional.of(copy(array, Constant.of(0), number(tree, 1, site), site));
            }
            if (name.equals("copyOfRange") && arguments == 3) {
                Operand array = array(tree, 0, site);
                Operand from = number(tree, 1, site);
                return Optional.of(copy(array, from, number(tree, 2, site), site));
            }
        }
        if (tree.getMethodSelect() instanceof MemberSelectTree select && arguments == 0) {
            return name.equals("clone") ? clone(select, site) : sum(select, method, site);
        }
        return Optional.empty();
    }

    /** Lowers a call that returns nothing; whether it was one of those here. */
    boolean statement(MethodInvocationTree tree, ExecutableElement method, Site site) {
        String name = method.getSimpleName().toString();
        int arguments = tree.getArguments().size();
        if (isOf(method, "java.util.Arrays") && name.equals("fill") && (arguments == 2 || arguments == 4)) {
            fill(tree, site);
            return true;
        }
        if (isOf(method, "java.lang.System") && name.equals("arraycopy")) {
            move(tree, site);
            return true;
        }
        return false;
    }

    private static boolean isOf(ExecutableElement method, String owner) {
        return method.getEnclosingElement() instanceof javax.lang.model.element.TypeElement type
                && type.getQualifiedName().contentEquals(owner);
    }

    private Operand array(MethodInvocationTree tree, int position, Site site) {
        return array(site.child(tree.getArguments().get(position)));
    }

    private Operand array(Site site) {
        Operand array = expressions.lower(site);
        if (!expressions.records().isArray(array.type(), site)) {
            throw context.refuse(
                    site,
                    Code.UNSUPPORTED_CALL,
                    "a call that works on `" + array.type().show() + "`");
        }
        return array;
    }

    private Operand number(MethodInvocationTree tree, int position, Site site) {
        return expressions.lowerAs(
                PrimitiveType.INT, site.child(tree.getArguments().get(position)));
    }

    private Operand copy(Operand array, Operand from, Operand to, Site site) {
        return site.cursor().let(new Op.CopyOf(array, from, to), site.name(), context.span(site));
    }

    private Operand length(Operand array, Site site) {
        return site.cursor().let(new Op.ArrayLength(array), Name.NONE, context.span(site));
    }

    private Optional<Operand> clone(MemberSelectTree select, Site site) {
        Site receiver = site.child(select).child(select.getExpression());
        if (!(context.compiler().trees().getTypeMirror(receiver.path()) instanceof javax.lang.model.type.ArrayType)) {
            return Optional.empty();
        }
        Operand array = array(receiver);
        return Optional.of(copy(array, Constant.of(0), length(array, site), site));
    }

    /** {@code Arrays.stream(a).sum()}. */
    private Optional<Operand> sum(MemberSelectTree select, ExecutableElement method, Site site) {
        ExpressionTree receiver = select.getExpression();
        Site inner = site.child(select).child(receiver);
        if (!method.getSimpleName().contentEquals("sum")
                || !(receiver instanceof MethodInvocationTree stream)
                || stream.getArguments().size() != 1
                || !(context.element(inner) instanceof ExecutableElement source)
                || !isOf(source, "java.util.Arrays")
                || !source.getSimpleName().contentEquals("stream")
                || !context.type(inner.child(stream.getArguments().get(0))).equals(DOUBLES)) {
            return Optional.empty();
        }
        Operand array = array(stream, 0, inner);
        return Optional.of(site.cursor().let(new Op.ArraySum(array), site.name(), context.span(site)));
    }

    private void fill(MethodInvocationTree tree, Site site) {
        List<? extends ExpressionTree> arguments = tree.getArguments();
        Operand array = array(tree, 0, site);
        Operand from = Constant.of(0);
        Operand to = Constant.of(0);
        if (arguments.size() == 4) {
            from = number(tree, 1, site);
            to = number(tree, 2, site);
        }
        Site last = site.child(arguments.get(arguments.size() - 1));
        Operand value = expressions.lowerAs(((ArrayType) array.type()).element(), last);
        Operand end = arguments.size() == 4 ? to : length(array, site);
        site.cursor().act(new ArrayFill(array, from, end, value, context.span(site)));
    }

    private void move(MethodInvocationTree tree, Site site) {
        Operand source = array(tree, 0, site);
        Operand sourceStart = number(tree, 1, site);
        Operand target = array(tree, 2, site);
        Operand targetStart = number(tree, 3, site);
        Operand length = number(tree, 4, site);
        if (!source.type().equals(target.type())) {
            throw context.refuse(site, Code.UNSUPPORTED_CALL, "a copy between arrays of different types");
        }
        site.cursor().act(new ArrayCopy(source, sourceStart, target, targetStart, length, context.span(site)));
    }
}
