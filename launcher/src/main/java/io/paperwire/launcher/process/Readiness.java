package io.paperwire.launcher.process;

/** Says whether a started part does its work yet; asked many times a second, so it answers fast and never throws. */
@FunctionalInterface
public interface Readiness {
    /** Whether this process, which was just started for the part, does the part's work. */
    boolean reached(ProcessHandle process);
}
