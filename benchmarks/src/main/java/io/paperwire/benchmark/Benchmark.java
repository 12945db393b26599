package io.paperwire.benchmark;

import java.io.PrintStream;
import java.util.List;

/**
 * One measurement that {@code ./paperwire bench NAME} runs. Registered in {@code META-INF/services}, with a constructor
 * without parameters.
 *
 * <p>Machines are shared and noisy: what a benchmark says of speed is a ratio to a peer or a limit that it measures in
 * the same run.
 */
public interface Benchmark {
    /** What a user types: one lower-case word. */
    String name();

    /** One line for the list of benchmarks: what is measured beside what. */
    String purpose();

    /**
     * Measures and writes a readable table to {@code out}; progress goes to standard error.
     *
     * @param arguments what stands after the name on the command line
     * @throws UsageException when the arguments are not this benchmark's
     * @throws Exception when it could not be measured
     */
    Measurement run(List<String> arguments, PrintStream out) throws Exception;
}
