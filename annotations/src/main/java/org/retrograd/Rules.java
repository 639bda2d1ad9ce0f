package org.retrograd;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names classes with derivative rules, methods marked {@link DerivativeOf}, for the calls in a method, in all methods of a class and
 * the classes in it, or in a package (in {@code package-info.java}).
 *
 * <p>What counts is where the call stands. If an annotated method calls another one, the rules for the calls in that are found at that
 * one. If several places name rules for a method, the innermost has its way; rules in the method's own class come last.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.PACKAGE})
@Retention(RetentionPolicy.CLASS)
public @interface Rules {

    /** The classes. Each must have a rule. */
    Class<?>[] value();
}
