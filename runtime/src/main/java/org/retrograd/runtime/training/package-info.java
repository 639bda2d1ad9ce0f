/** What trains a model: parameters, optimizers, and what is counted on the way. */
@NullMarked
package org.retrograd.runtime.training;

import org.jspecify.annotations.NullMarked;
