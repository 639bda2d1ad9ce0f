package org.retrograd.processor.emit;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;
import org.retrograd.processor.ir.Name;

/** The identifiers taken at some place of a method, and unique ones for what comes next. */
final class Identifiers {

    private final Set<String> taken;

    Identifiers(Collection<String> taken) {
        this.taken = new HashSet<>(taken);
    }

    /** The names of a block inside this one: it sees what is taken here, and what it takes is free again behind it. */
    Identifiers inner() {
        return new Identifiers(taken);
    }

    /** Takes the identifier, or the next free one with a number behind it. */
    String take(String wanted) {
        String base = SourceVersion.isIdentifier(wanted) ? wanted : "value";
        String name = base;
        boolean endsInDigit = Character.isDigit(base.charAt(base.length() - 1));
        for (int i = 1; !SourceVersion.isName(name) || !taken.add(name); i++) {
            name = base + (endsInDigit ? "_" : "") + i;
        }
        return name;
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
