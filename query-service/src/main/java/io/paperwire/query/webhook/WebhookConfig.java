package io.paperwire.query.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What webhooks may do. */
@ConfigMapping(prefix = "paperwire.webhook")
public interface WebhookConfig {
    /** Whether plain HTTP and addresses of this machine and its network may be called: for local use. */
    @WithDefault("false")
    boolean allowPrivate();

    /** How long a receiver may take for its answer. */
    @WithDefault("15S")
    Duration timeout();
}
