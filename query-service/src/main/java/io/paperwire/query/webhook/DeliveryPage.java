package io.paperwire.query.webhook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a webhook's delivery log, newest first.
 *
 * @param next the cursor of the page behind this one; null when there is none
 * @param total messages on all pages
 */
public record DeliveryPage(
        List<DeliveryView> items, @Nullable String next, long total) {
    public DeliveryPage {
        items = List.copyOf(items);
    }
}
