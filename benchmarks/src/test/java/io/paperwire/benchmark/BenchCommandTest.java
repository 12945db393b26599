package io.paperwire.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BenchCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void figuresAreTheLastLineAsOneJsonObject() {
        assertThat(run("echo", "7")).isZero();
        assertThat(out.toString(UTF_8)).endsWith("{\"benchmark\":\"echo\",\"ratio\":7.0,\"missed\":[]}\n");
    }

    @Test
    void missedBarIsSaidAndFails() {
        assertThat(run("echo", "30")).isEqualTo(1);
        assertThat(err.toString(UTF_8)).contains("bench echo: missed: ratio 30.0, at most 20");
    }

    @Test
    void wrongArgumentIsOneLineAndStatusTwo() {
        assertThat(run("echo")).isEqualTo(2);
        assertThat(err.toString(UTF_8)).isEqualTo("paperwire: bench echo: expected a number\n");
    }

    @Test
    void unknownNameListsWhatThereIs() {
        assertThat(run("speed")).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("\"speed\"").contains("echo", "says what it is told");
    }

    @Test
    void faultOfABenchmarkIsNoResult() {
        assertThat(run("echo", "x")).isEqualTo(1);
        assertThat(err.toString(UTF_8)).contains("could not be measured: java.lang.NumberFormatException");
        assertThat(out.toString(UTF_8)).isEmpty();
    }

    private int run(String... arguments) {
        return BenchCommand.run(
                List.of(new Echo()),
                List.of(arguments),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8));
    }

    private record Echo() implements Benchmark {
        @Override
        public String name() {
            return "echo";
        }

        @Override
        public String purpose() {
            return "says what it is told";
        }

        @Override
        public Measurement run(List<String> arguments, PrintStream to) throws UsageException {
            if (arguments.isEmpty()) {
                throw new UsageException("expected a number");
            }
            double ratio = Double.parseDouble(arguments.get(0));
            return new Measurement(
                    Map.of("ratio", ratio), ratio > 20 ? List.of("ratio " + ratio + ", at most 20") : List.of());
        }
    }
}
