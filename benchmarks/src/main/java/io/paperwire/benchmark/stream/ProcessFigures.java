package io.paperwire.benchmark.stream;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What Linux counts for a process. */
record ProcessFigures(long pid) {
    /** Of {@code times} in {@code /proc/PID/stat}: 100 on every Linux that runs Java. */
    private static final double TICKS_A_SECOND = 100;

    /** CPU time used so far, user and system, in seconds. */
    double cpuSeconds() throws IOException {
        String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
        // The name in parentheses may hold blanks; what follows has fields 3 and on.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_A_SECOND;
    }

    /** The proportional set size, in bytes. */
    long memory() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                            .sum()
                    * 1024;
        }
    }
}
