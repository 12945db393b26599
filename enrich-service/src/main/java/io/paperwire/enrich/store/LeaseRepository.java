package io.paperwire.enrich.store;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.UUID;
import org.hibernate.Session;

/** Table {@code lease}. The database's clock decides, so that clocks of instances do not matter. */
@ApplicationScoped
public class LeaseRepository implements Lease {
    private static final String NAME = "feed";

    private static final Duration HEARTBEAT = Duration.ofSeconds(2);

    // Several heartbeats, and a pause of the collector; short enough that a takeover is not waited for.
    private static final String ACQUIRE = """
            insert into lease (name, holder, expires_at) values (?, ?, clock_timestamp() + interval '10 seconds')
            on conflict (name) do update set holder = excluded.holder, expires_at = excluded.expires_at
            where lease.holder = excluded.holder or lease.expires_at < clock_timestamp()
            """;

    private static final String RELEASE = "delete from lease where name = ? and holder = ?";

    private final Session session;
    private final String holder = UUID.randomUUID().toString();
    private volatile long askedAt;

    LeaseRepository(Session session) {
        this.session = session;
    }

    @Override
    @Transactional
    public boolean acquire() {
        long now = System.nanoTime();
        boolean held = update(ACQUIRE) == 1;
        askedAt = now;
        return held;
    }

    @Override
    public boolean keep() {
        return System.nanoTime() - askedAt < HEARTBEAT.toNanos()
                || QuarkusTransaction.requiringNew().call(this::acquire);
    }

    @Override
    @Transactional
    public void release() {
        update(RELEASE);
    }

    private int update(String sql) {
        return session.doReturningWork(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                statement.setString(1, NAME);
                statement.setString(2, holder);
                return statement.executeUpdate();
            }
        });
    }
}
