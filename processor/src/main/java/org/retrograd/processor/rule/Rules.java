package org.retrograd.processor.rule;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.retrograd.processor.ir.MethodName;
import org.retrograd.processor.ir.Op;
import org.retrograd.processor.ir.OpVisitor;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Type;
import org.retrograd.processor.ir.UnaryOperator;

/** The rules of arithmetic, of conversions, and of the methods of {@code Math} and {@code StrictMath}. */
public final class Rules {

    private static final Map<String, Rule> OPERATORS = parse(RuleLines.OPERATORS, MathLibrary.MATH);
    private static final Map<MathLibrary, Map<String, Rule>> METHODS = methods();

    private Rules() {}

    /**
     * The operation's rule. There is none for what has no floating-point operand, for comparisons, and for operations
     * that are not scalar: these have no derivative to speak of, or are differentiated elsewhere. A call of a method of
     * {@code Math} that has no rule and is not {@linkplain #isPassive passive} cannot be differentiated.
     */
    public static Optional<Rule> of(Op op) {
        return op.accept(Lookup.INSTANCE);
    }

    /** Whether no operand is of floating-point type, so that nothing active can go in. */
    public static boolean isPassive(Op.MathCall call) {
        return call.operands().stream().noneMatch(Rules::isFloating);
    }

    /** Whether the method of {@code Math} or {@code StrictMath} depends on its operands alone: all but {@code random}. */
    public static boolean isPure(MethodName method) {
        return MathLibrary.of(method.owner()).isPresent() && !method.name().equals("random");
    }

    private static Map<MathLibrary, Map<String, Rule>> methods() {
        Map<MathLibrary, Map<String, Rule>> methods = new EnumMap<>(MathLibrary.class);
        Arrays.stream(MathLibrary.values()).forEach(library -> methods.put(library, parse(RuleLines.METHODS, library)));
        return methods;
    }

    private static Map<String, Rule> parse(List<RuleLine> lines, MathLibrary library) {
        return lines.stream()
                .map(line -> line.parse(library))
                .collect(Collectors.toUnmodifiableMap(Rule::name, Function.identity()));
    }

    private static boolean isFloating(Operand operand) {
        return isFloating(operand.type());
    }

    private static boolean isFloating(Type type) {
        return type instanceof PrimitiveType primitive && primitive.isFloating();
    }

    /** Finds the rule of each kind of operation. */
    private static final class Lookup implements OpVisitor<Optional<Rule>> {

        private static final Lookup INSTANCE = new Lookup();

        private static Optional<Rule> operator(String name) {
            return Optional.ofNullable(OPERATORS.get(name));
        }

        @Override
        public Optional<Rule> unary(Op.Unary op) {
            return op.operator() == UnaryOperator.NEGATE && isFloating(op.operand())
                    ? operator(RuleLines.NEGATE)
                    : Optional.empty();
        }

        @Override
        public Optional<Rule> binary(Op.Binary op) {
            return isFloating(op.type()) ? operator(op.operator().symbol()) : Optional.empty();
        }

        @Override
        public Optional<Rule> convert(Op.Convert op) {
            if (!isFloating(op.operand())) {
                return Optional.empty();
            }
            return operator(op.type().isFloating() ? RuleLines.TO_FLOATING : RuleLines.TO_INTEGRAL);
        }

        @Override
        public Optional<Rule> math(Op.MathCall op) {
            if (isPassive(op)) {
                return Optional.empty();
            }
            return MathLibrary.of(op.method().owner())
                    .map(library -> methodsOf(library).get(op.method().name()));
        }

        private static Map<String, Rule> methodsOf(MathLibrary library) {
            return METHODS.getOrDefault(library, Map.of());
        }

        @Override
        public Optional<Rule> arrayLoad(Op.ArrayLoad op) {
            return Optional.empty();
        }

        @Override
        public Optional<Rule> arrayLength(Op.ArrayLength op) {
            return Optional.empty();
        }

        @Override
        public Optional<Rule> newArray(Op.NewArray op) {
            return Optional.empty();
        }

        @Override
        public Optional<Rule> zerosLike(Op.ZerosLike op) {
            return Optional.empty();
        }

        @Override
        public Optional<Rule> stopGradient(Op.StopGradient op) {
            return Optional.empty();
        }

        @Override
        public Optional<Rule> call(Op.Call op) {
            return Optional.empty();
        }

        @Override
        public Optional<Rule> newRecord(Op.NewRecord op) {
            return Optional.empty();
        }

        @Override
        public Optional<Rule> component(Op.Component op) {
            return Optional.empty();
        }

        @Override
        public Optional<Rule> copyOf(Op.CopyOf op) {
            return Optional.empty();
        }

        @Override
        public Optional<Rule> arraySum(Op.ArraySum op) {
            return Optional.empty();
        }

        @Override
        public Optional<Rule> assertionsEnabled(Op.AssertionsEnabled op) {
            return Optional.empty();
        }

        @Override
        public Optional<Rule> staticField(Op.StaticField op) {
            return Optional.empty();
        }

        @Override
        public Optional<Rule> arrayOf(Op.ArrayOf op) {
            return Optional.empty();
        }

        @Override
        public Optional<Rule> caseNumber(Op.CaseNumber op) {
            return Optional.empty();
        }
    }
}
