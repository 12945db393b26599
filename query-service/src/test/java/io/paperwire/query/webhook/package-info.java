/** Tests of webhooks. */
package io.paperwire.query.webhook;
