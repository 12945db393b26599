package io.paperwire.enrich.store;

import io.paperwire.enrich.enrichment.ExtractionState;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * Tables {@code extraction_state} and {@code superseded_extraction}.
 *
 * <p>States are ordered by release, and within a release by when each was first seen: whoever extends the gazetteer has a
 * newer state. One that was superseded never rises again.
 */
@ApplicationScoped
public class ExtractionStateRepository implements PanacheRepositoryBase<ExtractionStateRow, Boolean> {
    private static final String FIRST =
            "insert into extraction_state (release, hash) values (:release, :hash) on conflict (singleton) do nothing";

    private static final String SUPERSEDE = """
            insert into superseded_extraction (release, hash)
            select release, hash from extraction_state as stored
            where stored.release < :release
               or stored.release = :release and stored.hash <> :hash
                  and not exists (select from superseded_extraction where release = :release and hash = :hash)
            on conflict do nothing
            """;

    private static final String RAISE = """
            update extraction_state as stored set release = :release, hash = :hash, since = now()
            where stored.release < :release
               or stored.release = :release and stored.hash <> :hash
                  and not exists (select from superseded_extraction where release = :release and hash = :hash)
            """;

    private final EntityManager entities;

    ExtractionStateRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Makes {@code mine} the stored state, unless a higher one is stored. */
    @Transactional
    public void raise(ExtractionState mine) {
        run(FIRST, mine);
        // What another instance raised meanwhile is seen by the statements after the lock, not by this one.
        entities.createNativeQuery("select release from extraction_state for update")
                .getSingleResult();
        run(SUPERSEDE, mine);
        run(RAISE, mine);
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

    private void run(String sql, ExtractionState mine) {
        entities.createNativeQuery(sql)
                .setParameter("release", mine.release())
                .setParameter("hash", mine.hash())
                .executeUpdate();
    }
}
