package org.retrograd.processor.frontend;

import org.retrograd.processor.diagnostic.Problems;

/** What came of reading a method's signature and annotation. */
sealed interface HeaderReading {

    /** The method can have a face. */
    record Accepted(MethodSource source) implements HeaderReading {}

    /** The method is misused. */
    record Refused(Problems problems) implements HeaderReading {}

    /** A type in the signature is not there yet; another processor may write it. */
    record Unresolved() implements HeaderReading {}
}
