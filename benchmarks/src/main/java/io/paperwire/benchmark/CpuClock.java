package io.paperwire.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * CPU time of the current thread since the clock was made: what a piece of work costs, however many others want the
 * machine.
 */
public final class CpuClock {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final long start = THREADS.getCurrentThreadCpuTime();

    private CpuClock() {}

    public static CpuClock ofThread() {
        return new CpuClock();
    }

    public long nanoseconds() {
        return THREADS.getCurrentThreadCpuTime() - start;
    }
}
