package io.paperwire.enrich.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.hibernate.Session;

/** Table {@code dead_letter}. */
@ApplicationScoped
public class DeadLetterRepository {
    private static final String KNOWN = """
            select exists (select from dead_letter
                           where topic = ? and topic_partition = ? and topic_offset = ? and value_hash = ?)
            """;

    private static final String ADD = """
            insert into dead_letter (topic, topic_partition, topic_offset, value_hash, reason) values (?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private final Session session;

    DeadLetterRepository(Session session) {
        this.session = session;
    }

    @Transactional
    public boolean knows(Place place) {
        return session.doReturningWork(connection -> {
            try (var statement = connection.prepareStatement(KNOWN)) {
                statement.setString(1, place.topic());
                statement.setInt(2, place.partition());
                statement.setLong(3, place.offset());
                statement.setString(4, place.valueHash());
                try (var row = statement.executeQuery()) {
                    row.next();
                    return row.getBoolean(1);
                }
            }
        });
    }

    @Transactional
    public void add(Place place, String reason) {
        session.doWork(connection -> {
            try (var statement = connection.prepareStatement(ADD)) {
                statement.setString(1, place.topic());
                statement.setInt(2, place.partition());
                statement.setLong(3, place.offset());
                statement.setString(4, place.valueHash());
                statement.setString(5, reason);
                statement.executeUpdate();
            }
        });
    }

    /**
     * Where a record stands.
     *
     * @param valueHash SHA-256 of its value: offsets begin anew when a topic is made anew
     */
    public record Place(String topic, int partition, long offset, String valueHash) {}
}
