package org.retrograd.processor.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.retrograd.processor.ir.Constant;
import org.retrograd.processor.ir.PrimitiveType;

/** Records of every kind of component as text. */
class RecordCodecTest {

    sealed interface Shape permits Circle, Plain {}

    record Circle(int radius, Optional<Shape> inner) implements Shape {}

    enum Plain implements Shape {
        POINT,
        LINE
    }

    record Drawing(String title, List<Shape> shapes, Set<String> tags, boolean done, Object number) {}

    private static final Schema SCHEMA = Schema.of(Drawing.class);
    private static final RecordCodec CODEC = new RecordCodec(SCHEMA);

    private static final Drawing DRAWING = new Drawing(
            "a (\"quoted\") \\ \n \u00e9 \ud83d\ude00",
            List.of(new Circle(-3, Optional.of(Plain.LINE)), Plain.POINT, new Circle(0, Optional.empty())),
            Set.of("b", "a", "c"),
            true,
            -0.0);

    @Test
    void aDrawing() {
        Term term = CODEC.encode(DRAWING);

        assertThat(term.flat().replace("RecordCodecTest.", ""))
                .isEqualTo("(Drawing \"a (\\0022quoted\\0022) \\005c \\000a \\00e9 \\d83d\\de00\""
                        + " (list (Circle -3 (some Plain.LINE)) Plain.POINT (Circle 0 none))"
                        + " (set \"a\" \"b\" \"c\") true (Double -0.0))");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 40, 1000})
    void linesOfAnyLengthAreOneText(int width) {
        List<String> lines = CODEC.encode(DRAWING).lines(width);

        assertThat(lines.stream().skip(1)).allMatch(line -> line.startsWith(" "));
        assertThat(CODEC.decode(TermReader.read(String.join("", lines)), Drawing.class))
                .isEqualTo(DRAWING);
    }

    static List<Object> boxes() {
        return List.of(
                true,
                (byte) -1,
                (short) 7,
                '\u20ac',
                ' ',
                5,
                1L << 40,
                0.1f,
                Float.NaN,
                0.1,
                Double.MIN_VALUE,
                Double.NEGATIVE_INFINITY,
                Double.NaN,
                Math.nextUp(1.0));
    }

    @ParameterizedTest
    @MethodSource("boxes")
    void everyConstant(Object literal) {
        Constant constant = new Constant(literal, PrimitiveType.of(literal));
        RecordCodec codec = new RecordCodec(Schema.of(Constant.class));

        assertThat(codec.decode(TermReader.read(codec.encode(constant).flat()), Constant.class))
                .isEqualTo(constant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "(",
                "(Circle 1 none",
                "(Circle 1 none) more",
                "(Circle 1)",
                "(Circle 1 none none)",
                "(Circle one none)",
                "(Circle 1 (some Plain.CURVE))",
                "(Circle 1 (some (Drawing)))",
                "(Circle 1 (some))",
                "(Circle 1 \"none\")",
                "(java.io.File 1)",
                "(Circle 1 \"\\00",
                "Plain.POINT",
            })
    void whatWasNotWrittenIsRefused(String text) {
        String full = text.replace("(Circle", "(RecordCodecTest.Circle").replace("Plain.", "RecordCodecTest.Plain.");
        assertThatThrownBy(() -> CODEC.decode(TermReader.read(full), Circle.class))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatCannotBeStoredIsToldAtOnce() {
        record Clock(Thread thread) {}
        assertThatThrownBy(() -> Schema.of(Clock.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Thread");
    }

    /** Another shape of the records is another version. */
    @Test
    void theSchemaTellsAllThatIsStored() {
        assertThat(Schema.of(ClassArchive.class).describe())
                .contains(
                        "Op.Binary[operator:",
                        "PrimitiveType[BOOLEAN, BYTE",
                        "LoopRange[index:",
                        "Throw.Shown[operand:");
    }

    @Test
    void longTextsAreCutAndPutTogether() {
        String title = IntStream.range(0, 50_000).mapToObj(k -> "\u20ac").collect(Collectors.joining());
        Signature signature = new Signature(
                new org.retrograd.processor.ir.ClassType("p", List.of("A")), title, List.of(PrimitiveType.INT));
        ClassArchive archive =
                new ClassArchive(List.of(), List.of(new OutsideMethod(signature, List.of(0))), List.of(), List.of());
        List<String> pieces = ArchiveText.write(archive);

        assertThat(pieces).allMatch(piece -> piece.length() <= 10_000);
        assertThat(ArchiveText.read(pieces)).isEqualTo(new ArchiveText.Read(archive));
        assertThat(ArchiveText.read(pieces.subList(0, pieces.size() - 1))).isEqualTo(new ArchiveText.Damaged());
        assertThat(ArchiveText.read(List.of())).isEqualTo(new ArchiveText.Damaged());
    }
}
