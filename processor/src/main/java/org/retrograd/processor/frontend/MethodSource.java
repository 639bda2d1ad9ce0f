package org.retrograd.processor.frontend;

import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import javax.lang.model.element.ExecutableElement;
import org.retrograd.processor.ir.MethodHeader;

/**
 * An accepted annotated method with its source.
 *
 * @param header what its signature and annotation say
 * @param path the way to {@code tree} from its compilation unit
 * @param tree its declaration
 * @param element its symbol; of use in the present round only
 */
public record MethodSource(MethodHeader header, TreePath path, MethodTree tree, ExecutableElement element) {}
