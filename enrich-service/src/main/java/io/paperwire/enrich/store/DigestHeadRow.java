package io.paperwire.enrich.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A digest: its newest version, and the number of its events on the feed. */
@Entity
@Table(name = "digest")
public class DigestHeadRow extends PanacheEntityBase {
    @Id
    @Column
    String id;

    @Column
    String source;

    @Column
    String name;

    @Column
    int epoch;

    @Column
    int version;

    @Column
    int revision;

    @Column(name = "added_at")
    Instant addedAt;

    @Column(name = "updated_at")
    Instant updatedAt;
}
