package io.paperwire.query.webhook;

import java.util.List;

/**
 * A message that is to be tried now.
 *
 * @param attempt which this is, from 1
 * @param secrets sign it, the newest first
 */
record Delivery(
        long id,
        String webhook,
        String eventId,
        String type,
        String key,
        int revision,
        int attempt,
        String url,
        Template template,
        List<Secret> secrets) {
    static final String PING = "ping";

    Delivery {
        secrets = List.copyOf(secrets);
    }
}
