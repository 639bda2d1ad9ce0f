package org.retrograd.processor.emit;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.SourceVersion;
import org.retrograd.processor.ir.Name;

/** The identifiers taken at some place of a method, and unique ones for what comes next. */
final class Identifiers {

    private final Optional<Identifiers> outside;
    private final Set<String> taken;
    private final Map<String, Integer> numbers = new HashMap<>();

    Identifiers(Collection<String> taken) {
        this(Optional.empty(), taken);
    }

    private Identifiers(Optional<Identifiers> outside, Collection<String> taken) {
        this.outside = outside;
        this.taken = new HashSet<>(taken);
    }

    /** The names of a block inside this one: it sees what is taken here, and what it takes is free again behind it. */
    Identifiers inner() {
        return new Identifiers(Optional.of(this), Set.of());
    }

    /** Takes the identifier, or the next free one with a number behind it. */
    String take(String wanted) {
        String base = SourceVersion.isIdentifier(wanted) ? wanted : "value";
        boolean endsInDigit = Character.isDigit(base.charAt(base.length() - 1));
        int number = numberOf(base);
        String name = number == 0 ? base : base + (endsInDigit ? "_" : "") + number;
        while (!SourceVersion.isName(name) || isTaken(name)) {
            number++;
            name = base + (endsInDigit ? "_" : "") + number;
        }
        taken.add(name);
        numbers.put(base, number);
        return name;
    }

    /** Where to begin to look: all smaller numbers of this name are taken, so that looking costs nothing. */
    private int numberOf(String base) {
        Integer here = numbers.get(base);
        return here != null
                ? here
                : outside.map(around -> around.numberOf(base)).orElse(0);
    }

    private boolean isTaken(String name) {
        return taken.contains(name)
                || outside.map(around -> around.isTaken(name)).orElse(false);
    }

    /** The identifier that says what a value is to its variable, not yet unique. */
    static String plain(Name name) {
        return switch (name.role()) {
            case PRIMAL, TEMPORARY -> name.base();
            case ADJOINT -> "d" + capitalised(name.base());
            case TANGENT -> name.base() + "Dot";
            case SAVED -> name.base() + "Saved";
            case TRIPS -> "trips";
        };
    }

    static String capitalised(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    static String decapitalised(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
    }
}
