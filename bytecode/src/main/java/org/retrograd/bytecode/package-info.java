/** What stands in class files. */
package org.retrograd.bytecode;
