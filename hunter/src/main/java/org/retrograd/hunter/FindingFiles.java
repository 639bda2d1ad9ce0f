package org.retrograd.hunter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.retrograd.hunter.print.Printer;

/** Writes findings into a folder for each: the program, its oracle, and the program as it was before it was made smaller. */
record FindingFiles(Path folder) {

    Path write(Found found) {
        String kind = found.finding().kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        Path home = folder.resolve(kind + "-" + found.seed());
        Path sources = home.resolve(Printer.PACKAGE);
        try {
            Files.createDirectories(sources);
            Files.writeString(sources.resolve("Found.java"), FindingText.of(found, "Found"));
            Files.writeString(sources.resolve("FoundOracle.java"), Printer.gradient(found.program(), "FoundOracle"));
            Files.writeString(sources.resolve("Original.java"), Printer.plain(found.original(), "Original"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return home;
    }
}
