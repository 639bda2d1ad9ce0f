/** The list of passes, and the verifier between them. */
@NullMarked
package org.retrograd.processor.pipeline;

import org.jspecify.annotations.NullMarked;
