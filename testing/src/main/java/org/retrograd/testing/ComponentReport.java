package org.retrograd.testing;

/**
 * One component of a derivative, compared.
 *
 * @param path the component as it is written in Java, such as {@code spot}, {@code x[2][3]} or {@code model.mu[1]}
 * @param point the value of that component of the arguments
 * @param actual the derivative under test
 * @param expected what finite differences say
 * @param allowed the largest absolute difference that counts as agreement, the error of the finite difference included
 * @param verdict the outcome
 */
public record ComponentReport(
        String path, double point, double actual, FiniteDifference expected, double allowed, Verdict verdict) {}
