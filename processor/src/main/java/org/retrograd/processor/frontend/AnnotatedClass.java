package org.retrograd.processor.frontend;

import com.sun.source.util.TreePath;
import java.util.List;
import javax.lang.model.element.TypeElement;
import org.retrograd.processor.diagnostic.Problems;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.MethodHeader;

/**
 * A class with annotated methods, as far as it can be told without looking at bodies.
 *
 * @param name its name in the IR
 * @param element its symbol; of use in the present round only
 * @param path the way to its declaration
 * @param span where its declaration stands
 * @param methods the accepted methods, in order
 * @param problems what is wrong with the others
 * @param resolved whether all types of all signatures exist
 */
public record AnnotatedClass(
        ClassType name,
        TypeElement element,
        TreePath path,
        SourceSpan span,
        List<MethodSource> methods,
        Problems problems,
        boolean resolved) {

    public AnnotatedClass {
        methods = List.copyOf(methods);
    }

    public List<MethodHeader> headers() {
        return methods.stream().map(MethodSource::header).toList();
    }
}
