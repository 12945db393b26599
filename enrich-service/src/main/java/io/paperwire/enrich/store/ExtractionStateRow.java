package io.paperwire.enrich.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The extraction that made what is stored: one row. */
@Entity
@Table(name = "extraction_state")
public class ExtractionStateRow extends PanacheEntityBase {
    @Id
    @Column(name = "singleton")
    boolean singleton;

    @Column
    int release;

    @Column
    String hash;

    @Column
    Instant since;
}
