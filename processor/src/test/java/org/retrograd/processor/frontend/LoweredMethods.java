package org.retrograd.processor.frontend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.retrograd.processor.analysis.CalleeTable;
import org.retrograd.processor.frontend.MethodLowering.Lowered;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.MethodHeader;
import org.retrograd.processor.ir.RecordType;

/**
 * The programs of methods that call each other, for tests of what is done to calls and records.
 *
 * @param table the methods that can be called
 * @param records what the records are made of that the programs read
 */
public record LoweredMethods(
        Map<MethodHeader, Function> programs, CalleeTable table, Map<ClassType, List<RecordType.Component>> records) {

    /** The programs of the members of a class that has nothing else; one of them at least is annotated. */
    public static LoweredMethods of(String members) {
        try {
            String text = "import org.retrograd.*; final class Alone { " + members + " }";
            LoweredClass lowered = LoweredClass.of("Alone", text);
            Map<MethodHeader, Function> programs = new LinkedHashMap<>();
            for (Lowered method : lowered.all()) {
                if (method.problems().hasErrors()) {
                    throw new IllegalArgumentException(method.problems().all().toString());
                }
                programs.put(method.source().header(), method.function());
            }
            return new LoweredMethods(
                    programs, lowered.callees().table(), lowered.callees().records());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public MethodHeader header(String name) {
        return programs.keySet().stream()
                .filter(header -> header.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    public Function program(String name) {
        return programs.get(header(name));
    }
}
