package org.retrograd;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks classes that Retrograd wrote. Coverage tools leave out what bears an annotation of this name. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Generated {

    /** The class that the derivatives were made from. */
    Class<?> from();

    /** The version of the contract between generated classes; callers across jars check it. */
    int contract();
}
