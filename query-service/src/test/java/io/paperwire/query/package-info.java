/** What the tests of the query service share. */
package io.paperwire.query;
