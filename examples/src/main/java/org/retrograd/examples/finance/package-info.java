/** Sensitivities of prices. */
package org.retrograd.examples.finance;
