package org.retrograd.processor.ir;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A method. Its body yields nothing or one result.
 *
 * @param name the method's name
 * @param parameters in the order of the signature
 * @param result the type returned, empty for {@code void}
 * @param shared the places of the parameters that may be one and the same when the method is called; all others are distinct
 * @param body what it does
 */
public record Function(
        String name, List<Value> parameters, Optional<Type> result, List<Set<Place>> shared, Block body) {

    public Function {
        parameters = List.copyOf(parameters);
        shared = shared.stream().map(Set::copyOf).toList();
    }

    /** A method that is never given the same array twice. */
    public Function(String name, List<Value> parameters, Optional<Type> result, Block body) {
        this(name, parameters, result, List.of(), body);
    }

    /**
     * The places that may be one where each parameter has a companion that is shared as it is: its shadow or tangent.
     *
     * @param companions by parameter
     * @param signature the parameters and companions of the new method
     */
    public List<Set<Place>> sharedWith(Map<Value, Value> companions, List<Value> signature) {
        List<Set<Place>> all = new ArrayList<>(shared);
        for (Set<Place> places : shared) {
            Set<Place> beside = new LinkedHashSet<>();
            for (Place place : places) {
                Value companion = companions.get(parameters.get(place.parameter()));
                if (companion != null) {
                    beside.add(new Place(signature.indexOf(companion), place.depth()));
                }
            }
            all.add(beside);
        }
        return all;
    }

    /** The same method with another body. */
    public Function with(Block other) {
        return new Function(name, parameters, result, shared, other);
    }

    /** The same method, called in another way. */
    public Function sharing(List<Set<Place>> places) {
        return new Function(name, parameters, result, places, body);
    }
}
