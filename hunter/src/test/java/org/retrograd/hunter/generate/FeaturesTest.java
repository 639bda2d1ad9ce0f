package org.retrograd.hunter.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class FeaturesTest {

    @Test
    void groupsAndNamesAreAdded() {
        assertThat(Features.parse("basic")).isEqualTo(Features.BASIC);
        assertThat(Features.parse("all")).isEqualTo(Features.ALL);
        assertThat(Features.parse("while,array-write").set()).isEqualTo(Set.of(Feature.WHILE, Feature.ARRAY_WRITE));
    }

    @Test
    void aMinusTakesAway() {
        assertThat(Features.parse("basic,-helper").has(Feature.HELPER)).isFalse();
        assertThat(Features.parse("-while").has(Feature.WHILE)).isFalse();
        assertThat(Features.parse("-while").has(Feature.DO)).isTrue();
    }

    @Test
    void unknownNamesAreRefused() {
        assertThatThrownBy(() -> Features.parse("basic,goto"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("goto");
    }
}
