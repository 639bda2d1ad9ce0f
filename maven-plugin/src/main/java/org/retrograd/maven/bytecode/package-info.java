/** Class files: how large methods are and what they do how often. */
@NullMarked
package org.retrograd.maven.bytecode;

import org.jspecify.annotations.NullMarked;
