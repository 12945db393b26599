package io.paperwire.query.digest;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Writing of {@code /api/v1/digests}: posting, withdrawing and releasing is ingest's business, and is forwarded so that
 * one origin serves everything.
 */
@ApplicationScoped
public class DigestForwardResource {
    private static final String DIGESTS = "/api/v1/digests";

    private final IngestClient ingest;

    public DigestForwardResource(IngestClient ingest) {
        this.ingest = ingest;
    }

    void register(@Observes Router router) {
        router.post(DIGESTS).handler(ingest::forward);
        router.route(HttpMethod.POST, DIGESTS + "/*").handler(ingest::forward);
        router.route(HttpMethod.DELETE, DIGESTS + "/*").handler(ingest::forward);
    }
}
