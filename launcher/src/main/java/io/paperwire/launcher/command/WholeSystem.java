package io.paperwire.launcher.command;

import io.paperwire.launcher.process.PartFailure;
import io.paperwire.launcher.process.Supervisor;
import io.paperwire.launcher.process.SystemPart;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * The engines and services of one {@code up}: started engines first, each group side by side, and stopped one after
 * the other in the order the data flows.
 */
final class WholeSystem {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(9);
    private static final Duration STOP_RESERVE_A_PART = Duration.ofMillis(800);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    private final List<SystemPart> engines;
    private final List<SystemPart> services;
    private final Steps later;
    private volatile boolean stopping;
    private @Nullable Supervisor supervisor;

    /**
     * A system that does not run yet.
     *
     * @param services in the order in which they are to be stopped
     * @param later tells what happens after the start
     */
    WholeSystem(List<SystemPart> engines, List<SystemPart> services, Steps later) {
        this.engines = List.copyOf(engines);
        this.services = List.copyOf(services);
        this.later = later;
    }

    /**
     * Starts everything and says each part's arrival.
     *
     * @throws PartFailure if a part does not start; what runs by then is to be stopped with {@link #stop}
     */
    void start(Steps steps, List<String> enginesAre, List<String> servicesAre) {
        startTogether(engines, enginesAre, steps);
        startTogether(services, servicesAre, steps);
        synchronized (this) {
            if (!stopping) {
                Supervisor watch = new Supervisor(FIRST_PAUSE, later::say);
                engines.forEach(watch::watch);
                services.forEach(watch::watch);
                supervisor = watch;
            }
        }
    }

    /** Stops services and then engines, each within what is left of 9 s; says each. */
    void stop() {
        synchronized (this) {
            stopping = true;
            if (supervisor != null) {
                supervisor.close();
            }
        }
        List<SystemPart> order = new ArrayList<>(services);
        order.addAll(engines);
        order.forEach(SystemPart::retire);
        List<SystemPart> alive = order.stream().filter(SystemPart::alive).toList();
        long deadline = System.nanoTime() + STOP_LIMIT.toNanos();
        for (int i = 0; i < alive.size(); i++) {
            Duration reserve = STOP_RESERVE_A_PART.multipliedBy(alive.size() - i - 1L);
            stop(alive.get(i), Duration.ofNanos(deadline - System.nanoTime()).minus(reserve));
        }
    }

    boolean stopping() {
        return stopping;
    }

    private void stop(SystemPart part, Duration limit) {
        long start = System.nanoTime();
        boolean orderly = part.stop(limit.isNegative() ? Duration.ZERO : limit);
        double seconds = (System.nanoTime() - start) / 1e9;
        String took = String.format(Locale.ROOT, "%.1f s", seconds);
        later.say(part.name()
                + (orderly ? " stopped (" + took + ")" : " did not stop within " + took + " and was killed"));
    }

    private static void startTogether(List<SystemPart> parts, List<String> descriptions, Steps steps) {
        ExecutorService executor = Executors.newFixedThreadPool(Math.max(1, parts.size()));
        try {
            List<CompletableFuture<Void>> starts = new ArrayList<>();
            for (int i = 0; i < parts.size(); i++) {
                SystemPart part = parts.get(i);
                String what = descriptions.get(i);
                starts.add(CompletableFuture.runAsync(() -> startOne(part, what, steps), executor));
            }
            for (CompletableFuture<Void> start : starts) {
                start.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof PartFailure failure
                    ? failure
                    : new PartFailure("The start failed: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailure("The start was interrupted", e);
        } finally {
            executor.shutdownNow();
        }
    }

    private static void startOne(SystemPart part, String what, Steps steps) {
        part.start();
        steps.say(what);
    }
}
