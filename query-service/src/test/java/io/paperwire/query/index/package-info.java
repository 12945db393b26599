/** Tests of the index. */
package io.paperwire.query.index;
