package io.paperwire.launcher.command;

import io.paperwire.launcher.process.Blueprint;
import io.paperwire.launcher.process.EngineAddresses;
import io.paperwire.launcher.process.LeftBehind;
import io.paperwire.launcher.process.PartFailure;
import io.paperwire.launcher.process.SystemPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Starts everything, says so and runs until it is asked to stop.
 *
 * <p>Exit status: 0 after a requested stop (Ctrl-C, SIGTERM, a closed terminal), 1 when it could not start, 2 for a
 * wrong option. What happens up to readiness goes to standard output, so that the ready line is its last; what happens
 * later goes to standard error.
 */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = "Start Kafka, PostgreSQL and the three services, and watch the inbox.")
final class UpCommand implements Callable<Integer> {
    private static final Duration LEFT_BEHIND_LIMIT = Duration.ofSeconds(10);

    private final Path home;

    @Mixin
    UpOptions options;

    UpCommand(Path home) {
        this.home = home;
        this.options = new UpOptions(home);
    }

    @Override
    public Integer call() throws InterruptedException {
        Steps steps = new Steps(System.out, System::nanoTime);
        try (DataFolder folder = DataFolder.open(options.data)) {
            Path inbox = DataFolder.writable(options.inbox, "--inbox");
            steps.say("Data in " + folder.path() + ", logs in " + folder.resolve("log"));
            clear(folder, steps);
            List<String> problems = Port.problems(options.ports());
            if (!problems.isEmpty()) {
                problems.forEach(Paperwire::complain);
                return 1;
            }
            run(folder, inbox, steps);
            return 0;
        } catch (PartFailure e) {
            Paperwire.complain(String.valueOf(e.getMessage()));
            return 1;
        } catch (IOException e) {
            Paperwire.complain("the data folder's lock cannot be released: " + e.getMessage());
            return 1;
        }
    }

    private void clear(DataFolder folder, Steps steps) {
        List<ProcessHandle> children = LeftBehind.on(folder.path());
        if (!children.isEmpty()) {
            steps.say("An earlier run is still ending: waiting for " + children.size() + " of its processes");
            LeftBehind.clear(children, LEFT_BEHIND_LIMIT);
        }
        if (EngineChoice.postgres(options, folder).clearLeftBehind()) {
            steps.say("PostgreSQL left behind by an earlier run is stopped");
        }
    }

    private void run(DataFolder folder, Path inbox, Steps steps) throws InterruptedException {
        Steps later = steps.to(System.err);
        EngineChoice engines = EngineChoice.of(options, folder);
        WholeSystem system = new WholeSystem(engines.parts(), services(engines.addresses(), folder, inbox), later);
        AtomicInteger status = new AtomicInteger(0);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(system, status, later), "stop"));
        try {
            system.start(steps, engines.descriptions(), serviceDescriptions());
            System.out.println("Paperwire is ready: http://localhost:" + options.queryPort);
            new IngestMetrics(options.ingestPort, new DropWatch(System.err, later, isTerminal())).start();
        } catch (PartFailure e) {
            if (!system.stopping()) {
                Paperwire.complain(String.valueOf(e.getMessage()));
                status.set(1);
                System.exit(1);
            }
        }
        // The shutdown hook ends this process.
        new CountDownLatch(1).await();
    }

    /** Java tells whether standard error is one only from 22 on: the script looks and says so. */
    private static boolean isTerminal() {
        return Boolean.getBoolean("paperwire.terminal.errors");
    }

    /** Runs when the JVM is asked to end; halts it, for otherwise its status would be that of the signal. */
    private static void stop(WholeSystem system, AtomicInteger status, Steps later) {
        if (status.get() == 0) {
            later.say("Stopping");
        }
        system.stop();
        if (status.get() == 0) {
            later.say("Stopped");
        }
        Runtime.getRuntime().halt(status.get());
    }

    private List<SystemPart> services(EngineAddresses engines, DataFolder folder, Path inbox) {
        Blueprint blueprint = new Blueprint(home, folder.path(), engines);
        Path seeds = home.resolve("seeds");
        return List.of(
                blueprint
                        .ingest(options.ingestPort, inbox, options.noSeeds || !Files.isDirectory(seeds) ? null : seeds)
                        .part(),
                blueprint.enrich(options.enrichPort).part(),
                blueprint
                        .query(options.queryPort, options.ingestPort, options.enrichPort)
                        .part());
    }

    private List<String> serviceDescriptions() {
        return List.of(
                Blueprint.INGEST + " is up on 127.0.0.1:" + options.ingestPort,
                Blueprint.ENRICH + " is up on 127.0.0.1:" + options.enrichPort,
                Blueprint.QUERY + " is up on 127.0.0.1:" + options.queryPort);
    }
}
