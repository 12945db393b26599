package io.paperwire.query.store;

import io.paperwire.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.OptionalInt;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when enrich-service has brought the schema to the version that the queries here are written for. */
@Readiness
@ApplicationScoped
public class SchemaHealthCheck implements HealthCheck {
    static final int NEEDED = 8;

    private final SchemaRepository repository;

    public SchemaHealthCheck(SchemaRepository repository) {
        this.repository = repository;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("schema").withData("needed", NEEDED);
        try {
            OptionalInt version = repository.version();
            version.ifPresent(found -> answer.withData("found", found));
            return answer.status(version.isPresent() && version.getAsInt() >= NEEDED)
                    .build();
        } catch (ProblemException e) {
            return answer.down()
                    .withData("reason", String.valueOf(e.getMessage()))
                    .build();
        }
    }
}
