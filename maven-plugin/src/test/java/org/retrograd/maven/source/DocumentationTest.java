package org.retrograd.maven.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.retrograd.maven.source.Documentation.Note;

class DocumentationTest {

    private static final Documentation READ = Documentation.of("""
             The gradient of {@link Growth#population(double,double)}.

             <p>Active: {@code start}, {@code a
             long one}.

             <ul>
             <li>line 14: saves 1 double for each
                 of {@code n} rounds
             <li>a remark on a &lt;b&gt; in general</li>
             </ul>

             @param start as for {@code population}
            """);

    @Test
    void markupIsTakenOff() {
        assertThat(READ.summary()).isEqualTo("The gradient of Growth.population(double,double).");
        assertThat(READ.paragraphs()).containsExactly("Active: start, a long one.");
    }

    @Test
    void itemsAreNotesAtTheirLines() {
        assertThat(READ.notes())
                .containsExactly(
                        new Note(OptionalInt.of(14), "saves 1 double for each of n rounds"),
                        new Note(OptionalInt.empty(), "a remark on a <b> in general"));
    }

    @Test
    void linksNameThePrimal() {
        assertThat(READ.method()).contains("Growth#population(double,double)");
        assertThat(Documentation.of("").method()).isEqualTo(Optional.empty());
    }

    @Test
    void signaturesAgreeHoweverTheyAreWritten() {
        JavaFile file = new JavaFile("shop/A_B_Adjoint.java", "shop", Optional.of("shop.A.B"), List.of(), List.of());
        Signature source = Signature.of(
                "shop.A.B", "f", List.of("double @X []", "java.util.List<java.util.Map<A, B>>", "Point..."));
        assertThat(Signature.ofLink("B#f(double[],java.util.List,shop.Point[])", file)
                        .owner())
                .isEqualTo("shop.A.B");
        assertThat(source.show()).isEqualTo("f(double[], List, Point[])");
        assertThat(source.among(List.of(List.of("double[]", "java.util.List", "other.Point")), types -> types))
                .isEmpty();
        assertThat(source.among(List.of(List.of("double[]", "java.util.List", "shop.Point[]")), types -> types))
                .isPresent();
    }
}
