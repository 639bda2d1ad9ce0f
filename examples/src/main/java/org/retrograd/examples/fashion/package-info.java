/** Pictures of clothes, told apart by networks over tensors. */
package org.retrograd.examples.fashion;
