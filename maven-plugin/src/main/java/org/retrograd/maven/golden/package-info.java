/** Generated sources against those that were accepted before. */
@NullMarked
package org.retrograd.maven.golden;

import org.jspecify.annotations.NullMarked;
