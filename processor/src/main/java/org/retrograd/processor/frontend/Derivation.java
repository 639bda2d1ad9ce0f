package org.retrograd.processor.frontend;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.retrograd.processor.adjoint.AdjointForm;
import org.retrograd.processor.ir.ArrayType;
import org.retrograd.processor.ir.GeneratedNames;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.ir.Mode;
import org.retrograd.processor.ir.ParameterHeader;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Type;
import org.retrograd.processor.ir.VoidType;

/** By which transform a generated method comes from an annotated one, as far as its signature shows it. */
public sealed interface Derivation {

    /** The generated method's name. */
    String methodName(MethodHeader header);

    /** The generated method's parameters: through cotangents, buffers and tangents derivatives flow as well. */
    List<ParameterHeader> parameters(MethodHeader header);

    /** What the generated method returns. */
    Type result(MethodHeader header);

    /** Those of the generated methods that users see. */
    static List<Derivation> of(MethodHeader header) {
        List<Derivation> all = new ArrayList<>();
        AdjointForm.publicForms(header).forEach(form -> all.add(new Reverse(form)));
        if (header.has(Mode.FORWARD)) {
            all.add(new Forward());
        }
        return all;
    }

    private static List<ParameterHeader> declared(MethodHeader header) {
        return header.declared().stream()
                .map(parameter -> new ParameterHeader(
                        parameter.name(), parameter.type(), parameter.active(), parameter.returned()))
                .toList();
    }

    private static ParameterHeader active(String name, Type type) {
        return new ParameterHeader(name, type, true, true);
    }

    /** Reverse mode. */
    record Reverse(AdjointForm form) implements Derivation {
        @Override
        public String methodName(MethodHeader header) {
            return form.methodName(header);
        }

        @Override
        public List<ParameterHeader> parameters(MethodHeader header) {
            List<ParameterHeader> parameters = new ArrayList<>(declared(header));
            if (form == AdjointForm.VJP || form == AdjointForm.ADD_VJP_TO) {
                header.declaredCotangents()
                        .forEach(cotangent -> parameters.add(active(cotangent.name(), cotangent.type())));
            }
            if (form == AdjointForm.ADD_VJP_TO) {
                buffers(header, parameters);
            }
            return parameters;
        }

        private static void buffers(MethodHeader header, List<ParameterHeader> parameters) {
            List<ParameterHeader> returned = header.returned();
            Stream<ParameterHeader> whole =
                    returned.stream().filter(parameter -> !(parameter.type() instanceof PrimitiveType));
            whole.forEach(parameter -> parameters.add(
                    active("d" + parameter.name(), parameter.type().tangent())));
            if (returned.stream().anyMatch(parameter -> parameter.type() instanceof PrimitiveType)) {
                parameters.add(active("dScalars", new ArrayType(PrimitiveType.DOUBLE)));
            }
        }

        @Override
        public Type result(MethodHeader header) {
            GeneratedNames names = new GeneratedNames(header);
            return switch (form) {
                case GRADIENT, VJP -> names.gradientType();
                case VALUE_AND_GRADIENT -> names.valueAndGradientRecord();
                case ADD_VJP_TO -> header.result();
                case ADJOINT, VALUE_AND_ADJOINT -> throw new IllegalArgumentException("users cannot call " + form);
            };
        }
    }

    /** Forward mode. */
    record Forward() implements Derivation {
        @Override
        public String methodName(MethodHeader header) {
            return new GeneratedNames(header).jvp();
        }

        @Override
        public List<ParameterHeader> parameters(MethodHeader header) {
            List<ParameterHeader> parameters = new ArrayList<>(declared(header));
            header.declaredReturned()
                    .forEach(parameter -> parameters.add(
                            active(parameter.name() + "Dot", parameter.tangent().type())));
            return parameters;
        }

        @Override
        public Type result(MethodHeader header) {
            return header.result() == VoidType.VOID ? VoidType.VOID : new GeneratedNames(header).jvpRecord();
        }
    }
}
