package org.retrograd.examples.nist;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** NIST's text format. The header says in which lines of the file the parameters and the data stand. */
final class ReferenceFile {

    /** Hipparchus tests its optimizers with these files and publishes them in the jar of its tests. */
    private static final String FOLDER = "/org/hipparchus/optim/nonlinear/vector/leastsquares/";

    private static final String NUMBER = "([-+.\\dEe]+)";
    private static final Pattern PARAMETER =
            Pattern.compile("\\s*b\\d+\\s*=\\s*" + String.join("\\s+", NUMBER, NUMBER, NUMBER, NUMBER) + "\\s*");
    private static final Pattern OBSERVATION = Pattern.compile("\\s*" + NUMBER + "\\s+" + NUMBER + "\\s*");
    private static final Pattern SUM_OF_SQUARES =
            Pattern.compile("Residual Sum of Squares:\\s*" + NUMBER, Pattern.CASE_INSENSITIVE);

    private final String name;
    private final List<String> lines;

    private ReferenceFile(String name, List<String> lines) {
        this.name = name;
        this.lines = lines;
    }

    /**
     * The set of this name.
     *
     * @throws IllegalArgumentException if there is no such file, or it cannot be understood
     */
    static ReferenceSet read(String name) {
        String path = FOLDER + name + ".dat";
        try (InputStream stream = ReferenceFile.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalArgumentException(
                        path + " is not on the class path; it is in hipparchus-optim, tests");
            }
            return parse(name, new String(stream.readAllBytes(), StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The set in the text of a file.
     *
     * @throws IllegalArgumentException if it cannot be understood
     */
    static ReferenceSet parse(String name, String text) {
        return new ReferenceFile(name, text.lines().toList()).set();
    }

    private ReferenceSet set() {
        double[][] parameters = numbers("Starting Values", PARAMETER);
        double[][] observations = numbers("Data", OBSERVATION);
        return new ReferenceSet(
                name,
                column(observations, 1),
                column(observations, 0),
                column(parameters, 0),
                column(parameters, 1),
                column(parameters, 2),
                Double.parseDouble(header(SUM_OF_SQUARES).group(1)));
    }

    /** The numbers in each line of a part. */
    private double[][] numbers(String part, Pattern pattern) {
        Matcher range = header(Pattern.compile(part + "\\s*\\(lines\\s+(\\d+)\\s+to\\s+(\\d+)\\)"));
        int first = Integer.parseInt(range.group(1));
        int last = Integer.parseInt(range.group(2));
        if (first < 1 || first > last || last > lines.size()) {
            throw new IllegalArgumentException(name + " has no lines " + first + " to " + last);
        }
        double[][] rows = new double[last - first + 1][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = numbers(first + i, pattern);
        }
        return rows;
    }

    private double[] numbers(int line, Pattern pattern) {
        Matcher matcher = pattern.matcher(lines.get(line - 1));
        if (!matcher.matches()) {
            throw new IllegalArgumentException(name + ", line " + line + ", is not understood: " + lines.get(line - 1));
        }
        double[] row = new double[matcher.groupCount()];
        for (int i = 0; i < row.length; i++) {
            row[i] = Double.parseDouble(matcher.group(i + 1));
        }
        return row;
    }

    private Matcher header(Pattern pattern) {
        for (String line : lines) {
            Matcher matcher = pattern.matcher(line);
            if (matcher.find()) {
                return matcher;
            }
        }
        throw new IllegalArgumentException(name + " has no line with " + pattern);
    }

    private static double[] column(double[][] rows, int column) {
        double[] values = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            values[i] = rows[i][column];
        }
        return values;
    }
}
