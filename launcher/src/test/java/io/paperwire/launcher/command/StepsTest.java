package io.paperwire.launcher.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepsTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            49,     '[  0.0 s] up'
            2149,   '[  2.1 s] up'
            61000,  '[ 61.0 s] up'
            3600000, '[3600.0 s] up'
            """)
    void linesBeginWithTheSecondsSinceTheStart(long millis, String line) {
        assertThat(Steps.line(Duration.ofMillis(millis), "up")).isEqualTo(line);
    }

    @Test
    void anotherPlaceKeepsTheClock() {
        AtomicLong nanos = new AtomicLong(5_000_000_000L);
        Steps steps = new Steps(new PrintStream(new ByteArrayOutputStream(), true, UTF_8), nanos::get);
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        nanos.set(7_500_000_000L);
        steps.to(new PrintStream(other, true, UTF_8)).say("Stopping");
        assertThat(other.toString(UTF_8)).isEqualToNormalizingNewlines("[  2.5 s] Stopping\n");
    }
}
