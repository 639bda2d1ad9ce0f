package org.retrograd.maven.page.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Takes the pictures in the documentation: one of a page with a line of its source lit, or of a page as it is.
 *
 * <p>Arguments: the page, its fragment, the number of the line or 0, the picture, {@code light} or {@code dark}, the height of the window.
 */
final class Screenshots {

    private Screenshots() {}

    public static void main(String[] arguments) throws IOException {
        Path userData = Files.createTempDirectory("screenshots");
        try (Chromium browser = Chromium.start(Chromium.program().orElseThrow(), userData)) {
            browser.dark(arguments[4].equals("dark"));
            browser.size(1440, Integer.parseInt(arguments[5]));
            browser.open(Path.of(arguments[0]).toAbsolutePath(), arguments[1]);
            if (!arguments[2].equals("0")) {
                browser.hover("article:not([hidden]) .src .l[data-n=\"" + arguments[2] + "\"]");
            }
            browser.screenshot(Path.of(arguments[3]).toAbsolutePath());
        }
    }
}
