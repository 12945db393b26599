package io.paperwire.enrich.listing;

import io.paperwire.event.EventType;
import io.paperwire.event.GarbledEventException;
import io.paperwire.event.ListingEvent;
import io.paperwire.event.Topics;
import io.paperwire.event.WireJson;
import io.paperwire.model.ArxivId;
import io.paperwire.model.DigestId;
import io.paperwire.platform.kafka.EventRecords;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Records of {@code papers.listed.v1} as events. */
final class ListingRecords {
    // Greedy: both a digest's name and an old arXiv id may hold what stands between them.
    private static final Pattern EVENT_ID = Pattern.compile("(.+)@(\\d{1,9})/(.+)", Pattern.DOTALL);

    private ListingRecords() {}

    static ListingEvent decode(ConsumerRecord<String, byte[]> delivered) throws GarbledEventException {
        EventRecords.Envelope envelope = EventRecords.read(delivered);
        if (envelope.type() != EventType.ROW_LISTED && envelope.type() != EventType.ROW_WITHDRAWN) {
            throw new GarbledEventException(envelope.type() + " does not belong on " + Topics.LISTED, null);
        }
        ListingEvent event = WireJson.read(envelope.json(), ListingEvent.class);
        if (event.type() != envelope.type()) {
            throw new GarbledEventException(event.eventId() + " comes as " + envelope.type(), null);
        }
        if (!event.id().value().equals(delivered.key())) {
            throw new GarbledEventException("the listing of " + event.id() + " has key " + delivered.key(), null);
        }
        return event;
    }

    /** Which row event a record is that cannot be read, as far as its {@code ce_id} tells. */
    static Optional<RowName> name(ConsumerRecord<String, byte[]> garbled) {
        Header id = garbled.headers().lastHeader("ce_id");
        if (id == null || id.value() == null) {
            return Optional.empty();
        }
        Matcher parts = EVENT_ID.matcher(new String(id.value(), StandardCharsets.UTF_8));
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new RowName(
                    DigestId.parse(parts.group(1)), Integer.parseInt(parts.group(2)), new ArxivId(parts.group(3))));
        } catch (IllegalArgumentException e) {
            // No row event of ours has such an id, so no digest waits for it.
            return Optional.empty();
        }
    }

    /** {@code digest@version/id}, taken apart. */
    record RowName(DigestId digest, int version, ArxivId paper) {}
}
