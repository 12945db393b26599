package io.paperwire.enrich.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StorableTextTest {

    @Test
    void wholeTextIsTheSameObject() {
        String text = "naïve 😀 text";
        assertThat(StorableText.of(text)).isSameAs(text);
    }

    @Test
    void nulAndLoneSurrogatesAreReplacedOneForOne() {
        assertThat(StorableText.of("a\0b\ud800c\udc00d😀\ud83d")).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd😀\uFFFD");
    }
}
