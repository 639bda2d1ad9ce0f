/** A training step here, in PyTorch and in TensorFlow, on the same data with the same update. */
package org.retrograd.tensors.timing;
