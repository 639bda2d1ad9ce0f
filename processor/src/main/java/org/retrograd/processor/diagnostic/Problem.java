package org.retrograd.processor.diagnostic;

import java.util.List;

/**
 * One thing that is wrong at one place.
 *
 * @param code the stable id with its general explanation and remedy
 * @param span where; the compiler's caret stands there
 * @param message what, in one sentence about this very place
 * @param flow how an active value gets there, from the parameter on; empty where that does not matter
 * @param remedy what to do here; starts as the code's own remedy
 */
public record Problem(Code code, SourceSpan span, String message, List<FlowStep> flow, String remedy) {

    public Problem {
        flow = List.copyOf(flow);
    }

    public Problem(Code code, SourceSpan span, String message, List<FlowStep> flow) {
        this(code, span, message, flow, code.remedy());
    }

    public Problem(Code code, SourceSpan span, String message) {
        this(code, span, message, List.of(), code.remedy());
    }

    /** The text that a user reads: id, message, data flow, why it matters, remedy. */
    public String text() {
        StringBuilder text = new StringBuilder("[" + code.id() + "] " + message);
        if (!flow.isEmpty()) {
            text.append("\n  data flow: ").append(flowText());
        }
        text.append("\n  why: ").append(code.why());
        return text.append("\n  remedy: ").append(remedy).toString();
    }

    private String flowText() {
        StringBuilder text = new StringBuilder();
        for (FlowStep step : flow) {
            text.append(text.isEmpty() ? "" : " -> ")
                    .append('`')
                    .append(step.name())
                    .append('`');
            text.append(" (line ").append(step.line()).append(')');
        }
        return text.append(" -> here").toString();
    }
}
