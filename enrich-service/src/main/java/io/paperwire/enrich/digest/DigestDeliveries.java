package io.paperwire.enrich.digest;

import io.paperwire.enrich.delivery.DeadLetterPublisher;
import io.paperwire.enrich.delivery.Failures;
import io.paperwire.enrich.paper.Version;
import io.paperwire.enrich.store.EpochRepository;
import io.paperwire.event.DigestEvent;
import io.paperwire.event.EventType;
import io.paperwire.event.GarbledEventException;
import io.paperwire.event.Topics;
import io.paperwire.event.WireJson;
import io.paperwire.platform.kafka.EventRecords;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Takes records of {@code digests.v1} one by one, in order. */
public final class DigestDeliveries {
    private final EpochRepository epochs;
    private final DigestRecording recording;
    private final DigestCompletion completion;
    private final DeadLetterPublisher deadLetters;

    public DigestDeliveries(
            EpochRepository epochs,
            DigestRecording recording,
            DigestCompletion completion,
            DeadLetterPublisher deadLetters) {
        this.epochs = epochs;
        this.recording = recording;
        this.completion = completion;
        this.deadLetters = deadLetters;
    }

    /** Records what the record says, or sets it aside when it says nothing that can ever be recorded. */
    public void process(ConsumerRecord<String, byte[]> delivered)
            throws InterruptedException, ExecutionException, TimeoutException {
        try {
            apply(decode(delivered));
        } catch (GarbledEventException e) {
            deadLetters.setAside(Topics.DIGESTS, delivered, e);
        } catch (RuntimeException e) {
            if (!Failures.isPermanent(e)) {
                throw e;
            }
            deadLetters.setAside(Topics.DIGESTS, delivered, e);
        }
    }

    private void apply(DigestEvent event) {
        var version = new Version(epochs.ordinal(event.epoch()), event.version());
        recording.record(event, version);
        completion.check(new DigestVersion(event.digest(), event.epoch(), version));
    }

    private static DigestEvent decode(ConsumerRecord<String, byte[]> delivered) throws GarbledEventException {
        EventRecords.Envelope envelope = EventRecords.read(delivered);
        if (envelope.type() != EventType.DIGEST_VERSION) {
            throw new GarbledEventException(envelope.type() + " does not belong on " + Topics.DIGESTS, null);
        }
        DigestEvent event = WireJson.read(envelope.json(), DigestEvent.class);
        if (!event.digest().toString().equals(delivered.key())) {
            throw new GarbledEventException("the record of " + event.digest() + " has key " + delivered.key(), null);
        }
        return event;
    }
}
