package org.retrograd.maven.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.retrograd.maven.bytecode.MethodCode.Kind;
import org.retrograd.maven.bytecode.MethodCode.Suspect;
import org.retrograd.maven.operation.Counts;
import org.retrograd.maven.operation.Operation;
import org.retrograd.maven.source.Signature;

class ClassFilesTest {

    /** What is counted. */
    static final class Sample {

        static double twoLoops(double[] x) {
            double sum = x[0] * 2;
            for (int i = 0; i < x.length; i++) {
                for (int j = 0; j < i; j++) {
                    sum += x[i] * x[j];
                }
                sum = helper(sum);
            }
            return sum;
        }

        static double helper(double x) {
            return Math.sin(x) / 3;
        }

        static double recursive(int n) {
            return n == 0 ? 1 : 2.0 * recursive(n - 1);
        }

        static double suspicious(int n) {
            List<Double> tape = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                double[] row = new double[3];
                tape.add(row[0]);
            }
            return tape.get(0);
        }
    }

    private final ClassFiles files = new ClassFiles(folder());

    @Test
    void operationsAreCountedByTheLoopsAroundThem() throws IOException {
        Counts own = method("twoLoops").counts();

        assertThat(own.at(0, Operation.MULTIPLICATION)).isEqualTo(1);
        assertThat(own.at(1, Operation.MULTIPLICATION)).isZero();
        assertThat(own.at(2, Operation.MULTIPLICATION)).isEqualTo(1);
        assertThat(own.at(2, Operation.ADDITION)).isEqualTo(1);
        assertThat(own.at(2, Operation.ARRAY_READ)).isEqualTo(2);
        assertThat(own.work(2)).isEqualTo(4);
    }

    @Test
    void calleesCountWhereTheyAreCalled() throws IOException {
        Counts total = files.total(method("twoLoops"));

        assertThat(total.at(1, Operation.MATH_CALL)).isEqualTo(1);
        assertThat(total.at(1, Operation.DIVISION)).isEqualTo(1);
    }

    @Test
    void recursionEnds() throws IOException {
        assertThat(files.total(method("recursive")).at(0, Operation.MULTIPLICATION))
                .isEqualTo(1);
    }

    @Test
    void suspectsAreFound() throws IOException {
        assertThat(method("suspicious").suspects())
                .extracting(Suspect::kind)
                .contains(Kind.ALLOCATION_IN_LOOP, Kind.BOXING, Kind.TAPE);
        assertThat(method("twoLoops").suspects()).isEmpty();
    }

    /** ASM writes the class again, and its labels then know their offsets. */
    @Test
    void sizesAreThoseOfTheClassFile() throws IOException {
        Label end = new Label();
        ClassReader reader = new ClassReader(Sample.class.getName());
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String descriptor, String signature, String[] exceptions) {
                        MethodVisitor method = super.visitMethod(access, name, descriptor, signature, exceptions);
                        return !name.equals("twoLoops")
                                ? method
                                : new MethodVisitor(Opcodes.ASM9, method) {
                                    @Override
                                    public void visitMaxs(int stack, int locals) {
                                        visitLabel(end);
                                        super.visitMaxs(stack, locals);
                                    }
                                };
                    }
                },
                0);
        assertThat(method("twoLoops").size()).isEqualTo(end.getOffset());
    }

    @Test
    void methodsAreFoundByNameAndTypes() throws IOException {
        assertThat(files.find(new Signature(Sample.class.getCanonicalName(), "twoLoops", List.of("double[]"))))
                .isPresent();
        assertThat(files.find(new Signature(Sample.class.getCanonicalName(), "twoLoops", List.of("double"))))
                .isEmpty();
        assertThat(files.find(new Signature("no.such.Class", "f", List.of()))).isEmpty();
    }

    private MethodCode method(String name) throws IOException {
        return files.methods(Sample.class.getName().replace('.', '/')).stream()
                .filter(method -> method.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Path folder() {
        try {
            return Path.of(ClassFilesTest.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
