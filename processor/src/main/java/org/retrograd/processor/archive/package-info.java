/** Programs of compiled classes as text beside their class files, for callers in other jars. */
@NullMarked
package org.retrograd.processor.archive;

import org.jspecify.annotations.NullMarked;
