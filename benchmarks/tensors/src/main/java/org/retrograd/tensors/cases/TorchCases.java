package org.retrograd.tensors.cases;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the stored cases of one element type into a file. */
final class TorchCases {

    private static final String HEAD =
            "# What PyTorch 2.7.1 makes of operations and optimizers. Written by bin/torch-cases.\n";

    private TorchCases() {}

    /** Takes a folder. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Cases cases = new Cases();
        ElementwiseCases.addTo(cases);
        ReductionCases.addTo(cases);
        LayoutCases.addTo(cases);
        MatrixCases.addTo(cases);
        write(cases.all(), DataType.FLOAT64, folder.resolve("torch-cases-float64.txt"));
        write(cases.all(), DataType.FLOAT32, folder.resolve("torch-cases-float32.txt"));
        System.out.println(cases.all().size() + " cases");
    }

    private static void write(List<Case> cases, DataType type, Path file) throws IOException {
        try (NDManager manager = NDManager.newBaseManager("PyTorch");
                Writer out = Files.newBufferedWriter(file)) {
            Torch torch = new Torch(manager);
            out.write(HEAD);
            for (Case call : cases) {
                out.write("\ncase " + call.operation() + "\n# " + call.torch() + "\n");
                for (Operand operand : call.operands()) {
                    out.write(operand.line() + "\n");
                }
                writeAll(out, torch.run(call, type));
            }
            out.write("\n");
            writeAll(out, Trajectories.all(torch, type));
        }
    }

    private static void writeAll(Writer out, List<String> lines) throws IOException {
        for (String line : lines) {
            out.write(line + "\n");
        }
    }
}
