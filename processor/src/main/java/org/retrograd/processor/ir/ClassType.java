package org.retrograd.processor.ir;

import java.util.List;

/**
 * A class, named from the outermost in.
 *
 * @param packageName empty for the unnamed package
 * @param simpleNames the class's name, behind those of the classes around it
 */
public record ClassType(String packageName, List<String> simpleNames) implements Type {

    public ClassType {
        simpleNames = List.copyOf(simpleNames);
    }

    @Override
    public boolean isDifferentiable() {
        return false;
    }

    @Override
    public String show() {
        return simpleNames.get(simpleNames.size() - 1);
    }

    /** The canonical name. */
    public String qualified() {
        String name = String.join(".", simpleNames);
        return packageName.isEmpty() ? name : packageName + "." + name;
    }

    /** The class of this name nested in this one. */
    public ClassType nested(String simpleName) {
        return new ClassType(
                packageName,
                java.util.stream.Stream.concat(simpleNames.stream(), java.util.stream.Stream.of(simpleName))
                        .toList());
    }
}
