package org.retrograd.examples.fashion;

import java.util.function.Predicate;

/** What the tutorial asserts at its end, after ten epochs on all images. */
enum TutorialChecks {
    TRAIN_LOSS("train loss < 0.5", epoch -> epoch.trainLoss() < 0.5),
    TRAIN_ACCURACY("0.7 < train accuracy <= 1", epoch -> isGood(epoch.trainAccuracy())),
    TEST_ACCURACY("0.7 < test accuracy <= 1", epoch -> isGood(epoch.testAccuracy()));

    static final int EPOCHS = 10;

    private final String text;
    private final Predicate<Epoch> check;

    TutorialChecks(String text, Predicate<Epoch> check) {
        this.text = text;
        this.check = check;
    }

    private static boolean isGood(double accuracy) {
        return accuracy > 0.7 && accuracy <= 1;
    }

    String text() {
        return text;
    }

    boolean holds(Epoch epoch) {
        return check.test(epoch);
    }
}
