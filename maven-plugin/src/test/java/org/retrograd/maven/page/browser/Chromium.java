package org.retrograd.maven.page.browser;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A browser without a window, with one page in it. */
final class Chromium implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("DevTools listening on (ws://\\S+)");
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private final Process process;
    private final DevTools tools;
    private final String session;

    private Chromium(Process process, DevTools tools) {
        this.process = process;
        this.tools = tools;
        String target = tools.send("", "Target.createTarget", Map.of("url", "about:blank"))
                .path("targetId")
                .asString();
        this.session = tools.send("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .path("sessionId")
                .asString();
        Stream.of("Page", "Runtime", "Network", "Log").forEach(domain -> send(domain + ".enable", Map.of()));
    }

    /** The program, from the property {@code retrograd.chromium} or the path. */
    static Optional<Path> program() {
        String given = System.getProperty("retrograd.chromium", "");
        if (!given.isEmpty()) {
            return Optional.of(Path.of(given));
        }
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getenv().getOrDefault("PATH", ""))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Chromium start(Path program, Path userData) throws IOException {
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--hide-scrollbars",
                        "--force-device-scale-factor=1",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + userData)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader errors = process.errorReader();
        for (String line = errors.readLine(); line != null; line = errors.readLine()) {
            Matcher matcher = ADDRESS.matcher(line);
            if (matcher.find()) {
                Thread drain = new Thread(() -> errors.lines().forEach(ignored -> {}));
                drain.setDaemon(true);
                drain.start();
                return new Chromium(process, new DevTools(matcher.group(1)));
            }
        }
        throw new IOException(program + " ended before it listened");
    }

    JsonNode send(String method, Map<String, ?> parameters) {
        return tools.send(session, method, parameters);
    }

    List<JsonNode> events(String method) {
        return tools.events(method);
    }

    /** Opens a file, with a fragment or none. */
    void open(Path page, String fragment) {
        send("Page.navigate", Map.of("url", "about:blank"));
        send("Page.navigate", Map.of("url", page.toUri() + fragment));
        evaluate("new Promise(done => document.readyState === 'complete' ? done() : addEventListener('load', done))");
        settle();
    }

    /** Waits until what was asked for is drawn. */
    void settle() {
        evaluate(
                "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 200))))");
    }

    /** What an expression of JavaScript comes to. */
    JsonNode evaluate(String expression) {
        JsonNode answer =
                send("Runtime.evaluate", Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(answer.path("exceptionDetails").toString());
        }
        return answer.path("result").path("value");
    }

    void size(int width, int height) {
        send(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    void dark(boolean isDark) {
        Map<String, String> scheme = Map.of("name", "prefers-color-scheme", "value", isDark ? "dark" : "light");
        send("Emulation.setEmulatedMedia", Map.of("features", List.of(scheme)));
    }

    /** Moves the mouse into the middle of an element. */
    void hover(String selector) {
        String element = "document.querySelector(" + quoted(selector) + ")";
        evaluate(element + ".scrollIntoView({block: 'nearest'})");
        JsonNode box = evaluate("(() => { const r = " + element
                + ".getBoundingClientRect(); return {x: r.left + 90, y: (r.top + r.bottom) / 2}; })()");
        send(
                "Input.dispatchMouseEvent",
                Map.of(
                        "type",
                        "mouseMoved",
                        "x",
                        box.path("x").asDouble(),
                        "y",
                        box.path("y").asDouble()));
        settle();
    }

    void press(String key) {
        Map<String, Integer> codes = Map.of(
                "Tab", 9, "Enter", 13, "Escape", 27, "ArrowLeft", 37, "ArrowUp", 38, "ArrowRight", 39, "ArrowDown", 40);
        int code = codes.getOrDefault(key, (int) key.charAt(0));
        String text = key.equals("Enter") ? "\r" : key.length() == 1 ? key : "";
        for (String type : List.of("keyDown", "keyUp")) {
            send(
                    "Input.dispatchKeyEvent",
                    Map.of(
                            "type",
                            type.equals("keyDown") && text.isEmpty() ? "rawKeyDown" : type,
                            "key",
                            key,
                            "text",
                            type.equals("keyDown") ? text : "",
                            "windowsVirtualKeyCode",
                            code));
        }
        settle();
    }

    void screenshot(Path file) throws IOException {
        settle();
        String image = send("Page.captureScreenshot", Map.of("format", "png"))
                .path("data")
                .asString();
        Files.createDirectories(file.getParent());
        Files.write(file, Base64.getDecoder().decode(image));
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "\\'") + "'";
    }

    @Override
    public void close() {
        try {
            tools.send("", "Browser.close", Map.of());
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            tools.close();
            process.destroyForcibly();
        }
    }
}
