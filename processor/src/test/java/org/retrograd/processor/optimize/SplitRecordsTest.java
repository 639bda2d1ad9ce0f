package org.retrograd.processor.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.retrograd.processor.frontend.LoweredMethods;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.If;
import org.retrograd.processor.ir.Printer;
import org.retrograd.processor.ir.Verifier;

class SplitRecordsTest {

    private static final String RECORDS =
            "record Ball(double x, int n) { } record Pair(Ball one, double[] w) { }" + "record Box(double x) { }";

    private static LoweredMethods methods(String body) {
        return LoweredMethods.of(
                RECORDS + "@Differentiable static double f(double[] x, double c, int n) { " + body + " }");
    }

    private static String split(String body) {
        LoweredMethods methods = methods(body);
        return text(methods.program("f"), methods);
    }

    private static String text(Function given, LoweredMethods methods) {
        Function changed = new SplitRecords(methods.records()).apply(given);
        Verifier.verify(changed);
        return Printer.print(changed);
    }

    @Test
    void recordsAreReadWhereTheyWereMade() {
        assertThat(split("Pair p = new Pair(new Ball(c, n), x); return p.one().x() * p.w()[p.one().n()];"))
                .isEqualTo("""
                        function f(double[] %x.0, double %c.1, int %n.2) {
                          double %.10 = %x.0[%n.2]
                          double %.11 = %c.1 * %.10
                          return %.11
                        }
                        """);
    }

    @Test
    void choicesHandOverComponents() {
        assertThat(split("Ball b = new Ball(c, n); if (c > 0) { b = new Ball(c * c, b.n()); } return b.x() / b.n();"))
                .isEqualTo("""
                        function f(double[] %x.0, double %c.1, int %n.2) {
                          boolean %.4 = %c.1 > 0.0
                          if %.4 -> (double %bX.13, int %bN.14) {
                            double %.5 = %c.1 * %c.1
                            yield %.5, %n.2
                          } else {
                            yield %c.1, %n.2
                          }
                          double %.11 = (double) %bN.14
                          double %.12 = %bX.13 / %.11
                          return %.12
                        }
                        """);
    }

    /** An expression has one value. */
    @Test
    void choicesOfMoreThanOneComponentAreStatements() {
        assertThat(form("Ball b = c > 0 ? new Ball(c, 1) : new Ball(1, 2); return b.x() * b.n();"))
                .isEqualTo(If.Form.STATEMENT);
        assertThat(form("Box b = c > 0 ? new Box(c) : new Box(1); return b.x();"))
                .isEqualTo(If.Form.EXPRESSION);
    }

