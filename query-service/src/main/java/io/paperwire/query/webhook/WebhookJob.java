package io.paperwire.query.webhook;

import io.paperwire.platform.problem.ProblemException;
import io.paperwire.query.feed.FeedConsumer;
import io.paperwire.query.store.Database;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Makes the schema of subscriptions when the database is there, and then keeps webhooks told of what comes. */
@ApplicationScoped
public class WebhookJob {
    private static final Logger LOG = Logger.getLogger(WebhookJob.class);
    /** Within this time is noticed what falls due or what another instance was told, such as a new webhook. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    private static final Duration GOODBYE = Duration.ofSeconds(2);
    private static final int RESOLVERS = 4;

    private final Flyway flyway;
    private final FeedConsumer feed;
    private final Registry registry;
    private final Dispatcher dispatcher;
    private final Sender sender;
    private final WebhookClient client;
    private final Targets targets;
    /** Names may take long to resolve, and nobody shall wait for the name of another. */
    private final ExecutorService resolvers = Executors.newFixedThreadPool(RESOLVERS, WebhookJob::daemon);

    private final LinkedBlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    private final AtomicBoolean woken = new AtomicBoolean();
    private final Thread thread = daemon(this::run);
    private volatile boolean stopping;

    public WebhookJob(Flyway flyway, Database database, FeedConsumer feed, WebhookConfig config, Vertx vertx) {
        this.flyway = flyway;
        this.feed = feed;
        this.targets = new Targets(config.allowPrivate());
        this.client = new WebhookClient(vertx, config.timeout());
        var webhooks = new WebhookRepository(database);
        var deliveries = new DeliveryRepository(database);
        this.registry = new Registry(webhooks, deliveries, feed, targets, this::wake);
        this.dispatcher = new Dispatcher(feed.reader(), new DispatchRepository(database), webhooks);
        this.sender = new Sender(
                new Sender.Repositories(webhooks, deliveries),
                this::post,
                config.timeout(),
                Clock.systemUTC(),
                new Random());
    }

    @Produces
    Registry registry() {
        return registry;
    }

    void start(@Observes StartupEvent event) {
        feed.log().onChange(this::wake);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        wake();
        thread.join(GOODBYE.toMillis());
        resolvers.shutdownNow();
        client.close();
    }

    /** There may be something to do. Any thread. */
    void wake() {
        if (woken.compareAndSet(false, true)) {
            tasks.add(() -> {});
        }
    }

    private void run() {
        try {
            migrate();
            String trouble = null;
            while (!stopping || !sender.isIdle()) {
                trouble = round(trouble);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void migrate() throws InterruptedException {
        String trouble = null;
        for (boolean done = false; !done && !stopping; ) {
            try {
                flyway.migrate();
                done = true;
            } catch (FlywayException e) {
                trouble = told(trouble, "waiting for the database", e);
                work();
            }
        }
    }

    /** @return what was wrong, so that it is told once; null when nothing was */
    private @Nullable String round(@Nullable String trouble) throws InterruptedException {
        try {
            boolean more = !stopping && dispatcher.round();
            if (!stopping) {
                sender.round((delivery, outcome) -> tasks.add(() -> sender.settle(delivery, outcome)));
            }
            if (!more) {
                work();
            }
            return null;
        } catch (ProblemException e) {
            String told = told(trouble, "waiting for the database", e);
            work();
            return told;
        } catch (RuntimeException e) {
            LOG.error("webhooks: a round failed, trying again", e);
            work();
            return trouble;
        }
    }

    /** Waits for something to do, for a while, and does it. */
    private void work() throws InterruptedException {
        Runnable task = tasks.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS);
        woken.set(false);
        for (; task != null; task = tasks.poll()) {
            task.run();
        }
    }

    private static String told(@Nullable String before, String what, Exception e) {
        if (before == null) {
            LOG.warnf("webhooks: %s: %s", what, e.getMessage());
        }
        return what;
    }

    private CompletableFuture<Outcome> post(String url, Map<String, String> headers, String body) {
        var outcome = new CompletableFuture<Outcome>();
        resolvers.execute(() -> {
            try {
                var unused = client.post(targets.of(url), headers, body).thenAccept(outcome::complete);
            } catch (RefusedTargetException e) {
                outcome.complete(Outcome.failed("not sent: " + e.getMessage()));
            }
        });
        return outcome;
    }

    private static Thread daemon(Runnable task) {
        var thread = new Thread(task, "webhooks");
        thread.setDaemon(true);
        return thread;
    }
}
