package org.retrograd.tensors.timing;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A training step of each model in each library. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class StepTimings {

    /** What is trained. */
    @Param({"SOFTMAX", "MLP"})
    public Model model;

    /** What trains it. */
    @Param({"RETROGRAD", "RETROGRAD_IN_BUFFERS", "PYTORCH", "TENSORFLOW"})
    public Library library;

    private TrainingStep step;

    /** What can be trained. */
    public enum Model {
        /** 784-10. */
        SOFTMAX,
        /** 784-256-10. */
        MLP;

        Problem problem() {
            return this == SOFTMAX ? Problem.of() : Problem.of(256);
        }
    }

    /** What can train. */
    public enum Library {
        /** Generated gradients. */
        RETROGRAD,
        /** Generated derivatives that add to buffers of the caller. */
        RETROGRAD_IN_BUFFERS,
        /** Through DJL. */
        PYTORCH,
        /** TensorFlow-Java. */
        TENSORFLOW;

        TrainingStep step(Problem problem) {
            return switch (this) {
                case RETROGRAD -> new GradientStep(problem);
                case RETROGRAD_IN_BUFFERS -> new BufferStep(problem);
                case PYTORCH -> new TorchStep(problem);
                case TENSORFLOW -> new TensorFlowStep(problem, Integer.getInteger("threads", 1));
            };
        }
    }

    /** Begins anew. */
    @Setup
    public void begin() {
        step = library.step(model.problem());
    }

    /** Gives native memory back. */
    @TearDown
    public void end() {
        step.close();
    }

    /** One step. */
    @Benchmark
    public double step() {
        return step.run();
    }
}
