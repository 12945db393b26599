package io.paperwire.launcher.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DropWatchTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, UTF_8);
    private final Steps steps = new Steps(out, () -> 0);

    @Test
    void largeDropIsToldInLinesATenthApart() {
        DropWatch watch = new DropWatch(out, steps, false);

        watch.accept(Optional.of(new Drop(0, 0, 1, 7)));
        for (int done = 0; done <= 100; done++) {
            watch.accept(Optional.of(new Drop(100 - done, 0, 1, 7 + done)));
        }

        assertThat(lines()).hasSize(11);
        assertThat(lines()[0]).endsWith("Reading digests: 2 of 100, 2 %");
        assertThat(lines()[9]).endsWith("Reading digests: 90 of 100, 90 %");
        assertThat(lines()[10]).endsWith("Read 100 digests");
    }

    @Test
    void terminalGetsABarDrawnOverItself() {
        DropWatch watch = new DropWatch(out, steps, true);

        for (int i = 0; i < 3; i++) {
            watch.accept(Optional.of(new Drop(0, 1, 0.5, 0)));
        }

        assertThat(bytes.toString(UTF_8))
                .isEqualTo("\r\u001B[K[###############...............] Reading digests: 0 of 1, 50 %");
    }

    @Test
    void smallDropIsNotWorthALine() {
        DropWatch watch = new DropWatch(out, steps, false);

        watch.accept(Optional.of(new Drop(3, 0, 1, 0)));
        watch.accept(Optional.of(new Drop(0, 0, 1, 3)));

        assertThat(bytes.size()).isZero();
    }

    @Test
    void restartedServiceCountsAnew() {
        DropWatch watch = new DropWatch(out, steps, false);

        watch.accept(Optional.of(new Drop(0, 0, 1, 50)));
        watch.accept(Optional.empty());
        for (int i = 0; i < 3; i++) {
            watch.accept(Optional.of(new Drop(10, 0, 1, 0)));
        }

        assertThat(lines()[0]).endsWith("Reading digests: 0 of 10, 0 %");
    }

    @Test
    void metricsAreReadWhateverElseStandsAmongThem() {
        assertThat(Drop.of("""
            # HELP paperwire_ingest_files_waiting Files
            # TYPE paperwire_ingest_files_waiting gauge
            paperwire_ingest_files_waiting 12.0
            other{a="b"} 3
            paperwire_ingest_digests_in_hand{x="y z"} 2.0
            paperwire_ingest_in_hand_share 0.25
            paperwire_ingest_digests_done_total 1.0E3
            """)).contains(new Drop(12, 2, 0.25, 1000));
        assertThat(Drop.of("nothing 1\n")).isEmpty();
    }

    private String[] lines() {
        return bytes.toString(UTF_8).split("\\R");
    }
}
