package io.paperwire.platform.kafka;

import io.paperwire.event.Topics.Topic;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/**
 * Records that could not be processed, set aside as they came, with why and from where in the headers that SmallRye's
 * connector uses for its own dead letters.
 *
 * @see <a href="https://smallrye.io/smallrye-reactive-messaging/latest/kafka/receiving-kafka-records/">SmallRye Reactive
 *     Messaging, failure management</a>
 */
public final class DeadLetters {
    public static final String EXCEPTION = "dead-letter-exception-class-name";
    public static final String REASON = "dead-letter-reason";
    public static final String CAUSE = "dead-letter-cause";
    public static final String TOPIC = "dead-letter-topic";
    public static final String PARTITION = "dead-letter-partition";
    public static final String OFFSET = "dead-letter-offset";

    private DeadLetters() {}

    /** The dead letter for {@code failed}: its key, value and headers, and the reason beside them. */
    public static ProducerRecord<String, byte[]> of(
            Topic topic, ConsumerRecord<String, byte[]> failed, Throwable failure) {
        var letter = new ProducerRecord<String, byte[]>(topic.deadLetters().name(), null, failed.key(), failed.value());
        failed.headers().forEach(letter.headers()::add);
        Headers headers = letter.headers();
        add(headers, EXCEPTION, failure.getClass().getName());
        add(headers, REASON, String.valueOf(failure.getMessage()));
        Throwable cause = failure.getCause();
        if (cause != null) {
            add(headers, CAUSE, String.valueOf(cause.getMessage()));
        }
        add(headers, TOPIC, failed.topic());
        add(headers, PARTITION, Integer.toString(failed.partition()));
        add(headers, OFFSET, Long.toString(failed.offset()));
        return letter;
    }

    private static void add(Headers headers, String name, String value) {
        headers.remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
