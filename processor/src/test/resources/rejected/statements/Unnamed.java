package rejected.statements;

class Unnamed {

    static Runnable make() {
        return new Runnable() {
            @org.retrograd.Differentiable
            public void run() {} // RG113 @ run
        };
    }
}
