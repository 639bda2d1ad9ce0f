package org.retrograd.maven.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class LiteralsTest {

    enum Kind {
        CALL,
        PUT
    }

    record Point(double x, int[] y) {}

    @Test
    void numbers() {
        assertThat(Literals.read("-1e-3", double.class)).isEqualTo(-1e-3);
        assertThat(Literals.read("2", double.class)).isEqualTo(2.0);
        assertThat(Literals.read("0.5f", float.class)).isEqualTo(0.5f);
        assertThat(Literals.read("1_000", int.class)).isEqualTo(1000);
        assertThat(Literals.read("0x10", int.class)).isEqualTo(16);
        assertThat(Literals.read("7L", long.class)).isEqualTo(7L);
    }

    @Test
    void others() {
        assertThat(Literals.read("true", boolean.class)).isEqualTo(true);
        assertThat(Literals.read("'\\n'", char.class)).isEqualTo('\n');
        assertThat(Literals.read("\"a, \\\"b\\\"\"", String.class)).isEqualTo("a, \"b\"");
        assertThat(Literals.read("Kind.PUT", Kind.class)).isEqualTo(Kind.PUT);
    }

    @Test
    void aggregates() {
        assertThat(Literals.read("{{1, 2}, {}}", double[][].class)).isEqualTo(new double[][] {{1, 2}, {}});
        Point point = (Point) Literals.read("Point(1, {2, 3})", Point.class);
        assertThat(point.x()).isEqualTo(1);
        assertThat(point.y()).containsExactly(2, 3);
        assertThat(Literals.parts("\"a,b\", {c, d}, ','")).hasSize(3);
    }

    @Test
    void whatIsNoLiteralIsRefusedInWords() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Literals.read("two", double.class))
                .withMessage("`two` is no double");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Literals.read("SELL", Kind.class))
                .withMessageContaining("there are [CALL, PUT]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Literals.read("x", Object.class))
                .withMessageContaining("@CheckGradient(from = ...)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Literals.read("1, 2", double[].class))
                .withMessageContaining("should stand in { }");
    }
}
