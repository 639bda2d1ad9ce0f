package org.retrograd.processor.archive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Archives as text: a head with the version and a digest, then the archive. The same archive gives the same text.
 *
 * <p>The version is that of the contract between generated classes, which is raised by hand when a program comes to mean something
 * else, and a fingerprint of all records that programs are made of, which changes with them.
 */
public final class ArchiveText {

    /** The version of the contract between generated classes. */
    public static final int CONTRACT = 1;

    private static final String MAGIC = "retrograd";
    private static final int WIDTH = 100;
    /** A constant of a class file has up to 65,535 bytes. */
    private static final int LONGEST = 10_000;

    private static final Schema SCHEMA = Schema.of(ClassArchive.class);
    private static final RecordCodec CODEC = new RecordCodec(SCHEMA);

    private ArchiveText() {}

    /** What came of reading a text. */
    public sealed interface Reading {}

    /** The archive. */
    public record Read(ClassArchive archive) implements Reading {}

    /** A text of another version, for people to compare. */
    public record OtherVersion(String found) implements Reading {}

    /** Something else than what was written. */
    public record Damaged() implements Reading {}

    /** What this version of Retrograd writes and reads. */
    public static String version() {
        return CONTRACT + "." + digest(SCHEMA.describe()).substring(0, 8);
    }

    /** An archive in pieces: lines, of which very long ones are cut. */
    public static List<String> write(ClassArchive archive) {
        List<String> lines = CODEC.encode(archive).lines(WIDTH);
        List<String> pieces = new ArrayList<>();
        pieces.add(MAGIC + " " + version() + " " + digest(String.join("", lines)) + " ");
        for (String line : lines) {
            for (int start = 0; start < line.length(); start += LONGEST) {
                pieces.add(line.substring(start, Math.min(line.length(), start + LONGEST)));
            }
        }
        return pieces;
    }

    /** The archive that was written in pieces. */
    public static Reading read(List<String> pieces) {
        String[] parts = String.join("", pieces).split(" ", 4);
        if (parts.length < 4 || !parts[0].equals(MAGIC) || !parts[1].matches("\\d+\\.\\w+")) {
            return new Damaged();
        }
        if (!parts[1].equals(version())) {
            return new OtherVersion(parts[1]);
        }
        if (!parts[2].equals(digest(parts[3]))) {
            return new Damaged();
        }
        try {
            return new Read(CODEC.decode(TermReader.read(parts[3]), ClassArchive.class));
        } catch (IllegalArgumentException damage) {
            return new Damaged();
        }
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
