package org.retrograd.hunter.fence;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.retrograd.hunter.fence.Finding.Kind;

/** Compares the accepted methods of a source with their generated members. */
final class GradientTrial {

    private static final Duration CALL = Duration.ofSeconds(2);
    private static final Duration CHECK = Duration.ofSeconds(20);
    private static final int DRAWS = 12;

    private final LibraryLoader loader;
    private final int points;
    private final List<MethodResult> results = new ArrayList<>();

    private GradientTrial(LibraryLoader loader, int points) {
        this.loader = loader;
        this.points = points;
    }

    /**
     * What came of a method.
     *
     * @param kept the points, but for drawings that were in excess
     */
    record MethodResult(MethodSite site, String name, List<PointResult> kept) {

        long count(Class<? extends PointResult> kind) {
            return kept.stream().filter(kind::isInstance).count();
        }
    }

    static List<MethodResult> run(FileResult result, List<Path> classPath, int points) {
        GradientTrial trial = new GradientTrial(new LibraryLoader(result.classes(), classPath), points);
        Map<List<String>, List<MethodSite>> groups = new LinkedHashMap<>();
        result.answers().forEach((site, answer) -> {
            if (answer instanceof Answer.Accepted accepted) {
                groups.computeIfAbsent(List.of(site.owner(), site.name(), accepted.base()), any -> new ArrayList<>())
                        .add(site);
            }
        });
        groups.forEach((key, sites) -> trial.check(sites, key.get(2)));
        return trial.results;
    }

    /** Overloads that share the names of their generated members. */
    private void check(List<MethodSite> sites, String base) {
        MethodSite first = sites.get(0);
        if (first.owner().isEmpty()) {
            String text = "a method of a local or anonymous class is passed over";
            results.add(new MethodResult(first, first.name(), List.of(new PointResult.Wrong(Kind.LOST, text))));
            return;
        }
        try {
            Class<?> owner = loader.loadClass(first.owner());
            Class<?> face = loader.loadClass(first.owner().replace('$', '_') + "Gradients");
            List<Members> found = Members.find(owner, face, first.name(), base);
            found.forEach(members -> results.add(new MethodResult(first, members.toString(), check(members))));
            if (found.size() < sites.size()) {
                String text = sites.size() + " methods " + first.name() + " are accepted, but only " + found.size()
                        + " have generated members";
                results.add(new MethodResult(first, first.name(), List.of(new PointResult.Wrong(Kind.LOST, text))));
            }
        } catch (ClassNotFoundException | LinkageError e) {
            PointResult wrong = new PointResult.Wrong(Kind.LOST, "cannot be loaded: " + e);
            results.add(new MethodResult(first, first.name(), List.of(wrong)));
        }
    }

    /** Draws arguments until there are enough for which the method returns. */
    private List<PointResult> check(Members members) {
        List<PointResult> kept = new ArrayList<>();
        int agreeing = 0;
        for (int draw = 0; draw < points * DRAWS && agreeing < points; draw++) {
            PointResult point = check(members, Samples.arguments(members.primal(), draw));
            if (point instanceof PointResult.Agrees) {
                agreeing++;
            }
            if (kept.size() < points * 2 || point instanceof PointResult.Agrees) {
                kept.add(point);
            }
            if (point instanceof PointResult.Wrong || isTooLong(point)) {
                kept.add(point);
                break;
            }
        }
        return kept;
    }

    private static boolean isTooLong(PointResult point) {
        return point instanceof PointResult.Skipped skipped && skipped.reason().startsWith("not done");
    }

    private static PointResult check(Members members, Object[] arguments) {
        try {
            Method primal = members.primal();
            Limited.run(CALL, () -> Calls.outcome(primal, Deep.copies(arguments)));
            return Limited.run(CHECK, new PointCheck(members, arguments));
        } catch (Limited.TooLongException e) {
            return new PointResult.Skipped(String.valueOf(e.getMessage()));
        } catch (ExecutionException e) {
            Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
            return new PointResult.Wrong(Kind.LOST, members + ": " + FenceCompiler.trace(cause));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
