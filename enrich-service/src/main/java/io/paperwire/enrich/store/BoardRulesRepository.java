package io.paperwire.enrich.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** Table {@code board_rules}. Works inside the caller's transaction. */
@ApplicationScoped
public class BoardRulesRepository {
    private final EntityManager entities;

    BoardRulesRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Names the rules that all boards were made by; empty before the first time. */
    public Optional<String> hash() {
        List<?> found = entities.createNativeQuery("select hash from board_rules", String.class)
                .getResultList();
        return found.stream().map(String.class::cast).findFirst();
    }

    public void save(String hash) {
        entities.createNativeQuery("""
                insert into board_rules (hash) values (:hash)
                on conflict (singleton) do update set hash = excluded.hash, since = now()
                """).setParameter("hash", hash).executeUpdate();
    }
}
