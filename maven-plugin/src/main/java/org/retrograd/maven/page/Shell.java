package org.retrograd.maven.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.function.Consumer;

/**
 * What all pages have around their content. A page is one file that loads nothing: its content security policy allows the
 * style and the script in it, by their hashes, and nothing else.
 */
final class Shell {

    private final String style = resource("page.css");
    private final String script;

    /** A shell whose page runs a script of this package. */
    Shell(String scriptName) {
        this.script = resource("theme.js") + (scriptName.equals("theme.js") ? "" : resource(scriptName));
    }

    String page(String title, Consumer<Html> body) {
        Html html = new Html();
        html.open("html", "lang", "en").open("head");
        html.empty("meta", "charset", "utf-8");
        html.empty("meta", "http-equiv", "Content-Security-Policy", "content", policy());
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty("meta", "name", "color-scheme", "content", "light dark");
        html.empty("link", "rel", "icon", "href", "data:,");
        html.element("title", title);
        html.open("style").constant(style).close().close().line();
        html.open("body");
        body.accept(html);
        html.open("script").constant(script).close();
        html.close().close();
        return "<!DOCTYPE html>\n" + html.finish() + "\n";
    }

    /** The bar on top of pages that have no navigation. */
    static void banner(Html html, String project) {
        html.open("header", "class", "top");
        html.open("span", "class", "brand");
        html.element("span", "↺", "class", "mark", "aria-hidden", "true")
                .text("Retrograd")
                .close();
        html.element("p", project, "class", "project");
        themeButton(html);
        html.close().line();
    }

    static void themeButton(Html html) {
        html.element("button", "Theme", "type", "button", "id", "theme", "aria-label", "Switch between light and dark");
    }

    private String policy() {
        return "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:; style-src '" + hash(style)
                + "'; script-src '" + hash(script) + "'";
    }

    private static String hash(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String resource(String name) {
        try (InputStream stream = Shell.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the plugin lacks its own " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
