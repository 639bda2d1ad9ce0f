/**
 * From javac's trees to headers and to the {@code ir}. The only package that knows {@code com.sun.source}: it reads
 * annotated methods, makes javac attribute their bodies, and prints problems where they belong.
 */
@NullMarked
package org.retrograd.processor.frontend;

import org.jspecify.annotations.NullMarked;
