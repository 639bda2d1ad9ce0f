/** Source, generated code and bytecode of each differentiable method, put together. */
@NullMarked
package org.retrograd.maven.inspection;

import org.jspecify.annotations.NullMarked;
