package org.retrograd.hunter.fence;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.retrograd.Differentiable;
import org.retrograd.hunter.fence.FenceOptions.Mode;
import org.retrograd.hunter.fence.Tally.Tried;
import org.retrograd.processor.RetrogradProcessor;
import org.retrograd.processor.UnclaimedAnnotations;

/** Tries the sources of a jar, one after the other. */
final class FenceHunter {

    private final FenceOptions options;
    private final FenceCompiler compiler;

    FenceHunter(FenceOptions options) {
        this.options = options;
        String classPath = Stream.concat(Stream.of(annotations()), options.classPath().stream())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        this.compiler =
                new FenceCompiler(() -> List.of(new RetrogradProcessor(), new UnclaimedAnnotations()), classPath);
    }

    private static Path annotations() {
        try {
            return Path.of(Differentiable.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    Tally hunt(Consumer<Tried> listener) throws IOException {
        List<Tried> tried = new ArrayList<>();
        List<SourceFile> files = SourceJar.read(options.sources()).stream()
                .filter(file -> file.path().contains(options.only()))
                .limit(options.limit())
                .toList();
        for (SourceFile file : files) {
            Tried each = attempt(file);
            tried.add(each);
            listener.accept(each);
        }
        return new Tally(tried);
    }

    Tried attempt(SourceFile file) {
        Outline outline = options.mode() == Mode.MEND
                ? Mended.compiling(compiler, Mending.of(compiler.attributed(file)))
                : OutlineReader.read(file);
        Optional<List<Edit>> widening = Widening.of(compiler, outline, options.mode() == Mode.WIDEN);
        if (widening.isEmpty()) {
            FileResult none = new FileResult(outline, false, Map.of(), List.of(), List.of(), Map.of());
            return new Tried(none, List.of());
        }
        FileResult result = FileTrial.run(compiler, outline, widening.get());
        boolean isLoadable = file.module().isEmpty(); // no class loader takes classes of the JDK's own packages
        return new Tried(
                result, isLoadable ? GradientTrial.run(result, options.classPath(), options.points()) : List.of());
    }
}
