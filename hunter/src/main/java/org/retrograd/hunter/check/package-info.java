/** Runs a program, its oracle and its generated code at some points, and tells where they disagree. */
@NullMarked
package org.retrograd.hunter.check;

import org.jspecify.annotations.NullMarked;
