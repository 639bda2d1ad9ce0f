package org.retrograd.processor.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import com.sun.source.util.Trees;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MissingTypesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class T { java.util.Map.Entry<String, String> e; }",
                "import java.util.Map.Entry; class T { Entry<String, String> e; }",
                "import java.util.*; class T { List<String> l = new ArrayList<>(); Map.Entry<String, String> e; }",
                "class T<E> { <F> void m(E e, F f) { F g = f; } }",
                "class T { static final String NAME = \"\"; int n = NAME.length(); }",
                "import static java.nio.file.StandardOpenOption.*; class T { int n = READ.ordinal(); }",
                "import static java.util.Map.*; class T { Entry<String, String> e; }",
                "import java.util.*; class T extends AbstractMap<String, String> { SimpleEntry<String, String> e;"
                        + " public Set<Entry<String, String>> entrySet() { return null; } }",
                "import java.util.*; class T { Object o = new AbstractMap<String, String>() {"
                        + " SimpleEntry<String, String> e;"
                        + " public Set<Entry<String, String>> entrySet() { return null; } }; }",
                "class T { void m() { record Local(int x) {} Local l = new Local(1); int n = l.x(); } }",
                "class T { Object o = new Outer().new Inner(); static class Outer { class Inner {} } }",
                "class T { enum Kind { FIRST; } int n = Kind.FIRST.ordinal(); }",
                "class T { class Base { class In {} } class Derived extends Base { In in; } }",
                "class T { boolean is(Object o) { return o instanceof String S && S.isEmpty(); } }",
            })
    void whatJavacCanResolveIsNotMissing(String source) {
        assertThat(isMissing(source)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class T { Gone g; }",
                "class T { double d = Gone.of(1); }",
                "class T { Object o = new Gone(); }",
                "class T { java.util.function.Supplier<Object> s = () -> Gone.of(1); }",
                "import gone.Gone; class T { }",
                "import static gone.Gone.of; class T { }",
                "import static gone.Gone.*; class T { }",
            })
    void whatIsNowhereIsMissing(String source) {
        assertThat(isMissing(source)).isTrue();
    }

    private static boolean isMissing(String source) {
        Looking looking = new Looking();
        var unused = Compiler.javac()
                .withProcessors(looking)
                .withOptions("-proc:only")
                .compile(JavaFileObjects.forSourceString("T", source));
        return looking.missing;
    }

    @SupportedAnnotationTypes("*")
    private static final class Looking extends AbstractProcessor {

        private boolean missing;

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            Trees trees = Trees.instance(processingEnv);
            round.getRootElements()
                    .forEach(root -> missing |= new MissingTypes(processingEnv.getElementUtils())
                            .anyIn(trees.getPath(root).getCompilationUnit()));
            return false;
        }
    }
}
