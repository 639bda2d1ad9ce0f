package org.retrograd.maven.page.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.retrograd.maven.SampleModule;
import org.retrograd.maven.golden.Change;
import org.retrograd.maven.page.DiffPage;
import org.retrograd.maven.page.InspectionPage;
import org.retrograd.maven.page.VerificationPage;
import org.retrograd.maven.verification.Finding;
import tools.jackson.databind.JsonNode;

/** The pages in a real browser. Skipped, and said so, where there is none. */
class BrowserTest {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final String METHOD = "#m0";
    private static final String LIT =
            "[...document.querySelectorAll('.gen .l.on')].map(row => row.dataset.s + '').join()";

    @TempDir
    private static Path folder;

    private static Chromium browser;
    private static Path inspection;
    private static Path diff;
    private static Path verification;

    @BeforeAll
    static void open() throws IOException {
        Optional<Path> program = Chromium.program();
        if (program.isEmpty()) {
            System.out.println("SKIPPED: no Chromium on the path, so the pages were opened in no browser."
                    + " Install it, or name it with -Dretrograd.chromium=...");
        }
        Assumptions.assumeTrue(program.isPresent(), "no Chromium on the path");
        inspection = folder.resolve("inspect.html");
        diff = folder.resolve("diff.html");
        SampleModule module = SampleModule.growth(folder.resolve("module"));
        Files.writeString(inspection, new InspectionPage("shop", module.inspected()).write());
        List<String> before = Files.readAllLines(module.generated().resolve("shop/Growth_Adjoint.java"));
        List<String> after = before.stream()
                .map(line -> line.replace("dRate += product * p1;", "dRate += 2.0 * product * p1; /* changed */"))
                .toList();
        Change change = new Change(Change.Kind.CHANGED, "shop/Growth_Adjoint.java", before, after);
        Files.writeString(diff, new DiffPage("shop", List.of(change)).write());
        verification = folder.resolve("verify.html");
        Finding finding = new Finding("shop/Growth.java", "x\n  expected 1\n  actual 2\n  difference 1\n");
        Files.writeString(verification, new VerificationPage("shop", "1 point, 1 problem", List.of(finding)).write());
        browser = Chromium.start(program.get(), folder.resolve("user"));
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            // A page that loads or complains of something has done so by now.
            List<JsonNode> requests = browser.events("Network.requestWillBeSent");
            browser.close();
            assertThat(requests)
                    .extracting(event -> event.path("request").path("url").asString())
                    .allMatch(url -> url.startsWith("file:///") || url.startsWith("data:"))
                    .filteredOn(url -> url.startsWith("file:"))
                    .allMatch(url -> url.matches(".*/(inspect|diff|verify)\\.html.*"));
            assertThat(browser.events("Runtime.exceptionThrown")).isEmpty();
            assertThat(browser.events("Runtime.consoleAPICalled")).isEmpty();
            assertThat(browser.events("Log.entryAdded")).isEmpty();
        }
    }

    @Test
    void mouseLightsBothSides() throws IOException {
        wide(false);
        browser.open(inspection, METHOD);

        browser.hover(".src .l[data-n=\"12\"]");
        assertThat(text(LIT)).matches("12(,12)+");
        browser.screenshot(SCREENSHOTS.resolve("method-light.png"));

        browser.hover(".gen .l[data-s=\"11\"]");
        assertThat(text("[...document.querySelectorAll('.src .l.on')].map(row => row.dataset.n).join()"))
                .isEqualTo("11");
        assertThat(number("document.querySelectorAll('.ribbons path.on').length"))
                .isPositive();
    }

    @Test
    void keysDoWhatTheMouseDoes() {
        wide(false);
        browser.open(inspection, METHOD);
        browser.evaluate("document.querySelector('.src .code').focus()");
        moveTo("12");
        assertThat(text(LIT)).matches("12(,12)+");
        browser.press("Enter");
        assertThat(text("document.activeElement.getAttribute('aria-label')")).isEqualTo("Generated populationGradient");
        assertThat(
                        text(
                                "document.getElementById(document.activeElement.getAttribute('aria-activedescendant')).dataset.s"))
                .isEqualTo("12");
        browser.press("Enter");
        assertThat(text("document.activeElement.getAttribute('aria-label')")).isEqualTo("Source of population");

        browser.evaluate("document.querySelector('[role=tab]').focus()");
        browser.press("ArrowRight");
        assertThat(text("document.querySelector('[role=tab][aria-selected=true]').textContent"))
                .isEqualTo("ValueAndGradient");
        assertThat(
                        number(
                                "[...document.querySelectorAll('.panel')].filter(panel => panel.checkVisibility() || !panel.hidden).length"))
                .isEqualTo(1);
        browser.press("/");
        assertThat(text("document.activeElement.id")).isEqualTo("filter");
        browser.press("x");
        assertThat(number("[...document.querySelectorAll('nav li')].filter(item => !item.hidden).length"))
                .isZero();
        browser.evaluate("document.activeElement.blur()");
        browser.press("Escape");
        assertThat(text("location.hash")).isEqualTo("#index");
        browser.press("]");
        assertThat(text("location.hash")).isEqualTo(METHOD);
    }

    @Test
    void everyTextCanBeRead() throws IOException {
        for (boolean isDark : new boolean[] {false, true}) {
            wide(isDark);
            String scheme = isDark ? "dark" : "light";
            browser.open(inspection, "");
            assertReadable();
            browser.screenshot(SCREENSHOTS.resolve("index-" + scheme + ".png"));
            browser.open(inspection, METHOD);
            browser.hover(".src .l[data-n=\"12\"]");
            assertReadable();
            browser.screenshot(SCREENSHOTS.resolve("method-" + scheme + ".png"));
            browser.open(diff, "");
            assertReadable();
            browser.screenshot(SCREENSHOTS.resolve("diff-" + scheme + ".png"));
            browser.open(verification, "");
            assertReadable();
            browser.screenshot(SCREENSHOTS.resolve("verify-" + scheme + ".png"));
        }
    }

    @Test
    void phonesNeedNotScrollSideways() throws IOException {
        browser.dark(false);
        browser.size(390, 844);
        for (String fragment : List.of("", METHOD)) {
            browser.open(inspection, fragment);
            assertThat(number("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
            assertReadable();
        }
        browser.hover(".src .l[data-n=\"12\"]");
        assertThat(text(LIT)).matches("12(,12)+");
        browser.screenshot(SCREENSHOTS.resolve("method-phone.png"));
    }

    @Test
    void sourceTextDoesNotRun() {
        wide(false);
        browser.open(inspection, METHOD);
        assertThat(number("document.querySelectorAll('img').length")).isZero();
        assertThat(text("document.querySelector('.src').textContent"))
                .contains("</script><img src=x onerror=alert(1)>");
    }

    private static void moveTo(String line) {
        for (int i = 0; i < 30; i++) {
            String at = text("(document.querySelector('.src .l.at') || {dataset: {}}).dataset.n");
            if (at.equals(line)) {
                return;
            }
            browser.press("ArrowDown");
        }
        throw new AssertionError("the arrows do not reach line " + line);
    }

    private static void assertReadable() throws IOException {
        try (InputStream script = BrowserTest.class.getResourceAsStream("contrast.js")) {
            JsonNode result = browser.evaluate(new String(script.readAllBytes(), StandardCharsets.UTF_8));
            assertThat(result.path("texts").asInt()).isGreaterThan(5);
            assertThat(result.path("found")).isEmpty();
        }
    }

    private static void wide(boolean isDark) {
        browser.dark(isDark);
        browser.size(1440, 900);
    }

    private static String text(String expression) {
        return browser.evaluate(expression).asString("");
    }

    private static int number(String expression) {
        return browser.evaluate(expression).asInt();
    }
}
