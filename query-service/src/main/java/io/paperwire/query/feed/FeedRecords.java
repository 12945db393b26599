package io.paperwire.query.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.paperwire.event.GarbledEventException;
import io.paperwire.platform.kafka.EventRecords;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Turns records of the feed into events that are ready to be sent.
 *
 * <p>The JSON goes out as it came: all that matters is that it is whole, is an object and has a revision, and that a
 * paper can be read from it, because every instance that indexes it must.
 */
final class FeedRecords {
    private static final JsonFactory JSON = new JsonFactory();

    private FeedRecords() {}

    /** @throws GarbledEventException if the record is no event of the feed, or tells of a paper that cannot be read */
    static FeedEvent read(FeedId feed, ConsumerRecord<String, byte[]> kafkaRecord) throws GarbledEventException {
        FeedEvent event = walk(feed, kafkaRecord);
        if (event.isOfPaper()) {
            event.paper();
        }
        return event;
    }

    /**
     * The same, for a record that was read before: its JSON is only walked through, not bound.
     *
     * @throws GarbledEventException if the record is no event of the feed
     */
    static FeedEvent walk(FeedId feed, ConsumerRecord<String, byte[]> kafkaRecord) throws GarbledEventException {
        EventRecords.Envelope envelope = EventRecords.read(kafkaRecord);
        FeedType type = FeedType.of(envelope.type())
                .orElseThrow(() -> new GarbledEventException(
                        "the feed has no events of type " + envelope.type().attribute(), null));
        if (kafkaRecord.key() == null) {
            throw new GarbledEventException("an event without key", null);
        }
        int revision = revision(envelope.json());
        Cursor id = new Cursor(feed, kafkaRecord.offset());
        return new FeedEvent(kafkaRecord.offset(), type, kafkaRecord.key(), revision, frame(id, type, envelope.json()));
    }

    private static int revision(byte[] json) throws GarbledEventException {
        int revision = 0;
        try (JsonParser parser = JSON.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new GarbledEventException("not a JSON object", null);
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean counts = "revision".equals(parser.currentName());
                if (parser.nextToken() == JsonToken.VALUE_NUMBER_INT && counts) {
                    revision = parser.getIntValue();
                }
                parser.skipChildren();
            }
            if (parser.nextToken() != null) {
                throw new GarbledEventException("something stands behind the JSON object", null);
            }
        } catch (IOException e) {
            throw new GarbledEventException("not JSON: " + e.getMessage(), e);
        }
        if (revision < 1) {
            throw new GarbledEventException("no revision, or one below 1: " + revision, null);
        }
        return revision;
    }

    private static byte[] frame(Cursor id, FeedType type, byte[] json) {
        byte[] head = ("id: " + id + "\nevent: " + type.label() + FeedEvent.DATA).getBytes(StandardCharsets.UTF_8);
        var frame = new ByteArrayOutputStream(head.length + json.length + 2);
        frame.writeBytes(head);
        for (byte b : json) {
            // Between the tokens of pretty-printed JSON a line may end; in an event's data it would begin a new field.
            frame.write(b == '\n' || b == '\r' ? ' ' : b);
        }
        frame.writeBytes(FeedEvent.END.getBytes(StandardCharsets.UTF_8));
        return frame.toByteArray();
    }
}
