/** Derivatives through integrators of differential equations. */
package org.retrograd.examples.dynamics;
