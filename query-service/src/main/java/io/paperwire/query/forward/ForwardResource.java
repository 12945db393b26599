package io.paperwire.query.forward;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Writing: digests are posted, withdrawn and released at ingest-service, records are corrected at enrich-service. Both are
 * forwarded, so that one origin serves everything.
 */
@ApplicationScoped
public class ForwardResource {
    private static final String DIGESTS = "/api/v1/digests";
    private static final String CORRECTIONS = "/api/v1/papers/.+/corrections";

    private final ForwardClient ingest;
    private final ForwardClient enrich;

    public ForwardResource(
            Vertx vertx,
            @ConfigProperty(name = "paperwire.ingest.url", defaultValue = "http://127.0.0.1:8081") String ingest,
            @ConfigProperty(name = "paperwire.enrich.url", defaultValue = "http://127.0.0.1:8082") String enrich) {
        this.ingest = new ForwardClient(vertx, "ingest-service", ingest);
        this.enrich = new ForwardClient(vertx, "enrich-service", enrich);
    }

    void register(@Observes Router router) {
        router.post(DIGESTS).handler(ingest::forward);
        router.route(HttpMethod.POST, DIGESTS + "/*").handler(ingest::forward);
        router.route(HttpMethod.DELETE, DIGESTS + "/*").handler(ingest::forward);
        router.routeWithRegex(HttpMethod.POST, CORRECTIONS).handler(enrich::forward);
    }
}
