package org.retrograd.hunter.generate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.retrograd.hunter.program.Type;
import org.retrograd.hunter.program.Variable;

/**
 * The variables that are visible somewhere.
 *
 * @param taken names that must not be declared there, though nothing visible may have them
 */
record Scope(List<Local> locals, Set<String> taken) {

    static final Scope EMPTY = new Scope(List.of(), Set.of());

    private static final List<String> NUMBERS = List.of("s", "t", "u", "v", "w", "p", "q", "z");
    private static final List<String> INTEGERS = List.of("i", "j", "l", "h", "e");
    private static final List<String> TRUTHS = List.of("up", "done", "odd");
    private static final List<String> ARRAYS = List.of("c", "d", "g", "r");
    private static final List<String> MATRICES = List.of("grid", "table");

    private static final List<String> RECORDS = List.of("one", "two", "three");
    private static final List<String> LISTS = List.of("some", "others");

    Scope {
        locals = List.copyOf(locals);
        taken = Set.copyOf(taken);
    }

    Scope with(Local local) {
        List<Local> more = new ArrayList<>(locals);
        more.add(local);
        return new Scope(more, taken);
    }

    /** A scope in which some variables may not be assigned. */
    Scope fixing(Variable fixed) {
        return new Scope(
                locals.stream()
                        .map(local -> local.variable().equals(fixed) ? new Local(fixed, false, local.bound()) : local)
                        .toList(),
                taken);
    }

    /** A scope in which a name is not declared again. */
    Scope taking(String name) {
        Set<String> more = new HashSet<>(taken);
        more.add(name);
        return new Scope(locals, more);
    }

    List<Local> of(Type type) {
        return where(local -> local.type() == type);
    }

    List<Local> free(Type type) {
        return where(local -> local.type() == type && local.isFree());
    }

    List<Local> where(Predicate<Local> condition) {
        return locals.stream().filter(condition).toList();
    }

    /** A name for a further variable. */
    String fresh(Type type) {
        return fresh(
                switch (type) {
                    case DOUBLE, TEXT, LETTER, VOID -> NUMBERS;
                    case INT -> INTEGERS;
                    case BOOLEAN -> TRUTHS;
                    case DOUBLES, INTS -> ARRAYS;
                    case MATRIX -> MATRICES;
                    case PAIR, BUNDLE, NEST -> RECORDS;
                    case PAIRS -> LISTS;
                });
    }

    private String fresh(List<String> pool) {
        for (int round = 1; ; round++) {
            for (String word : pool) {
                String name = round == 1 ? word : word + round;
                boolean isUsed = taken.contains(name)
                        || locals.stream()
                                .anyMatch(local -> local.variable().name().equals(name));
                if (!isUsed) {
                    return name;
                }
            }
        }
    }
}
