package io.paperwire.enrich.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An incarnation of the topic {@code digests.v1}; the ordinal grows in the order first seen. */
@Entity
@Table(name = "epoch")
public class EpochRow extends PanacheEntityBase {
    @Id
    @Column(name = "ordinal")
    int ordinal;

    @Column(name = "topic_id")
    String topicId;
}
