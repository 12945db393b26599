package io.paperwire.ingest.publish;

import io.paperwire.event.DigestEvent;
import io.paperwire.event.EventType;
import io.paperwire.event.ListingEvent;
import io.paperwire.event.Topics;
import io.paperwire.event.WireJson;
import io.paperwire.ingest.version.Change;
import io.paperwire.ingest.version.RowChange;
import io.paperwire.model.ArxivId;
import io.paperwire.model.Cause;
import io.paperwire.model.Listing;
import io.paperwire.model.RowHash;
import io.paperwire.platform.kafka.EventRecords;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The records of one version of a digest: its row events, then its own record in parts. */
final class VersionRecords {
    private static final URI SOURCE = URI.create("/paperwire/ingest");

    private final Change change;
    private final DigestEvent version;
    private int rowEvents;

    VersionRecords(Change change) {
        this.change = change;
        this.version = change.version();
    }

    /** Hands over each record in the order of sending. */
    void forEach(Consumer<ProducerRecord<String, byte[]>> action) throws IOException {
        if (change.rows().containsValue(RowChange.ADDED) || change.rows().containsValue(RowChange.CHANGED)) {
            Map<ArxivId, RowHash> hashes = new HashMap<>();
            version.rows().forEach(row -> hashes.put(row.id(), row.rowHash()));
            change.listings().forEach(listing -> listed(listing, hashes, action));
        }
        change.rows().forEach((id, what) -> {
            if (what == RowChange.WITHDRAWN) {
                send(ListingEvent.withdrawn(version.digest(), version.epoch(), version.version(), id), action);
            }
        });
        if (rowEvents != version.accounting().rowEvents()) {
            throw new IOException("the kept bytes of " + version.digest() + " read differently now: " + rowEvents
                    + " row events instead of " + version.accounting().rowEvents());
        }
        for (DigestEvent part : DigestParts.of(version)) {
            action.accept(EventRecords.write(
                    Topics.DIGESTS,
                    version.digest().toString(),
                    EventType.DIGEST_VERSION,
                    part.eventId(),
                    SOURCE,
                    version.arrivedAt(),
                    WireJson.write(part)));
        }
    }

    private void listed(
            Listing listing, Map<ArxivId, RowHash> hashes, Consumer<ProducerRecord<String, byte[]>> action) {
        RowChange what = change.rows().get(listing.id());
        if (what == RowChange.ADDED || what == RowChange.CHANGED) {
            Cause cause = what == RowChange.ADDED ? Cause.LISTING : Cause.CORRECTION;
            RowHash hash = Objects.requireNonNull(hashes.get(listing.id()));
            send(
                    new ListingEvent(
                            version.digest(), version.epoch(), version.version(), listing.id(), cause, hash, listing),
                    action);
        }
    }

    private void send(ListingEvent event, Consumer<ProducerRecord<String, byte[]>> action) {
        Cause why = version.cause();
        ListingEvent row = why == null ? event : event.because(why);
        rowEvents++;
        action.accept(EventRecords.write(
                Topics.LISTED,
                row.id().toString(),
                row.type(),
                row.eventId(),
                SOURCE,
                version.arrivedAt(),
                WireJson.write(row)));
    }
}
