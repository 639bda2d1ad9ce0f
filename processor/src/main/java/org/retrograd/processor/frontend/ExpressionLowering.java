package org.retrograd.processor.frontend;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.SimpleTreeVisitor;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;
import org.retrograd.processor.diagnostic.Code;
import org.retrograd.processor.diagnostic.Problem;
import org.retrograd.processor.diagnostic.Refusal;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.BinaryOperator;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Name;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Type;
import org.retrograd.processor.ir.UnaryOperator;
import org.retrograd.processor.ir.Unset;
import org.retrograd.processor.ir.UserType;
import org.retrograd.processor.normalize.Cursor;
import org.retrograd.processor.normalize.Variable;

/** Expressions to operations. What has no method here is refused. */
final class ExpressionLowering extends SimpleTreeVisitor<Operand, Site> {

    private final BodyLowering body;
    private final MethodContext context;
    private final CallLowering calls;
    private final AssignmentLowering assignments;
    private final ArrayLowering arrays;
    private final RecordLowering records;

    ExpressionLowering(BodyLowering body) {
        this.body = body;
        this.context = body.context();
        this.records = new RecordLowering(context, this);
        this.calls = new CallLowering(context, this);
        this.assignments = new AssignmentLowering(context, this);
        this.arrays = new ArrayLowering(context, this);
    }

    CallLowering calls() {
        return calls;
    }

    RecordLowering records() {
        return records;
    }

    AssignmentLowering assignments() {
        return assignments;
    }

    Operand lower(Site site) {
        return site.path().getLeaf().accept(this, site);
    }

    /** The expression in the type of what it is assigned or passed to. */
    Operand lowerAs(Type type, Site site) {
        boolean exact = isNull(site) || context.type(site).equals(type);
        Operand operand = lower(exact ? site : site.named(Name.NONE));
        if (!exact && !(type instanceof PrimitiveType && operand.type() instanceof PrimitiveType)) {
            throw context.refuse(
                    site, Code.UNSUPPORTED_TYPE, "boxing, unboxing or a change of reference type", List.of(operand));
        }
        return Conversions.convert(operand, type, site.cursor(), site.name(), context.span(site));
    }

    private static boolean isNull(Site site) {
        return site.path().getLeaf().getKind() == Tree.Kind.NULL_LITERAL;
    }

    /** The operand, which must be of a primitive type. */
    private Operand primitive(Operand operand, Site site) {
        if (operand.type() instanceof PrimitiveType) {
            return operand;
        }
        throw context.refuse(
                site,
                Code.UNSUPPORTED_EXPRESSION,
                "an operator on `" + operand.type().show() + "`",
                List.of(operand));
    }

    @Override
    protected Operand defaultAction(Tree tree, Site site) {
        String kind = tree.getKind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        throw context.refuse(site, Code.UNSUPPORTED_EXPRESSION, "an expression of the kind " + kind);
    }

    @Override
    public Operand visitParenthesized(ParenthesizedTree tree, Site site) {
        return lower(site.sameValue(tree.getExpression()));
    }

    @Override
    public Operand visitLiteral(LiteralTree tree, Site site) {
        String kind = isNull(site) ? "null" : "a literal that is neither a number nor a boolean";
        return constant(tree.getValue()).orElseThrow(() -> context.refuse(site, Code.UNSUPPORTED_EXPRESSION, kind));
    }

    private static Optional<Operand> constant(@Nullable Object value) {
        return value instanceof Number || value instanceof Boolean || value instanceof Character
                ? Optional.of(new Constant(value, PrimitiveType.of(value)))
                : Optional.empty();
    }

    @Override
    public Operand visitIdentifier(IdentifierTree tree, Site site) {
        return variable(context.element(site), site);
    }

    /** What a local variable holds. */
    Operand value(Variable variable, Site site) {
        return site.cursor()
                .read(variable)
                .filter(operand -> !(operand instanceof Unset))
                .orElseThrow(() -> context.refuse(
                        site, Code.UNRESOLVED_CODE, "`" + variable.name() + "` is read before it is assigned"));
    }

    private Operand variable(Element element, Site site) {
        Optional<Variable> local = context.variable(element);
        if (local.isPresent()) {
            return value(local.get(), site);
        }
        if (element.getSimpleName().contentEquals("this") && context.receiver().isPresent()) {
            return context.receiver().get();
        }
        Optional<Operand> component = records.field(element, site);
        if (component.isPresent()) {
            return component.get();
        }
        Optional<Operand> constant = element instanceof VariableElement field
                ? constant(field.getConstantValue()).or(() -> staticField(field, site))
                : Optional.empty();
        return constant.orElseThrow(() -> new Refusal(UnreadableFields.problem(element, context.span(site))));
    }

