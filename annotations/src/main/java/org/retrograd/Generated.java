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

    /**
     * The canonical name of the class that the derivatives were made from. A name and no class, so that javac does not warn of
     * the mention of one that is deprecated or stands in a file of another name.
     */
    String from();

    /** The version of the contract between generated classes; callers across jars check it. */
    int contract();
}
