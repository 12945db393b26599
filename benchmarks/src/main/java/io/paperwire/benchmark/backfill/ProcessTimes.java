package io.paperwire.benchmark.backfill;

import io.paperwire.benchmark.up.SystemUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** CPU time that processes and what they started have used, from Linux's {@code /proc}. */
final class ProcessTimes {
    /** Linux counts the times in {@code /proc/PID/stat} in hundredths of a second on all machines that Java runs on. */
    private static final double TICKS_A_SECOND = 100;

    private static final int USER_TIME = 11;

    private ProcessTimes() {}

    /** Seconds of CPU of these processes and of their children that have ended. */
    static double seconds(Stream<ProcessHandle> processes) throws IOException {
        double seconds = 0;
        for (ProcessHandle process : processes.toList()) {
            seconds += seconds(process.pid());
        }
        return seconds;
    }

    /** Seconds of CPU by part of the system. */
    static Map<String, Double> byPart(SystemUnderTest system) throws IOException {
        Map<String, Double> seconds = new TreeMap<>();
        for (ProcessHandle process : system.processes().toList()) {
            seconds.merge(SystemUnderTest.partOf(process), seconds(process.pid()), Double::sum);
        }
        return seconds;
    }

    private static double seconds(long pid) throws IOException {
        String stat;
        try {
            stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
        } catch (NoSuchFileException e) {
            // it has ended since it was listed: its parent counts it
            return 0;
        }
        // the name before the last parenthesis may hold anything
        List<String> fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
        long ticks = 0;
        // user, system, and both of the children that were waited for
        for (int i = USER_TIME; i < USER_TIME + 4; i++) {
            ticks += Long.parseLong(fields.get(i));
        }
        return ticks / TICKS_A_SECOND;
    }

    /** A process and everything below it. */
    static Stream<ProcessHandle> tree(ProcessHandle root) {
        return Stream.concat(Stream.of(root), root.descendants());
    }
}
