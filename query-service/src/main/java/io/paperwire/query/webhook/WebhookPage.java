package io.paperwire.query.webhook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All webhooks, the oldest first: they are few, so that there is no second page. */
public record WebhookPage(List<WebhookView> items, @Nullable String next, long total) {
    public WebhookPage {
        items = List.copyOf(items);
    }
}
