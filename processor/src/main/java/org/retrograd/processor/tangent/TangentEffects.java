package org.retrograd.processor.tangent;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.retrograd.processor.ir.Effects;
import org.retrograd.processor.ir.Place;

/**
 * What a callee's tangent method does to its arrays: to tangents what the callee does to the arrays themselves.
 *
 * @param positions where the tangents stand among the arguments, by the position of what they are tangents of
 * @param resultDepth how much deeper the result lies: 1 in a record, else 0
 */
record TangentEffects(Map<Integer, Integer> positions, int resultDepth) {

    Effects of(Effects callee) {
        Set<Place> written = new LinkedHashSet<>(callee.written());
        written.addAll(tangents(callee.written()));
        List<Set<Place>> shared = new ArrayList<>();
        for (Set<Place> places : callee.shared()) {
            shared.add(places.stream().map(this::value).collect(Collectors.toCollection(LinkedHashSet::new)));
            shared.add(tangents(places));
        }
        return new Effects(written, shared);
    }

    private Place value(Place place) {
        return place.parameter() == Place.RESULT ? new Place(Place.RESULT, place.depth() + resultDepth) : place;
    }

    private Set<Place> tangents(Set<Place> places) {
        Set<Place> tangents = new LinkedHashSet<>();
        for (Place place : places) {
            Integer position = positions.get(place.parameter());
            if (position != null) {
                tangents.add(new Place(position, place.depth()));
            } else if (place.parameter() == Place.RESULT && resultDepth > 0) {
                tangents.add(value(place));
            }
        }
        return tangents;
    }
}
