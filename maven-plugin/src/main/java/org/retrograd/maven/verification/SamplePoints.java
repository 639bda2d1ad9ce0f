package org.retrograd.maven.verification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.MethodNode;

/** Reads {@code @CheckGradient} from class files. Class loaders do not see it. */
final class SamplePoints {

    private static final String ONE = "Lorg/retrograd/CheckGradient;";
    private static final String SEVERAL = "Lorg/retrograd/CheckGradient$Several;";

    private SamplePoints() {}

    static List<SamplePoint> of(MethodNode method) {
        List<SamplePoint> points = new ArrayList<>();
        if (method.invisibleAnnotations == null) {
            return points;
        }
        for (AnnotationNode annotation : method.invisibleAnnotations) {
            if (annotation.desc.equals(ONE)) {
                points.add(point(annotation));
            } else if (annotation.desc.equals(SEVERAL)) {
                list(values(annotation).get("value")).forEach(nested -> points.add(point((AnnotationNode) nested)));
            }
        }
        return points;
    }

    private static SamplePoint point(AnnotationNode annotation) {
        Map<String, Object> values = values(annotation);
        return new SamplePoint(
                list(values.get("value")).stream().map(String::valueOf).toList(),
                String.valueOf(values.getOrDefault("from", "")),
                (Double) values.getOrDefault("tolerance", 1e-7),
                (Boolean) values.getOrDefault("subgradients", false));
    }

    /** ASM gives names and values by turns. */
    private static Map<String, Object> values(AnnotationNode annotation) {
        Map<String, Object> values = new HashMap<>();
        if (annotation.values != null) {
            for (int i = 0; i < annotation.values.size(); i += 2) {
                values.put(String.valueOf(annotation.values.get(i)), annotation.values.get(i + 1));
            }
        }
        return values;
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }
}
