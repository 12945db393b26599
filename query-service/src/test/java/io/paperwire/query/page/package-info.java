/** Tests of the pages. */
package io.paperwire.query.page;
