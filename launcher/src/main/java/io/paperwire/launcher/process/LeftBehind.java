package io.paperwire.launcher.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * Child JVMs of an earlier run on the same data folder, found by the folder's name on their command line.
 *
 * <p>They end by themselves within seconds of their parent; a start that comes sooner waits for them.
 */
public final class LeftBehind {
    private LeftBehind() {}

    /** The living child JVMs that work for this data folder. */
    public static List<ProcessHandle> on(Path owner) {
        String mark = JavaCommand.ownerOption(owner);
        return ProcessHandle.allProcesses()
                .filter(process -> Arrays.asList(process.info().arguments().orElse(new String[0]))
                        .contains(mark))
                .toList();
    }

    /** Waits until they have ended and kills those that have not within the limit. */
    public static void clear(List<ProcessHandle> children, Duration limit) {
        // A suspended one cannot notice that its parent is gone.
        children.forEach(Signal.CONT::send);
        if (!Processes.awaitEnd(children, limit)) {
            children.forEach(Signal.KILL::send);
            Processes.awaitEnd(children, Duration.ofSeconds(2));
        }
    }
}
