package io.paperwire.launcher.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One process of the system, an engine or a service, that can be started again and again on the same data.
 *
 * <p>Besides {@link #start} and {@link #stop} it takes the faults that tests need: {@link #kill} (SIGKILL),
 * {@link #suspend} (SIGSTOP) and {@link #resume} (SIGCONT), each for the process and all that it has started.
 */
public final class SystemPart implements AutoCloseable {
    private static final Duration SHORTEST_POLL = Duration.ofMillis(25);
    private static final Duration LONGEST_POLL = Duration.ofMillis(200);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(8);

    private final ChildCommand command;
    private final Runnable preparation;
    private final Readiness readiness;
    private final Duration startLimit;
    private final LogFile log;
    private volatile @Nullable Child child;
    private boolean retired;

    /**
     * A part that does not run yet.
     *
     * @param preparation what must be done before each start, for example the making of a data folder
     * @param readiness tells when the part does its work
     * @param startLimit how long that may take
     */
    public SystemPart(ChildCommand command, Runnable preparation, Readiness readiness, Duration startLimit) {
        this.command = command;
        this.preparation = preparation;
        this.readiness = readiness;
        this.startLimit = startLimit;
        this.log = new LogFile(command.log());
    }

    public String name() {
        return command.name();
    }

    public Path log() {
        return log.path();
    }

    /**
     * Starts the process and returns when it is ready.
     *
     * @throws PartFailure if it cannot be started, ends or is not ready in time; nothing is left running then
     */
    public SystemPart start() {
        launch();
        awaitReady();
        return this;
    }

    /** Starts the process and returns at once. */
    public void launch() {
        if (alive()) {
            throw new IllegalStateException(name() + " runs already");
        }
        preparation.run();
        synchronized (this) {
            if (retired) {
                throw new PartFailure(name() + " was asked to stop before it started");
            }
            try {
                log.rotate();
                child = Child.start(command);
            } catch (IOException e) {
                throw new PartFailure(name() + " cannot be started: " + e.getMessage(), e);
            }
        }
    }

    /** From now on the part is not started again, not even by a start that is under way; what runs goes on. */
    public synchronized void retire() {
        retired = true;
    }

    /** Waits until the launched process is ready; ends it and throws {@link PartFailure} if it does not get there. */
    public void awaitReady() {
        long deadline = System.nanoTime() + startLimit.toNanos();
        Duration poll = SHORTEST_POLL;
        while (!readiness.reached(running().handle())) {
            if (running().awaitEnd(poll)) {
                throw new PartFailure(name() + " ended while it started: " + reason());
            }
            if (System.nanoTime() > deadline) {
                kill();
                throw new PartFailure(name() + " was not ready after " + startLimit.toSeconds() + " s: " + reason());
            }
            if (Thread.currentThread().isInterrupted()) {
                throw new PartFailure("The start of " + name() + " was interrupted");
            }
            // Being asked costs a starting service time, and a line in its log.
            poll = poll.plus(SHORTEST_POLL).compareTo(LONGEST_POLL) > 0 ? LONGEST_POLL : poll.plus(SHORTEST_POLL);
        }
    }

    /** Asks the process to end and ends it by force after 8 s. */
    public boolean stop() {
        return stop(STOP_LIMIT);
    }

    /** Asks the process to end; by force when it has not within the limit. Says whether it ended by itself. */
    public boolean stop(Duration limit) {
        askToStop();
        return awaitStop(limit);
    }

    /** Asks the process to end, and returns at once. */
    public void askToStop() {
        Child running = child;
        if (running != null && running.process().isAlive()) {
            // A suspended process keeps the signal until it goes on.
            command.stop().send(running.handle());
            Signal.CONT.sendToTree(running.handle());
        }
    }

    /** Waits for the end of a process that was asked to; kills it after the limit. Says whether it ended by itself. */
    public boolean awaitStop(Duration limit) {
        Child running = child;
        if (running == null || running.awaitEnd(limit)) {
            return true;
        }
        kill();
        return false;
    }

    /** Kills the process and everything it has started, and waits until they are gone. */
    public void kill() {
        Child running = child;
        if (running != null) {
            var descendants = running.handle().descendants().toList();
            Signal.KILL.sendToTree(running.handle());
            running.awaitEnd(STOP_LIMIT);
            Processes.awaitEnd(descendants, Duration.ofSeconds(2));
        }
    }

    public void suspend() {
        Signal.STOP.sendToTree(running().handle());
    }

    public void resume() {
        Signal.CONT.sendToTree(running().handle());
    }

    /** Sends a signal to the process alone. */
    public void signal(Signal signal) {
        signal.send(running().handle());
    }

    public boolean alive() {
        Child running = child;
        return running != null && running.process().isAlive();
    }

    /** Whether it answers as ready at this moment. */
    public boolean ready() {
        return alive() && readiness.reached(running().handle());
    }

    /** The process id, if the part was ever started. */
    public Optional<ProcessHandle> process() {
        return Optional.ofNullable(child).map(Child::handle);
    }

    /** Completes with the exit status when the process that runs now has ended. */
    public CompletableFuture<Integer> ended() {
        return running().process().onExit().thenApply(Process::exitValue);
    }

    /** How the process ended, in one line: what killed it or what its log says, and where the log is. */
    public String ending(int status) {
        // A killed process had no time to say why; the last thing that it said would mislead.
        return status > 128
                ? "was killed by signal " + (status - 128) + " (log: " + log.path() + ")"
                : "ended with status " + status + ": " + reason();
    }

    /** What the log says about the end, and where the log is; one line. */
    public String reason() {
        return log.reason().orElse("it said nothing") + " (log: " + log.path() + ")";
    }

    @Override
    public void close() {
        stop();
    }

    private Child running() {
        Child running = child;
        if (running == null) {
            throw new IllegalStateException(name() + " was never started");
        }
        return running;
    }
}
