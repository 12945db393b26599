package io.paperwire.query.feed;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the feed is followed to its end. */
@Readiness
@ApplicationScoped
public class FeedHealthCheck implements HealthCheck {
    private final FeedLog log;
    private final FeedTail tail;

    public FeedHealthCheck(FeedLog log, FeedTail tail) {
        this.log = log;
        this.tail = tail;
    }

    @Override
    public HealthCheckResponse call() {
        FeedStatus status = tail.status();
        var answer = HealthCheckResponse.named("feed").status(status == FeedStatus.LIVE);
        answer.withData("status", status.name());
        log.state()
                .ifPresent(
                        state -> answer.withData("feed", state.feed().value()).withData("offset", state.end()));
        String trouble = tail.trouble();
        if (trouble != null) {
            answer.withData("reason", trouble);
        }
        return answer.build();
    }
}