    private static If.Form form(String body) {
        LoweredMethods methods = methods(body);
        Function changed = new SplitRecords(methods.records()).apply(methods.program("f"));
        return changed.body().statements().stream()
                .filter(If.class::isInstance)
                .map(statement -> ((If) statement).form())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void loopsCarryComponents() {
        assertThat(split("Ball b = new Ball(c, 0);"
                        + " for (int i = 0; i < n; i++) { b = new Ball(b.x() * c, b.n() + i); } return b.x();"))
                .isEqualTo("""
                        function f(double[] %x.0, double %c.1, int %n.2) {
                          for %i.5 = 0 while < %n.2 step 1 {
                            carry double %bX.13 = %c.1 -> %bX.15
                            carry int %bN.14 = 0 -> %bN.16
                            double %.7 = %bX.13 * %c.1
                            int %.9 = %bN.14 + %i.5
                            next %.7, %.9
                          }
                          return %bX.15
                        }
                        """);
    }

    @Test
    void arraysOfRecordsAreAnArrayForEachLeaf() {
        assertThat(split("Ball[] b = new Ball[n]; b[0] = new Ball(c, n); Ball a = b[1]; return a.x() * b.length;"))
                .isEqualTo("""
                        function f(double[] %x.0, double %c.1, int %n.2) {
                          boolean[] %bSet.10 = new boolean[] of %n.2
                          double[] %bX.11 = new double[] of %n.2
                          int[] %bN.12 = new int[] of %n.2
                          %bSet.10[0] = true
                          %bX.11[0] = %c.1
                          %bN.12[0] = %n.2
                          boolean %.13 = %bSet.10[1]
                          boolean %.14 = !%.13
                          if %.14 -> () {
                            throw NullPointerException()
                          } else {
                          }
                          double %aX.15 = %bX.11[1]
                          int %aN.16 = %bN.12[1]
                          int %.7 = %bSet.10.length
                          double %.8 = (double) %.7
                          double %.9 = %aX.15 * %.8
                          return %.9
                        }
                        """);
    }

    @Test
    void arraysAreCopiedAndFilledLeafByLeaf() {
        assertThat(split("Ball[] b = new Ball[n]; Ball[] d = java.util.Arrays.copyOf(b, 3);"
                        + " java.util.Arrays.fill(d, new Ball(c, 4)); System.arraycopy(d, 0, b, 1, 2);"
                        + " return b == d ? c : 1;"))
                .isEqualTo("""
                        function f(double[] %x.0, double %c.1, int %n.2) {
                          boolean[] %bSet.9 = new boolean[] of %n.2
                          double[] %bX.10 = new double[] of %n.2
                          int[] %bN.11 = new int[] of %n.2
                          boolean[] %dSet.12 = copy of %bSet.9 from 0 to 3
                          double[] %dX.13 = copy of %bX.10 from 0 to 3
                          int[] %dN.14 = copy of %bN.11 from 0 to 3
                          int %.6 = %dSet.12.length
                          fill %dSet.12 from 0 to %.6 with true
                          fill %dX.13 from 0 to %.6 with %c.1
                          fill %dN.14 from 0 to %.6 with 4
                          copy 2 from %dSet.12[0] to %bSet.9[1]
                          copy 2 from %dX.13[0] to %bX.10[1]
                          copy 2 from %dN.14[0] to %bN.11[1]
                          boolean %.7 = %bSet.9 == %dSet.12
                          if %.7 -> (double %.8) {
                            yield %c.1
                          } else {
                            yield 1.0
                          }
                          return %.8
                        }
                        """);
    }

    /** A row that was not set is null itself, and no more needs to be asked. */
    @Test
    void rowsOfRecordsAreRowsOfLeaves() {
        assertThat(split("Ball[][] b = new Ball[2][]; b[1] = new Ball[n]; Ball[] row = b[0]; return row.length;"))
                .isEqualTo("""
                        function f(double[] %x.0, double %c.1, int %n.2) {
                          boolean[][] %bSet.8 = new boolean[][] of 2
                          double[][] %bX.9 = new double[][] of 2
                          int[][] %bN.10 = new int[][] of 2
                          boolean[] %set.11 = new boolean[] of %n.2
                          double[] %x.12 = new double[] of %n.2
                          int[] %n.13 = new int[] of %n.2
                          %bSet.8[1] = %set.11
                          %bX.9[1] = %x.12
                          %bN.10[1] = %n.13
                          boolean[] %rowSet.14 = %bSet.8[0]
                          double[] %rowX.15 = %bX.9[0]
                          int[] %rowN.16 = %bN.10[0]
                          int %.6 = %rowSet.14.length
                          double %.7 = (double) %.6
                          return %.7
                        }
                        """);
    }

    /** Of whole numbers no derivative is stopped. */
    @Test
    void constantsAreMadeOfConstants() {
        assertThat(split("Ball b = Gradients.stopGradient(new Ball(c, n)); return b.x() * b.n();"))
                .isEqualTo("""
                        function f(double[] %x.0, double %c.1, int %n.2) {
                          double %.9 = stop %c.1
                          double %.7 = (double) %n.2
                          double %.8 = %.9 * %.7
                          return %.8
                        }
                        """);
    }

    /** None of their elements is asked whether it was set. */
    @Test
    void arraysOfCallersAreSetThroughout() {
        LoweredMethods methods = LoweredMethods.of(
                RECORDS + "@Differentiable static double f(Ball[] b, double c) {" + " return b[1].x() * b.length; }");
        assertThat(text(methods.program("f"), methods)).isEqualTo("""
                        function f(double[] %bX.7, int[] %bN.8, double %c.1) {
                          int %.10 = %bX.7.length
                          boolean[] %set.11 = new boolean[] of %.10
                          fill %set.11 from 0 to %.10 with true
                          double %x.12 = %bX.7[1]
                          int %n.13 = %bN.8[1]
                          int %.4 = %bX.7.length
                          double %.5 = (double) %.4
                          double %.6 = %x.12 * %.5
                          return %.6
                        }
                        """);
    }

    @Test
    void recordsOfUnknownShapesStay() {
        Function given = methods("Ball b = new Ball(c, n); return b.x();").program("f");

        assertThat(Printer.print(new SplitRecords(Map.of()).apply(given))).isEqualTo(Printer.print(given));
    }
}
