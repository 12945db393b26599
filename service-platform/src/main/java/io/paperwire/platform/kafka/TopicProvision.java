package io.paperwire.platform.kafka;

import io.paperwire.event.Topics;
import io.paperwire.event.Topics.Topic;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.InvalidPartitionsException;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes the topics that are missing, as the contract wants them, and tells which incarnation of each this is. */
public final class TopicProvision {
    private TopicProvision() {}

    /**
     * Makes every topic of {@link Topics#ALL} that does not exist yet and waits until each is known to the broker.
     * Topics that exist are left as they are.
     *
     * @return the topic id of each, which changes when a topic is made anew
     * @throws ExecutionException if the broker refuses, or a topic of that name has another number of partitions
     * @throws TimeoutException if the broker does not answer within {@code seconds}
     */
    public static TopicIds ensure(Admin admin, long seconds)
            throws InterruptedException, ExecutionException, TimeoutException {
        var existing = admin.listTopics().names().get(seconds, TimeUnit.SECONDS);
        List<NewTopic> missing = Topics.ALL.stream()
                .filter(topic -> !existing.contains(topic.name()))
                .map(TopicProvision::definition)
                .toList();
        for (var created : admin.createTopics(missing).values().entrySet()) {
            try {
                created.getValue().get(seconds, TimeUnit.SECONDS);
            } catch (ExecutionException e) {
                // Services start side by side: another one was faster, which is as good.
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
        return ids(admin, Topics.ALL, seconds);
    }

    /** The ids of topics that exist. */
    public static TopicIds ids(Admin admin, Collection<Topic> topics, long seconds)
            throws InterruptedException, ExecutionException, TimeoutException {
        var described = admin.describeTopics(topics.stream().map(Topic::name).toList())
                .allTopicNames()
                .get(seconds, TimeUnit.SECONDS);
        for (Topic topic : topics) {
            int found = Objects.requireNonNull(described.get(topic.name()))
                    .partitions()
                    .size();
            if (found != topic.partitions()) {
                throw new ExecutionException(new InvalidPartitionsException("topic " + topic + " has " + found
                        + " partitions, expected " + topic.partitions() + ": give Paperwire a Kafka without topics of"
                        + " these names"));
            }
        }
        return new TopicIds(described.values().stream()
                .collect(Collectors.toMap(
                        TopicDescription::name, topic -> topic.topicId().toString())));
    }

    /** The id of each topic's present incarnation, 22 characters of URL-safe base 64. */
    public record TopicIds(Map<String, String> byName) {
        public TopicIds {
            byName = Map.copyOf(byName);
        }

        /** @throws IllegalArgumentException if the topic was not asked for */
        public String of(Topic topic) {
            String id = byName.get(topic.name());
            if (id == null) {
                throw new IllegalArgumentException("no id of topic " + topic + " among " + byName.keySet());
            }
            return id;
        }
    }

    private static NewTopic definition(Topic topic) {
        return new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty())
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.RETENTION_MS_CONFIG,
                        Long.toString(Topics.RETENTION),
                        TopicConfig.RETENTION_BYTES_CONFIG,
                        "-1",
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                        Integer.toString(Topics.MAX_MESSAGE_BYTES)));
    }
}