    /** What a field holds that is set once, to something that nobody can write to. */
    private Optional<Operand> staticField(VariableElement field, Site site) {
        Optional<Type> type = new TypeReader()
                .read(field.asType())
                .filter(each -> each instanceof UserType || field.getKind() == ElementKind.ENUM_CONSTANT);
        boolean isConstant = field.getModifiers().containsAll(Set.of(Modifier.STATIC, Modifier.FINAL));
        if (type.isEmpty() || !isConstant || !context.callees().sees(field)) {
            return Optional.empty();
        }
        context.mentioned().add(field);
        ClassType owner = new TypeReader().read((TypeElement) Objects.requireNonNull(field.getEnclosingElement()));
        Op read = new Op.StaticField(owner, field.getSimpleName().toString(), type.get());
        return Optional.of(site.cursor().let(read, site.name(), context.span(site)));
    }

    @Override
    public Operand visitMemberSelect(MemberSelectTree tree, Site site) {
        Element element = context.element(site);
        Site owner = site.child(tree.getExpression());
        boolean length = element.getSimpleName().contentEquals("length")
                && context.compiler().trees().getTypeMirror(owner.path()) instanceof javax.lang.model.type.ArrayType;
        if (length) {
            Operand array = lower(owner);
            return site.cursor().let(new Op.ArrayLength(array), site.name(), context.span(site));
        }
        boolean isComponent = new RecordShapes(context.compiler())
                        .record(context.compiler().trees().getTypeMirror(owner.path()))
                        .isPresent()
                && element instanceof VariableElement field
                && !field.getModifiers().contains(Modifier.STATIC)
                && context.variable(element).isEmpty();
        return isComponent ? records.field(lower(owner), element, site).orElseThrow() : variable(element, site);
    }

    @Override
    public Operand visitNewClass(NewClassTree tree, Site site) {
        return records.create(tree, site);
    }

    @Override
    public Operand visitArrayAccess(ArrayAccessTree tree, Site site) {
        Operand array = lower(site.child(tree.getExpression()));
        if (!(array.type() instanceof ArrayType)) {
            throw context.refuse(site, Code.UNSUPPORTED_TYPE, "not an array of a known type");
        }
        Operand index = lowerAs(PrimitiveType.INT, site.child(tree.getIndex()));
        return site.cursor().let(new Op.ArrayLoad(array, index), site.name(), context.span(site));
    }

    @Override
    public Operand visitMethodInvocation(MethodInvocationTree tree, Site site) {
        return calls.lower(tree, site);
    }

    @Override
    public Operand visitTypeCast(TypeCastTree tree, Site site) {
        Type type = context.type(site);
        Site inner = site.child(tree.getExpression());
        if (!(type instanceof PrimitiveType) || !(context.type(inner) instanceof PrimitiveType)) {
            throw context.refuse(site, Code.UNSUPPORTED_EXPRESSION, "a cast of or to a reference type");
        }
        return lowerAs(type, inner.named(site.name()));
    }

    @Override
    public Operand visitUnary(UnaryTree tree, Site site) {
        return switch (tree.getKind()) {
            case UNARY_PLUS -> promoted(tree, site);
            case UNARY_MINUS -> unary(UnaryOperator.NEGATE, tree, site);
            case BITWISE_COMPLEMENT -> unary(UnaryOperator.COMPLEMENT, tree, site);
            case LOGICAL_COMPLEMENT -> unary(UnaryOperator.NOT, tree, site);
            case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT ->
                assignments.increment(tree, site);
            default -> defaultAction(tree, site);
        };
    }

    private Operand promoted(UnaryTree tree, Site site) {
        Operand operand = primitive(lower(site.child(tree.getExpression())), site);
        PrimitiveType type = Conversions.promoted((PrimitiveType) operand.type());
        return Conversions.convert(operand, type, site.cursor(), Name.NONE, context.span(site));
    }

    private Operand unary(UnaryOperator operator, UnaryTree tree, Site site) {
        return site.cursor().let(new Op.Unary(operator, promoted(tree, site)), site.name(), context.span(site));
    }

    @Override
    public Operand visitAssignment(AssignmentTree tree, Site site) {
        return assignments.assign(tree, site);
    }

    @Override
    public Operand visitCompoundAssignment(CompoundAssignmentTree tree, Site site) {
        return assignments.compound(tree, site);
    }

