package org.retrograd.processor.adjoint;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.retrograd.processor.ir.Name;

/** Unique names of the components in which values are handed from one method to another. */
final class ComponentNames {

    /** Names that the language forbids for components, and those that mean something else. */
    private static final List<String> RESERVED = List.of(
            "clone",
            "finalize",
            "getClass",
            "hashCode",
            "notify",
            "notifyAll",
            "toString",
            "wait",
            SplitNames.VALUE,
            SplitNames.SHADOW,
            SavedRecord.MORE,
            SplitNames.SAVED_BYTES);

    private final Set<String> taken = new HashSet<>(RESERVED);

    String take(Name name) {
        String plain = plain(name);
        String unique = plain;
        for (int number = 1; !taken.add(unique); number++) {
            unique = plain + (Character.isDigit(plain.charAt(plain.length() - 1)) ? "_" : "") + number;
        }
        return unique;
    }

    private static String plain(Name name) {
        String base = name.base().isEmpty() ? "kept" : name.base();
        return switch (name.role()) {
            case PRIMAL, TEMPORARY -> base;
            case ADJOINT -> "d" + base.substring(0, 1).toUpperCase(Locale.ROOT) + base.substring(1);
            case TANGENT -> base + "Dot";
            case SAVED -> base + "Saved";
            case TRIPS -> "trips";
        };
    }
}
