package io.paperwire.enrich.broker;

import io.paperwire.event.Topics.Topic;
import io.paperwire.platform.kafka.TopicProvision;
import io.paperwire.platform.kafka.TopicProvision.TopicIds;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Asks the cluster about its topics. */
@ApplicationScoped
public class BrokerClient {
    private static final int LIMIT_SECONDS = 10;

    private final String bootstrapServers;
    private @Nullable Admin admin;

    BrokerClient(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Makes the topics that are missing. The id of each. */
    public TopicIds ensureTopics() throws InterruptedException, ExecutionException, TimeoutException {
        return TopicProvision.ensure(admin(), LIMIT_SECONDS);
    }

    /** Which incarnation of {@code topic} is there. */
    public String topicId(Topic topic) throws InterruptedException, ExecutionException, TimeoutException {
        return TopicProvision.ids(admin(), List.of(topic), LIMIT_SECONDS).of(topic);
    }

    private synchronized Admin admin() {
        if (admin == null) {
            admin = Admin.create(Map.of(
                    AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                    bootstrapServers,
                    AdminClientConfig.CLIENT_ID_CONFIG,
                    "paperwire-enrich-admin",
                    AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                    "5000",
                    AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                    Integer.toString(LIMIT_SECONDS * 1000)));
        }
        return admin;
    }

    @PreDestroy
    synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
        }
    }
}
