package io.paperwire.platform.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paperwire.platform.problem.ProblemException;
import io.paperwire.platform.problem.ProblemType;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SingleRunTest {
    private final SingleRun runs = new SingleRun();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void progressComesLineByLineAndTheReportLast() {
        runs.of(listener -> {
                    listener.reached(1, 2);
                    return Map.of("event", "report");
                })
                .to(out, () -> false);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                {"event":"progress","done":1,"of":2}
                {"event":"report"}
                """);
    }

    @Test
    void aListenerThatHasGoneEndsTheRunAndLetsTheNextOneIn() {
        AtomicInteger steps = new AtomicInteger();
        SingleRun.Answer endless = runs.of(listener -> {
            while (true) {
                listener.reached(steps.incrementAndGet(), 0);
            }
        });

        endless.to(out, () -> steps.get() == 3);

        assertThat(steps).hasValue(3);
        runs.of(listener -> Map.of("event", "report")).to(out, () -> false);
        assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("{\"event\":\"report\"}\n");
    }

    @Test
    void aFaultIsTheLastLineAndTellsNothingOfItself() {
        runs.of(listener -> {
                    throw new IllegalStateException("secret");
                })
                .to(out, () -> false);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("{\"event\":\"failed\"")
                .contains("can simply be run again")
                .doesNotContain("secret");
    }

    @Test
    void aSecondRunIsAConflictWhileTheFirstGoesOn() {
        SingleRun.Answer late = runs.of(listener -> Map.of("event", "never"));
        runs.of(listener -> {
                    assertThatThrownBy(() -> runs.of(again -> Map.of()))
                            .isInstanceOfSatisfying(
                                    ProblemException.class,
                                    e -> assertThat(e.type()).isEqualTo(ProblemType.CONFLICT));
                    late.to(out, () -> false);
                    return Map.of("event", "report");
                })
                .to(out, () -> false);

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .satisfiesExactly(
                        refused -> assertThat(refused).contains("failed", "one is running"),
                        report -> assertThat(report).isEqualTo("{\"event\":\"report\"}"));
    }
}
