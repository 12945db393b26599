package io.paperwire.enrich.store;

import io.paperwire.enrich.enrichment.ExtractionState;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Table {@code extraction_state}: states are ordered by release, and the highest that ever ran stays. */
@ApplicationScoped
public class ExtractionStateRepository implements PanacheRepositoryBase<ExtractionStateRow, Boolean> {
    private static final String RAISE = """
            insert into extraction_state (release, hash) values (:release, :hash)
            on conflict (singleton) do update
            set release = excluded.release, hash = excluded.hash, since = now()
            where extraction_state.release < excluded.release
            """;

    private final EntityManager entities;

    ExtractionStateRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Makes {@code mine} the stored state, unless a release as high or higher is stored. */
    @Transactional
    public void raise(ExtractionState mine) {
        entities.createNativeQuery(RAISE)
                .setParameter("release", mine.release())
                .setParameter("hash", mine.hash())
                .executeUpdate();
    }

    /**
     * The stored state, which stays what it is until the caller's transaction ends; empty before the first instance
     * started.
     */
    @Transactional
    public Optional<ExtractionState> hold() {
        return findByIdOptional(true, LockModeType.PESSIMISTIC_READ)
                .map(row -> new ExtractionState(row.release, row.hash));
    }
}
