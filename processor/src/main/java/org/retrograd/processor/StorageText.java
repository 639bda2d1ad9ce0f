package org.retrograd.processor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.retrograd.processor.adjoint.StorageFact;
import org.retrograd.processor.adjoint.StorageFact.Active;
import org.retrograd.processor.adjoint.StorageFact.ComputedAgain;
import org.retrograd.processor.adjoint.StorageFact.Iterations;
import org.retrograd.processor.adjoint.StorageFact.Length;
import org.retrograd.processor.adjoint.StorageFact.Saved;
import org.retrograd.processor.adjoint.StorageFact.Treated;
import org.retrograd.processor.diagnostic.SourceSpan;
import org.retrograd.processor.ir.Blocks;
import org.retrograd.processor.ir.Function;
import org.retrograd.processor.ir.PrimitiveType;
import org.retrograd.processor.ir.Type;
import org.retrograd.processor.ir.Value;

/**
 * What the plan of a generated method says, in words: for each loop, choice and call of the source what is active, saved and
 * computed again. Names and expressions stand between backquotes.
 *
 * @param places the sentences about each place, in the order of the source
 */
record StorageText(Map<SourceSpan, List<String>> places) {

    /** Readers of a value that are named; of others it is said how many there are. */
    private static final int READERS = 3;

    /** What holds of a finished method: what passes have removed of the plan is not there. */
    static StorageText of(List<StorageFact> facts, Function finished) {
        Map<Value, Type> defined = new HashMap<>();
        finished.parameters().forEach(value -> defined.put(value, value.type()));
        Blocks.forEach(
                finished.body(),
                statement -> Blocks.forEachDefined(statement, value -> defined.put(value, value.type())));
        // Passes may give the number of a value that they have removed to one of their own.
        List<StorageFact> holding = facts.stream()
                .filter(fact ->
                        fact.values().stream().allMatch(value -> value.type().equals(defined.get(value))))
                .toList();
        Map<SourceSpan, List<StorageFact>> byPlace = holding.stream()
                .filter(fact -> fact.at().isKnown())
                .collect(Collectors.groupingBy(StorageFact::at, LinkedHashMap::new, Collectors.toList()));
        Set<SourceSpan> saving = holding.stream()
                .filter(Saved.class::isInstance)
                .flatMap(fact -> ((Saved) fact).loops().stream())
                .map(Iterations::at)
                .collect(Collectors.toSet());
        Map<SourceSpan, List<String>> places = new LinkedHashMap<>();
        byPlace.forEach((at, here) -> places.put(at, sentences(here, saving.contains(at))));
        return new StorageText(places);
    }

    private static List<String> sentences(List<StorageFact> facts, boolean isSaving) {
        Set<String> sentences = new LinkedHashSet<>();
        Map<List<?>, List<Saved>> saved = new LinkedHashMap<>();
        Set<String> again = new LinkedHashSet<>();
        boolean isLoop = false;
        for (StorageFact fact : facts) {
            if (fact instanceof Active active) {
                sentences.add("active: " + quoted(active.names()));
                isLoop |= active.isLoop();
            } else if (fact instanceof Treated treated) {
                sentences.add(treated(treated));
            } else if (fact instanceof Saved each) {
                saved.computeIfAbsent(List.of(each.type(), each.loops()), key -> new ArrayList<>())
                        .add(each);
            } else if (fact instanceof ComputedAgain each) {
                again.add("`" + each.what() + "` (line " + each.written().line() + ")");
            }
        }
        saved.values().forEach(group -> sentences.add(saved(group)));
        if (isLoop && !isSaving) {
            sentences.add("saves nothing for its iterations");
        }
        if (!again.isEmpty()) {
            sentences.add("computes again " + String.join(", ", again));
        }
        return List.copyOf(sentences);
    }

    private static String treated(Treated fact) {
        String callee = "`" + fact.callee() + "`";
        return switch (fact.treatment()) {
            case AT_ONCE -> "goes through both sweeps at once";
            case CHOSEN -> "only the iteration that the loop chooses is run again and reversed; its number is kept";
            case COUNTED -> "counts how often the loop goes round";
            case CALLED_AGAIN -> callee + " is called for its value; its adjoint computes it again";
            case SPLIT ->
                callee + " runs in two parts: `" + fact.callee() + "Forward` returns a record of what `" + fact.callee()
                        + "Reverse` reads";
            case JOINED -> callee + " is called once, for its value and its adjoints";
            case RULED -> "the derivative of " + callee + " is what its rules say";
            case INLINED -> "the body of " + callee + " stands in the place of the call";
        };
    }

    private static String saved(List<Saved> group) {
        Saved first = group.get(0);
        String what = group.stream().map(StorageText::one).collect(Collectors.joining("; "));
        String count = count(group.size(), first.type());
        return first.loops().isEmpty()
                ? "keeps " + count + " of a branch in local variables: " + what
                : "saves " + count + loops(first.loops()) + ": " + what;
    }

    private static String one(Saved saved) {
        int more = saved.readers().size() - READERS;
        List<String> shown = new ArrayList<>(
                saved.readers().subList(0, Math.min(READERS, saved.readers().size())));
        if (more > 0) {
            shown.add(more + " more");
        }
        String readers = shown.isEmpty() ? "" : ", read by " + String.join(" and ", shown);
        return saved.what() + readers + ", not computed again since "
                + saved.why().text();
    }

    private static String count(int number, Type type) {
        String plural = number == 1 ? "" : "s";
        return type instanceof PrimitiveType primitive
                ? number + " " + primitive.show() + plural
                : number + " reference" + plural;
    }

    private static String loops(List<Iterations> loops) {
        StringBuilder text = new StringBuilder();
        for (Iterations loop : loops) {
            String trips = loop.length() == Length.GROWING
                    ? "each iteration"
                    : loop.trips()
                            .map(each -> "each of `" + each + "` iterations")
                            .orElse("each iteration");
            text.append(text.isEmpty() ? " for " : ", for ")
                    .append(trips)
                    .append(" of the loop at line ")
                    .append(loop.at().line());
            if (loop.length() == Length.GROWING) {
                text.append(", in a buffer that doubles when it is full");
            }
        }
        return text.toString();
    }

    private static String quoted(List<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }

    /** The sentences as a list of Javadoc, each behind the number of its line; empty if there are none. */
    String javadoc() {
        if (places.isEmpty()) {
            return "";
        }
        StringBuilder list = new StringBuilder("\n\n<ul>");
        places.forEach((at, sentences) -> sentences.forEach(sentence -> list.append("\n<li>line ")
                .append(at.line())
                .append(": ")
                .append(sentence.replaceAll("`([^`]*)`", "{@code $1}"))));
        return list.append("\n</ul>").toString();
    }
}
