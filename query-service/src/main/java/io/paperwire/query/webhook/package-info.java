/** Webhooks after the Standard Webhooks specification: events pushed to an address, signed, retried, at least once. */
@NullMarked
package io.paperwire.query.webhook;

import org.jspecify.annotations.NullMarked;
