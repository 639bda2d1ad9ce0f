/** The goals of the Maven plugin. */
@NullMarked
package org.retrograd.maven;

import org.jspecify.annotations.NullMarked;
