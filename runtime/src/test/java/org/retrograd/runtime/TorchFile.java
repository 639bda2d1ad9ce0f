package org.retrograd.runtime;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Reads what PyTorch made of operations and optimizers; bin/torch-cases wrote it. */
final class TorchFile {

    private TorchFile() {}

    /** The blocks of lines that begin with this word. */
    static List<Block> blocks(ElementType type, String first) {
        String name = "torch-cases-" + type.name().toLowerCase(java.util.Locale.ROOT) + ".txt";
        List<Block> blocks = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(TorchFile.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                Line each = Line.of(line);
                if (each.word().equals("case") || each.word().equals("optimizer")) {
                    blocks.add(new Block(type, new ArrayList<>()));
                }
                if (!blocks.isEmpty() && !each.word().isEmpty() && !each.word().equals("#")) {
                    blocks.get(blocks.size() - 1).lines().add(each);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return blocks.stream()
                .filter(block -> block.lines().get(0).word().equals(first))
                .toList();
    }

    /** A line: what it says comes behind its first word. */
    record Line(String word, String rest) {

        static Line of(String line) {
            String[] parts = line.split(" ", 2);
            return new Line(parts[0], parts.length > 1 ? parts[1] : "");
        }
    }

    /** Lines that belong together. */
    record Block(ElementType type, List<Line> lines) {

        /** What stands in the first line. */
        String title() {
            return lines.get(0).rest();
        }

        /** The tensors of all lines that begin with this word. */
        List<Tensor> tensors(String word) {
            return lines.stream()
                    .filter(line -> line.word().equals(word))
                    .map(line -> tensor(line.rest()))
                    .toList();
        }

        /** The operation with its operands. */
        Operation operation() {
            String[] name = title().split("\\.", 2);
            Object[] operands = lines.stream().skip(1).flatMap(this::operand).toArray();
            try {
                return Operation.of(Class.forName("org.retrograd.runtime." + name[0]), name[1], operands);
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }

        private Stream<Object> operand(Line line) {
            return switch (line.word()) {
                case "tensor", "constant" -> Stream.of(tensor(line.rest()));
                case "number" -> Stream.of(Double.parseDouble(line.rest()));
                case "int" -> Stream.of(Integer.parseInt(line.rest()));
                case "ints" -> Stream.of((Object) integers(line.rest(), " "));
                case "flag" -> Stream.of(Boolean.parseBoolean(line.rest()));
                case "reduction" -> Stream.of(Reduction.valueOf(line.rest()));
                case "value", "adjoint" -> Stream.empty();
                default -> throw new IllegalStateException("not understood: " + line);
            };
        }

        private Tensor tensor(String text) {
            int bar = text.indexOf('|');
            String numbers = text.substring(bar + 1).strip();
            double[] elements = numbers.isEmpty()
                    ? new double[0]
                    : Arrays.stream(numbers.split(" ", -1))
                            .mapToDouble(Double::parseDouble)
                            .toArray();
            return Tensors.of(elements, integers(text.substring(0, bar), ",")).to(type);
        }

        private static int[] integers(String text, String separator) {
            return text.isBlank()
                    ? new int[0]
                    : Arrays.stream(text.strip().split(separator, -1))
                            .mapToInt(Integer::parseInt)
                            .toArray();
        }

        @Override
        public String toString() {
            return type + " " + title();
        }
    }
}
