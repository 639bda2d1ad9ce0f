package org.retrograd.tensors.timing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The resident memory of a process that trains: before a library is loaded, and at most in some steps. Takes the library and the model.
 */
public final class StepMemory {

    private static final int STEPS = 300;

    private StepMemory() {}

    /** Prints a row of a table. */
    public static void main(String[] arguments) throws IOException {
        StepTimings.Library library = StepTimings.Library.valueOf(arguments[0]);
        StepTimings.Model model = StepTimings.Model.valueOf(arguments[1]);
        Problem problem = model.problem();
        System.gc();
        double before = megabytes("VmRSS");
        try (TrainingStep step = library.step(problem)) {
            for (int i = 0; i < STEPS; i++) {
                step.run();
            }
            System.out.printf("| %s | %s | %.0f | %.0f |%n", model, library, before, megabytes("VmHWM"));
        }
    }

    private static double megabytes(String name) throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith(name + ":"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }
}
