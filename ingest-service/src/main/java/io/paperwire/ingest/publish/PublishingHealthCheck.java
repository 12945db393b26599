package io.paperwire.ingest.publish;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when digests can be published. Never part of liveness: a restart does not bring Kafka back. */
@Readiness
@ApplicationScoped
public class PublishingHealthCheck implements HealthCheck {
    private final DigestPublisher publisher;

    public PublishingHealthCheck(DigestPublisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("publishing");
        Condition condition = publisher.condition();
        if (condition instanceof Condition.Open) {
            return answer.up().build();
        }
        return answer.down().withData("reason", reason(condition)).build();
    }

    private static String reason(Condition condition) {
        if (condition instanceof Condition.Fenced fenced) {
            return fenced.reason();
        }
        if (condition instanceof Condition.Failed failed) {
            return failed.reason();
        }
        if (condition instanceof Condition.Stuck stuck) {
            return "Kafka has not taken a digest for " + stuck.since().toSeconds() + " s; trying on";
        }
        return condition instanceof Condition.Waiting waiting ? "waiting for Kafka: " + waiting.reason() : "";
    }
}
