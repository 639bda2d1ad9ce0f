package org.retrograd.processor;

import java.util.ArrayList;
import java.util.List;
import org.retrograd.processor.diagnostic.Problems;
import org.retrograd.processor.ir.ClassType;
import org.retrograd.processor.ir.GeneratedNames;

/** Implementations without members. Remembers which classes came by. */
final class StubBodies implements BodyStage {

    private final List<ClassSource> seen = new ArrayList<>();

    @Override
    public BodyResult compile(ClassSource source) {
        seen.add(source);
        ClassType implementation = GeneratedNames.implementation(source.owner());
        String body = "final class " + implementation.show() + " {}\n";
        return new BodyResult(List.of(StubFaces.source(implementation, body)), Problems.NONE);
    }

    List<ClassSource> seen() {
        return seen;
    }
}
