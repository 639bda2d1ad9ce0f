import org.retrograd.Tangent;

@Tangent(zero = "zero", plus = "add") // RG131 @ "add"
final class Money {
    final long cents;

    Money(long cents) {
        this.cents = cents;
    }

    static Money zero(Money other) {
        return new Money(0);
    }

    Money add(long more) {
        return new Money(cents + more);
    }
}
