package org.retrograd.processor;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.retrograd.processor.diagnostic.Code;
import org.retrograd.processor.diagnostic.Defect;
import org.retrograd.processor.diagnostic.Problem;
import org.retrograd.processor.diagnostic.Problems;
import org.retrograd.processor.diagnostic.SourceSpan;

/** Makes problems of exceptions that should not have been. */
record Defects(Options options) {

    Problems problem(RuntimeException exception, SourceSpan span) {
        Defect defect = exception instanceof Defect known ? known : new Defect("compiler", "", exception);
        StringBuilder text = new StringBuilder("Retrograd failed in stage `" + defect.stage() + "`: ");
        text.append(exception instanceof Defect ? defect.getMessage() : exception.toString());
        if (!defect.program().isEmpty()) {
            text.append("\n  program:\n").append(defect.program().indent(4).stripTrailing());
        }
        if (options.debug()) {
            StringWriter trace = new StringWriter();
            exception.printStackTrace(new PrintWriter(trace, true));
            text.append("\n  trace:\n").append(trace.toString().stripTrailing());
        }
        return Problems.of(new Problem(Code.INTERNAL, span, text.toString()));
    }
}
