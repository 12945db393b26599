package io.paperwire.enrich.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while anything is being tried again in place; says what, since when and why. */
@Readiness
@ApplicationScoped
public class DeliveryHealthCheck implements HealthCheck {
    private final InPlaceRetry retry;

    DeliveryHealthCheck(InPlaceRetry retry) {
        this.retry = retry;
    }

    @Override
    public HealthCheckResponse call() {
        var stalls = retry.stalls();
        var response = HealthCheckResponse.named("Deliveries").status(stalls.isEmpty());
        stalls.forEach(
                (subject, stall) -> response.withData(subject, "since " + stall.since() + ": " + stall.reason()));
        return response.build();
    }
}
