/** Programs that use Retrograd the way any user would. */
package org.retrograd.examples;
