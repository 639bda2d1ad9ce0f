package org.retrograd.maven;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.AccessDeniedException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

/** What a failing goal does to the build. */
class FailureTest {

    /** A goal that fails. */
    private static final class Failing extends RetrogradMojo {

        private final Exception failure;

        Failing(Exception failure, boolean failOnError) throws ReflectiveOperationException {
            this.failure = failure;
            setLog(new SystemStreamLog());
            set("project", new MavenProject());
            set("failOnError", failOnError);
        }

        private void set(String name, Object value) throws ReflectiveOperationException {
            Field field = RetrogradMojo.class.getDeclaredField(name);
            field.setAccessible(true);
            field.set(this, value);
        }

        @Override
        void run() throws MojoExecutionException, MojoFailureException, IOException {
            if (failure instanceof IOException unreadable) {
                throw unreadable;
            }
            if (failure instanceof MojoExecutionException impossible) {
                throw impossible;
            }
            if (failure instanceof RuntimeException mistake) {
                throw mistake;
            }
            throw new MojoFailureException(failure.getMessage());
        }
    }

    @Test
    void stopsItWhereThatIsAskedFor() {
        assertThatThrownBy(() -> new Failing(new IOException("no disk"), true).execute())
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("no disk");
        assertThatThrownBy(() -> new Failing(new MojoFailureException("wrong"), true).execute())
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("wrong");
    }

    @Test
    void isToldWithoutOurStackTrace() {
        assertThatThrownBy(() -> new Failing(new AccessDeniedException("/goldens/A.java"), true).execute())
                .hasMessage("/goldens/A.java may not be read or written. Change who may, or name another place");
        assertThatThrownBy(() -> new Failing(new UnsupportedOperationException("a mistake of ours"), true).execute())
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("a mistake of ours")
                .hasMessageContaining("Please report this");
        assertThatCode(() -> new Failing(new UnsupportedOperationException("a mistake of ours"), false).execute())
                .doesNotThrowAnyException();
    }

    @Test
    void isLoggedOtherwise() {
        assertThatCode(() -> new Failing(new IOException("no disk"), false).execute())
                .doesNotThrowAnyException();
        assertThatCode(() -> new Failing(new MojoExecutionException("cannot"), false).execute())
                .doesNotThrowAnyException();
        assertThatCode(() -> new Failing(new MojoFailureException("wrong"), false).execute())
                .doesNotThrowAnyException();
    }
}
