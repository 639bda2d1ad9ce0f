package org.retrograd.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of the format that http://yann.lecun.com/exdb/mnist describes, and files that are none. */
class IdxFileTest {

    /** Two rows of three bytes. */
    private static final byte[] WHOLE = {0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 3, 1, 2, 3, 4, 5, (byte) 255};

    @TempDir
    private Path folder;

    private static IdxFile read(byte... bytes) throws IOException {
        return IdxFile.read(new ByteArrayInputStream(bytes), "rows");
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream packer = new GZIPOutputStream(out)) {
            packer.write(bytes);
        }
        return out.toByteArray();
    }

    @Test
    void shapeAndBytesAreRead() throws IOException {
        IdxFile file = read(WHOLE);
        assertThat(file.shape()).containsExactly(2, 3);
        assertThat(file.bytes()).containsExactly(1, 2, 3, 4, 5, -1);
    }

    @Test
    void filesAreUnpackedByTheirName() throws IOException {
        Path plain = Files.write(folder.resolve("rows"), WHOLE);
        Path packed = Files.write(folder.resolve("rows.gz"), packed(WHOLE));
        assertThat(IdxFile.read(plain).bytes()).isEqualTo(IdxFile.read(packed).bytes());
    }

    @Test
    void anEmptySetIsAFile() throws IOException {
        assertThat(read((byte) 0, (byte) 0, (byte) 8, (byte) 1, (byte) 0, (byte) 0, (byte) 0, (byte) 0)
                        .bytes())
                .isEmpty();
    }

    @Test
    void anotherBeginningIsSaid() {
        byte[] text = "P5 28 28 255".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(IOException.class)
                .hasMessage("rows is no IDX file of unsigned bytes: it begins with 0x50352032");
        byte[] floats = WHOLE.clone();
        floats[2] = 0x0d;
        assertThatThrownBy(() -> read(floats)).hasMessageContaining("it begins with 0xd02");
    }

    @Test
    void anEarlyEndIsSaidWithWhatIsMissing() {
        assertThatThrownBy(() -> read(Arrays.copyOf(WHOLE, 3))).hasMessage("rows ends before its shape does");
        assertThatThrownBy(() -> read(Arrays.copyOf(WHOLE, 10))).hasMessage("rows ends before its shape does");
        assertThatThrownBy(() -> read(Arrays.copyOf(WHOLE, 16)))
                .hasMessage("rows ends after 4 bytes; the shape [2, 3] takes 6");
        assertThatThrownBy(() -> read(Arrays.copyOf(WHOLE, 19)))
                .hasMessage("rows goes on after the 6 bytes that the shape [2, 3] takes");
    }

    @Test
    void impossibleShapesAreSaid() {
        byte[] negative = WHOLE.clone();
        negative[4] = (byte) 0x80;
        assertThatThrownBy(() -> read(negative))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("rows has the shape [-2147483646, 3]");
        byte[] huge = WHOLE.clone();
        huge[4] = 0x7f;
        huge[8] = 0x7f;
        assertThatThrownBy(() -> read(huge))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("nor their product more than an array can hold");
    }

    @Test
    void damagedPackingIsSaid() throws IOException {
        Path plain = Files.write(folder.resolve("plain.gz"), WHOLE);
        assertThatThrownBy(() -> IdxFile.read(plain)).hasMessage(plain + " is not packed by gzip");
        byte[] whole = packed(WHOLE);
        Path cut = Files.write(folder.resolve("cut.gz"), Arrays.copyOf(whole, whole.length - 12));
        assertThatThrownBy(() -> IdxFile.read(cut))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(cut.toString());
    }

    @Test
    void imagesAndLabelsMustBelongTogether() throws IOException {
        Path images = Files.write(
                folder.resolve("images"), new byte[] {0, 0, 8, 3, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 2, 7, (byte) 255});
        Path one = Files.write(folder.resolve("one"), new byte[] {0, 0, 8, 1, 0, 0, 0, 1, 9});
        Path two = Files.write(folder.resolve("two"), new byte[] {0, 0, 8, 1, 0, 0, 0, 2, 9, 8});
        ImageSet set = ImageSet.read(images, one);
        assertThat(set.label(0)).isEqualTo(9);
        assertThat(set.pixel(0, 0, 1)).isEqualTo(255);
        assertThatThrownBy(() -> ImageSet.read(images, two))
                .isInstanceOf(IOException.class)
                .hasMessage("images of shape [1, 1, 2] and labels of shape [2] do not belong together");
    }
}
