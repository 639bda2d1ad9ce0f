package org.retrograd.benchmarks.gradbench;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.util.concurrent.Callable;
import org.retrograd.benchmarks.gradbench.eval.Eval;
import org.retrograd.benchmarks.gradbench.eval.Evals;
import org.retrograd.benchmarks.gradbench.protocol.Session;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A tool of the GradBench suite: answers its evals with generated derivatives. */
@Command(
        name = "gradbench",
        mixinStandardHelpOptions = true,
        version = "Retrograd 0.1.0-SNAPSHOT",
        description =
                "Answers the evals of the GradBench suite: messages on standard input, one line of JSON each, are answered"
                        + " on standard output, until the input ends.")
public final class GradBench implements Callable<Integer> {

    @Option(
            names = "--name",
            defaultValue = "retrograd",
            description = "the name by which the tool presents itself (default: ${DEFAULT-VALUE})")
    private String name = "retrograd";

    @Option(names = "--list", description = "print the evals and their functions, and end")
    private boolean list;

    private GradBench() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new GradBench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        if (list) {
            for (Eval<?> eval : Evals.ALL) {
                System.out.println(eval.module() + ": "
                        + String.join(", ", eval.functions().keySet()));
            }
            return 0;
        }
        try (FileInputStream in = new FileInputStream(FileDescriptor.in);
                FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
            // Nothing but the protocol may get on standard output.
            System.setOut(System.err);
            new Session(name, Evals.ALL).run(in, out);
        }
        return 0;
    }
}
