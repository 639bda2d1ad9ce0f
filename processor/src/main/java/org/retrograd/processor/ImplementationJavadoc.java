package org.retrograd.processor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.retrograd.processor.adjoint.AdjointForm;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.ir.ParameterHeader;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.RecordType;
import org.retrograd.processor.tangent.TangentForm;

/** What the Javadoc of a generated method says. */
final class ImplementationJavadoc {

    private ImplementationJavadoc() {}

    static String of(MethodHeader header, AdjointForm form) {
        return what(header, form) + "\n\n<p>Active: " + names(form.differentiated(header)) + ".";
    }

    private static String names(List<ParameterHeader> parameters) {
        return parameters.stream().map(ParameterHeader::name).collect(Collectors.joining("}, {@code ", "{@code ", "}"));
    }

    static String ofJacobian(MethodHeader header) {
        return "The Jacobian of " + link(header) + ", row by row.";
    }

    static String of(MethodHeader header, TangentForm form) {
        return switch (form) {
            case JVP ->
                "The value of " + link(header) + " and the product of its Jacobian and the tangents.\n\n<p>Active: "
                        + names(header.returned()) + ".";
            case CALLEE ->
                link(header) + " with tangents, for the tangents of callers.\n\n<p>Active: " + names(header.active())
                        + ".";
        };
    }

    /** @param saved what the forward sweep returns */
    static String ofForward(MethodHeader header, RecordType saved) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (RecordType.Component component : saved.components()) {
            String kind = component.type() instanceof PrimitiveType primitive ? primitive.show() : "reference";
            counts.merge(kind, 1, Integer::sum);
        }
        String holds = counts.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey() + (entry.getValue() == 1 ? "" : "s"))
                .collect(Collectors.joining(", "));
        return "The forward sweep of " + link(header) + ": its value, and what {@code " + header.base()
                + "Reverse} needs, in a record of " + (holds.isEmpty() ? "nothing" : holds) + ".";
    }

    static String ofReverse(MethodHeader header) {
        return "The reverse sweep of " + link(header)
                + ": adds to the shadows of arrays, and returns the adjoints of scalars.";
    }

    static String ofPrimal(MethodHeader header) {
        return link(header) + ", which cannot be seen from here.";
    }

    /** @param whole the method that it is a part of */
    static String ofPart(MethodHeader header, String whole) {
        return "A part of {@code " + whole + "}, for " + link(header) + ".";
    }

    private static String link(MethodHeader header) {
        return "{@link " + header.owner().show() + "#" + header.documentation() + "}";
    }

    private static String what(MethodHeader header, AdjointForm form) {
        String primal = link(header);
        return switch (form) {
            case GRADIENT -> "The gradient of " + primal + ".";
            case VALUE_AND_GRADIENT -> "The value of " + primal + " and its gradient.";
            case VJP -> "The product of the cotangent and the Jacobian of " + primal + ".";
            case ADD_VJP_TO ->
                "Adds the product of the cotangent and the Jacobian of " + primal
                        + " to the caller's buffers; returns the value.";
            case ADJOINT ->
                "The reverse sweep of " + primal
                        + " for adjoints that call it: adds to the buffers given, for all differentiable parameters.";
            case VALUE_AND_ADJOINT ->
                "The value of " + primal
                        + ", and both its sweeps, for adjoints that know the cotangent beforehand: adds to the buffers given,"
                        + " for all differentiable parameters.";
        };
    }
}
