package org.retrograd.maven.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HighlighterTest {

    @Test
    void literalsMayBeLong() {
        String literal = "\"" + "x\\n".repeat(20_000) + "\"";
        String line = "throw new Error(" + literal + ", 'c');";

        assertThat(new Highlighter().next(line).stream().map(Token::text).collect(Collectors.joining()))
                .isEqualTo(line);
        assertThat(new Highlighter().next(line)).anyMatch(token -> token.text().equals(literal));
    }
}
