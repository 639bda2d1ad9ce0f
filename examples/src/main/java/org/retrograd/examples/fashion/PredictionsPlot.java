package org.retrograd.examples.fashion;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.retrograd.runtime.data.ImageSet;

/** A picture of images with their true and their predicted labels. */
final class PredictionsPlot {

    static final List<String> NAMES = List.of(
            "t-shirt", "trouser", "pullover", "dress", "coat", "sandal", "shirt", "sneaker", "bag", "ankle boot");

    private static final int COLUMNS = 5;
    private static final int ZOOM = 4;
    private static final int TITLE = 40;
    private static final int GAP = 10;

    private PredictionsPlot() {}

    /** Draws the first images, as many as there are predictions. */
    static void write(ImageSet images, int[] predictions, Path file) throws IOException {
        int cellWidth = images.width() * ZOOM + GAP;
        int cellHeight = images.height() * ZOOM + TITLE + GAP;
        int rows = (predictions.length + COLUMNS - 1) / COLUMNS;
        BufferedImage picture =
                new BufferedImage(COLUMNS * cellWidth + GAP, rows * cellHeight + GAP, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
        for (int i = 0; i < predictions.length; i++) {
            int x = GAP + i % COLUMNS * cellWidth;
            int y = GAP + i / COLUMNS * cellHeight;
            boolean right = images.label(i) == predictions[i];
            graphics.setColor(right ? Color.BLACK : Color.RED);
            graphics.drawString(NAMES.get(images.label(i)), x, y + 14);
            graphics.drawString(NAMES.get(predictions[i]), x, y + 30);
            draw(images, i, picture, x, y + TITLE);
        }
        graphics.dispose();
        ImageIO.write(picture, "png", file.toFile());
    }

    private static void draw(ImageSet images, int image, BufferedImage picture, int x, int y) {
        for (int row = 0; row < images.height() * ZOOM; row++) {
            for (int column = 0; column < images.width() * ZOOM; column++) {
                int grey = 255 - images.pixel(image, row / ZOOM, column / ZOOM);
                picture.setRGB(x + column, y + row, grey << 16 | grey << 8 | grey);
            }
        }
    }
}
