package org.retrograd.hunter.fence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EditedTextTest {

    @Test
    void insertsBeforeWhatIsRemovedAtTheSamePlace() {
        EditedText text = EditedText.of(
                "private double f", List.of(new Edit(0, 7, ""), new Edit(0, 0, "@A "), new Edit(15, 1, "g")));

        assertThat(text.text()).isEqualTo("@A  double g");
    }

    @Test
    void tellsWherePlacesHaveMovedTo() {
        EditedText text = EditedText.of("abc", List.of(new Edit(1, 1, "xyz")));

        assertThat(List.of(text.moved(0), text.moved(1), text.moved(2))).containsExactly(0, 1, 4);
    }
}
