package org.retrograd;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Carries the annotated methods of a class as the compiler reads them, so that methods of other jars can be differentiated
 * through calls of these. Written and read by the annotation processor alone. The class that bears it is never loaded.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Programs {

    /** Pieces of one text, to be put together as they are. */
    String[] value();
}
