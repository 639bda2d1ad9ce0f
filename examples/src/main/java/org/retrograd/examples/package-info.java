/** Small programs that use Retrograd the way any user would, one idea a file, and the tutorial that runs them. */
package org.retrograd.examples;
