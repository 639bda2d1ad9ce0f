package rejected.statements;

import org.retrograd.Differentiable;

class Exits {

    @Differentiable
    static double breaks(double x, int n) {
        double r = x;
        for (int i = 0; i < n; i++) {
            r *= x;
            if (r > 3) {
                break; // RG204 @ break
            }
        }
        return r;
    }

    @Differentiable
    static double continues(double x, int n) {
        double r = x;
        for (int i = 0; i < n; i++) {
            if (i % 2 == 0) {
                continue; // RG204 @ continue
            }
            r *= x;
        }
        return r;
    }

    @Differentiable
    static double returns(double x, int n) {
        double r = x;
        for (int i = 0; i < n; i++) {
            if (i > 2) {
                return r * 2; // RG204 @ return
            }
            r *= x;
        }
        return r;
    }

    @Differentiable
    static double bothGoOn(double x, int n) {
        double r = x;
        if (x > 0) {
            if (n > 0) {
                return r; // RG204 @ return
            }
            r *= 2;
        } else {
            r *= 3;
        }
        return r;
    }
}
