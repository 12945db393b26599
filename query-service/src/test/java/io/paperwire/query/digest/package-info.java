/** Tests of digests over REST and their forwarding. */
package io.paperwire.query.digest;
