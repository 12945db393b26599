package io.paperwire.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The signals that processes are sent, by their POSIX names. */
public enum Signal {
    TERM,
    INT,
    KILL,
    STOP,
    CONT;

    /** Sends this signal; a process that has ended meanwhile is no error. */
    public void send(ProcessHandle process) {
        if (!process.isAlive()) {
            return;
        }
        // The shell's own kill: there is a POSIX shell everywhere, /bin/kill is a package of its own.
        ProcessBuilder kill =
                new ProcessBuilder("sh", "-c", "kill -s \"$0\" \"$1\"", name(), Long.toString(process.pid()));
        kill.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            kill.start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot send SIG" + name() + " to process " + process.pid(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sends this signal to the process and then to everything it has started. */
    public void sendToTree(ProcessHandle process) {
        var descendants = process.descendants().toList();
        send(process);
        descendants.forEach(this::send);
    }
}
