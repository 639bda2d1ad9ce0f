package org.retrograd.examples.fashion;

/**
 * What came of one pass over the training images.
 *
 * @param trainLoss the mean loss, while training
 * @param trainAccuracy the part of the images told right, while training
 * @param testAccuracy the part of the test images told right, after it
 * @param imagesPerSecond how fast it was, without the test images
 */
record Epoch(double trainLoss, double trainAccuracy, double testAccuracy, double imagesPerSecond) {}
