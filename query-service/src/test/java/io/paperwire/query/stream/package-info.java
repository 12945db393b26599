/** Tests of the live stream. */
package io.paperwire.query.stream;
