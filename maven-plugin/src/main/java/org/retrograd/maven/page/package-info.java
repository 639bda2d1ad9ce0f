/** The pages that the plugin writes. */
@NullMarked
package org.retrograd.maven.page;

import org.jspecify.annotations.NullMarked;
