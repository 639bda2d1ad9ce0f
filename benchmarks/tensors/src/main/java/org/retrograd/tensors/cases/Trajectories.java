package org.retrograd.tensors.cases;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Where PyTorch's optimizers take a parameter in some steps, each with gradients of its own. */
final class Trajectories {

    private static final int STEPS = 6;
    private static final String SGD = "torch._fused_sgd([p], [g], %4$s, weight_decay=%2$s, momentum=%1$s, lr=0.1,"
            + " dampening=0., nesterov=False, maximize=False, is_first_step=%3$s)";
    private static final String ADAM = "torch._fused_adam([p], [g], [m], [v], [], [s], lr=0.05, beta1=%1$s, beta2=%2$s,"
            + " weight_decay=0., eps=%3$s, amsgrad=False, maximize=False)";

    private Trajectories() {}

    static List<String> all(Torch torch, DataType type) throws IOException {
        Cases numbers = new Cases();
        Operand.Numbers start = numbers.any(2, 2);
        Operand.Numbers gradients = numbers.any(STEPS, 2, 2);
        List<String> lines = new ArrayList<>();
        for (String[] constants : new String[][] {{"0.", "0."}, {"0.9", "0."}, {"0.", "0.05"}, {"0.8", "0.1"}}) {
            lines.add("optimizer sgd 0.1 " + String.join(" ", constants));
            lines.addAll(run(torch, type, start, gradients, sgd(constants)));
        }
        for (String[] constants : new String[][] {{"0.9", "0.999", "1e-08"}, {"0.5", "0.75", "0.01"}}) {
            lines.add("optimizer adam 0.05 " + String.join(" ", constants));
            lines.addAll(run(torch, type, start, gradients, adam(constants)));
        }
        return lines;
    }

    private static List<String> run(
            Torch torch, DataType type, Operand.Numbers start, Operand.Numbers gradients, List<String> body)
            throws IOException {
        try (TorchModule module = TorchModule.of(List.of("a", "b"), body)) {
            NDArray path = module.call(new NDList(torch.array(start, type), torch.array(gradients, type)))
                    .singletonOrThrow();
            return List.of(start.line(), gradients.line(), "path " + Torch.text(path));
        }
    }

    private static List<String> sgd(String... constants) {
        boolean moves = !constants[0].equals("0.");
        List<String> body = new ArrayList<>(List.of("p = a", "v = torch.zeros_like(a)"));
        for (int step = 0; step < STEPS; step++) {
            body.add("g = torch.select(b, 0, " + step + ")");
            String first = step == 0 ? "True" : "False";
            body.add("_0, _1, _2 = " + SGD.formatted(constants[0], constants[1], first, moves ? "[v]" : "[]"));
            body.add("p = _0[0]");
            if (moves) {
                body.add("v = _2[0]");
            }
            body.add("p" + step + " = p");
        }
        return stacked(body);
    }

    private static List<String> adam(String... constants) {
        List<String> body = new ArrayList<>(List.of("p = a", "v = torch.zeros_like(a)", "m = torch.zeros_like(a)"));
        for (int step = 0; step < STEPS; step++) {
            body.add("g = torch.select(b, 0, " + step + ")");
            body.add("s = torch.full([], " + (step + 1) + ", dtype=6)");
            body.add("_0, _1, _2, _3, _4 = " + ADAM.formatted((Object[]) constants));
            body.add("p = _0[0]");
            body.add("m = _2[0]");
            body.add("v = _3[0]");
            body.add("p" + step + " = p");
        }
        return stacked(body);
    }

    private static List<String> stacked(List<String> body) {
        body.add("return torch.stack([p0, p1, p2, p3, p4, p5], 0)");
        return body;
    }
}
