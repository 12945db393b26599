/** Tests of papers over REST. */
package io.paperwire.query.paper;
