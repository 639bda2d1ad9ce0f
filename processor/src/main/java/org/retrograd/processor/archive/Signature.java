package org.retrograd.processor.archive;

import java.util.List;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.MethodName;
import org.retrograd.processor.ir.Operand;
import org.retrograd.processor.ir.Type;

/**
 * A method as Java tells it from all others.
 *
 * @param owner the class that declares it
 * @param name its name; {@code <init>} for a constructor
 * @param parameters the types of what it is given, what it is called on among them
 */
public record Signature(ClassType owner, String name, List<Type> parameters) {

    public Signature {
        parameters = List.copyOf(parameters);
    }

    /** The method that a call of this name and these operands calls. */
    public static Signature of(MethodName method, List<Operand> operands) {
        return new Signature(
                method.owner(),
                method.name(),
                operands.stream().map(Operand::type).toList());
    }

    /** As a call names it. */
    public MethodName methodName() {
        return new MethodName(owner, name);
    }

    /** For messages: {@code `Pricer.price`}. */
    public String show() {
        return "`" + owner.show() + "." + name + "`";
    }
}
