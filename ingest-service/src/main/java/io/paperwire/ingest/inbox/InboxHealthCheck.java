package io.paperwire.ingest.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the folders are watched. */
@Readiness
@ApplicationScoped
public class InboxHealthCheck implements HealthCheck {
    private final InboxWatcher watcher;

    public InboxHealthCheck(InboxWatcher watcher) {
        this.watcher = watcher;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("inbox");
        Optional<String> trouble = watcher.trouble();
        return trouble.isEmpty()
                ? answer.up().build()
                : answer.down().withData("reason", trouble.get()).build();
    }
}