    @Override
    public Operand visitNewArray(NewArrayTree tree, Site site) {
        return arrays.create(tree, site);
    }

    @Override
    public Operand visitSwitchExpression(SwitchExpressionTree tree, Site site) {
        return body.switches().expression(tree, site);
    }

    @Override
    public Operand visitBinary(BinaryTree tree, Site site) {
        ExpressionTree left = tree.getLeftOperand();
        ExpressionTree right = tree.getRightOperand();
        return switch (tree.getKind()) {
            case CONDITIONAL_AND -> choose(site, left, right, Constant.of(false));
            case CONDITIONAL_OR -> choose(site, left, Constant.of(true), right);
            default -> {
                BinaryOperator operator = Operators.binary(tree.getKind())
                        .orElseThrow(() -> context.refuse(site, Code.UNSUPPORTED_EXPRESSION, "an unknown operator"));
                Operand first = lower(site.child(left));
                Operand second = lower(site.child(right));
                refuseEnum(site.child(left), site);
                yield operation(operator, first, second, site);
            }
        };
    }

    private void refuseEnum(Site operand, Site site) {
        UnreadableFields.choice(context.compiler().trees().getTypeMirror(operand.path()))
                .ifPresent(remedy -> {
                    throw new Refusal(new Problem(
                            Code.UNSUPPORTED_EXPRESSION,
                            context.span(site),
                            "a comparison of an enum's constants",
                            List.of(),
                            remedy));
                });
    }

    private Operand operation(BinaryOperator operator, Operand left, Operand right, Site site) {
        boolean equality = operator == BinaryOperator.EQUAL || operator == BinaryOperator.NOT_EQUAL;
        if (equality && left.type() instanceof ArrayType && left.type().equals(right.type())) {
            return site.cursor().let(new Op.Binary(operator, left, right), site.name(), context.span(site));
        }
        return binary(operator, primitive(left, site), primitive(right, site), site);
    }

    /** A binary operation with Java's promotions of its operands. */
    Operand binary(BinaryOperator operator, Operand left, Operand right, Site site) {
        SourceSpan origin = context.span(site);
        PrimitiveType leftType = (PrimitiveType) left.type();
        PrimitiveType rightType = (PrimitiveType) right.type();
        boolean shift = Operators.isShift(operator);
        PrimitiveType first = shift ? Conversions.promoted(leftType) : Conversions.promoted(leftType, rightType);
        PrimitiveType second = shift ? Conversions.promoted(rightType) : first;
        Operand a = Conversions.convert(left, first, site.cursor(), Name.NONE, origin);
        Operand b = Conversions.convert(right, second, site.cursor(), Name.NONE, origin);
        return site.cursor().let(new Op.Binary(operator, a, b), site.name(), origin);
    }

    @Override
    public Operand visitConditionalExpression(ConditionalExpressionTree tree, Site site) {
        Type type = context.type(site);
        Operand condition = lower(site.child(tree.getCondition()));
        Cursor thenCursor = site.cursor().inner();
        Operand thenValue = lowerAs(type, site.child(tree.getTrueExpression()).at(thenCursor));
        Cursor elseCursor = site.cursor().inner();
        Operand elseValue = lowerAs(type, site.child(tree.getFalseExpression()).at(elseCursor));
        return join(site, condition, thenCursor, thenValue, elseCursor, elseValue);
    }

    private Operand choose(Site site, ExpressionTree left, ExpressionTree right, Constant otherwise) {
        Operand condition = lower(site.child(left));
        Cursor thenCursor = site.cursor().inner();
        Operand value = lower(site.child(right).at(thenCursor));
        return join(site, condition, thenCursor, value, site.cursor().inner(), otherwise);
    }

    private Operand choose(Site site, ExpressionTree left, Constant known, ExpressionTree right) {
        Operand condition = lower(site.child(left));
        Cursor elseCursor = site.cursor().inner();
        Operand value = lower(site.child(right).at(elseCursor));
        return join(site, condition, site.cursor().inner(), known, elseCursor, value);
    }

    private Operand join(
            Site site, Operand condition, Cursor thenCursor, Operand thenValue, Cursor elseCursor, Operand elseValue) {
        return site.cursor()
                .join(
                        condition,
                        new Cursor.Branch(thenCursor, Optional.of(thenValue)),
                        new Cursor.Branch(elseCursor, Optional.of(elseValue)),
                        site.name(),
                        If.Form.EXPRESSION,
                        context.span(site))
                .orElseThrow();
    }
}
