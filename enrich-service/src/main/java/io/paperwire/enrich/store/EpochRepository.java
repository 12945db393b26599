package io.paperwire.enrich.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Table {@code epoch}. */
@ApplicationScoped
public class EpochRepository implements PanacheRepositoryBase<EpochRow, Integer> {
    private final EntityManager entities;
    private final Map<String, Integer> known = new ConcurrentHashMap<>();

    EpochRepository(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * The ordinal of an incarnation, registered as the newest when it is seen for the first time. Works in a transaction
     * of its own.
     */
    public int ordinal(String topicId) {
        // Put there only after the commit: a transaction that fails may leave another ordinal behind.
        Integer before = known.get(topicId);
        if (before != null) {
            return before;
        }
        int ordinal = QuarkusTransaction.requiringNew().call(() -> register(topicId));
        known.put(topicId, ordinal);
        return ordinal;
    }

    private int register(String topicId) {
        if (count("topicId", topicId) == 0) {
            entities.createNativeQuery("insert into epoch (topic_id) values (:id) on conflict (topic_id) do nothing")
                    .setParameter("id", topicId)
                    .executeUpdate();
        }
        EpochRow row = find("topicId", topicId).firstResult();
        return row.ordinal;
    }
}
