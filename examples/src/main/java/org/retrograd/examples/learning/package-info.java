/** Networks that learn. */
package org.retrograd.examples.learning;
