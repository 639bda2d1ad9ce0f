package org.retrograd.maven.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.retrograd.maven.SampleModule;
import org.retrograd.maven.golden.Change;
import org.retrograd.maven.inspection.InspectedMethod;

class PagesTest {

    private static SampleModule module;

    @BeforeAll
    static void compile(@TempDir Path folder) throws IOException {
        module = SampleModule.growth(folder);
    }

    @Test
    void sourceTextStaysText() throws IOException {
        String page = new InspectionPage("<b>", module.inspected()).write();

        assertThat(page)
                .contains("&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;")
                .doesNotContain("<img")
                .doesNotContain("<b>shop")
                .contains("Gradients of &lt;b&gt;");
        assertThat(Pattern.compile("</script>").matcher(page).results()).hasSize(1);
    }

    @Test
    void namesDoNotBecomeAttributes() throws IOException {
        String hostile = "a\" onload=\"alert(1)' onclick='alert(2)";

        assertThat(new InspectionPage(hostile, module.inspected()).write())
                .doesNotContain("onload=\"")
                .doesNotContain("onclick='");
        Change change = new Change(Change.Kind.NEW, hostile, List.of(), List.of(hostile));
        assertThat(new DiffPage(hostile, List.of(change)).write())
                .doesNotContain("onload=\"")
                .doesNotContain("onclick='");
    }

    @Test
    void pageNamesNothingToLoad() throws IOException {
        String page = new InspectionPage("shop", module.inspected()).write();
        String own = page.replace("http://www.w3.org/2000/svg", "");
        assertThat(own).doesNotContain("http:").doesNotContain("https:").doesNotContain("@import");
        assertThat(own).contains("default-src &#39;none&#39;");
        assertThat(Pattern.compile(" src=\"| href=\"(?!#|data:,)").matcher(own).results())
                .isEmpty();
    }

    @Test
    void samePageForSameMethods() throws IOException {
        List<InspectedMethod> methods = module.inspected();
        assertThat(new InspectionPage("shop", methods).write()).isEqualTo(new InspectionPage("shop", methods).write());
    }

    @Test
    void differencesAreShownSideBySide() {
        Change change = new Change(
                Change.Kind.CHANGED,
                "shop/A_Adjoint.java",
                List.of("a", "double x = 1;", "<script>"),
                List.of("a", "double x = 2;", "<script>"));
        assertThat(new DiffPage("shop", List.of(change)).write())
                .contains("1 generated source has changed")
                .contains("removed: ")
                .contains("&lt;script&gt;");
        assertThat(new DiffPage("shop", List.of()).write()).contains("No generated source has changed");
    }

    /** A module of 300 methods, put together from copies of one. */
    @Test
    @Timeout(60)
    void manyMethodsTakeSeconds() throws IOException {
        String source = Files.readString(module.sources().resolve("shop/Growth.java"));
        String adjoint = Files.readString(module.generated().resolve("shop/Growth_Adjoint.java"));
        for (int i = 1; i < 300; i++) {
            module.with("Growth" + i, source.replace("Growth", "Growth" + i));
            module.withGenerated("Growth" + i + "_Adjoint", adjoint.replace("Growth", "Growth" + i));
        }
        List<InspectedMethod> methods = module.inspected();
        String page = new InspectionPage("shop", methods).write();
        assertThat(methods).hasSize(300);
        assertThat(page.length()).isLessThan(20_000_000);
    }
}
