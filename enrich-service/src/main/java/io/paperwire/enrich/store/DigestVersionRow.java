package io.paperwire.enrich.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One version of a digest, as ingest told it, and how far its row events have come. */
@Entity
@Table(name = "digest_version")
public class DigestVersionRow extends PanacheEntityBase {
    @EmbeddedId
    @Column
    Key key;

    @Column
    @Nullable
    String sha256;

    @Column
    long size;

    @Column
    String origin;

    @Column
    String status;

    @Column(name = "duplicate_of")
    @Nullable
    String duplicateOf;

    @Column
    int reader;

    @Column
    @Nullable
    String cause;

    @Column
    @Nullable
    String dialect;

    @Column(name = "arrived_at")
    Instant arrivedAt;

    @Column(name = "first_date")
    @Nullable
    LocalDate firstDate;

    @Column(name = "last_date")
    @Nullable
    LocalDate lastDate;

    @Column
    int read;

    @Column
    int accepted;

    @Column
    int duplicate;

    @Column
    int rejected;

    @Column
    int added;

    @Column
    int changed;

    @Column
    int withdrawn;

    @Column(name = "aged_out")
    int agedOut;

    @Column
    int unchanged;

    @Column(name = "row_events")
    int rowEvents;

    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    String rejects;

    @Column
    int parts;

    @Column(name = "parts_seen")
    @JdbcTypeCode(SqlTypes.ARRAY)
    int[] partsSeen;

    @Column
    int applied;

    @Column(name = "dead_lettered")
    int deadLettered;

    @Column(name = "done_at")
    @Nullable
    Instant doneAt;

    boolean hasSeen(int part) {
        return Arrays.stream(partsSeen).anyMatch(seen -> seen == part);
    }

    void see(int part) {
        partsSeen = IntStream.concat(Arrays.stream(partsSeen), IntStream.of(part))
                .sorted()
                .toArray();
    }

    /** Names a version. */
    @Embeddable
    public record Key(
            @Column String digest,
            @Column int epoch,
            @Column int version) implements Serializable {}
}
