package io.paperwire.launcher.command;

import io.paperwire.launcher.process.PartFailure;
import io.paperwire.launcher.process.Supervisor;
import io.paperwire.launcher.process.SystemPart;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * The engines and services of one {@code up}: started engines first, each group side by side, and stopped in the order
 * the data flows: services first, all asked at once, then one engine after the other.
 */
final class WholeSystem {
    // Counted from the request to stop. Who comes first leaves the rest of its time to the next.
    private static final Duration SERVICES_LIMIT = Duration.ofSeconds(5);
    private static final Duration LAST_ENGINE_LIMIT = Duration.ofSeconds(9);
    private static final Duration RESERVE_AN_ENGINE = Duration.ofSeconds(1);
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

    /** Stops the services and then the engines, within 9 s, and says each; what takes longer is killed. */
    void stop() {
        synchronized (this) {
            stopping = true;
            if (supervisor != null) {
                supervisor.close();
            }
        }
        services.forEach(SystemPart::retire);
        engines.forEach(SystemPart::retire);
        long start = System.nanoTime();
        // All are asked before any is awaited: each may need seconds to let its clients go.
        List<SystemPart> alive = services.stream().filter(SystemPart::alive).toList();
        alive.forEach(SystemPart::askToStop);
        alive.forEach(service -> awaitStop(service, start, SERVICES_LIMIT));
        for (int i = 0; i < engines.size(); i++) {
            if (engines.get(i).alive()) {
                engines.get(i).askToStop();
                Duration reserve = RESERVE_AN_ENGINE.multipliedBy(engines.size() - i - 1L);
                awaitStop(engines.get(i), start, LAST_ENGINE_LIMIT.minus(reserve));
            }
        }
    }

    boolean stopping() {
        return stopping;
    }

    private void awaitStop(SystemPart part, long start, Duration limit) {
        Duration left = limit.minusNanos(System.nanoTime() - start);
        boolean orderly = part.awaitStop(left.isNegative() ? Duration.ZERO : left);
        later.say(part.name() + (orderly ? " stopped" : " did not stop in time and was killed"));
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
