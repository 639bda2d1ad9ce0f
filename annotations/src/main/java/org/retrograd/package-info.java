/** The annotations that ask for derivatives, and what user code says to the compiler beside them. */
package org.retrograd;
