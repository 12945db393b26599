/** Tests of searching. */
package io.paperwire.query.search;
