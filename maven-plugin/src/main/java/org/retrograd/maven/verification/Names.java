package org.retrograd.maven.verification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.retrograd.maven.inspection.InspectedMethod;

/** What findings call methods: {@code Growth.area}, and with the types of its parameters where there are several. */
final class Names {

    private final Map<String, Integer> counts = new HashMap<>();

    Names(List<InspectedMethod> methods) {
        methods.forEach(method -> counts.merge(method.signature().shortName(), 1, Integer::sum));
    }

    String of(InspectedMethod method) {
        String name = method.signature().shortName();
        String types = method.signature()
                .showQualified()
                .substring(method.signature().name().length());
        return counts.getOrDefault(name, 1) > 1 ? name + types : name;
    }
}
