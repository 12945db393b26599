package io.paperwire.enrich.feed;

import io.paperwire.enrich.feed.FeedState.Parts;
import io.paperwire.enrich.feed.FeedState.Turn;
import io.paperwire.enrich.feed.FeedState.Waiting;
import io.paperwire.enrich.startup.Startup;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Moves the publisher of the feed from state to state, on a thread of its own. */
@ApplicationScoped
public class FeedPublisher {
    private static final Logger LOG = Logger.getLogger(FeedPublisher.class);
    private static final Duration FAREWELL = Duration.ofMillis(500);

    private final Parts parts;
    private final Startup startup;
    private final Semaphore news = new Semaphore(0);
    private final Thread thread = new Thread(this::run, "feed-publisher");
    private volatile boolean stopping;
    private volatile Turn turn = Turn.at(new Waiting());

    FeedPublisher(Parts parts, Startup startup) {
        this.parts = parts;
        this.startup = startup;
    }

    void start(@Observes StartupEvent event) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        wake();
        thread.join(FAREWELL.toMillis());
        thread.interrupt();
    }

    /** There is something new in the outbox. */
    public void wake() {
        news.release();
    }

    /** Where it stands, for those who ask after its health. */
    Turn turn() {
        return turn;
    }

    private void run() {
        try {
            startup.await();
            while (!stopping) {
                turn = next(turn.state());
                pause(turn.pause());
            }
        } catch (InterruptedException e) {
            LOG.debug("interrupted while stopping", e);
        }
        farewell();
    }

    private Turn next(FeedState state) throws InterruptedException {
        Turn next;
        try {
            next = state.next(parts);
        } catch (RuntimeException e) {
            // The database is away: the state is what it was.
            next = Turn.troubled(state, e);
        }
        report(state, next);
        return next;
    }

    private void report(FeedState before, Turn next) {
        if (!next.trouble().isEmpty() && !next.trouble().equals(turn.trouble())) {
            LOG.warnf(
                    "feed: %s; %s again",
                    next.trouble(), next.state().getClass().getSimpleName());
        }
        if (!before.getClass().equals(next.state().getClass())) {
            LOG.infof("feed: %s", next.state().getClass().getSimpleName());
        }
    }

    private void pause(Duration pause) throws InterruptedException {
        if (!pause.isZero() && news.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
            news.drainPermits();
        }
    }

    /** Gives the lease back, so that another instance need not wait until it ends. */
    private void farewell() {
        turn.state().close();
        try {
            if (!(turn.state() instanceof Waiting)) {
                parts.lease().release();
            }
        } catch (RuntimeException e) {
            LOG.debug("the lease ends by itself", e);
        }
    }
}
