package io.paperwire.benchmark.enrich;

import java.lang.management.ManagementFactory;

/** The CPU time of this thread: unlike the wall's it does not count what others do on the machine. */
final class CpuClock {
    private CpuClock() {}

    static long nanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
