package io.paperwire.enrich.store;

import io.paperwire.enrich.paper.ListingKey;
import io.paperwire.enrich.paper.Version;
import io.paperwire.enrich.store.RowEventRepository.Counted;
import io.paperwire.event.Accounting;
import io.paperwire.event.DigestEvent;
import io.paperwire.event.DigestRow;
import io.paperwire.event.DigestStatus;
import io.paperwire.event.Origin;
import io.paperwire.model.ArxivId;
import io.paperwire.model.Cause;
import io.paperwire.model.DigestId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Tables {@code digest}, {@code digest_version} and {@code named_row}, and the lock that orders the two topics. Every
 * method works inside the caller's transaction.
 */
@ApplicationScoped
public class DigestRepository {
    // A digest has no row to lock before its first record came, and its rows may come before that.
    private static final String SHARE = """
            select pg_advisory_xact_lock_shared(id)
            from (select distinct hashtextextended(name, 0) as id from unnest(?::text[]) as digest (name) order by 1) as ids
            """;

    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended(?, 0))";

    private static final String EPOCHS = "select id, epoch from digest where id = any(?)";

    private static final String NAME = """
            insert into named_row (digest, epoch, version, paper_id, aged_out)
            select * from unnest(?::text[], ?::int[], ?::int[], ?::text[], ?::boolean[])
            on conflict do nothing
            """;

    private static final String NAMED =
            "select paper_id, aged_out from named_row where digest = ? and epoch = ? and version = ?";

    private static final String FORGET = """
            delete from named_row
            where digest = ? and ((epoch, version) < (?, ?) or (epoch, version) = (?, ?) and not aged_out)
            """;

    private static final String AGED_OUT = """
            select named_row.digest, named_row.paper_id, epoch, version
            from named_row join unnest(?::text[], ?::text[]) as asked (digest, paper_id)
                on asked.digest = named_row.digest and asked.paper_id = named_row.paper_id
            where aged_out
            order by epoch, version
            """;

    private final Session session;

    DigestRepository(Session session) {
        this.session = session;
    }

    /**
     * Lets other row events of these digests through, but neither their records nor their completion, until the
     * transaction ends. Taken before any paper is locked.
     */
    public void share(Collection<DigestId> digests) {
        run(SHARE, digests.stream().map(DigestId::toString).toArray(String[]::new));
    }

    /** Keeps everyone else from this digest until the transaction ends. Taken before any paper is locked. */
    public void lock(DigestId digest) {
        session.doWork(connection -> {
            try (var statement = connection.prepareStatement(LOCK)) {
                statement.setString(1, digest.toString());
                statement.executeQuery().close();
            }
        });
    }

    /** The epoch of each digest's newest version; none for digests whose record has not come yet. */
    public Map<DigestId, Integer> epochs(Collection<DigestId> digests) {
        return session.doReturningWork(connection -> {
            Map<DigestId, Integer> epochs = new HashMap<>();
            try (var statement = connection.prepareStatement(EPOCHS)) {
                String[] ids = digests.stream().map(DigestId::toString).toArray(String[]::new);
                statement.setArray(1, connection.createArrayOf("text", ids));
                try (var row = statement.executeQuery()) {
                    while (row.next()) {
                        epochs.put(DigestId.parse(row.getString("id")), row.getInt("epoch"));
                    }
                }
            }
            return epochs;
        });
    }

    /** A version and how far its row events have come; empty before its record came. */
    public Optional<Progress> progress(DigestId digest, Version version) {
        return Optional.ofNullable(row(digest, version)).map(DigestVersions::progress);
    }

    /** Notes how many row events of a version were processed. */
    public void count(DigestId digest, Version version, Counted counted) {
        DigestVersionRow row = Objects.requireNonNull(row(digest, version));
        row.applied = counted.applied();
        row.deadLettered = counted.deadLettered();
    }

    /** Notes that a version is done. The digest's next revision, and when the digest came. */
    public Done finish(DigestId digest, Version version, Instant now) {
        Objects.requireNonNull(row(digest, version)).doneAt = now;
        DigestHeadRow head = Objects.requireNonNull(head(digest));
        head.revision++;
        return new Done(head.revision, head.addedAt);
    }

    /** Stores one part of a version; the first to come stores what all carry. Whether all parts are there with it. */
    public Receipt record(DigestEvent event, Version version) {
        DigestVersionRow row = row(event.digest(), version);
        if (row == null) {
            row = DigestVersions.of(event, key(event.digest(), version));
            row.persist();
        }
        if (row.hasSeen(event.part())) {
            return Receipt.KNOWN;
        }
        row.see(event.part());
        if (!event.rejects().isEmpty()) {
            row.rejects = DigestVersions.json(event.rejects());
        }
        return row.partsSeen.length == row.parts ? Receipt.COMPLETE : Receipt.PARTIAL;
    }

    /** Makes {@code version} the digest's newest unless a newer one is known. Whether it is the newest now. */
    public boolean advance(DigestId digest, Version version, Instant now) {
        DigestHeadRow head = head(digest);
        if (head == null) {
            head = new DigestHeadRow();
            head.id = digest.toString();
            head.source = digest.source();
            head.name = digest.name();
            head.addedAt = now;
            head.epoch = version.epoch();
            head.version = version.number();
            head.updatedAt = now;
            head.persist();
        } else if (version.isNewerThan(new Version(head.epoch, head.version))) {
            head.epoch = version.epoch();
            head.version = version.number();
            head.updatedAt = now;
        }
        return version.equals(new Version(head.epoch, head.version));
    }

    /** Remembers rows that a version names, until {@link #forget}. */
    public void name(DigestId digest, Version version, List<DigestRow> rows) {
        Columns<DigestRow> columns = Columns.of(rows)
                .text(row -> digest)
                .integer(row -> version.epoch())
                .integer(row -> version.number())
                .text(DigestRow::id)
                .add("bool", DigestRow::agedOut);
        session.doWork(connection -> {
            try (var statement = connection.prepareStatement(NAME)) {
                columns.bind(statement);
                statement.executeUpdate();
            }
        });
    }

    /** The rows remembered for a version. */
    public NamedRows named(DigestId digest, Version version) {
        return session.doReturningWork(connection -> {
            try (var statement = connection.prepareStatement(NAMED)) {
                statement.setString(1, digest.toString());
                statement.setInt(2, version.epoch());
                statement.setInt(3, version.number());
                Set<ArxivId> all = new HashSet<>();
                Set<ArxivId> agedOut = new HashSet<>();
                try (var row = statement.executeQuery()) {
                    while (row.next()) {
                        var id = new ArxivId(row.getString("paper_id"));
                        all.add(id);
                        if (row.getBoolean("aged_out")) {
                            agedOut.add(id);
                        }
                    }
                }
                return new NamedRows(all, agedOut);
            }
        });
    }

    /** Forgets what older versions named, and of this one all rows that have not aged out. */
    public void forget(DigestId digest, Version version) {
        session.doWork(connection -> {
            try (var statement = connection.prepareStatement(FORGET)) {
                statement.setString(1, digest.toString());
                statement.setInt(2, version.epoch());
                statement.setInt(3, version.number());
                statement.setInt(4, version.epoch());
                statement.setInt(5, version.number());
                statement.executeUpdate();
            }
        });
    }

    /** Of these listings, those that have aged out, with the version that says so. */
    public Map<ListingKey, Version> agedOut(Collection<ListingKey> listings) {
        return session.doReturningWork(connection -> {
            Map<ListingKey, Version> agedOut = new HashMap<>();
            try (var statement = connection.prepareStatement(AGED_OUT)) {
                Columns.of(listings)
                        .text(ListingKey::digest)
                        .text(ListingKey::paper)
                        .bind(statement);
                try (var row = statement.executeQuery()) {
                    while (row.next()) {
                        agedOut.put(
                                new ListingKey(
                                        new ArxivId(row.getString("paper_id")),
                                        DigestId.parse(row.getString("digest"))),
                                new Version(row.getInt("epoch"), row.getInt("version")));
                    }
                }
            }
            return agedOut;
        });
    }

    private static @Nullable DigestHeadRow head(DigestId digest) {
        return DigestHeadRow.findById(digest.toString());
    }

    private static @Nullable DigestVersionRow row(DigestId digest, Version version) {
        return DigestVersionRow.findById(key(digest, version));
    }

    private void run(String sql, String[] texts) {
        session.doWork(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                statement.setArray(1, connection.createArrayOf("text", texts));
                statement.executeQuery().close();
            }
        });
    }

    private static DigestVersionRow.Key key(DigestId digest, Version version) {
        return new DigestVersionRow.Key(digest.toString(), version.epoch(), version.number());
    }

    /** What the arrival of a record means. */
    public enum Receipt {
        /** It came before. */
        KNOWN,
        /** Other parts of its version are missing. */
        PARTIAL,
        /** With it, its version is complete. */
        COMPLETE
    }

    /**
     * A version as its record told it.
     *
     * @param cause null when number and status tell it
     * @param done whether all its row events were processed
     */
    public record Progress(
            Accounting accounting,
            Origin origin,
            DigestStatus status,
            @Nullable Cause cause,
            boolean done) {}

    /** The revision of a digest's next event, and when the digest came. */
    public record Done(int revision, Instant addedAt) {}

    /** Rows that a version names, and those of them that have aged out. */
    public record NamedRows(Set<ArxivId> all, Set<ArxivId> agedOut) {}
}
