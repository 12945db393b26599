package io.paperwire.query.feed;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Starts and stops the reading of the feed, and gives what was read to those who send it on. */
@ApplicationScoped
public class FeedConsumer {
    /** Chunks of history that are read at the same time. */
    private static final int HISTORY_READERS = 2;

    private final FeedLog log;
    private final FeedTail tail = new FeedTail();
    private final FeedHistory history;
    private final FeedSieve sieve;
    private final FeedFollower follower;
    private final HistoryLoader loader;
    private final ExecutorService historyReaders;
    private final ExecutorService filters;
    private final Thread thread;

    public FeedConsumer(
            FeedConfig config,
            FeedMemory memory,
            @ConfigProperty(name = "kafka.bootstrap.servers", defaultValue = "127.0.0.1:19092") String servers) {
        var clients = new FeedClients(servers);
        log = new FeedLog(config.recentEvents(), config.recentBytes().asLongValue());
        loader = new HistoryLoader(clients, log);
        historyReaders = Executors.newFixedThreadPool(HISTORY_READERS, task -> daemon(task, "feed-history"));
        history = new FeedHistory(loader, historyReaders, config.historyBytes().asLongValue());
        filters = Executors.newSingleThreadExecutor(task -> daemon(task, "feed-filters"));
        sieve = new FeedSieve(filters);
        follower = new FeedFollower(clients, log, tail, memory);
        thread = daemon(follower, "feed-reader");
    }

    @Produces
    public FeedLog log() {
        return log;
    }

    @Produces
    public FeedTail tail() {
        return tail;
    }

    @Produces
    public FeedHistory history() {
        return history;
    }

    @Produces
    public FeedSieve sieve() {
        return sieve;
    }

    public FeedReader reader() {
        return new FeedReader(log, history, sieve);
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        follower.stop();
        historyReaders.shutdownNow();
        filters.shutdownNow();
        thread.join(TimeUnit.SECONDS.toMillis(2));
        if (historyReaders.awaitTermination(2, TimeUnit.SECONDS)) {
            loader.close();
        }
    }

    private static Thread daemon(Runnable task, String name) {
        var thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
