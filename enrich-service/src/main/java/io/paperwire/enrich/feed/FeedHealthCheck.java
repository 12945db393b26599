package io.paperwire.enrich.feed;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says whether this instance publishes. Waiting while another one does is as ready as publishing; trouble is not. */
@Readiness
@ApplicationScoped
public class FeedHealthCheck implements HealthCheck {
    private final FeedPublisher publisher;

    FeedHealthCheck(FeedPublisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public HealthCheckResponse call() {
        FeedState.Turn turn = publisher.turn();
        return HealthCheckResponse.named("Feed")
                .status(turn.trouble().isEmpty())
                .withData("state", turn.state().getClass().getSimpleName())
                .withData("trouble", turn.trouble())
                .build();
    }
}
