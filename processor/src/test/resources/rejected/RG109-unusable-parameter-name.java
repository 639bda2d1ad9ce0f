import org.retrograd.Differentiable;

class Queue {
    @Differentiable
    static double cost(double length, double wait) { // RG109 @ wait
        return length * wait;
    }
}
