/** Writes what PyTorch makes of operations, for a test to compare ours with. */
package org.retrograd.tensors.cases;
