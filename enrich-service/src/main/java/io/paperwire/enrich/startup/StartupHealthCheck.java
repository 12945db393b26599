package io.paperwire.enrich.startup;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready before the schema, the right to write and the topics are there; says what is missing. */
@Readiness
@ApplicationScoped
public class StartupHealthCheck implements HealthCheck {
    private final Startup startup;

    StartupHealthCheck(Startup startup) {
        this.startup = startup;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Startup")
                .status(startup.isReady())
                .withData("waiting for", startup.waitingFor())
                .build();
    }
}
