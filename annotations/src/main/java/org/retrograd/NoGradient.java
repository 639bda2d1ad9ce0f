package org.retrograd;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a parameter or field a true constant: no derivative with respect to it is computed or passed on. On a method of a type that
 * is marked {@link Tangent}, it says that what the method returns is a constant, whatever it is called on: a size, a comparison.
 */
@Documented
@Target({ElementType.PARAMETER, ElementType.FIELD, ElementType.METHOD})
@Retention(RetentionPolicy.CLASS)
public @interface NoGradient {}
