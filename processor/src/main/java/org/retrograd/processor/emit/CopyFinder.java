package org.retrograd.processor.emit;

import java.util.ArrayList;
import java.util.List;
import org.retrograd.processor.ir.Value;

/** Collects all copies, inner ones first, with the values that are computed and the indices of loops. */
final class CopyFinder implements Step.Visitor<Boolean> {

    private final List<Step.Copies> copies = new ArrayList<>();
    private final List<Step.Compute> computed = new ArrayList<>();
    private final List<Value> indices = new ArrayList<>();

    List<Step.Copies> copies() {
        return copies;
    }

    List<Step.Compute> computed() {
        return computed;
    }

    List<Value> indices() {
        return indices;
    }

    void over(List<Step> steps) {
        steps.forEach(step -> step.accept(this));
    }

    @Override
    public Boolean compute(Step.Compute step) {
        return computed.add(step);
    }

    @Override
    public Boolean effect(Step.Effect step) {
        return true;
    }

    @Override
    public Boolean copies(Step.Copies step) {
        return copies.add(step);
    }

    @Override
    public Boolean move(Step.Move step) {
        return true;
    }

    @Override
    public Boolean declare(Step.Declare step) {
        return true;
    }

    @Override
    public Boolean choice(Step.Choice step) {
        over(step.thenSteps());
        over(step.elseSteps());
        return true;
    }

    @Override
    public Boolean loop(Step.Loop step) {
        indices.add(step.range().index());
        over(step.body());
        return true;
    }

    @Override
    public Boolean repeat(Step.Repeat step) {
        over(step.body());
        return true;
    }

    @Override
    public Boolean leave(Step.Leave step) {
        return true;
    }

    @Override
    public Boolean exit(Step.Exit step) {
        return true;
    }
}
